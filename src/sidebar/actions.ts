import type { Accepted } from '../main';
import { addCompanies } from './adding-companies';
import { accept, showAudit, switchCheck } from './auditing';
import type { ChosenCompanies } from './companies-import';
import { comparerOf } from './comparing';
import { type Desk, fail } from './desk';
import type { FormulaServer } from './formula-cell';
import { discard, finish, retry, write } from './importing';
import type { Preview } from './preview';
import { openingOf, readerOf } from './reading';
import { rebuild } from './rebuilding';
import { sampleReport } from './sample';
import type { Draft, Problem } from './state';
import { askUndo, undo } from './undoing';

/** What a person can set going. */
export interface Actions {
  readonly open: () => void;
  /** Reads the earliest of some reports; the others wait. */
  readonly readFiles: (files: readonly File[]) => void;
  /** Reads the next of the reports that wait. */
  readonly readNext: () => void;
  /** Reads the sample report that the sidebar carries. */
  readonly trySample: () => void;
  /** Reads the tab in front. */
  readonly readTab: () => void;
  /** Gives up the reading of a file, or goes back from comparing it with the workbook. */
  readonly cancel: () => void;
  /** Goes on from what was understood: to what changes, or straight to the tabs of the first report. */
  readonly build: (draft: Draft) => void;
  readonly update: (preview: Preview) => void;
  readonly addCompanies: (chosen: ChosenCompanies) => void;
  readonly retry: (problem: Problem) => void;
  readonly finish: (importNumber: number) => void;
  readonly discard: (importNumber: number) => void;
  readonly askUndo: () => void;
  readonly undo: () => void;
  readonly showTab: (tab: string) => void;
  /** Shows what is wrong with the records of the workbook. */
  readonly showAudit: () => void;
  readonly accept: (accepted: Accepted) => void;
  readonly switchCheck: (check: string, isOn: boolean) => void;
  /** Goes to the choice of tabs. */
  readonly chooseTabs: () => void;
  /** Builds the tabs of formulas anew, without those that are left out. */
  readonly rebuild: (tabsLeftOut: readonly string[]) => void;
  readonly goBack: () => void;
  /** Goes to the formula helper, which asks the server itself. */
  readonly makeFormula: () => void;
  readonly formulas: FormulaServer;
  /** Goes to the SQL for BigQuery, of the report in hand, else of the workbook. */
  readonly takeToBigQuery: () => void;
  /** Goes to version and help. */
  readonly showAbout: () => void;
  readonly takeTour: () => void;
  /** Leaves the tour, or does without it; it is not offered again. */
  readonly endTour: () => void;
}

/** The actions over a server. */
export function actionsOver(desk: Desk): Actions {
  const opening = openingOf(desk);
  const reader = readerOf(desk, opening);
  const comparer = comparerOf(desk);
  const goBack = () => {
    desk.dispatch({ type: 'returned' });
    opening.open();
  };
  const tryAgain = (problem: Problem) =>
    problem.during === 'comparing' && problem.draft
      ? comparer.compare(problem.draft)
      : retry(desk, problem);
  return {
    open: opening.open,
    ...reader,
    trySample: () => reader.readFiles([sampleReport()]),
    cancel: () => {
      if (!comparer.cancel()) reader.cancel();
    },
    goBack,
    build: (draft) => comparer.compare(draft).then(opening.refresh),
    update: ({ draft, update }) => write(desk, draft, update).then(opening.refresh),
    addCompanies: (chosen) => addCompanies(desk, chosen).then(opening.refresh),
    retry: (problem) => (problem.draft ? tryAgain(problem).then(opening.refresh) : goBack()),
    finish: (importNumber) => finish(desk, importNumber).then(opening.refresh),
    discard: (importNumber) => discard(desk, importNumber).then((gone) => gone && goBack()),
    askUndo: () => askUndo(desk),
    undo: () => undo(desk),
    makeFormula: () => desk.dispatch({ type: 'formula' }),
    formulas: desk.server,
    chooseTabs: () => desk.dispatch({ type: 'tabs' }),
    rebuild: (tabsLeftOut) => rebuild(desk, tabsLeftOut).then(opening.refresh),
    takeToBigQuery: () => desk.dispatch({ type: 'sql' }),
    showAbout: () => desk.dispatch({ type: 'about' }),
    takeTour: () => desk.dispatch({ type: 'tour' }),
    endTour: () => {
      desk.dispatch({ type: 'tour ended' });
      // Where it cannot be remembered, the tour is offered once more.
      desk.server.endTour().catch(() => {});
    },
    showAudit: () => showAudit(desk),
    accept: (accepted) => accept(desk, accepted),
    switchCheck: (check, isOn) => switchCheck(desk, check, isOn),
    showTab: (tab) => desk.server.showTab(tab).catch((error) => fail(desk, 'other', error)),
  };
}
