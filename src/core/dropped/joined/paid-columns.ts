import { dayText } from '../../days';
import { type Cell, isBlank, textOf } from '../../report/cell';
import { type FieldId, fieldOf } from '../../report/fields';
import { parseAmount, parseDay } from '../../report/values';
import { type Discounts, discountsIn, PRICED_BY, pricedCell } from '../discounts';
import type { ExtraId } from '../label-words';
import { writtenMoney } from '../written-money';
import { PRICE_AFTER } from './joined-as';
import type { JoinedColumn, Pair, Sources } from './joined-columns';
import { placeOf, type Row, type SourceTable } from './source-table';

type Id = FieldId | ExtraId;

/** What of a deal its line items say, or nobody where they do not. */
export const PAID: readonly Id[] = [
  'amount',
  'line',
  'contractStart',
  'contractEnd',
  'term',
  'billingFrequency',
  'mrr',
  'arr',
  'acv',
  'tcv',
  'currency',
  'exchangeRate',
  'recurringAmount',
  'inactiveDate',
  'endedEarly',
  'companyAmount',
  ...PRICED_BY,
  'lineItem',
  'lineItemPrice',
  'intervalCount',
];

/**
 * The columns of what is paid, from when and until when. A deal without line items says it itself: what it has a month or a
 * year, what it is worth over its term; its Amount is that, unless it names a billing frequency.
 */
export function paidColumns(sources: Sources): readonly JoinedColumn[] {
  const { lines } = sources;
  const hasEnds = LENGTHS.some((id) => has(lines, id));
  return [
    amountColumn(sources),
    ...(has(lines, 'line') ? [column(sources, 'line', true)] : []),
    ...(['contractStart', 'currency'] as const).map((id) => column(sources, id, true)),
    ...ENDS.map((id) => column(sources, id, !hasEnds)),
    column(sources, 'billingFrequency', !has(lines, 'billingFrequency')),
    ...(['mrr', 'arr', 'acv', 'tcv'] as const).map((id) => moneyColumn(sources, id)),
    ...endColumn(sources),
    ...rateColumn(sources),
  ];
}

const ENDS: readonly FieldId[] = ['contractEnd', 'term'];
const LENGTHS: readonly Id[] = [...ENDS, 'payments'];

function has(table: SourceTable, id: Id): boolean {
  return placeOf(table, id) >= 0;
}

function at(table: SourceTable, row: Row | null, id: Id): Cell {
  return row?.[placeOf(table, id)] ?? null;
}

function labelFor({ deals, lines }: Sources, id: FieldId): string {
  const table = [lines, deals].find((one) => has(one, id));
  return table?.header.labels[placeOf(table, id)] ?? fieldOf(id).label;
}

/** What the line item says; where it says nothing, what its deal says, if that is meant for it. */
function column(sources: Sources, id: FieldId, isOfDealToo: boolean): JoinedColumn {
  const { deals, lines } = sources;
  const cellOf = ({ deal, line }: Pair): Cell => {
    const own = at(lines, line, id);
    if (!isBlank(own) || (line !== null && !isOfDealToo)) return own;
    return at(deals, deal, id);
  };
  return { label: labelFor(sources, id), cellOf };
}

const NET_PRICE = 'Net price';

function amountColumn(sources: Sources): JoinedColumn {
  const { deals, lines } = sources;
  const id = (['amount', 'lineItemPrice'] as const).find((one) => has(lines, one));
  const readAt = (line: Row) => (one: ExtraId) => at(lines, line, one);
  const how = discountsIn(lines.rows.map(readAt), lines.dialect.decimal);
  const made = id ? NET_PRICE : PRICE_AFTER;
  const label = id === 'amount' ? labelFor(sources, id) : made;
  return {
    label,
    cellOf: ({ deal, line }) => {
      if (line === null) return isBilled(deals, deal) ? at(deals, deal, 'amount') : null;
      return id ? at(lines, line, id) : priceOfAll(lines, line, how);
    },
  };
}

function priceOfAll(lines: SourceTable, line: Row, how: Discounts): Cell {
  const read = (id: ExtraId) => at(lines, line, id);
  const written = read('unitPrice');
  const each = typeof written === 'number' ? written : writtenMoney(textOf(written), how.decimal);
  const labelOf = (id: ExtraId) => lines.header.labels[placeOf(lines, id)] ?? '';
  return each === null
    ? written
    : pricedCell((quantity) => ({ each, quantity }), { read, how, labelOf });
}

function isBilled(deals: SourceTable, deal: Row | null): boolean {
  return !isBlank(at(deals, deal, 'billingFrequency'));
}

/** Where else a deal without line items may say what a column of money is for. */
const ELSE: Partial<Record<FieldId, FieldId>> = { mrr: 'recurringAmount', tcv: 'amount' };

function moneyColumn(sources: Sources, id: FieldId): JoinedColumn {
  const { deals, lines } = sources;
  const other = ELSE[id];
  const cellOf = ({ deal, line }: Pair): Cell => {
    if (line !== null) return at(lines, line, id);
    const own = at(deals, deal, id);
    const isUnsaid = isBlank(own) || Number(own) === 0;
    const isElse = isUnsaid && other && !(other === 'amount' && isBilled(deals, deal));
    return isElse ? at(deals, deal, other) : own;
  };
  return { label: labelFor(sources, id), cellOf };
}

/** A deal that is said to be inactive from a day on is not paid from then on, nor are its line items. */
function endColumn({ deals }: Sources): readonly JoinedColumn[] {
  const label = 'Termination date';
  if (has(deals, 'endedEarly'))
    return [{ label, cellOf: ({ deal }) => at(deals, deal, 'endedEarly') }];
  if (!has(deals, 'inactiveDate')) return [];
  const { dateOrder, dateOrderIsSure } = deals.dialect;
  const lastPaid = (cell: Cell): Cell => {
    const day = typeof cell === 'number' || dateOrderIsSure ? parseDay(cell, dateOrder) : null;
    return day === null ? cell : dayText(day - 1);
  };
  return [{ label, cellOf: ({ deal }) => lastPaid(at(deals, deal, 'inactiveDate')) }];
}

/** The rate that the deal tells, also by what its amount is in the company's currency. */
function rateColumn({ deals }: Sources): readonly JoinedColumn[] {
  const { label } = fieldOf('exchangeRate');
  const { decimal } = deals.dialect;
  if (has(deals, 'exchangeRate'))
    return [{ label, cellOf: ({ deal }) => at(deals, deal, 'exchangeRate') }];
  if (!has(deals, 'companyAmount') || !has(deals, 'currency')) return [];
  const rate = (deal: Row | null): number | null => {
    const [amount, company] = (['amount', 'companyAmount'] as const).map((id) =>
      parseAmount(at(deals, deal, id), decimal),
    );
    return amount && company ? Math.round((company / amount) * 1e6) / 1e6 : null;
  };
  return [{ label, cellOf: ({ deal }) => rate(deal) }];
}
