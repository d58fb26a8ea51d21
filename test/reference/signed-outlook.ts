import { lastDay, type Month } from '../../src/core/days';
import type { DueRenewal } from '../../src/core/kpi/due-renewals';
import { OUTLOOK_MONTHS } from '../../src/core/kpi/renewals';
import { retentionBetween } from '../../src/core/retention/between';
import { customerOf, type Matrix } from '../../src/core/retention/customer-months';
import type { Entry } from '../../src/core/retention/ledger-entry';
import type { Ratio, RetentionChoices } from '../../src/core/retention/retention';

/** One of the months to come, should things go one way. */
export interface OutlookMonth {
  readonly closing: number;
  readonly nrr: Ratio;
  readonly nrr12: Ratio;
}

/** A month to come from what is signed: if nothing that is due renews, and if all of it does. */
export interface Outlook {
  readonly month: Month;
  /** MRR that ends by then unless it is renewed. */
  readonly due: number;
  readonly ifNone: OutlookMonth;
  readonly ifAll: OutlookMonth;
}

/** What an outlook is taken from. */
export interface OutlookBasis {
  readonly entries: readonly Entry[];
  readonly matrix: Matrix;
  readonly due: readonly DueRenewal[];
  readonly asOf: Month;
  readonly choices: RetentionChoices;
}

/** The months after the as-of month. */
export function signedOutlook(basis: OutlookBasis): readonly Outlook[] {
  const none = continued(basis, (item) => (item.from === 'open renewal' ? -item.mrr : 0));
  const all = continued(basis, (item) => (item.from === 'open renewal' ? 0 : item.mrr));
  return comingMonths(basis).map((month) => ({
    month,
    due: sumOf(basis.due.filter(isRenewable).filter(({ end }) => end <= lastDay(month))),
    ifNone: outlookMonth(none, month, basis.choices),
    ifAll: outlookMonth(all, month, basis.choices),
  }));
}

function comingMonths({ asOf }: Pick<OutlookBasis, 'asOf'>): readonly Month[] {
  return Array.from({ length: OUTLOOK_MONTHS }, (_, index) => asOf + 1 + index);
}

/** What is overdue beyond grace, or leaving, is no longer in anybody's hands; on an anniversary nothing ends that is signed. */
function isRenewable({ state }: DueRenewal): boolean {
  return state !== 'Overdue' && state !== 'Notice given' && state !== 'Anniversary';
}

function sumOf(due: readonly DueRenewal[]): number {
  return due.reduce((sum, { mrr }) => sum + mrr, 0);
}

/** The matrix with the months to come after those that were. */
function continued(basis: OutlookBasis, changeBy: (item: DueRenewal) => number): Matrix {
  const months = comingMonths(basis);
  const added = new Map<string, number[]>();
  const add = (key: string, place: number, mrr: number) => {
    const sums = added.get(key) ?? months.map(() => 0);
    sums[place] = (sums[place] ?? 0) + mrr;
    added.set(key, sums);
  };
  months.map(lastDay).forEach((day, place) => {
    for (const { deal, from, until, mrr } of basis.entries)
      if (from <= day && until > day) add(deal.customerKey, place, mrr);
    for (const item of basis.due.filter(isRenewable))
      if (item.end <= day) add(item.deal.customerKey, place, changeBy(item));
  });
  const customers = basis.matrix.customers.map(({ key, name, net }) =>
    customerOf(key, name, [...net, ...(added.get(key) ?? months.map(() => 0))]),
  );
  return { months: [...basis.matrix.months, ...months], customers };
}

function outlookMonth(matrix: Matrix, month: Month, choices: RetentionChoices): OutlookMonth {
  const to = matrix.months.indexOf(month);
  const { closing, nrr, nrr12 } = retentionBetween(matrix, { from: to - 1, to }, choices);
  return { closing, nrr, nrr12 };
}
