import { type Month, monthOf } from '../../days';
import type { Cell } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import type { ExtraId } from '../label-words';
import { meaningsOf, wideHeader } from '../labels';
import { plainWords } from '../plain-words';
import { isPlanColumn } from '../planned-rows';
import { writtenDay } from '../written-days';
import { isFiscal, longerPeriod, type Unit } from './periods';

type Row = readonly Cell[];
type Cells = readonly Row[];

const SEARCHED_ROWS = 30;
const NAMED =
  /^(?:(?:fiscal|financial|calendar|revenue|reporting) )?(?:quarter|qtr|half|half year|year|fy|period|month)$/;
const YEAR_NAMED = /^(?:(?:fiscal|financial|calendar) )?(?:year|fy)$/;
const FISCAL = /^(?:fiscal|financial|fy)\b/;

/** Where a list says the period of each row, and which columns hold its money. */
export interface PeriodList {
  readonly row: number;
  readonly column: number;
  readonly unit: Unit;
  readonly money: readonly number[];
  /** What says that its years are fiscal ones; null where nothing does. */
  readonly fiscal: string | null;
  readonly periodOf: (line: Row) => Month | null;
}

/** The list that cells are, by the shortest of its periods; null where they are none. */
export function periodList(cells: Cells): PeriodList | null {
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
  const below = cells.slice(row + 1);
  const plans = labels.map((label, at) => isPlanColumn(textOf(label), { rows: below, column: at }));
  const money = moneyColumns(labels.map((label, at) => (at === column || plans[at] ? '' : label)));
  if (money === null) return null;
  const fiscal = fiscalText(cells, row, [column, years]);
  const named = columnOfPeriods(cells, row, { column, years });
  const isOfMonths = isMonth(labels[column] ?? null) && years >= 0 && fiscal !== null;
  if (isOfMonths && below.some((line) => isMonthAlone(line[column] ?? null)))
    return { row, column, unit: 1, money, fiscal, periodOf: () => null };
  return named && { row, money, fiscal, ...named };
}

/** What says that the years of a list are fiscal ones: a label, or a cell; null where nothing does. */
function fiscalText(cells: Cells, row: number, columns: readonly number[]): string | null {
  const labels = columns.map((at) => textOf(cells[row]?.[at] ?? null));
  const below = cells.slice(row + 1);
  const texts = below.flatMap((line) => columns.map((at) => textOf(line[at] ?? null)));
  return labels.find((label) => FISCAL.test(plainWords(label))) ?? texts.find(isFiscal) ?? null;
}

function isMonth(label: Cell): boolean {
  return /\bmonth$/.test(plainWords(textOf(label)));
}

/** Whether a cell names a month and no year. */
function isMonthAlone(cell: Cell): boolean {
  const text = textOf(cell);
  return text !== '' && !/\d{2}/.test(text.replace(NUMBER, ''));
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
    if (years < 0) return isMonth(label) ? null : longerPeriod(own);
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

const PART = /^([qh])?([1-4])$/;
const NUMBER = /^(?:0?[1-9]|1[0-2])$/;

/** Of what a bare number counts the parts of a year: that of a period may be a month. */
function unitNamed(label: string): 'q' | 'h' | null {
  if (label.includes('half')) return 'h';
  return /quarter|qtr/.test(label) ? 'q' : null;
}

/** The period of a row that says the year in a column of its own. */
function periodWithYear(own: string, year: string, label: string): Period | null {
  if (!isMonth(label)) {
    const [, kind = unitNamed(label), part] = PART.exec(own.toLowerCase()) ?? [];
    return longerPeriod(part && kind ? `${kind}${part} ${year}` : own);
  }
  const day = NUMBER.test(own)
    ? writtenDay(`${year}-${own.padStart(2, '0')}`, 'month first')
    : writtenDay(`${own} ${year}`, 'month first');
  return day === null ? null : { unit: 1, month: monthOf(day) };
}

const MONEY: readonly (FieldId | ExtraId)[] = ['amount', 'billed', 'mrr', 'arr', 'recurringAmount'];
const CUSTOMER: readonly FieldId[] = ['company', 'companies', 'companyId', 'companyIds'];
/** What revenue by periods has none of: other dates, and what is a deal's. */
const OF_RECORDS: readonly FieldId[] = [
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
  'dealName',
  'pipeline',
];

/** The columns of money of a list of customers, by its labels but for that of its periods, that says no other time; null for any other report. */
function moneyColumns(others: Row): readonly number[] | null {
  const columns = wideHeader([others])?.columns;
  if (
    !columns ||
    !CUSTOMER.some((id) => columns.has(id)) ||
    OF_RECORDS.some((id) => columns.has(id))
  )
    return null;
  const money = others.flatMap((label, at) =>
    meaningsOf(label).some((id) => MONEY.includes(id)) ? [at] : [],
  );
  return money.length === 1 ? money : null;
}

const textOf = (cell: Cell) => String(cell ?? '').trim();

/** Whether a label is over a column of periods. */
export function isOfPeriods(label: Cell): boolean {
  return NAMED.test(plainWords(textOf(label)));
}
