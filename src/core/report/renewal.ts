import type { RevenueCategory } from '../category';
import type { RenewalMeaning } from '../settings';
import { comparable } from '../settings';
import { type Cell, textOf } from './cell';
import type { FieldId } from './fields';
import type { Guess } from './guesses';
import { noRenewal, renewalsCarry } from './report-words';

type Row = (id: FieldId) => Cell;
interface Step {
  readonly key: string;
  readonly day: number;
  readonly amount: number;
  readonly category: RevenueCategory | null;
}

/**
 * What a renewal's amount most likely is: the full MRR when the median of amount / MRR paid before is at least 1/2,
 * otherwise only the change.
 */
export function guessRenewalMeaning(
  rows: readonly Row[],
  types: ReadonlyMap<string, RevenueCategory | null>,
): Guess<RenewalMeaning> {
  const shares = renewalShares(stepsOf(rows, types));
  if (shares.length === 0)
    return {
      value: 'full MRR',
      reason: noRenewal,
      isSure: true,
    };
  const median = medianOf(shares);
  const value = median >= 0.5 ? 'full MRR' : 'only the change';
  const percent = Math.round(median * 100);
  return {
    value,
    reason: renewalsCarry(percent),
    isSure: median >= 0.8 || median <= 0.2,
  };
}

function stepsOf(
  rows: readonly Row[],
  types: ReadonlyMap<string, RevenueCategory | null>,
): readonly Step[] {
  const steps: Step[] = [];
  for (const row of rows) {
    const [day, amount] = [row('closeDate'), row('amount')];
    if (typeof day !== 'number' || typeof amount !== 'number') continue;
    const company = textOf(
      row('companyId') ?? row('companyIds') ?? row('company') ?? row('companies'),
    );
    const category = types.get(textOf(row('type')) || textOf(row('recurringType'))) ?? null;
    steps.push({ key: comparable(`${company} ${textOf(row('line'))}`), day, amount, category });
  }
  return steps;
}

/** What each renewal carries of the MRR that the line's deals before it had added up to, read as full amounts. */
function renewalShares(steps: readonly Step[]): readonly number[] {
  const paid = new Map<string, number>();
  const shares: number[] = [];
  for (const { key, amount, category } of [...steps].sort((a, b) => a.day - b.day)) {
    const before = paid.get(key) ?? 0;
    if (category === 'renewal') {
      if (before > 0) shares.push(amount / before);
      paid.set(key, amount >= before / 2 ? amount : before + amount);
    } else if (category === 'downgrade' || category === 'churn')
      paid.set(key, Math.max(0, before - Math.abs(amount)));
    else if (category !== 'one-time') paid.set(key, before + amount);
  }
  return shares;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
