import type { Selection } from '../../core/repairs/chosen';
import type { MeetingChoice } from '../../core/repairs/meeting';
import type { ChosenCompanies } from '../../import/companies-import';
import type { Accepted, ChosenSettings, Headline, TabName } from '../../main';
import { insertFormula, useSelection } from '../formula/formula-cell';
import { type Front, onScreen, refresh } from '../state/desk';
import type { Draft, Problem } from '../state/state';
import { addCompanies } from './adding-companies';
import { accept, showAudit, switchCheck } from './auditing';
import { addTab, removeTab } from './changing-tabs';
import { settingActions } from './choosing';
import { compare } from './comparing';
import { pageActions } from './freezing';
import { discard, finish, retry, update } from './importing';
import { keepOther } from './keeping-other';
import type { Pasted } from './pasted';
import { askPasted, putTextBack, readPasted } from './pasting';
import type { Preview } from './preview';
import { putBack } from './putting-back';
import { readFiles, readTab } from './reading';
import { rebuild } from './rebuilding';
import { repairActions } from './repair-actions';
import { sampleReports } from './sample';
import { computeShown, showResult } from './twice';
import { askUndo, undo } from './undoing';

/** What a person can set going. */
export interface Actions {
  readonly open: () => void;
  /** Reads the earliest of some reports; the others wait. */
  readonly readFiles: (files: readonly File[]) => void;
  /** Reads the sheet of that name of the earliest. */
  readonly readSheet: (files: readonly File[], sheet: string) => void;
  /** Reads the next of the reports that wait. */
  readonly readNext: () => void;
  /** Reads the sample report that the sidebar carries. */
  readonly trySample: () => void;
  /** Reads the tab in front. */
  readonly readTab: () => void;
  /** Gives up what is being done and goes back to where it was begun. */
  readonly cancel: () => void;
  /** Goes on from what was understood: to what changes, or straight to the tabs of the first report. */
  readonly build: (draft: Draft) => void;
  readonly update: (preview: Preview) => void;
  /** Keeps a report of another source beside what counts. */
  readonly keepOther: (preview: Preview) => void;
  readonly addCompanies: (chosen: ChosenCompanies) => void;
  readonly retry: (problem: Problem) => void;
  readonly finish: (importNumber: number) => void;
  readonly discard: (importNumber: number) => void;
  readonly askUndo: () => void;
  readonly undo: (importNumber: number, isSure: boolean) => void;
  /** Looks at pasted rows in which text stands for days and numbers. */
  readonly askPasted: () => void;
  readonly readPasted: (pasted: Pasted) => void;
  /** Undoes the reading of pasted rows. */
  readonly putTextBack: () => void;
  readonly showTab: (tab: string) => void;
  /** Shows the figures of the workbook. */
  readonly showResult: (headline: Headline) => void;
  /** Computes the months of the result once more, and holds them against the tabs. */
  readonly computeTwice: () => void;
  /** Shows what is wrong with the records of the workbook. */
  readonly showAudit: () => void;
  readonly accept: (accepted: Accepted) => void;
  readonly switchCheck: (check: string, isOn: boolean) => void;
  /** Makes the files of some repairs for HubSpot. */
  readonly makeFiles: (selection: Selection) => void;
  /** Adds a page with what is open and due, for a meeting. */
  readonly makeMeetingPage: (choice: MeetingChoice) => void;
  /** Goes to the pages of Board that were frozen. */
  readonly showPages: () => void;
  readonly freezeBoard: () => void;
  /** Brings a frozen page to the front. */
  readonly showPage: (name: string) => void;
  /** Goes to the choices that people change from month to month. */
  readonly showSettings: () => void;
  readonly changeSettings: (changed: Partial<ChosenSettings>) => void;
  /** Goes to the choice of tabs. */
  readonly chooseTabs: () => void;
  /** Builds the tabs of formulas anew. */
  readonly rebuild: () => void;
  readonly addTab: (tab: TabName) => void;
  readonly removeTab: (tab: TabName) => void;
  /** Puts the tabs back that somebody has spoilt. */
  readonly putBack: () => void;
  /** Goes to the first screen. */
  readonly goBack: () => void;
  /** Goes back from a problem to where it arose. */
  readonly leaveProblem: () => void;
  /** Goes back from a screen to the one from which it was opened. */
  readonly leave: () => void;
  /** Goes to the formula helper. */
  readonly makeFormula: () => void;
  /** Fills a parameter with the cells that are selected. */
  readonly useSelection: (parameter: string) => void;
  readonly insertFormula: (formula: string) => void;
  /** Goes to the SQL for BigQuery, of the report in hand, else of the workbook. */
  readonly takeToBigQuery: () => void;
  /** Goes to version and help. */
  readonly showAbout: () => void;
  readonly takeTour: () => void;
  /** Leaves the tour, or does without it; it is not offered again. */
  readonly endTour: () => void;
}

