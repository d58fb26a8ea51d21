import type { Day } from '../../core/days';
import type { Doubt } from '../../core/doubt/doubt';
import type { UnderstoodFile } from '../../core/dropped/understand-dropped';
import type { SheetLook } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import type { MissingRecords } from '../../core/report/changes';
import type { Choices } from '../../core/report/understanding';
import type { AbsentColumn } from '../../import/absent-columns';
import type { CompaniesDraft } from '../../import/companies-import';
import type {
  FrozenPage,
  Headline,
  SettingsToChoose,
  TabName,
  UndoneImport,
  WorkbookState,
} from '../../main';
import type { PlainSettings } from '../../workbook/plan';
import type { Pasted } from '../actions/pasted';
import type { Preview } from '../actions/preview';
import type { Twice } from '../actions/twice';
import type { AuditedWorkbook } from '../actions/workbook-audit';
import type { Helper, HelperEvent } from '../formula/formula-helper';
import { afterPreview, compared } from './compared';
import { chosenView, firstLook, mapped, type Read } from './first-look';
import type { ImportResult } from './import-result';
import {
  aside,
  begunAt,
  helped,
  leftHelper,
  leftProblem,
  origin,
  resultBehind,
  tabsBefore,
  wayBack,
} from './ways-back';

/** Everything the sidebar knows: the workbook as last read, and the screen in front. */
export interface State {
  /** Null until the server has answered. */
  readonly workbook: WorkbookState | null;
  /** The reports that were dropped together with this one and come after it. */
  readonly waiting: readonly File[];
  /** What came of computing the months of the last result twice; null before there is one. */
  readonly twice: Twice | null;
  readonly view: View;
}

/** One screen with what it shows. */
export type View =
  | { readonly at: 'start' }
  | ({ readonly at: 'working'; readonly from: View } & Work)
  | { readonly at: 'mapping'; readonly unread: Unread }
  | { readonly at: 'understood'; readonly draft: Draft }
  | { readonly at: 'preview'; readonly preview: Preview }
  | { readonly at: 'companies'; readonly draft: CompaniesDraft }
  | { readonly at: 'undo'; readonly line: UndoneImport; readonly isDone: boolean }
  | { readonly at: 'pasted'; readonly pasted: Pasted }
  | { readonly at: 'done'; readonly headline: Headline; readonly result: ImportResult | null }
  | { readonly at: 'formula'; readonly from: View; readonly helper: Helper }
  | { readonly at: 'sql'; readonly from: View }
  | { readonly at: 'about'; readonly from: View }
  | { readonly at: 'tour'; readonly from: View }
  | { readonly at: 'tabs'; readonly from: View; readonly changed: TabName | null }
  | { readonly at: 'pages'; readonly pages: readonly FrozenPage[] }
  | { readonly at: 'settings'; readonly settings: SettingsToChoose }
  | { readonly at: 'audit'; readonly audit: AuditedWorkbook; readonly from?: View }
  | ({ readonly at: 'problem'; readonly from: View } & Problem);

/** Something that takes a while. */
export interface Work {
  readonly title: string;
  /** The step in hand. */
  readonly text: string;
  /** From 0 to 1; null where nobody knows. */
  readonly ratio: number | null;
  readonly canCancel: boolean;
}

/** A report that was read and not yet written. */
export interface Draft {
  readonly fileName: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly choices: Choices;
  /** Whether it is of another source than the workbook counts, so that nothing of the last report says how to read it. */
  readonly isOther?: boolean;
  /** What happens to records that the report lacks. */
  readonly missing: MissingRecords;
  /** The settings of the workbook that it was first understood under. */
  readonly seen: PlainSettings | null;
  /** What the last report had and this one lacks. */
  readonly absent: readonly AbsentColumn[];
  /** By the last choices under which the report could be understood. */
  readonly understanding: UnderstoodFile;
  /** What was guessed and would change a figure, the most consequential first. */
  readonly doubts: readonly Doubt[];
  /** Why it cannot be imported as it is; null where it can. */
  readonly objection: string | null;
}

/** A report of which too few columns are known to read it. */
export interface Unread {
  readonly fileName: string;
  readonly cells: Draft['cells'];
  readonly isOther?: boolean;
  /** The day on which it was read. */
  readonly today?: Day;
  readonly problem: string;
  readonly labels: readonly string[];
  readonly columns: NonNullable<Choices['columns']>;
}

/** What went wrong, and what can be done about it. */
export interface Problem {
  readonly problem: string;
  /** Where in the program it arose, for what nobody foresaw; else null. */
  readonly cause: string | null;
  /** What was under way: opening the workbook, reading a file, comparing or importing this draft, anything else. */
  readonly during: 'opening' | 'reading' | 'comparing' | 'importing' | 'other';
  readonly draft: Draft | null;
  /** The import that is now half-way; null where there is none. */
  readonly importNumber: number | null;
  /** Sheets of the first of these files, one of which somebody may say is meant. */
  readonly pick?: { readonly files: State['waiting']; readonly sheets: readonly SheetLook[] };
}

