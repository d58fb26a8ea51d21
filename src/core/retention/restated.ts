import type { Month } from '../days';
import type { Matrix } from './customer-months';
import { type Ratio, type RetentionChoices, retentionMonths } from './retention';

/** A month whose figures another set of deals changes. */
export interface RestatedMonth {
  readonly month: Month;
  readonly closing: { readonly before: number; readonly after: number };
  readonly nrr: { readonly before: Ratio; readonly after: Ratio };
  /** Names of the customers whose MRR differs at the month's end, the largest difference first. */
  readonly customers: readonly string[];
}

/** The months that both sets of deals have and in which closing MRR or a customer's MRR differs, in time. */
export function restatedMonths(
  before: Matrix,
  after: Matrix,
  choices: RetentionChoices,
): readonly RestatedMonth[] {
  const was = new Map(retentionMonths(before, choices).map((one) => [one.month, one]));
  return retentionMonths(after, choices).flatMap((now) => {
    const old = was.get(now.month);
    if (!old) return [];
    const customers = differingCustomers(before, after, now.month);
    if (customers.length === 0 && old.nrr === now.nrr) return [];
    const closing = { before: old.closing, after: now.closing };
    return [{ month: now.month, closing, nrr: { before: old.nrr, after: now.nrr }, customers }];
  });
}

function differingCustomers(before: Matrix, after: Matrix, month: Month): readonly string[] {
  const at = (matrix: Matrix) => {
    const place = matrix.months.indexOf(month);
    return new Map(
      matrix.customers.map(({ key, name, mrr }) => [key, { name, mrr: mrr[place] ?? 0 }]),
    );
  };
  const [was, is] = [at(before), at(after)];
  const change = (key: string) => Math.abs((is.get(key)?.mrr ?? 0) - (was.get(key)?.mrr ?? 0));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => change(key) > 0)
    .sort((a, b) => change(b) - change(a))
    .map((key) => (is.get(key) ?? was.get(key))?.name ?? key);
}