/** The actions at the front of a server. Each asks one question; what it comes to is shown as long as somebody waits for it. */
export function actionsAt(front: Front): Actions {
  const { dispatch } = front;
  const open = () => openWorkbook(front);
  const lookAgain = () => Promise.all([refresh(front), computeShown(front)]);
  return {
    open,
    readFiles: (files) => readFiles(front, files),
    readSheet: (files, sheet) => readFiles(front, files, sheet),
    readNext: () => readFiles(front, front.state().waiting),
    trySample: () => readFiles(front, sampleReports()),
    readTab: () => readTab(front),
    cancel: () => dispatch({ type: 'cancelled' }),
    goBack: () => goBack(front, 'returned'),
    leaveProblem: () => goBack(front, 'left problem'),
    build: (draft) => compare(front, draft).then(lookAgain),
    update: (preview) => update(front, preview).then(lookAgain),
    keepOther: (preview) => keepOther(front, preview).then(lookAgain),
    addCompanies: (chosen) => addCompanies(front, chosen).then(lookAgain),
    retry: (problem) => tryAgain(front, problem).then(lookAgain),
    finish: (importNumber) => finish(front, importNumber).then(lookAgain),
    discard: (importNumber) => discard(front, importNumber).then(lookAgain),
    askUndo: () => askUndo(front),
    undo: (importNumber, isSure) =>
      undo(front, importNumber, isSure).then(() => computeShown(front)),
    askPasted: () => askPasted(front),
    readPasted: (pasted) => readPasted(front, pasted).then(() => computeShown(front)),
    putTextBack: () => putTextBack(front).then(() => computeShown(front)),
    showResult: (headline) => showResult(front, headline),
    computeTwice: () => computeShown(front),
    leave: () => leave(front),
    makeFormula: () => dispatch({ type: 'formula' }),
    useSelection: (parameter) => useSelection(front, parameter),
    insertFormula: (formula) => insertFormula(front, formula),
    ...pageActions(front),
    ...settingActions(front, lookAgain),
    chooseTabs: () => dispatch({ type: 'tabs', changed: null }),
    rebuild: () => rebuild(front).then(lookAgain),
    addTab: (tab) => addTab(front, tab),
    removeTab: (tab) => removeTab(front, tab),
    putBack: () => putBack(front).then(lookAgain),
    takeToBigQuery: () => dispatch({ type: 'sql' }),
    showAbout: () => dispatch({ type: 'about' }),
    takeTour: () => dispatch({ type: 'tour' }),
    endTour: () => endTour(front),
    showAudit: () => showAudit(front),
    accept: (accepted) => accept(front, accepted),
    switchCheck: (check, isOn) => switchCheck(front, check, isOn),
    ...repairActions(front),
  };
}

function endTour({ dispatch, server }: Front): Promise<void> {
  dispatch({ type: 'tour ended' });
  // Where it cannot be remembered, the tour is offered once more.
  return server.endTour().catch(() => {});
}

function goBack(front: Front, type: 'returned' | 'left problem'): Promise<void> {
  front.dispatch({ type });
  return openWorkbook(front);
}

function leave(front: Front): Promise<void> | undefined {
  front.dispatch({ type: 'left helper' });
  // The looking at the workbook that failed meanwhile was told to nobody.
  return front.state().workbook === null ? openWorkbook(front) : undefined;
}

function tryAgain(front: Front, problem: Problem): Promise<void> {
  if (!problem.draft) return goBack(front, 'left problem');
  return problem.during === 'comparing' && problem.draft
    ? compare(front, problem.draft)
    : retry(front, problem);
}

/** Looks at the workbook; where that fails, and nobody went elsewhere meanwhile, says so. */
function openWorkbook(front: Front): Promise<void> {
  return onScreen(front, 'opening', async ({ server }) => {
    await server.readWorkbook();
  });
}
