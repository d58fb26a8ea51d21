import type { Month } from '../days';
import { comparable } from '../settings';
import { type CustomerMonths, type Matrix, NOTHING } from './customer-months';

/** A customer who pays one thing by one source and another by the other. */
export interface ComparedCustomer {
  readonly name: string;
  readonly here: number;
  readonly there: number;
}

/** What two sources say is paid at the end of the last month that both know. */
export interface ComparedSources {
  readonly month: Month;
  readonly here: number;
  readonly there: number;
  /** MRR of customers whom both know and of whom both say the same, to the hundredth. */
  readonly same: number;
  /** The customers of whom they say different things, the largest difference first. */
  readonly customers: readonly ComparedCustomer[];
}

/**
 * Compares two sources customer by customer, by company IDs that both know, else by names; null where they have no month in common.
 * What the other source says is taken with its credits: a customer who is owed money there is one to look at.
 */
export function comparedSources(here: Matrix, there: Matrix): ComparedSources | null {
  const [lastHere, lastThere] = [here, there].map(({ months }) => months[months.length - 1] ?? 0);
  const month = Math.min(lastHere ?? 0, lastThere ?? 0);
  if (!here.months.includes(month) || !there.months.includes(month)) return null;
  const known = new Map(here.customers.map((one) => [one.key, nameOf(one)]));
  const ours = paidAt(here, { month, of: 'mrr', nameOf });
  const named = (one: Named) => known.get(one.key) ?? nameOf(one);
  const theirs = paidAt(there, { month, of: 'net', nameOf: named });
  const customers = [...new Set([...ours.keys(), ...theirs.keys()])].map((key) => ({
    name: (ours.get(key) ?? theirs.get(key))?.name ?? '',
    here: ours.get(key)?.mrr ?? 0,
    there: theirs.get(key)?.mrr ?? 0,
  }));
  const isSame = ({ here, there }: ComparedCustomer) =>
    Math.abs(here - there) <= Math.max(NOTHING, Math.abs(there) / 100);
  const sum = (of: (one: ComparedCustomer) => number) =>
    customers.reduce((total, one) => total + of(one), 0);
  return {
    month,
    here: sum((one) => one.here),
    there: sum((one) => one.there),
    same: sum((one) => (isSame(one) ? one.there : 0)),
    customers: customers
      .filter((one) => difference(one) > NOTHING)
      .sort((a, b) => difference(b) - difference(a)),
  };
}

function difference({ here, there }: ComparedCustomer): number {
  return Math.abs(here - there);
}

interface Paid {
  readonly name: string;
  readonly mrr: number;
}

type Named = Pick<CustomerMonths, 'key' | 'name'>;

/** By what a customer is known: its name, else what groups its records. */
function nameOf({ key, name }: Named): string {
  return comparable(name) || key;
}

interface Paying {
  readonly month: Month;
  readonly of: 'mrr' | 'net';
  readonly nameOf: (customer: Named) => string;
}

function paidAt(
  { months, customers }: Matrix,
  { month, of, nameOf }: Paying,
): ReadonlyMap<string, Paid> {
  const place = months.indexOf(month);
  const paid = new Map<string, Paid>();
  for (const customer of customers) {
    const id = nameOf(customer);
    const mrr = (paid.get(id)?.mrr ?? 0) + (customer[of][place] ?? 0);
    paid.set(id, { name: customer.name, mrr });
  }
  return paid;
}
