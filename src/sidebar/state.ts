import type { Repaired } from '../core/audit/repaired';
import type { Cell } from '../core/report/cell';
import type { MissingRecords } from '../core/report/changes';
import type { Choices, Understanding } from '../core/report/understanding';
import type { Headline, ImportCounts, ImportLine, WorkbookState } from '../main';
import type { PlainSettings } from '../workbook/plan';
import type { AbsentColumn } from './absent-columns';
import type { CompaniesDraft } from './companies-import';
import { chosen, firstLook, mapped, unreadable } from './first-look';
import type { Known } from './known';
import { type Preview, previewOf } from './preview';
import type { Update } from './update';
import type { AuditedWorkbook } from './workbook-audit';

/** Everything the sidebar knows: the workbook as last read, and the screen in front. */
export interface State {
  /** Null until the server has answered. */
  readonly workbook: WorkbookState | null;
  /** Names of the reports that were dropped together with this one and come after it. */
  readonly waiting: readonly string[];
  readonly view: View;
}

/** One screen with what it shows. */
export type View =
  | { readonly at: 'start' }
  | ({ readonly at: 'working'; readonly from?: View } & Work)
  | { readonly at: 'mapping'; readonly unread: Unread }
  | { readonly at: 'understood'; readonly draft: Draft }
  | { readonly at: 'preview'; readonly preview: Preview }
  | { readonly at: 'companies'; readonly draft: CompaniesDraft }
  | { readonly at: 'undo'; readonly line: ImportLine; readonly isDone: boolean }
  | { readonly at: 'done'; readonly headline: Headline; readonly result: ImportResult | null }
  | { readonly at: 'formula'; readonly from: View }
  | { readonly at: 'sql'; readonly from: View }
  | { readonly at: 'about'; readonly from: View }
  | { readonly at: 'tour'; readonly from: View }
  | { readonly at: 'tabs' }
  | { readonly at: 'audit'; readonly audit: AuditedWorkbook; readonly from?: View }
  | ({ readonly at: 'problem' } & Problem);

/** What an import brought; null where only its figures are known. */
export interface ImportResult
  extends Pick<Update, 'movers' | 'isUpdate'>,
    Pick<ImportLine, 'holds'> {
  readonly counts: ImportCounts;
  /** What became of the findings that were there; null where there was no report before. */
  readonly repaired: Repaired | null;
}

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
  /** What happens to records that the report lacks. */
  readonly missing: MissingRecords;
  /** The settings of the workbook that it was first understood under. */
  readonly seen: PlainSettings | null;
  /** What the last report had and this one lacks. */
  readonly absent: readonly AbsentColumn[];
  /** By the last choices under which the report could be understood. */
  readonly understanding: Understanding;
  /** Why it cannot be imported under the present choices; null where it can. */
  readonly objection: string | null;
}

/** A report of which too few columns are known to read it. */
export interface Unread {
  readonly fileName: string;
  readonly cells: Draft['cells'];
  readonly problem: string;
  readonly labels: readonly string[];
  readonly columns: NonNullable<Choices['columns']>;
}

/** What went wrong, and what can be done about it. */
export interface Problem {
  readonly problem: string;
  /** What was under way: opening the workbook, reading a file, comparing or importing this draft, anything else. */
  readonly during: 'opening' | 'reading' | 'comparing' | 'importing' | 'other';
  readonly draft: Draft | null;
  /** The import that is now half-way; null where there is none. */
  readonly importNumber: number | null;
}

