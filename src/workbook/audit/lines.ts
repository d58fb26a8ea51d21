import type { RevenueCategory } from '../../core/category';
import { LEDGER as L, type LedgerColumn } from '../ledger/columns';
import type { Plan } from '../plan';
import { columnSpan } from '../sheet/array-columns';
import { onTab } from '../sheet/references';

/** A line, or the one above or below it. */
export type Shift = -1 | 0 | 1;

/** A column of the Ledger as the hidden tab of checks names it, from its first line or from one above or below. */
export function ledgerAt(plan: Plan, id: LedgerColumn, shift: Shift = 0): string {
  return onTab('Ledger', columnSpan(L[id], plan.dealRows, shift));
}

/** Formulas over the lines of one workbook. */
export interface Here {
  readonly plan: Plan;
  readonly l: (id: LedgerColumn, shift?: Shift) => string;
  /** Whether the line above, or below, is of the same product line and something else holds. */
  readonly above: (test: string) => string;
  readonly below: (test: string) => string;
  /** Whether the revenue category is one of some. */
  readonly is: (shift: Shift, ...categories: readonly RevenueCategory[]) => string;
}

/** What formulas over the lines of a workbook name. */
export function hereOf(plan: Plan): Here {
  const l = (id: LedgerColumn, shift: Shift = 0) => ledgerAt(plan, id, shift);
  // Above the first line stands a header, which somebody may have made an error.
  const same = (shift: Shift) => `(${l('lineNumber')}=IFERROR(${l('lineNumber', shift)};0))`;
  return {
    plan,
    l,
    above: (test) => `IF(${same(-1)};${test};FALSE)`,
    below: (test) => `IF(${same(1)};${test};FALSE)`,
    is: (shift, ...categories) =>
      anyOf(categories.map((one) => `(${l('category', shift)}="${one}")`)),
  };
}

/** Whether at least one of some tests holds; a single truth value is greater than 0 either way. */
function anyOf(tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] ?? 'FALSE') : `(${tests.join('+')}>0)`;
}
