import { dayText } from '../../days';
import { type Cell, isBlank, textOf } from '../../report/cell';
import { type FieldId, fieldOf } from '../../report/fields';
import { recordRows, reportFrom } from '../../report/report';
import { type Dialect, parseAmount, parseDay } from '../../report/values';
import { PRICED_BY } from '../discounts';
import type { ExtraId } from '../label-words';
import { type WideHeader, wideHeader } from '../labels';
import { plainWords } from '../plain-words';

export type Row = readonly Cell[];

/** One of the reports that are joined: its labels, its rows as they stand, and how it writes numbers and dates. */
export interface SourceTable {
  readonly header: WideHeader;
  readonly rows: readonly Row[];
  readonly dialect: Dialect;
}

/** A report as a table; null where no row of it names its columns. */
export function sourceTable(cells: readonly Row[]): SourceTable | null {
  const header = wideHeader(cells);
  if (!header) return null;
  const rows = recordRows(cells, header);
  return { header, rows, dialect: reportFrom(rows, header).dialect };
}

/** Where a field or what is read beside the fields stands in a table; -1 where it has no such column. */
export function placeOf({ header }: SourceTable, id: FieldId | ExtraId): number {
  return header.columns.get(id as FieldId) ?? header.extras.get(id as ExtraId) ?? -1;
}

/** The first column whose label, in plain words, is of a form; -1 for none. */
function placeCalled({ header }: Pick<SourceTable, 'header'>, form: RegExp): number {
  return header.labels.findIndex((label) => form.test(plainWords(label)));
}

const DEAL_IDS = /^(?:associated )?deal (?:record )?ids?(?: primary)?$/;
const DEAL_NAMES = /^associated deals?(?: names?| primary)?$/;
const MONEY: readonly (FieldId | ExtraId)[] = [
  'amount',
  'lineItemPrice',
  'unitPrice',
  'mrr',
  'arr',
];
const OF_LINES: readonly (FieldId | ExtraId)[] = ['quantity', 'billingFrequency', 'unitPrice'];
const OF_DEALS: readonly FieldId[] = ['stage', 'isWon', 'closeDate'];
/** What contracts, subscriptions and invoices have, and line items do not. */
const OF_OTHERS: readonly (FieldId | ExtraId)[] = ['status', 'invoiceDate', 'endedEarly'];

/** Where a report of line items names the deals that they belong to, by their IDs and by their names. */
export function dealPlaces(lines: Pick<SourceTable, 'header'>): {
  readonly ids: number;
  readonly names: number;
} {
  return { ids: placeCalled(lines, DEAL_IDS), names: placeCalled(lines, DEAL_NAMES) };
}

/** Whether a report holds line items and names the deal of each. */
export function isOfLines(table: SourceTable): boolean {
  const has = (id: FieldId | ExtraId) => placeOf(table, id) >= 0;
  const { ids, names } = dealPlaces(table);
  return (
    Math.max(ids, names) >= 0 &&
    MONEY.some(has) &&
    OF_LINES.some(has) &&
    ![...OF_DEALS, ...OF_OTHERS].some(has)
  );
}

/** Whether a report holds deals, and no line items beside them. */
export function isOfDeals(table: SourceTable): boolean {
  const has = (id: FieldId | ExtraId) => placeOf(table, id) >= 0;
  const isJoined = has('lineItemPrice') || (has('lineItem') && has('quantity'));
  return has('recordId') && OF_DEALS.some(has) && !isJoined && !has('joinedAs');
}

/** Whether two tables write a number or a date in two ways, so that no rule reads both as they stand. */
export function differInDialect(one: SourceTable, other: SourceTable): boolean {
  return (
    one.dialect.decimal !== other.dialect.decimal ||
    one.dialect.dateOrder !== other.dialect.dateOrder
  );
}

const AMOUNTS_BESIDE: readonly ExtraId[] = [...PRICED_BY, 'lineItemPrice'];
const BARE_NUMBER = /^[\d.,'’\s\u00A0\u202F()+−–-]+$/;

/** The table in one way of writing numbers and days, since two files may have two. */
export function inPlainDialect({ header, rows, dialect }: SourceTable): SourceTable {
  const kinds = new Map<number, string>();
  for (const [id, place] of header.columns) kinds.set(place, fieldOf(id).kind);
  for (const [id, place] of header.extras)
    if (AMOUNTS_BESIDE.includes(id)) kinds.set(place, 'amount');
  const plain = (cell: Cell, place: number): Cell => {
    if (typeof cell !== 'string' || isBlank(cell)) return cell;
    const kind = kinds.get(place);
    if (kind === 'amount' && BARE_NUMBER.test(cell))
      return parseAmount(cell, dialect.decimal) ?? cell;
    const day =
      kind === 'day' && dialect.dateOrderIsSure ? parseDay(cell, dialect.dateOrder) : null;
    return day === null ? cell : dayText(day);
  };
  return { header, dialect, rows: rows.map((row) => row.map(plain)) };
}

/** A cell of a row as a text; blank where the table has no such column. */
export function textAt(row: Row, place: number): string {
  return textOf(row[place] ?? null);
}