/** What happens to the sidebar. */
export type Event =
  | { readonly type: 'opened'; readonly workbook: WorkbookState }
  | { readonly type: 'computed twice'; readonly twice: Twice | null }
  | { readonly type: 'works'; readonly work: Work }
  | ({ readonly type: 'read'; readonly waiting: State['waiting'] } & Read)
  | { readonly type: 'mapped'; readonly columns: Unread['columns'] }
  | { readonly type: 'chose'; readonly choices: Choices }
  | ({ readonly type: 'compared' } & Omit<Preview, 'update'>)
  | { readonly type: 'chose missing'; readonly missing: MissingRecords }
  | { readonly type: 'counted both' }
  | { readonly type: 'went back' }
  | {
      readonly type: 'imported';
      readonly headline: Headline;
      readonly result: ImportResult | null;
    }
  | { readonly type: 'audited'; readonly audit: AuditedWorkbook }
  | { readonly type: 'undo'; readonly line: UndoneImport; readonly isDone: boolean }
  | { readonly type: 'pasted'; readonly pasted: Pasted }
  | { readonly type: 'formula' }
  | { readonly type: 'helper'; readonly event: HelperEvent }
  | { readonly type: 'sql' }
  | { readonly type: 'about' }
  | { readonly type: 'tour' }
  | { readonly type: 'tour ended' }
  | { readonly type: 'tabs'; readonly changed: TabName | null }
  | { readonly type: 'shows'; readonly view: Extract<View, { at: 'pages' | 'settings' }> }
  | { readonly type: 'left helper' }
  | ({ readonly type: 'failed' } & Problem)
  | { readonly type: 'cancelled' }
  | { readonly type: 'left problem' }
  | { readonly type: 'returned' };

export const INITIAL: State = { workbook: null, waiting: [], twice: null, view: { at: 'start' } };

/** Whether something is being written that must not stop half-way. */
export function isBusy({ view }: State): boolean {
  return view.at === 'working' && !view.canCancel;
}

/** The state after an event. */
export function nextState(state: State, event: Event): State {
  if (event.type === 'opened') return { ...state, workbook: opened(state, event.workbook) };
  if (event.type === 'computed twice') return { ...state, twice: event.twice };
  const twice = changesFigures(event) ? null : state.twice;
  const view = nextView(state, event);
  const waiting = event.type === 'read' ? event.waiting : state.waiting;
  const workbook = event.type === 'tour ended' ? afterTour(state) : state.workbook;
  return { workbook, waiting: view.at === 'start' ? [] : waiting, twice, view };
}

function changesFigures(event: Event): boolean {
  if (event.type === 'pasted') return event.pasted.done !== null;
  return event.type === 'imported' || event.type === 'undo';
}

/** A workbook that was read before the end of the tour was remembered does not bring it back. */
function opened({ workbook: before }: State, workbook: WorkbookState): WorkbookState {
  return before?.isTourSeen ? { ...workbook, isTourSeen: true } : workbook;
}

function afterTour({ workbook }: State): State['workbook'] {
  return workbook && { ...workbook, isTourSeen: true };
}

/** What goes on the screen. */
type ViewEvent = Exclude<Event, { type: 'opened' | 'computed twice' }>;

function nextView({ workbook, view }: State, event: ViewEvent): View {
  switch (event.type) {
    case 'works':
      return { at: 'working', ...event.work, from: origin(view) };
    case 'read':
      return begunAt(view, firstLook(event, workbook));
    case 'mapped':
      return view.at === 'mapping' ? mapped({ ...view, columns: event.columns }, workbook) : view;
    case 'chose':
      return view.at === 'understood' ? chosenView(view.draft, event.choices, workbook) : view;
    case 'compared':
      return compared(view, event);
    case 'chose missing':
    case 'counted both':
    case 'went back':
      return view.at === 'preview' ? afterPreview(view, event) : view;
    case 'audited':
      return { at: 'audit', audit: event.audit, ...resultBehind(view, event.audit.headline) };
    case 'undo':
      return { at: 'undo', line: event.line, isDone: event.isDone };
    case 'pasted':
      return { at: 'pasted', pasted: event.pasted };
    case 'formula':
    case 'sql':
    case 'about':
    case 'tour':
      return aside(view, event.type);
    case 'helper':
      return helped(view, event.event);
    case 'tour ended':
      return view.at === 'tour' ? view.from : view;
    case 'tabs':
      return tabsBefore(view, event.changed);
    case 'shows':
      return event.view;
    case 'left helper':
      return leftHelper(view);
    case 'imported':
      return { at: 'done', headline: event.headline, result: event.result };
    case 'failed':
      return failed(view, event);
    case 'cancelled':
      return view.at === 'working' ? wayBack(view.from) : view;
    case 'left problem':
      return leftProblem(view);
    case 'returned':
      return { at: 'start' };
  }
}

function failed(view: View, { type: _type, ...problem }: Extract<Event, { type: 'failed' }>): View {
  return { at: 'problem', ...problem, from: origin(view) };
}
