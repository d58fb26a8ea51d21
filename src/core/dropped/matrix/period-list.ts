import { type Month, monthOf } from '../../days';
import type { Cell } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import type { ExtraId } from '../label-words';
import { meaningsOf, wideHeader } from '../labels';
import { plainWords } from '../plain-words';
import { writtenDay } from '../written-days';
import { type MonthsDown, monthsOf } from './matrix';
import { matrixWords } from './matrix-words';
import { amountIn, decimalOf } from './money-cells';
import { isFiscal, longerPeriod, measureOf, type Unit } from './periods';

type Row = readonly Cell[];
type Cells = readonly Row[];

const SEARCHED_ROWS = 30;
const NAMED =
  /^(?:(?:fiscal|financial|calendar|revenue|reporting) )?(?:quarter|qtr|half|half year|year|fy|period|month)$/;
const YEAR_NAMED = /^(?:(?:fiscal|financial|calendar) )?(?:year|fy)$/;
const MONTH = 'month';

/** Where a list says the period of each row, and which columns hold its money. */
interface PeriodList {
  readonly row: number;
  readonly column: number;
  readonly unit: Unit;
  readonly money: readonly number[];
  readonly periodOf: (line: Row) => Month | null;
}

/**
 * A list with a row for each customer and quarter, half or year, or for each month whose year stands in a column of its own, as
 * one with a row for each month by its day; other cells come back as they are. Its amounts are what a customer pays in the
 * period, unless a label says that they are money a month or a year.
 */
export function withPeriodRows(cells: Cells): MonthsDown {
  const list = periodList(cells);
  if (list === null) return { cells, notes: [] };
  const { row, column, unit, money, periodOf } = list;
  const labels = cells[row] ?? [];
  const measure = measureOf(cells.slice(0, row + 1).flatMap((line) => line.map(textOf)));
  const decimal = decimalOf(
    cells.slice(row + 1).flatMap((line) => money.map((at) => textOf(line[at] ?? null))),
  );
  const share = (cell: Cell): Cell => {
    const amount = measure === null ? amountIn(textOf(cell), decimal) : null;
    return amount === null || textOf(cell) === '' ? cell : amount / unit;
  };
  const header = labels.map((label, at) => {
    if (at === column) return 'Snapshot month';
    return money.includes(at) && measure === null ? 'MRR' : label;
  });
  const rows = cells.slice(row + 1).flatMap((line) => {
    const month = periodOf(line);
    // What names no period stays, with the reason why it does not count.
    if (month === null) return [line];
    const own = line.map((cell, at) => (money.includes(at) ? share(cell) : cell));
    return monthsOf(month, unit).map((day) => own.map((cell, at) => (at === column ? day : cell)));
  });
  const fiscal = [...labels, ...cells.slice(row + 1).map((line) => line[column] ?? null)]
    .map(textOf)
    .find(isFiscal);
  return {
    cells: [...cells.slice(0, row), header, ...rows],
    notes: [
      ...(unit === 1 ? [] : [matrixWords.unit('row', unit, measure)]),
      ...(fiscal === undefined ? [] : [matrixWords.fiscal(fiscal)]),
    ],
  };
}

/** Whether cells are such a list. */
export function isPeriodList(cells: Cells): boolean {
  return periodList(cells) !== null;
}

function periodList(cells: Cells): PeriodList | null {
  for (const [row, labels] of cells.slice(0, SEARCHED_ROWS).entries()) {
    const found = labels.flatMap((label, column) => {
      const list = NAMED.test(plainWords(textOf(label))) ? listAt(cells, row, column) : null;
      return list ? [list] : [];
    });
    // A year stands beside its quarters.
    const [finest] = found.sort((one, other) => one.unit - other.unit);
    if (finest) return finest;
  }
  return null;
}

function listAt(cells: Cells, row: number, column: number): PeriodList | null {
  const labels = cells[row] ?? [];
  const years = labels.findIndex(
    (label, at) => at !== column && YEAR_NAMED.test(plainWords(textOf(label))),
  );
  const named = columnOfPeriods(cells, row, { column, years });
  const money = moneyColumns(labels, named);
  if (named === null || money === null) return null;
  return { row, money, ...named };
}

type Named = Pick<PeriodList, 'column' | 'unit' | 'periodOf'>;

/** The column that says the period, with the year beside it where it says only which part of one; null where rows name none. */
function columnOfPeriods(
  cells: Cells,
  row: number,
  { column, years }: { readonly column: number; readonly years: number },
): Named | null {
  const label = plainWords(textOf(cells[row]?.[column] ?? null));
  const periodIn = (line: Row): Period | null => {
    const own = textOf(line[column] ?? null);
    if (years < 0) return label === MONTH ? null : longerPeriod(own);
    return periodWithYear(own, textOf(line[years] ?? null), label);
  };
  const lines = cells.slice(row + 1).filter((line) => textOf(line[column] ?? null) !== '');
  const units = new Set(lines.map((line) => periodIn(line)?.unit ?? null));
  const [unit = null] = units;
  if (units.size !== 1 || unit === null) return null;
  return { column, unit, periodOf: (line) => periodIn(line)?.month ?? null };
}

interface Period {
  readonly unit: Unit;
  readonly month: Month;
}

const PART = /^[qh]?([1-4])$/i;
const NUMBER = /^(?:0?[1-9]|1[0-2])$/;

/** The period of a row that says the year in a column of its own. */
function periodWithYear(own: string, year: string, label: string): Period | null {
  if (label !== MONTH) {
    const part = PART.exec(own)?.[1];
    return longerPeriod(part ? `${label.includes('half') ? 'h' : 'q'}${part} ${year}` : own);
  }
  const day = NUMBER.test(own)
    ? writtenDay(`${year}-${own.padStart(2, '0')}`, 'month first')
    : writtenDay(`${own} ${year}`, 'month first');
  return day === null ? null : { unit: 1, month: monthOf(day) };
}

const MONEY: readonly (FieldId | ExtraId)[] = ['amount', 'billed', 'mrr', 'arr', 'recurringAmount'];
const CUSTOMER: readonly FieldId[] = ['company', 'companies', 'companyId', 'companyIds'];
const DATED: readonly FieldId[] = [
  'closeDate',
  'createDate',
  'inactiveDate',
  'isWon',
  'invoiceDate',
  'snapshotMonth',
  'contractStart',
  'contractEnd',
  'term',
  'stage',
  'type',
];

/** The columns of money of a list of customers that says no other time; null for any other report. */
function moneyColumns(labels: Row, named: Named | null): readonly number[] | null {
  const others = labels.map((label, at) => (at === named?.column ? '' : label));
  const columns = wideHeader([others])?.columns;
  if (!columns || !CUSTOMER.some((id) => columns.has(id)) || DATED.some((id) => columns.has(id)))
    return null;
  const money = others.flatMap((label, at) =>
    meaningsOf(label).some((id) => MONEY.includes(id)) ? [at] : [],
  );
  return money.length === 1 ? money : null;
}

const textOf = (cell: Cell) => String(cell ?? '').trim();
