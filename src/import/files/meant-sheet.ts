import { dayText } from '../../core/days';
import { joinedReports } from '../../core/dropped/joined/joined-reports';
import { isByMonths } from '../../core/dropped/matrix/matrix';
import type { Refusal, SheetLook } from '../../core/refusal';
import { type Cell, textOf } from '../../core/report/cell';
import { headerOf } from '../../core/report/headers';
import { comparable } from '../../core/settings';
import { filesWords } from './files-words';

type Cells = readonly (readonly Cell[])[];

/** A sheet of a workbook, without its blank rows. */
export interface NamedSheet {
  readonly name: string;
  readonly cells: Cells;
}

/**
 * The cells of the sheet of that name, case aside; without a name, of the one sheet that could be a report, deals on one and
 * their line items on another being one. Where several could be, or none has the name, a refusal says which there are.
 */
export function meantSheet(
  sheets: readonly NamedSheet[],
  { file, sheet }: { readonly file: string; readonly sheet?: string | undefined },
): Cells | Refusal {
  if (sheet !== undefined) {
    const named = sheets.find(({ name }) => comparable(name) === comparable(sheet));
    const names = sheets.map(({ name }) => name);
    return named?.cells ?? { problem: filesWords.noSuchSheet(file, sheet, names) };
  }
  const [first, ...others] = likely(sheets);
  if (!first) return sheets[0]?.cells ?? [];
  for (const other of others) {
    const joined = joinedReports(first.cells, other.cells);
    if (joined) return joined;
  }
  if (others.length === 0) return first.cells;
  const looks = [first, ...others].map(lookOf);
  return { problem: filesWords.severalSheets(file, looks), sheets: looks };
}

/** The sheets with a report's header, or a table of customers by months; where none has one, those with a table. */
function likely(sheets: readonly NamedSheet[]): readonly NamedSheet[] {
  const reports = sheets.filter(({ cells }) => headerOf(cells) ?? isByMonths(cells));
  return reports.length > 0 ? reports : sheets.filter(({ cells }) => isTable(cells));
}

/** Several rows and columns; notes are one column of text. */
function isTable(cells: Cells): boolean {
  const isWide = (row: readonly Cell[]) => row.filter((cell) => cell !== null).length > 1;
  return cells.length > 1 && cells.some(isWide);
}

/** Columns that a look at a sheet names. */
const SHOWN = 3;

function lookOf({ name, cells }: NamedSheet): SheetLook {
  const { row = 0, labels = (cells[0] ?? []).map(textOf) } = headerOf(cells) ?? {};
  const named = labels.filter((label) => label.trim() !== '');
  return { name, rows: cells.length - row - 1, labels: named.slice(0, SHOWN).map(labelText) };
}

const SERIAL = /^(?:3[6-9]|4\d|5\d)\d{3}$/;

/** A label that is a date, which a workbook keeps as a number of days, as people write one. */
function labelText(label: string): string {
  return SERIAL.test(label) ? dayText(Number(label)) : label;
}
