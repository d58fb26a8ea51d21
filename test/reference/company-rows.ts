import { type Day, monthOf } from '../../src/core/days';
import type { CustomerMonths, Matrix } from '../../src/core/retention/customer-months';

/** What one report of companies says of one company; a number that it does not give is not there. */
export interface CompanyRow {
  readonly customerKey: string;
  /** The day of the report: it describes the end of the month before. */
  readonly reported: Day;
  /** By the names of the Companies tab and whatever else the report holds. */
  readonly numbers: Readonly<Record<string, number | null>>;
  /** What it says in words, such as the industry, by the names of the Companies tab. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** A customer who has ever paid, and the latest that was reported of it while it paid. */
export interface KnownCustomer {
  readonly key: string;
  readonly isPaying: boolean;
  readonly numbers: CompanyRow['numbers'];
  readonly texts: NonNullable<CompanyRow['texts']>;
}

/** The latest of every number and word: up to the as-of month, or up to the last month paid. A blank says nothing. */
export function knownCustomers(
  matrix: Matrix,
  rows: readonly CompanyRow[],
): readonly KnownCustomer[] {
  const byCustomer = new Map<string, CompanyRow[]>();
  for (const row of [...rows].sort((a, b) => a.reported - b.reported))
    byCustomer.set(row.customerKey, [...(byCustomer.get(row.customerKey) ?? []), row]);
  return matrix.customers
    .filter(({ firstPaid }) => firstPaid >= 0)
    .map((customer) => latestOf(customer, matrix, byCustomer.get(customer.key) ?? []));
}

function latestOf(
  { key, mrr }: CustomerMonths,
  { months }: Matrix,
  rows: readonly CompanyRow[],
): KnownCustomer {
  const isPaying = (mrr[months.length - 1] ?? 0) > 0;
  const last = mrr.reduce((latest, value, place) => (value > 0 ? place : latest), 0);
  const until = months[isPaying ? months.length - 1 : last] ?? 0;
  const counting = rows.filter(({ reported }) => monthOf(reported) - 1 <= until);
  const numbers = counting.flatMap((row) => Object.entries(row.numbers));
  const texts = counting.flatMap((row) => Object.entries(row.texts ?? {}));
  return {
    key,
    isPaying,
    numbers: Object.fromEntries(numbers.filter(([, value]) => value !== null)),
    texts: Object.fromEntries(texts.filter(([, value]) => value.trim() !== '')),
  };
}
