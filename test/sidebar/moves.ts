import type { Actions } from '../../src/sidebar/actions/actions';
import type { FunctionHelp } from '../../src/sidebar/formula/formula';
import { formulaOf } from '../../src/sidebar/formula/formula';
import type { Helper } from '../../src/sidebar/formula/formula-helper';
import type { Front } from '../../src/sidebar/state/desk';
import type { View } from '../../src/sidebar/state/state';
import type { ScheduledServer } from './scheduled-server';

/** Something that a screen offers, and whether a screen is what it comes to once every answer is there. */
export interface Move {
  readonly name: string;
  readonly make: () => void;
  readonly isEnd: (view: View) => boolean;
}

/** A sidebar without a screen, and the workbook that it asks. */
export interface Played {
  readonly front: Front;
  readonly actions: Actions;
  readonly workbook: ScheduledServer;
}

const CSV = (
  company: string,
  amount: number,
) => `Record ID,Close Date,Deal Stage,Company name,Recurring revenue amount
1,2026-03-14,Closed Won,${company},${amount}`;

export const REPORTS = [
  new File([CSV('Acme', 100)], 'all-deals-2026-11-01.csv'),
  new File([CSV('Beta', 200)], 'all-deals-2026-12-01.csv'),
];

const functionNamed = (name: string): FunctionHelp => {
  const range = { name: 'range', type: 'range', text: '', example: '', isOptional: false };
  return { name, summary: '', returns: 'a ratio', parameters: [range] };
};
const FUNCTIONS = ['NRR', 'GRR'].map(functionNamed);

const at =
  (...places: readonly View['at'][]) =>
  (view: View) =>
    places.includes(view.at);
const readAs = (name: string) => (view: View) =>
  view.at === 'understood' && view.draft.fileName === name;

type Named = (name: string, make: () => void, isEnd: Move['isEnd']) => Move;

/** What the screen in front offers. */
export function movesAt(played: Played): readonly Move[] {
  const { front, actions } = played;
  const { view } = front.state();
  const move: Named = (name, make, isEnd) => ({ name: `${name} at ${view.at}`, make, isEnd });
  if (view.at === 'working') {
    const isEnd = (now: View) => !at('working', 'preview')(now);
    return view.canCancel ? [move('cancel', actions.cancel, isEnd)] : [];
  }
  if (view.at === 'problem') {
    const isEnd = (now: View) => now.at !== 'working';
    return [
      move('back', actions.leaveProblem, isEnd),
      move('retry', () => actions.retry(view), isEnd),
    ];
  }
  const drops = REPORTS.map((file) =>
    move(`drop ${file.name}`, () => actions.readFiles([file]), readAs(file.name)),
  );
  const back = move('back', actions.goBack, at('start'));
  return view.at === 'formula'
    ? [...helperMoves(played, view.helper, move), ...drops]
    : [...ownMoves(played, view, move), ...drops, ...(at('sql', 'preview')(view) ? [] : [back])];
}

function ownMoves({ front, actions, workbook }: Played, view: View, move: Named): readonly Move[] {
  const formula = move('formula', actions.makeFormula, at('formula'));
  const sql = move('sql', actions.takeToBigQuery, at('sql'));
  const audit = move('audit', actions.showAudit, at('audit'));
  const undo = move('ask undo', actions.askUndo, at('undo'));
  switch (view.at) {
    case 'start': {
      const tab = move('read tab', actions.readTab, readAs('Pasted'));
      const pasted = move('ask pasted', actions.askPasted, at('pasted'));
      const tabs = move('tabs', actions.chooseTabs, at('tabs'));
      return [tab, audit, formula, sql, undo, pasted, tabs];
    }
    case 'understood':
      return [move('build', () => actions.build(view.draft), at('preview', 'done')), sql];
    case 'preview': {
      const toDraft = () => front.dispatch({ type: 'went back' });
      const update = move('update', () => actions.update(view.preview), at('done'));
      return [update, move('to the draft', toDraft, at('understood'))];
    }
    case 'audit': {
      const accepted = { recordId: '9', check: 'No renewal', reason: `${workbook.looks()}` };
      const isListed = (now: View) =>
        now.at === 'audit' && now.audit.audited.accepted.some((one) => one[2] === accepted.reason);
      return [move('accept', () => actions.accept(accepted), isListed)];
    }
    case 'pasted': {
      const isDone = (done: 'read' | 'put back') => (now: View) =>
        now.at === 'pasted' && now.pasted.done === done;
      const read = move('read', () => actions.readPasted(view.pasted), isDone('read'));
      return [read, move('put back', actions.putTextBack, isDone('put back'))];
    }
    case 'undo':
      return [move('undo', () => actions.undo(view.line.number, false), at('undo'))];
    case 'tabs':
      return [move('rebuild', () => actions.rebuild(), at('done'))];
    case 'done':
      return [audit, undo, formula, move('tab', () => actions.showTab('NRR'), at('done'))];
    case 'sql':
      return [move('leave', actions.leave, at(view.from.at))];
    default:
      return [];
  }
}

function helperMoves(
  { front, actions, workbook }: Played,
  { chosen, given }: Helper,
  move: Named,
): readonly Move[] {
  const happens = (event: Parameters<typeof front.dispatch>[0]) => () => front.dispatch(event);
  const help = (next: FunctionHelp | null) =>
    happens({ type: 'helper', event: { type: 'chose function', help: next } });
  const isGiven = (text: string) => (view: View) =>
    view.at === 'formula' && view.helper.given.range === text;
  const choosing = [...FUNCTIONS, null].map((next) =>
    move(
      `choose ${next?.name}`,
      help(next),
      (view) => view.at === 'formula' && view.helper.chosen === next,
    ),
  );
  if (chosen === null) return choosing;
  const typed = given.range === 'B1' ? 'B2' : 'B1';
  const type = happens({ type: 'helper', event: { type: 'gave', name: 'range', text: typed } });
  let selected = '';
  const select = () => {
    selected = `Sheet1!A${workbook.selections() + 1}`;
    actions.useSelection('range');
  };
  const made = formulaOf(chosen, given);
  const isPut = (view: View) =>
    view.at === 'formula' && !view.helper.isBusy && view.helper.outcome?.at === 'inserted';
  return [
    ...choosing,
    move('type', type, isGiven(typed)),
    move('select', select, (now) => isGiven(selected)(now)),
    ...('formula' in made
      ? [move('insert', () => actions.insertFormula(made.formula), isPut)]
      : []),
  ];
}
