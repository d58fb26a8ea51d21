import { cellsAsDays } from '../script/day-cells';
import { IN } from '../workbook/data/import-columns';
import type { Plan } from '../workbook/plan';
import { rowOfSetting } from '../workbook/settings/list';
import { type TabName, tabsWith } from '../workbook/sheet/tab';
import type { Book } from './book';
import type { ImportLine, UndoneImport } from './calls';
import { untouched } from './changed-cells';
import { keepTypedComments } from './comments';
import { columnsOfDeals, headersOfDeals } from './deal-rows';
import { rowsThere, sumThere } from './import-rows';
import { answersBefore, type Memory, UNDOABLE } from './memory';
import { refuseLost, refuseMoved } from './moved';
import { pendSettings, settlePending } from './pending-settings';
import { importProblems } from './problems';
import * as refusals from './refusals';
import type { CellChange } from './setting-changes';
import { giveUpUnfinished, refuseSecond, withFindings } from './start-import';
import { importUnderWay } from './under-way';

/** Gives an import up that is not in: its rows go, the settings and the layout stay as they were. */
export function discardImport(book: Book, importNumber: number): void {
  refuseSecond(book);
  refuseMoved(book);
  refuseLost(book);
  const isUnderWay = importUnderWay(book)?.number === importNumber;
  if (isUnderWay) giveUpUnfinished(book);
  else settlePending(book);
  const memory = book.memory.read();
  if (memory?.importNumber !== importNumber || !isUnderWay) return;
  const before = memory.previous;
  const settings = { ...memory.settings, ...answersBefore(memory) };
  const isOther = before !== null && before.model !== memory.plan.model;
  goTo(book, { ...memory, settings }, isOther ? layoutOf(memory.plan, before) : memory.plan);
}

/**
 * Takes the last import that is in out again: rows, settings and layout are as they were before it.
 * Where somebody has changed its rows, that waits until it is sure: what they have written there goes with the rows.
 * @throws where that is not the import that somebody wants undone, or its rows are not as many as it brought
 */
export function undoImport(book: Book, importNumber: number, isSure = false): UndoneImport {
  const { tabs, imports } = book;
  refuseSecond(book);
  refuseMoved(book);
  const deals = tabs.get('Deals');
  // Where one stands twice, too, nothing is taken out.
  if (deals) columnsOfDeals(deals);
  refuseLost(book);
  const last = lastLine(book);
  if (last.number !== importNumber) throw new Error(refusals.notLast(importNumber));
  refuseOtherRows(book, last);
  const note = book.memory.undoNote(last.number);
  const isChanged = note?.sum !== undefined && note.sum !== sumThere(book, last);
  if (isChanged && !isSure) return { ...last, isChanged };
  keepTypedComments(book);
  settlePending(book);
  // A copy of the spreadsheet has neither.
  if (!note && book.memory.read()) throw new Error(refusals.undoneTooLate(last.number, UNDOABLE));
  const changes = note?.isMade ? [] : stillBrought(book, note?.changes ?? []);
  const memory = book.memory.read();
  if (memory) {
    const layout = layoutBefore(memory, note?.plan ?? null, changes);
    const { settings, seen } = memory;
    const isOfLast = memory.importNumber === last.number && last.holds === 'deals';
    // What was known before a report came; of an earlier one nobody knows it.
    const before = (isOfLast && seen) || settings;
    const otherwise = { ...layout, settings: { ...before, ...note?.answers } };
    tabs.ensure(tabsWith(layout.plan.tabs));
    const pending = { importNumber: last.number, changes, otherwise };
    book.memory.write({ ...memory, pending });
  }
  pendSettings(book, changes, last.number);
  SpreadsheetApp.flush();
  imports.setStatus(last.number, 'undone');
  SpreadsheetApp.flush();
  settlePending(book, last.number);
  return last;
}

/** The line of the last import that is in. @throws where a later one may be in, too, as nobody can read what became of it */
function lastLine(book: Book): ImportLine {
  const { tabs, imports, memory } = book;
  const last = imports
    .all()
    .filter(({ status }) => status === IN)
    .pop();
  if (!last) throw new Error(refusals.nothingToUndo);
  const deals = tabs.get('Deals');
  const problems = deals ? importProblems(book, headersOfDeals(deals)) : [];
  const unread = problems.flatMap((problem) =>
    problem.kind === 'no line' || problem.kind === 'status' ? [problem.importNumber] : [],
  );
  const latest = memory.read()?.importNumber;
  if (latest !== undefined && !imports.find(latest)) unread.push(latest);
  const later = unread.find((number) => number > last.number);
  if (later !== undefined) throw new Error(refusals.laterUnread(later));
  return last;
}

/** Rows whose number somebody cleared would stay and count as pasted by hand; a row that was copied with it would go. */
function refuseOtherRows(book: Book, line: ImportLine): void {
  const there = rowsThere(book, line);
  if (there !== null && there !== line.rows) throw new Error(refusals.otherRows(line, there));
}

/** What Settings still holds of what an import changed there. */
function stillBrought({ tabs, timeZone }: Book, changes: readonly CellChange[]) {
  if (changes.length === 0) return [];
  const shown = tabs.need('Settings').getDataRange();
  return untouched(changes, cellsAsDays(shown.getValues(), timeZone()), shown.getFormulas());
}

const MODEL_ROW = rowOfSetting('model');

/** The layout before an import: that of its revenue model where the import changed it and nobody has since. */
function layoutBefore(
  memory: Memory,
  before: Plan | null,
  changes: readonly CellChange[],
): Pick<Memory, 'plan' | 'toBuild'> {
  const { plan, toBuild } = memory;
  const isOther = changes.some(({ row, column }) => row === MODEL_ROW && column === 2);
  if (!before || !isOther) return { plan, toBuild: withFindings(toBuild, plan) };
  const restored = layoutOf(plan, before);
  return { plan: restored, toBuild: restored.tabs };
}

/** A layout as large as it is, for what another one was made for. */
function layoutOf(plan: Plan, { model, tabs, segments }: Plan): Plan {
  return { ...plan, model, tabs, segments };
}

/** Remembers a layout, and what is then to be built. */
function goTo(book: Book, memory: Memory, plan: Plan): void {
  book.tabs.ensure(tabsWith(plan.tabs));
  const isOther = memory.plan.model !== plan.model;
  const toBuild: readonly TabName[] = isOther ? plan.tabs : withFindings(memory.toBuild, plan);
  // Its rows may still wait.
  const pending = memory.pending && { ...memory.pending, otherwise: { plan, toBuild } };
  book.memory.write({ ...memory, plan, toBuild, pending });
}