/** What happens to the sidebar. */
export type Event =
  | { readonly type: 'opened'; readonly workbook: WorkbookState }
  | { readonly type: 'queued'; readonly waiting: readonly string[] }
  | { readonly type: 'works'; readonly work: Work }
  | { readonly type: 'read'; readonly fileName: string; readonly cells: Draft['cells'] }
  | { readonly type: 'mapped'; readonly unread: Unread; readonly columns: Unread['columns'] }
  | { readonly type: 'chose'; readonly choices: Choices }
  | { readonly type: 'compared'; readonly draft: Draft; readonly known: Known }
  | { readonly type: 'chose missing'; readonly missing: MissingRecords }
  | { readonly type: 'went back'; readonly draft: Draft }
  | {
      readonly type: 'imported';
      readonly headline: Headline;
      readonly result: ImportResult | null;
    }
  | { readonly type: 'audited'; readonly audit: AuditedWorkbook }
  | { readonly type: 'undo'; readonly line: ImportLine; readonly isDone: boolean }
  | { readonly type: 'formula' }
  | { readonly type: 'sql' }
  | { readonly type: 'about' }
  | { readonly type: 'tour' }
  | { readonly type: 'tour ended' }
  | { readonly type: 'tabs' }
  | { readonly type: 'left helper' }
  | ({ readonly type: 'failed' } & Problem)
  | { readonly type: 'returned' };

export const INITIAL: State = { workbook: null, waiting: [], view: { at: 'start' } };

/** The state after an event. */
export function nextState(state: State, event: Event): State {
  if (event.type === 'opened') return { ...state, workbook: event.workbook };
  if (event.type === 'queued') return { ...state, waiting: event.waiting };
  const waiting = event.type === 'returned' ? [] : state.waiting;
  const workbook = event.type === 'tour ended' ? afterTour(state) : state.workbook;
  return { ...state, workbook, waiting, view: nextView(state, event) };
}

function afterTour({ workbook }: State): State['workbook'] {
  return workbook && { ...workbook, isTourSeen: true };
}

function nextView(
  { workbook, view }: State,
  event: Exclude<Event, { type: 'opened' | 'queued' }>,
): View {
  switch (event.type) {
    case 'works':
      return { at: 'working', ...event.work, ...resultBehind(view) };
    case 'read':
      return firstLook(event, workbook);
    case 'mapped':
      return mapped(event, workbook);
    case 'chose':
      return view.at === 'understood'
        ? { at: 'understood', draft: chosen(view.draft, event.choices, workbook) }
        : view;
    case 'compared':
      return compared({ ...event, settings: workbook?.settings ?? null });
    case 'chose missing':
      return view.at === 'preview' ? withMissing(view.preview, event.missing) : view;
    case 'went back':
      return { at: 'understood', draft: event.draft };
    case 'audited':
      return { at: 'audit', audit: event.audit, ...resultBehind(view, event.audit.headline) };
    case 'undo':
      return { at: 'undo', line: event.line, isDone: event.isDone };
    case 'formula':
      return { at: 'formula', from: view };
    case 'sql':
      return { at: 'sql', from: view };
    case 'about':
      return { at: 'about', from: view };
    case 'tour':
      return { at: 'tour', from: view };
    case 'tour ended':
      return view.at === 'tour' ? view.from : view;
    case 'tabs':
      return { at: 'tabs' };
    case 'left helper':
      return leftHelper(view);
    case 'imported':
      return { at: 'done', headline: event.headline, result: event.result };
    case 'failed': {
      const { type: _type, ...problem } = event;
      return { at: 'problem', ...problem };
    }
    case 'returned':
      return { at: 'start' };
  }
}

function leftHelper(view: View): View {
  if (view.at === 'audit') return view.from ?? view;
  return view.at === 'formula' || view.at === 'sql' || view.at === 'about' ? view.from : view;
}

/** The result from which somebody came: the audit leads back to it, with the findings that are left. */
function resultBehind(view: View, now: Headline | null = null): { readonly from?: View } {
  if (view.at === 'done') return { from: { ...view, headline: now ?? view.headline } };
  return (view.at === 'working' || view.at === 'audit') && view.from
    ? resultBehind(view.from, now)
    : {};
}

function compared({ draft, known, settings }: Omit<Preview, 'update'>): View {
  const preview = previewOf({ draft, known, settings });
  return 'problem' in preview ? unreadable(preview) : { at: 'preview', preview };
}

function withMissing(preview: Preview, missing: MissingRecords): View {
  return compared({ ...preview, draft: { ...preview.draft, missing } });
}
