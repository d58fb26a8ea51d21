import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Remote } from '../import/server/server';
import type { Server, TabName } from '../main';
import { type Actions, actionsAt } from './actions/actions';
import { usePageDrops } from './actions/page-drops';
import { basisOfDraft, basisOfWorkbook, type SqlBasis } from './actions/sql-request';
import { About } from './screens/about';
import { AuditScreen } from './screens/audit/audit';
import { Companies } from './screens/companies';
import { Done } from './screens/done';
import { FormulaHelper } from './screens/formula/formula-helper';
import { Gallery } from './screens/gallery/gallery';
import { Mapping } from './screens/mapping';
import { Pages } from './screens/pages';
import { PastedRowsScreen } from './screens/pasted';
import { PreviewScreen } from './screens/preview/preview';
import { ProblemScreen } from './screens/problem';
import { SettingsScreen } from './screens/settings';
import { Sql } from './screens/sql';
import { Start } from './screens/start';
import { Tour } from './screens/tour';
import { Understood } from './screens/understood/understood';
import { Undo } from './screens/undo';
import { Working } from './screens/working';
import { frontOver } from './state/desk';
import { type Event, INITIAL, type State } from './state/state';
import { useUnforeseen } from './state/unforeseen';

/** The sidebar over a server: the screen that its state asks for. */
export function Sidebar({
  server,
  opensOn,
}: {
  readonly server: Remote<Server>;
  /** What the menu asked for; empty: the first screen. */
  readonly opensOn: string;
}) {
  const [state, show] = useState(INITIAL);
  const front = useMemo(() => frontOver(server, show), [server]);
  const actions = useMemo(() => actionsAt(front), [front]);
  useUnforeseen(front);
  useEffect(() => {
    if (opensOn === 'formula') actions.makeFormula();
    if (opensOn === 'about') actions.showAbout();
    actions.open();
  }, [actions, opensOn]);
  usePageDrops(state.view.at === 'working' ? null : actions.readFiles);
  return <CurrentScreen state={state} actions={actions} dispatch={front.dispatch} />;
}

interface Shown {
  readonly state: State;
  readonly actions: Actions;
  readonly dispatch: (event: Event) => void;
}

function CurrentScreen({ state, actions, dispatch }: Shown) {
  const { workbook, twice, view } = state;
  switch (view.at) {
    case 'start': {
      const headline = workbook?.headline;
      const show = () => headline && actions.showResult(headline);
      return <Start workbook={workbook} actions={actions} onShowResult={show} />;
    }
    case 'working':
      return <Working key={view.title} work={view} onCancel={actions.cancel} />;
    case 'companies':
      return <Companies draft={view.draft} onAdd={actions.addCompanies} onBack={actions.goBack} />;
    case 'undo':
      return <Undo {...{ ...view, twice, workbook, actions }} />;
    case 'pasted':
      return <PastedRowsScreen {...{ ...view, twice, actions, dispatch }} />;
    case 'done':
      return <Done {...state} {...view} actions={actions} />;
    case 'formula':
    case 'sql':
    case 'about':
    case 'audit':
      return <SideScreen state={{ ...state, view }} actions={actions} dispatch={dispatch} />;
    case 'tour':
      return <Tour tabs={workbook?.headline?.tabs ?? []} actions={actions} />;
    case 'tabs':
    case 'pages':
    case 'settings':
      return <WorkbookScreen tabs={workbook?.tabs ?? []} view={view} actions={actions} />;
    case 'problem':
      return <ProblemScreen problem={view} actions={actions} />;
    default:
      return <ReportScreen state={{ ...state, view }} actions={actions} dispatch={dispatch} />;
  }
}

/** The screens that are about what the workbook shows. */
function WorkbookScreen({
  tabs,
  view,
  actions,
}: {
  readonly tabs: readonly TabName[];
  readonly view: Extract<State['view'], { at: 'tabs' | 'pages' | 'settings' }>;
  readonly actions: Actions;
}) {
  if (view.at === 'tabs') return <Gallery tabs={tabs} changed={view.changed} actions={actions} />;
  if (view.at === 'pages') return <Pages pages={view.pages} actions={actions} />;
  return <SettingsScreen settings={view.settings} actions={actions} />;
}

type SideView = Extract<State['view'], { at: 'formula' | 'sql' | 'about' | 'audit' }>;

/** The screens that lead back to where somebody came from. */
function SideScreen({
  state,
  actions,
  dispatch,
}: Shown & { readonly state: { readonly view: SideView } }) {
  const { view } = state;
  const { leave } = actions;
  switch (view.at) {
    case 'formula':
      return (
        <FormulaHelper
          helper={view.helper}
          actions={actions}
          onEvent={(event) => dispatch({ type: 'helper', event })}
          onBack={leave}
        />
      );
    case 'sql':
      return <Sql basis={basisOf(state, view.from)} onBack={leave} />;
    case 'about':
      return <About actions={actions} onBack={leave} />;
    case 'audit': {
      const back = view.from ? leave : actions.goBack;
      return <AuditScreen workbook={view.audit} actions={actions} onBack={back} />;
    }
  }
}

/** What the SQL is made from: the report in hand, else what the workbook holds. */
function basisOf({ workbook }: State, from: State['view']): SqlBasis | null {
  if (from.at === 'understood') return basisOfDraft(from.draft);
  return workbook?.settings ? basisOfWorkbook(workbook.settings) : null;
}

type ReportView = Extract<State['view'], { at: 'mapping' | 'understood' | 'preview' }>;

/** The screens on which a report waits for what somebody says about it. */
function ReportScreen({
  state: { workbook, waiting, view },
  actions,
  dispatch,
}: Shown & { readonly state: { readonly view: ReportView } }) {
  switch (view.at) {
    case 'mapping':
      return (
        <Mapping
          unread={view.unread}
          onRead={(columns) => dispatch({ type: 'mapped', columns })}
          onBack={actions.goBack}
        />
      );
    case 'understood':
      return (
        <Understood
          draft={view.draft}
          isUpdate={workbook?.isBuilt ?? false}
          kept={workbook?.settings ?? null}
          tabs={workbook?.tabs}
          onChoose={(choices) => dispatch({ type: 'chose', choices })}
          onBuild={() => actions.build(view.draft)}
          onTakeToBigQuery={actions.takeToBigQuery}
          onBack={actions.goBack}
        />
      );
    case 'preview':
      return (
        <PreviewScreen
          preview={view.preview}
          onMissing={(missing) => dispatch({ type: 'chose missing', missing })}
          onBoth={() => dispatch({ type: 'counted both' })}
          onKeep={() => actions.keepOther(view.preview)}
          onUpdate={() => actions.update(view.preview)}
          onBack={() => dispatch({ type: 'went back' })}
          next={waiting[0]?.name ?? null}
          onStart={waiting.length > 0 ? actions.readNext : actions.goBack}
        />
      );
  }
}
