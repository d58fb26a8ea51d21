import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { billingMonths } from '../report/term';
import { documentState, isPaused, isScheduled } from './document-states';
import { type Dropped, extraOf, labelOf, rowsOf, withColumn, writtenCell } from './dropped';
import { endedWords } from './ended-words';
import { unitPrices } from './quantities';
import { writtenMoney } from './written-money';

type Get = (id: FieldId) => Cell;

/** Money a month or a year that billing systems write as it is today, and what of a month each is. */
const TODAY = [
  ['recurringAmount', 1],
  ['mrr', 1],
  ['arr', 12],
] as const satisfies readonly (readonly [FieldId, number])[];

/**
 * What a subscription that is over pays today is 0, and what it paid before is not: it is what its price comes to, where the
 * report has one that agrees with what most others pay (https://apidocs.chargebee.com/docs/api/subscriptions, "mrr"). Where no
 * column says it, it has no amount. Where something else that is over has money, 0 is what was paid, as of a month's figure.
 */
export function withEndedAmounts(dropped: Dropped): Dropped {
  const found = endedZeros(dropped);
  if (found === null) return dropped;
  const { id, per, places, areAll } = found;
  const priced = pricesOf(dropped, found);
  return withColumn(dropped, id, (place, get) => {
    if (!places.has(place)) return get(id);
    if (!areAll) return get(id);
    const price = priced(place);
    return price === null ? null : price * per;
  });
}

interface EndedZeros {
  readonly id: FieldId;
  readonly per: number;
  /** Rows that are over and have 0. */
  readonly places: ReadonlySet<number>;
  /** Whether no row that is over has anything else. */
  readonly areAll: boolean;
}

/** The column of money that has 0 where rows are over; null where there is none. */
function endedZeros(dropped: Dropped): EndedZeros | null {
  const get = rowsOf(dropped);
  const { fields, rows } = dropped.report;
  const [id, per] = TODAY.find(([one]) => fields.includes(one)) ?? [];
  if (!id || !per || fields.includes('snapshotMonth')) return null;
  const over = rows.flatMap((_, place) => (isOver(dropped, place, get(place)) ? [place] : []));
  const zeros = over.filter((place) => get(place)(id) === 0);
  if (zeros.length === 0) return null;
  const areAll = over.every((place) => !get(place)(id));
  return { id, per, places: new Set(zeros), areAll };
}

/** Whether a row says that it is over, or paused: by its state, or by the day on which it was terminated or went inactive. */
function isOver(dropped: Dropped, place: number, get: Get): boolean {
  const status = extraOf(dropped, place, 'status');
  const state = documentState(status);
  if (state === 'cancelled' || state === 'ended' || isPaused(status)) return true;
  if (state !== null) return false;
  return !isBlank(extraOf(dropped, place, 'endedEarly')) || !isBlank(get('inactiveDate'));
}

/** Whether nothing says that a row is over, or that nothing is paid yet. */
function isDue(dropped: Dropped, place: number, get: Get): boolean {
  const status = extraOf(dropped, place, 'status');
  const state = documentState(status);
  const isInForce = (state === null || state === 'in force') && !isScheduled(status);
  return isInForce && isBlank(get('leftOut')) && !isOver(dropped, place, get);
}

const SCALES = [1, 0.01] as const;

/** What the price of a row comes to a month; none where prices do not agree with what most rows pay that have one. */
function pricesOf(dropped: Dropped, { id, per }: EndedZeros): (place: number) => number | null {
  const get = rowsOf(dropped);
  const priceAt = monthlyPrices(dropped);
  const told = dropped.report.rows.flatMap((_, place) => {
    const [paid, price] = [get(place)(id), priceAt(place)];
    // What goes on and has 0 is free of charge whatever its price is, unless nothing is due yet.
    const isTold = typeof paid === 'number' && (paid > 0 || isDue(dropped, place, get(place)));
    return isTold && price ? [paid / per / price] : [];
  });
  // Some systems write the price in cents.
  const agreeing = (scale: number) => told.filter((ratio) => Math.abs(ratio / scale - 1) < 0.01);
  const scale = SCALES.find((one) => agreeing(one).length * 2 > told.length);
  return (place) => {
    const price = priceAt(place);
    return price && scale ? price * scale : null;
  };
}

/** Reads what the pieces of a row cost a month, less what is taken off; null where that cannot be told. */
function monthlyPrices(dropped: Dropped): (place: number) => number | null {
  const priceAt = unitPrices(dropped);
  const get = rowsOf(dropped);
  return (place) => {
    const months = billingMonths(textOf(get(place)('billingFrequency')));
    const price = priceAt(place);
    return months === null || typeof price !== 'number' ? null : price / months;
  };
}

const MONEY: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr', 'acv', 'tcv', 'amount'];

/** What was made of rows that are over and have 0 in the file, in sentences; none where there are none. */
export function endedNotes(dropped: Dropped): readonly string[] {
  const { header, report } = dropped;
  const [id] = TODAY.find(([one]) => header.columns.has(one)) ?? [];
  if (!id || report.fields.includes('snapshotMonth')) return [];
  const get = rowsOf(dropped);
  const isZero = (place: number) =>
    writtenMoney(textOf(writtenCell(dropped, place, id)), report.dialect.decimal) === 0;
  const paid = report.rows.flatMap((_, place) => {
    const read = get(place);
    if (!isZero(place) || !isOver(dropped, place, read) || !isBlank(read('leftOut'))) return [];
    return [MONEY.map(read).find((cell) => !isBlank(cell)) ?? null];
  });
  const [priced, untold, kept] = [
    paid.filter((cell) => typeof cell === 'number' && cell !== 0).length,
    paid.filter((cell) => cell === null).length,
    paid.filter((cell) => cell === 0).length,
  ];
  const label = labelOf(dropped, id);
  return [
    ...(priced > 0 ? [endedWords.priced(label, priced)] : []),
    ...(untold > 0 ? [endedWords.untold(label, untold)] : []),
    ...(kept > 0 ? [endedWords.kept(label, kept)] : []),
  ];
}
