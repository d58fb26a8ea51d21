import { dayText, firstDay, type Month, monthOf } from '../days';
import type { Cell } from '../report/cell';
import { plainWords } from './plain-words';
import { writtenDay } from './written-days';

type Cells = readonly (readonly Cell[])[];

/** A table with fewer columns of months is no history. */
const FEWEST = 3;
const SEARCHED_ROWS = 30;

/** A row of labels, and the month that each column is about. */
interface MonthHeader {
  readonly row: number;
  readonly months: ReadonlyMap<number, Month>;
}

/**
 * A table with a row a customer and a column a month as one with a row for each: what finance keeps. Rows below a total
 * explain it and are no customers; other tables come back as they are.
 */
export function withMonthsDown(cells: Cells): Cells {
  const header = monthHeader(cells);
  if (!header) return cells;
  const labels = cells[header.row] ?? [];
  const others = labels.flatMap((label, column) =>
    header.months.has(column) || String(label ?? '').trim() === '' ? [] : [column],
  );
  if (others.length === 0) return cells;
  const rows = customers(cells.slice(header.row + 1)).flatMap((row) =>
    [...header.months].flatMap(([column, month]) =>
      isPaid(row[column] ?? null)
        ? [[...others.map((at) => row[at] ?? null), dayText(firstDay(month)), row[column] ?? null]]
        : [],
    ),
  );
  const kept = others.map((at) => labelOfCustomer(labels[at] ?? null));
  return [[...kept, 'Snapshot month', 'MRR'], ...rows];
}

/** An ID in a table of customers is the customer's. */
function labelOfCustomer(label: Cell): Cell {
  return /^(?:record )?id$/.test(plainWords(String(label ?? ''))) ? 'Company ID' : label;
}

/** Whether cells are such a table. */
export function isByMonths(cells: Cells): boolean {
  return monthHeader(cells) !== null;
}

function monthHeader(cells: Cells): MonthHeader | null {
  for (const [row, labels] of cells.slice(0, SEARCHED_ROWS).entries()) {
    const months = new Map<number, Month>();
    labels.forEach((label, column) => {
      const month = monthOfLabel(label);
      if (month !== null) months.set(column, month);
    });
    if (months.size >= FEWEST && rises(months) && holdsMoney(cells[row + 1] ?? [], months))
      return { row, months };
  }
  return null;
}

function rises(months: ReadonlyMap<number, Month>): boolean {
  const list = [...months.values()];
  return list.every((month, at) => at === 0 || month > (list[at - 1] ?? 0));
}

/** Whether a row has amounts under some of the months, and nothing else under the others. */
function holdsMoney(row: readonly Cell[], months: ReadonlyMap<number, Month>): boolean {
  const texts = [...months.keys()].map((column) => String(row[column] ?? '').trim());
  return texts.every(isMoney) && texts.some((text) => text !== '');
}

const AMOUNT = /^[\d.,'’()\s\p{Sc}–-]{0,40}$|^\p{L}{0,3}[\s\p{Sc}]{0,4}[\d.,' ]{1,30}\p{L}{0,3}$/u;
const DATE = /\d[-/]\d/;

function isMoney(text: string): boolean {
  return AMOUNT.test(text) && !DATE.test(text);
}

/** The month that a label names, whatever day of it; a bare number or a word of something else names none. */
function monthOfLabel(label: Cell): Month | null {
  const text = String(label ?? '')
    .replace(/\b(?:mrr|arr|revenue)\b/gi, '')
    .trim();
  if (text === '' || (/^\d+$/.test(text) && text.length !== 6 && text.length !== 5)) return null;
  const day = writtenDay(text, 'month first');
  return day === null ? null : monthOf(day);
}

const TOTAL =
  /^(?:grand |sub )?totals?\b|^(?:sum|gesamt|summe|suma|somme|totale|totaal|razem|summa|yhteensa)\b|合計/;

/** The rows above the first total; a table without one has customers only. */
function customers(rows: Cells): Cells {
  const total = rows.findIndex((row) =>
    row.some((cell) => TOTAL.test(plainWords(String(cell ?? '')))),
  );
  const all = total < 0 ? rows : rows.slice(0, total);
  return all.filter((row) => row.some((cell) => String(cell ?? '').trim() !== ''));
}

function isPaid(cell: Cell): boolean {
  const text = String(cell ?? '').trim();
  return text !== '' && !/^[-–—0.,\s$€£]*$/.test(text);
}
