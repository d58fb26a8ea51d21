import { addMonths, type Day, NEVER } from '../../days';
import { addTo } from '../../grouped';
import { type Cell, textOf } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { dealOfRecord, isLineOfDeal } from '../../report/sources';
import { billingMonths } from '../../report/term';
import { type Dropped, rowsOf, writtenCell } from '../dropped';
import { extraAmount, writtenMoney } from '../written-money';

/** A deal of which HubSpot says more a month than its line items ever pay at one time. */
export interface Ramp {
  /** The record of the first of its line items. */
  readonly recordId: string;
  readonly name: string;
  /** What stands on the deal. */
  readonly summed: number;
  /** What its line items pay at most. */
  readonly paid: number;
}

type Read = (id: FieldId) => Cell;

/** Deals whose money a month adds up line items that follow on each other, the largest difference first. */
export function rampsIn(dropped: Dropped): readonly Ramp[] {
  const get = rowsOf(dropped);
  const deals = new Map<string, number[]>();
  dropped.report.rows.forEach((_, place) => {
    const read = get(place);
    const recordId = textOf(read('recordId'));
    if (summedOn(dropped, place) > 0 && read('leftOut') === null && isLineOfDeal(recordId))
      addTo(deals, dealOfRecord(recordId), place);
  });
  return [...deals.values()]
    .map((places): Ramp => {
      const [first = 0] = places;
      const recordId = textOf(get(first)('recordId'));
      return {
        recordId,
        name: textOf(get(first)('dealName')) || dealOfRecord(recordId),
        summed: summedOn(dropped, first),
        paid: mostAtOnce(places.map((place) => paymentOf(get(place)))),
      };
    })
    .filter(({ summed, paid }) => paid > 0 && summed > paid * (1 + ROUNDING))
    .sort((a, b) => b.summed - b.paid - (a.summed - a.paid));
}

/**
 * What stands on the deal of a line item as MRR; 0 where nothing does. A report that HubSpot joined itself repeats it on each line item,
 * of which it is not the money.
 */
function summedOn(dropped: Dropped, place: number): number {
  if (dropped.header.extras.has('dealMrr')) return extraAmount(dropped, place, 'dealMrr') ?? 0;
  if (rowsOf(dropped)(place)('mrr') !== null) return 0;
  const written = textOf(writtenCell(dropped, place, 'mrr'));
  return writtenMoney(written, dropped.report.dialect.decimal) ?? 0;
}

/** HubSpot rounds what it sums up. */
const ROUNDING = 0.01;

/** What a line item pays, and from when until when. */
export interface Payment {
  readonly from: Day;
  readonly until: Day;
  readonly mrr: number;
}

/** The payment of a row, as its columns say it. */
export function paymentOf(get: Read): Payment {
  const [start, end, term] = [
    get('contractStart') ?? get('closeDate'),
    get('contractEnd'),
    get('term'),
  ];
  const from = typeof start === 'number' ? start : 0;
  const termed = typeof term === 'number' ? addMonths(from, Math.round(term)) : NEVER;
  return { from, until: typeof end === 'number' ? end + 1 : termed, mrr: monthlyOf(get) };
}

function monthlyOf(get: Read): number {
  const [month, year, amount] = [get('mrr'), get('arr'), get('amount')];
  if (typeof month === 'number') return month;
  if (typeof year === 'number') return year / 12;
  const months = billingMonths(textOf(get('billingFrequency')));
  return typeof amount === 'number' && months !== null ? amount / months : 0;
}

/** The most that payments come to on one day: what ends on a day is over before what begins on it. */
function mostAtOnce(payments: readonly Payment[]): number {
  const steps = payments
    .flatMap(({ from, until, mrr }) => [
      { day: from, mrr },
      { day: until, mrr: -mrr },
    ])
    .sort((a, b) => a.day - b.day || a.mrr - b.mrr);
  let [sum, most] = [0, 0];
  for (const { mrr } of steps) {
    sum += mrr;
    most = Math.max(most, sum);
  }
  return most;
}
