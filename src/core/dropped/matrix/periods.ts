import { type Month, monthOf } from '../../days';
import type { Cell } from '../../report/cell';
import { fieldOfLabel } from '../../report/headers';
import type { Dialect } from '../../report/values';
import { plainWords } from '../plain-words';
import { isPlanned } from '../plans';
import { writtenDay } from '../written-days';
import { isFigure } from './money-cells';

type Cells = readonly (readonly Cell[])[];

/** How many months a column is about. */
export type Unit = 1 | 3 | 6 | 12;

/** A row of labels, and the period that each column is about. */
export interface PeriodHeader {
  readonly row: number;
  readonly unit: Unit;
  /** The first month of each period, by column. */
  readonly periods: ReadonlyMap<number, Month>;
}

/** A table with fewer columns of periods is no history. */
const FEWEST = 3;
/** Fewer that stand in no order may be something else. */
const FEWEST_SHUFFLED = 6;
const SEARCHED_ROWS = 30;
const UNITS: readonly Unit[] = [1, 3, 6, 12];

/** The row whose labels are months, quarters or years, with money below them; null where there is none. */
export function periodHeader(cells: Cells): PeriodHeader | null {
  for (const row of cells.slice(0, SEARCHED_ROWS).keys()) {
    const found = UNITS.flatMap((unit) => periodsIn(cells, row, unit)).sort(byColumns)[0];
    if (found && !isOfRecords(cells, found) && holdsMoney(linesBelow(cells, found), found))
      return found;
  }
  return null;
}

/** Whether each of the periods stands below a label of its own that names none, in a row that names fields: days of a record. */
function isOfRecords(cells: Cells, { row, periods }: PeriodHeader): boolean {
  return cells.slice(0, row).some((labels) => {
    const above = [...periods.keys()].map((column) => String(labels[column] ?? '').trim());
    const areOwn = new Set(above).size === above.length;
    const areNone = above.every((label) => label !== '' && !YEAR.test(label));
    return areOwn && areNone && labels.filter((label) => fieldOfLabel(label)).length > 1;
  });
}

/** The rows below a header, but for those in which it stands once more. */
export function linesBelow(cells: Cells, { row, periods }: PeriodHeader): Cells {
  const columns = [...periods.keys()];
  const textAt = (at: number, column: number) => String(cells[at]?.[column] ?? '').trim();
  const repeats = (at: number) =>
    columns.every((column) => textAt(at, column) === textAt(row, column));
  return cells.slice(row + 1).filter((_, place) => !repeats(row + 1 + place));
}

const byColumns = (one: PeriodHeader, other: PeriodHeader) => other.periods.size - one.periods.size;

/** The periods of one length in a row: each once, as far as the order of days and months tells them apart. */
function periodsIn(cells: Cells, row: number, unit: Unit): PeriodHeader[] {
  for (const order of ['month first', 'day first'] as const) {
    const periods = new Map<number, Month>();
    (cells[row] ?? []).forEach((label, column) => {
      const month = periodOf(labelAt(cells, row, column, label), unit, order);
      if (month !== null) periods.set(column, month);
    });
    const distinct = new Set(periods.values()).size;
    const isOne = distinct === periods.size && isHistory([...periods.values()], unit);
    if (periods.size >= FEWEST && isOne) return [{ row, unit, periods }];
  }
  return [];
}

/** Whether most periods follow on each other as they stand, or all of them do in whatever order they stand. */
function isHistory(months: readonly Month[], unit: Unit): boolean {
  const sorted = [...months].sort((a, b) => a - b);
  const isWhole = sorted.every((month, at) => month - (sorted[0] ?? month) === at * unit);
  return followsOn(months, unit) || (months.length >= FEWEST_SHUFFLED && isWhole);
}

/** Whether most periods stand beside the one before or after them. */
function followsOn(months: readonly Month[], unit: Unit): boolean {
  const steps = months.slice(1).map((month, at) => Math.abs(month - (months[at] ?? 0)));
  return steps.filter((step) => step === unit).length * 2 >= steps.length;
}

const MONTH_ONLY = /^\p{L}{3,10}\.?$/u;
const YEAR = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/;

/** A month's name without a year takes the year that stands above it, or the last one to the left of that. */
function labelAt(cells: Cells, row: number, column: number, label: Cell): string {
  const text = String(label ?? '').trim();
  if (!MONTH_ONLY.test(text)) return text;
  const above = (cells[row - 1] ?? []).slice(0, column + 1).map((cell) => String(cell ?? ''));
  const year = above.reverse().flatMap((cell) => YEAR.exec(cell)?.[1] ?? [])[0];
  return year === undefined ? text : `${text} ${year}`;
}

