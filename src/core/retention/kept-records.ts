import { type Day, NEVER } from '../days';
import { writtenAmount } from '../report/amount';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { dealsOf } from '../report/deals';
import type { Fields } from '../report/fields';
import { fieldReader, type Report } from '../report/report';
import { spanOf } from '../report/span';
import { stateText } from '../report/state';
import { comparable, type Settings } from '../settings';
import { ledgerOf } from './ledger';
import type { Entry } from './ledger-entry';

/** A record of a source as it pays: its amount over its months, from a day until a day. */
export interface KeptRecord {
  readonly recordId: string;
  readonly name: string;
  /** As its customer is called in the last of its records. */
  readonly customer: string;
  /** What the customer is known by beside the name; blank where nothing says it. */
  readonly companyId: string;
  readonly line: string;
  readonly from: Day | null;
  /** The first day not paid; null: nothing ends it. */
  readonly until: Day | null;
  readonly amount: number | null;
  /** How many months' money the amount is. */
  readonly months: number;
  /** What one unit of its currency is worth in the workbook's. */
  readonly rate: number;
  /** Why it does not count; blank where it does. */
  readonly leftOut: string;
}

/**
 * The records of a source as its rules read them, so that formulas over them need none of these: grace, what a later record
 * replaces and what a movement leaves are in their days and amounts. They stand in the order of the report; those that do not
 * count have the reason.
 */
export function keptRecords(
  { fields, rows }: Pick<Report, 'fields' | 'rows'>,
  settings: Settings,
): readonly KeptRecord[] {
  const read = fieldReader(fields);
  const fieldsOf =
    ({ row }: Deal): Fields =>
    (id) =>
      read(rows[row] ?? [], id);
  const deals = dealsOf({ fields, rows }, settings, 0);
  const entries = ledgerOf(deals, settings);
  const names = new Map(entries.map(({ deal }) => [deal.customerKey, deal.customer]));
  const counted = entries.map((entry): readonly [row: number, KeptRecord] => {
    const { deal } = entry;
    const get = fieldsOf(deal);
    const record = {
      ...sayingOf(deal, get),
      customer: names.get(deal.customerKey) ?? deal.customer,
      ...{ from: entry.from, until: lastOf(entry.until) },
      ...amountIn(entry, get, settings),
    };
    return [deal.row, record];
  });
  const others = deals
    .filter(({ state }) => state !== 'counted')
    .map((deal) => [deal.row, sayingOf(deal, fieldsOf(deal))] as const);
  return [...counted, ...others].sort(([a], [b]) => a - b).map(([, record]) => record);
}

/** What a record says by itself. */
function sayingOf(deal: Deal, get: Fields): KeptRecord {
  const { recordId, customer, customerKey, start, end, amount, state } = deal;
  const companyId = customerKey === comparable(customer) ? '' : customerKey;
  return {
    ...{
      recordId,
      customer,
      companyId,
      amount,
      name: textOf(get('dealName')),
      line: textOf(get('line')),
    },
    ...{ from: start, until: lastOf(end), months: 1, rate: 1 },
    leftOut: state === 'counted' ? '' : stateText(state),
  };
}

function lastOf(day: Day): Day | null {
  return day >= NEVER ? null : day;
}

/** The amount as the record says it, unless a movement makes something else of it. */
function amountIn(
  { deal, mrr }: Entry,
  get: Fields,
  settings: Settings,
): Pick<KeptRecord, 'amount' | 'months' | 'rate'> {
  const basis = { span: spanOf(get, settings), isOnce: false };
  const written = writtenAmount(get, settings, basis);
  const isItsOwn = typeof written !== 'string' && deal.amount === mrr;
  return isItsOwn ? written : { amount: mrr, months: 1, rate: 1 };
}
