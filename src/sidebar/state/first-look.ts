import type { Day } from '../../core/days';
import { doubtsOf } from '../../core/doubt/doubt';
import { joinedChoices } from '../../core/doubt/question';
import { type UnderstoodFile, understandDropped } from '../../core/dropped/understand-dropped';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Choices } from '../../core/report/understanding';
import { absentColumns, unanswered } from '../../import/absent-columns';
import { otherChoices } from '../../import/beside-workbook';
import { companiesDraft } from '../../import/companies-import';
import { doubtText } from '../../import/doubt-words';
import { NOTHING_KNOWN } from '../../import/known';
import { withoutRemovedStages } from '../../import/known-stages';
import { withoutModel, workbookChoices } from '../../import/remembered';
import { updateFrom } from '../../import/update';
import type { WorkbookState } from '../../main';
import { columnsWords } from '../words/columns-words';
import { likelyLabels } from './likely-labels';
import type { Draft, Unread, View } from './state';

/** A report as it was read. */
export interface Read extends Pick<Draft, 'fileName' | 'cells' | 'isOther'> {
  /** The day on which it was read. */
  readonly today?: Day;
}

/** The report under the choices that the workbook holds; where they do not fit it, as it speaks for itself. */
export function firstLook(read: Read, workbook: WorkbookState | null): View {
  const companies = companiesDraft(read.cells, read.fileName);
  if (companies) return { at: 'companies', draft: companies };
  return lookAt(read, rememberedFor(read, workbook), workbook);
}

/** What the workbook knows of reports such as this one. */
function rememberedFor({ isOther, today }: Read, workbook: WorkbookState | null): Choices {
  const choices = isOther && workbook ? otherChoices(workbook) : workbookChoices(workbook);
  return { ...choices, ...(today !== undefined && { today }) };
}

function lookAt(
  { fileName, cells, isOther = false, today }: Read,
  remembered: Choices,
  workbook: WorkbookState | null,
): View {
  let choices = remembered;
  let understanding = understoodIn(workbook, { fileName, cells, choices });
  if (isRefusal(understanding)) {
    choices = withoutModel(remembered);
    understanding = understoodIn(workbook, { fileName, cells, choices });
  }
  if (isRefusal(understanding))
    return understanding.isAboutColumns
      ? unknown(
          { fileName, cells, isOther, ...(today !== undefined && { today }) },
          understanding,
          choices,
        )
      : unreadable(understanding);
  const absent = absentColumns(understanding.header, remembered.columns);
  const { missingRecords: missing } = understanding.settings;
  const seen = workbook?.settings ?? workbook?.begun ?? null;
  const doubts = doubtsOf({ cells, fileName, choices }, understanding);
  const draft = { fileName, cells, isOther, choices, understanding, doubts, absent, missing, seen };
  return { at: 'understood', draft: { ...draft, objection: objectionTo(draft) } };
}

interface Mapped {
  readonly unread: Unread;
  readonly columns: Unread['columns'];
}

/** The report under the columns that somebody named; where they do not do, the question stays with what is wrong. */
export function mapped({ unread, columns }: Mapped, workbook: WorkbookState | null): View {
  const remembered = rememberedFor(unread, workbook);
  const view = lookAt(unread, { ...remembered, columns }, workbook);
  if (view.at !== 'problem') return view;
  return { at: 'mapping', unread: { ...unread, problem: view.problem, columns } };
}

/** A table whose columns somebody could name is asked about; anything else is refused. */
function unknown({ isOther = false, ...read }: Read, { problem }: Refusal, choices: Choices): View {
  const labels = likelyLabels(read.cells);
  if (labels.length < FEWEST_COLUMNS) return unreadable({ problem });
  const columns = choices.columns ?? {};
  return { at: 'mapping', unread: { ...read, isOther, problem, labels, columns } };
}

/** Company, date and amount: with fewer columns there is nothing to measure. */
const FEWEST_COLUMNS = 3;

/** Why a report is refused, at the start of everything. */
export function unreadable({ problem }: Refusal): View {
  return {
    at: 'problem',
    problem,
    during: 'reading',
    draft: null,
    cause: null,
    importNumber: null,
    from: { at: 'start' },
  };
}

/** The draft after a choice; where the report cannot be understood under it, as it was, with the objection. */
function chosen(draft: Draft, change: Choices, workbook: WorkbookState | null): Draft {
  const choices = joinedChoices(draft.choices, change);
  const understanding = understoodIn(workbook, { ...draft, choices });
  if (isRefusal(understanding)) return { ...draft, choices, objection: understanding.problem };
  const doubts = doubtsOf({ ...draft, choices }, understanding);
  const next = { ...draft, choices, understanding, doubts };
  return { ...next, objection: objectionTo(next) };
}

/** The screen after a choice. */
export function chosenView(draft: Draft, change: Choices, workbook: WorkbookState | null): View {
  return { at: 'understood', draft: chosen(draft, change, workbook) };
}

function objectionTo({
  understanding,
  fileName,
  absent,
  choices,
  doubts,
}: Omit<Draft, 'objection'>): string | null {
  const asked = doubts.find(({ isOpen }) => isOpen);
  if (asked) return doubtText.answer(asked);
  const open = unanswered(absent, understanding.header, choices.columns);
  if (open.length > 0) return columnsWords.answerAbsent(open.map(({ label }) => label));
  const update = updateFrom(NOTHING_KNOWN, { understanding, fileName });
  return isRefusal(update) ? update.problem : null;
}

/** The report as it will be read for this workbook: a won stage that somebody took from Settings stays out. */
function understoodIn(
  workbook: WorkbookState | null,
  { cells, fileName, choices }: Pick<Draft, 'cells' | 'fileName' | 'choices'>,
): UnderstoodFile | Refusal {
  const understanding = understandDropped(cells, fileName, choices);
  if (isRefusal(understanding) || !workbook?.settings) return understanding;
  const { settings, stages = [] } = workbook;
  // What somebody says of a stage now stands above what Settings lists.
  const listed = [...settings.wonStages, ...(choices.wonStages ?? [])];
  return withoutRemovedStages(understanding, stages, listed);
}
