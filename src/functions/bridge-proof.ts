import type { Line } from './labels';

/** An amount and what it is called. */
export interface Stated {
  readonly line: Line | 'other';
  readonly amount: number;
}

const GAINS: readonly string[] = ['opening', 'new', 'reactivation', 'expansion', 'other'];
const LOSSES: readonly string[] = ['contraction', 'churn'];

/** Losses count by their size, whatever sign they were typed with. */
export function isLoss(line: Stated['line']): boolean {
  return LOSSES.includes(line) || line === 'churnedCustomers';
}

/**
 * What is missing between an opening with its movements and the closing: 0 where they meet, up to rounding; null where one of
 * both ends is not stated.
 */
export function gapOf(stated: readonly Stated[]): number | null {
  const of = (lines: readonly string[], size: (amount: number) => number) =>
    stated.reduce((sum, { line, amount }) => sum + (lines.includes(line) ? size(amount) : 0), 0);
  const has = (end: Line) => stated.some(({ line }) => line === end);
  if (!has('opening') || !has('closing')) return null;
  const gap = of(['closing'], Number) - of(GAINS, Number) + of(LOSSES, Math.abs);
  return Math.abs(gap) <= tolerance(stated) ? 0 : gap;
}

/** Half a unit for each line, where that is next to nothing of the opening; half a cent at least. */
function tolerance(stated: readonly Stated[]): number {
  const opening = stated.find(({ line }) => line === 'opening')?.amount ?? 0;
  return Math.max(0.005 * stated.length, Math.min(0.5 * stated.length, Math.abs(opening) / 1000));
}
