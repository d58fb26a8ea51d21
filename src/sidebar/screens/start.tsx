import type { ComponentChildren } from 'preact';
import type { ImportLine, TabName, WorkbookState } from '../../main';
import { shownTabs } from '../../workbook/formula-tabs';
import type { Actions } from '../actions/actions';
import { isPastedLast } from '../actions/pasted';
import { aboutWords } from '../words/about-words';
import { auditWords } from '../words/audit-words';
import { formulaWords } from '../words/formula-words';
import { pagesWords } from '../words/pages-words';
import { pastedWords } from '../words/pasted-words';
import { settingsWords } from '../words/settings-words';
import { tabsWords } from '../words/tabs-words';
import { updateWords } from '../words/update-words';
import { words } from '../words/words';
import { FileDrop } from './file-drop';
import { Screen } from './screen';
import { SpoiltTabs } from './spoilt';
import { TourOffer } from './tour';

interface Starting {
  readonly workbook: WorkbookState | null;
  readonly actions: Actions;
  readonly onShowResult: () => void;
}

/** The first screen: drop a report, or settle an import that stopped half-way. */
export function Start({ workbook, actions, onShowResult }: Starting) {
  if (workbook?.unfinished)
    return <Unfinished workbook={workbook} line={workbook.unfinished} actions={actions} />;
  // An import whose word on Imports was spoilt is in no more, but the workbook is not new.
  const isBuilt = Boolean(workbook?.isBuilt || workbook?.settings);
  return (
    <Screen title={words.title} key="start">
      <SpoiltTabs workbook={workbook} actions={actions} />
      {workbook && <UnreadRows workbook={workbook} actions={actions} />}
      {!isBuilt && <p>{words.lead}</p>}
      <FileDrop onFiles={actions.readFiles} />
      {workbook && !isBuilt && <Link text={words.trySample} onPress={actions.trySample} />}
      <Link text={words.useTab} onPress={actions.readTab} />
      <p class="quiet">{words.privacy}</p>
      {workbook && !isBuilt && !workbook.isTourSeen && <TourOffer actions={actions} />}
      <ExportSteps isFolded={isBuilt} />
      {isBuilt && (
        <Ways title={words.workbookTitle}>
          {workbook?.headline && <Link text={words.showResult} onPress={onShowResult} />}
          {workbook?.headline && <Link text={auditWords.open} onPress={actions.showAudit} />}
          {workbook?.headline && <Link text={pagesWords.open} onPress={actions.showPages} />}
          {workbook?.headline && <Link text={settingsWords.open} onPress={actions.showSettings} />}
          <Link text={tabsWords.open} onPress={actions.chooseTabs} />
        </Ways>
      )}
      {workbook && workbook.imports.length > 0 && (
        <Ways title={words.lastImports}>
          <LastImports lines={workbook.imports} />
          {isPastedLast(workbook) && <Link text={pastedWords.undo} onPress={actions.putTextBack} />}
          {isBuilt && <Link text={updateWords.undoLast} onPress={actions.askUndo} />}
        </Ways>
      )}
      <Ways title={words.moreTitle}>
        <Link text={formulaWords.open} onPress={actions.makeFormula} />
        <Link text={aboutWords.open} onPress={actions.showAbout} />
      </Ways>
    </Screen>
  );
}

/** The offer to read pasted rows in which Google Sheets took dates or numbers for text. */
function UnreadRows({
  workbook,
  actions,
}: {
  readonly workbook: WorkbookState;
  readonly actions: Actions;
}) {
  const rows = workbook.headline?.toRead ?? 0;
  if (rows === 0) return null;
  return (
    <section class="bad">
      <p>{pastedWords.why(rows)}</p>
      <div class="actions">
        <button type="button" onClick={actions.askPasted}>
          {pastedWords.offer(rows)}
        </button>
      </div>
    </section>
  );
}

/** What to ask HubSpot for: in sight for the first report, at hand for the next. */
function ExportSteps({ isFolded }: { readonly isFolded: boolean }) {
  const steps = (
    <ol class="steps">
      {words.exportSteps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
  return isFolded ? (
    <details>
      <summary>{words.whatToExport}</summary>
      {steps}
    </details>
  ) : (
    <section>
      <h2>{words.whatToExport}</h2>
      {steps}
    </section>
  );
}

/** What belongs together, under its heading. */
function Ways({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="ways">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Link({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="link" onClick={onPress}>
      {text}
    </button>
  );
}

const SHOWN_IMPORTS = 3;

function LastImports({ lines }: { readonly lines: readonly ImportLine[] }) {
  const status = (line: ImportLine) => Reflect.get(words.importStatus, line.status) ?? line.status;
  return (
    <ul class="lines">
      {[...lines]
        .reverse()
        .slice(0, SHOWN_IMPORTS)
        .map((line) => (
          <li key={line.number}>
            <span class="name">{line.file}</span>
            <span class="quiet">
              {status(line)}: {words.importLine(line)}
            </span>
          </li>
        ))}
    </ul>
  );
}

interface Stopped {
  readonly workbook: WorkbookState;
  readonly line: ImportLine;
  readonly actions: Actions;
}

/** An import that stopped half-way; or tabs that did, where all rows count. */
function Unfinished(stopped: Stopped) {
  const { unbuilt = [] } = stopped.workbook;
  const isIn = stopped.line.status === 'in' && unbuilt.length > 0;
  return isIn ? (
    <UnfinishedTabs {...stopped} unbuilt={unbuilt} />
  ) : (
    <UnfinishedImport {...stopped} />
  );
}

function UnfinishedTabs({
  workbook,
  line,
  unbuilt,
  actions,
}: Stopped & { readonly unbuilt: readonly TabName[] }) {
  return (
    <Screen title={tabsWords.unbuiltTitle} key="unbuilt">
      <SpoiltTabs workbook={workbook} actions={actions} />
      <p>{tabsWords.unbuilt(shownTabs(unbuilt))}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => actions.finish(line.number)}>
          {tabsWords.finish}
        </button>
      </div>
    </Screen>
  );
}

function UnfinishedImport({ workbook, line, actions }: Stopped) {
  const isOut = line.status === 'discarded' || line.status === 'undone';
  return (
    <Screen title={words.unfinishedTitle} key="unfinished">
      <SpoiltTabs workbook={workbook} actions={actions} />
      <p>{isOut ? words.unfinishedOut(line) : words.unfinished(line)}</p>
      <p class="quiet">{words.importLine(line)}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => actions.finish(line.number)}>
          {isOut ? words.finishRest : words.finish}
        </button>
        {!isOut && (
          <button type="button" onClick={() => actions.discard(line.number)}>
            {words.discard}
          </button>
        )}
      </div>
    </Screen>
  );
}