const MEASURES = /\b(?:deals?|contracts?|mrr|arr|cmrr|revenue|actuals?|act|ist)\b/gi;
const FISCAL = /\b(?:fy|fiscal(?: year)?|cy) ?['’]?(?=\d{2}(?:\d{2})?\b)/;
const PART = /^([qh])([1-4])[ '’/-]{0,2}(\d{2}|\d{4})$/;
const PART_BEHIND = /^(\d{2}|\d{4})[ /-]{0,2}([qh])([1-4])$/;
const ONE_YEAR = /^(?:19|20)\d{2}$/;
const TWO_DIGITS = /^\d{2}$/;
/** A year that begins in one calendar year and ends in the next: nothing says in which month. */
const SPLIT_YEAR = /^(?:fy|fiscal year)? ?['’]?(?:20)?(\d{2}) ?[/–-] ?['’]?(?:20)?(\d{2})$/;

/** The first month of the period that a label names; null where it names none of that length, or one that is planned. */
function periodOf(label: string, unit: Unit, order: Dialect['dateOrder']): Month | null {
  const text = label
    .replace(/_/g, '-')
    .replace(MEASURES, '')
    .replace(/^[^\p{L}\p{N}(]+/u, '')
    .replace(/\([^)]{0,20}\)/, '')
    .trim();
  if (text === '' || isPlanned(label)) return null;
  const longer = longerPeriod(text.toLowerCase());
  if (longer) return longer.unit === unit ? longer.month : null;
  return unit === 1 ? monthNamed(text, order) : null;
}

/** A quarter, a half or a year that a text names, and its first month; null where it names none. */
export function longerPeriod(
  named: string,
): { readonly unit: Exclude<Unit, 1>; readonly month: Month } | null {
  const text = named.trim().toLowerCase().replace(FISCAL, '').trim();
  const [, kind, nth, year] = PART.exec(text) ?? partBehind(text) ?? [];
  if (kind !== undefined && year !== undefined) {
    const unit = kind === 'q' ? 3 : 6;
    const part = Number(nth) - 1;
    return part * unit >= 12 ? null : { unit, month: fullYear(year) * 12 + part * unit };
  }
  const isYear = ONE_YEAR.test(text) || (TWO_DIGITS.test(text) && FISCAL.test(named.toLowerCase()));
  return isYear ? { unit: 12, month: fullYear(text) * 12 } : null;
}

function partBehind(text: string): readonly (string | undefined)[] | null {
  const found = PART_BEHIND.exec(text);
  return found && [text, found[2], found[3], found[1]];
}

const fullYear = (year: string) => (year.length === 2 ? 2000 : 0) + Number(year);

/** Whether a label calls a period after a fiscal year. */
export function isFiscal(label: string): boolean {
  return /^f|\bf/.test(FISCAL.exec(label.toLowerCase())?.[0] ?? '');
}

/** The labels of a row that are years over two calendar years, where it has enough of them for a history; else none. */
export function splitYears(cells: Cells): readonly string[] {
  const rows = cells
    .slice(0, SEARCHED_ROWS)
    .map((row) => row.map((cell) => String(cell ?? '').trim()).filter(isSplitYear));
  return rows.find(({ length }) => length >= FEWEST) ?? [];
}

/** Whether a label is a year that begins in one calendar year and ends in the next. */
export function isSplitYear(label: string): boolean {
  const [, first, next] = SPLIT_YEAR.exec(label.toLowerCase()) ?? [];
  return first !== undefined && Number(next) === (Number(first) + 1) % 100;
}

/** A bare number of another length than that of a spreadsheet's day or of a year and month names no month. */
function monthNamed(text: string, order: Dialect['dateOrder']): Month | null {
  if (/^\d+$/.test(text) && text.length !== 6 && text.length !== 5) return null;
  // A day with a time of day heads no column.
  if (/^\d{5,}[.,]\d+$/.test(text)) return null;
  const day = writtenDay(text, order);
  return day === null ? null : monthOf(day);
}

const MOST_OTHERS = 0.25;

/** Whether what stands below the periods is money, but for a few words. */
function holdsMoney(rows: Cells, { periods }: PeriodHeader): boolean {
  const texts = rows.flatMap((row) =>
    [...periods.keys()].map((column) => String(row[column] ?? '').trim()),
  );
  const filled = texts.filter((text) => text !== '');
  return (
    filled.length > 0 &&
    filled.filter((one) => !isFigure(one)).length <= filled.length * MOST_OTHERS
  );
}

/** Whether words say that the amounts are money a year, or a month; null where they say neither. */
export function measureOf(labels: readonly string[]): 'ARR' | 'MRR' | null {
  const words = new Set(labels.flatMap((label) => plainWords(label).split(' ')));
  if (words.has('arr') || (words.has('annual') && words.has('recurring'))) return 'ARR';
  return words.has('mrr') || words.has('cmrr') ? 'MRR' : null;
}
