import fc from 'fast-check';
import { addMonths, type Day, dayOf, type Month } from '../../../src/core/days';
import { month } from '../made-deals';

/** A time for which a customer pays the same every month; the next one begins where it ends. */
export interface Term {
  readonly months: number;
  readonly mrr: number;
}

/** A customer from its first term to the end of its last one, when it leaves. */
export interface Customer {
  /** Its place in the list of names. */
  readonly who: number;
  /** How many months after the first of the history it begins, and on which day of the month. */
  readonly from: number;
  readonly day: number;
  readonly terms: readonly Term[];
}

/** What some customers really paid: known by construction, before any report of it is written. */
export type History = readonly Customer[];

/** The first month of every history, and the last one, as of which it is reported. */
export const FIRST = month('2023-01');
export const LAST = month('2025-02');
/** The day on which every report is made. */
export const EXPORTED: Day = dayOf(2025, 3, 3) ?? 0;

const NAMES = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Oak', 'Rowan'];

/** A customer's name and ID. */
export function nameOf({ who }: Customer): string {
  return NAMES[who] ?? '';
}
export function idOf({ who }: Customer): string {
  return String(50100 + who * 37);
}

const first = fc.integer({ min: 20, max: 6000 }).map((halves) => halves / 2);
/** What a later term pays of the one before: neither so little nor so much that it would be another sale. */
const shares = fc.constantFrom(0.7, 0.85, 1, 1, 1.1, 1.25, 1.6);
const months = fc.constantFrom(6, 12, 12, 24);
const terms: fc.Arbitrary<readonly Term[]> = fc
  .tuple(first, fc.array(fc.tuple(months, shares), { minLength: 1, maxLength: 3 }))
  .map(([mrr, later]) => {
    let paid = mrr;
    return later.map(([length, share], place) => {
      paid = place === 0 ? mrr : Math.round(paid * share * 2) / 2;
      return { months: length, mrr: paid };
    });
  });

/**
 * Histories of three to eight customers, of which the first one stays. All days are ones that a month number may be, too:
 * nothing about a date tells its order but what the dates say together. An end lies so long before its month's that no grace
 * reaches beyond.
 */
export const histories: fc.Arbitrary<History> = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 14 }),
      day: fc.integer({ min: 1, max: 12 }),
      terms,
    }),
    { minLength: 3, maxLength: NAMES.length },
  )
  .map((customers) =>
    customers.map((customer, who) => ({
      who,
      ...customer,
      ...(who === 0 ? staying(customer) : {}),
    })),
  );

/** From the first month until after the last. */
function staying({ terms: [one] }: Pick<Customer, 'terms'>): Pick<Customer, 'from' | 'terms'> {
  const mrr = one?.mrr ?? 100;
  return {
    from: 0,
    terms: [
      { months: 12, mrr },
      { months: 24, mrr: mrr + 10 },
    ],
  };
}

/** One term of a customer with its days: the first one paid, and the first one not. */
export interface Dated extends Term {
  readonly customer: Customer;
  readonly place: number;
  readonly start: Day;
  readonly until: Day;
  /** The month in which it begins, and the first one at whose end it is over. */
  readonly first: Month;
  readonly after: Month;
}

/** The terms of a history that had begun when it was reported, customer by customer. */
export function datedTerms(history: History): readonly Dated[] {
  return history.flatMap((customer) => {
    let begin = FIRST + customer.from;
    const dated = customer.terms.map((one, place): Dated => {
      const [first, after] = [begin, begin + one.months];
      begin = after;
      const day = (at: Month) => dayIn(at, customer.day);
      return { ...one, customer, place, start: day(first), until: day(after), first, after };
    });
    return dated.filter(({ first }) => first <= LAST);
  });
}

function dayIn(at: Month, day: number): Day {
  return addMonths((dayOf(2000, 1, day) ?? 0) as Day, at - month('2000-01'));
}

/** One month of a history: all that is paid at its end, and NRR against the month before; null where nothing was paid then. */
export interface TrueMonth {
  readonly month: Month;
  readonly closing: number;
  readonly nrr: number | null;
}

/** What every month of a history comes to. */
export function truthOf(history: History): readonly TrueMonth[] {
  const dated = datedTerms(history);
  const paid = (at: Month) =>
    history.map(
      ({ who }) =>
        dated.find(
          ({ customer, first, after }) => customer.who === who && first <= at && at < after,
        )?.mrr ?? 0,
    );
  return Array.from({ length: LAST - FIRST + 1 }, (_, place) => {
    const at = FIRST + place;
    const [before, now] = [paid(at - 1), paid(at)];
    const opening = sum(before);
    const kept = sum(now.filter((_, who) => (before[who] ?? 0) > 0));
    return { month: at, closing: sum(now), nrr: opening > 0 ? kept / opening : null };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
