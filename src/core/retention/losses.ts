import { NEVER } from '../days';
import type { Settings } from '../settings';
import type { Matrix } from './customer-months';
import type { Entry } from './ledger-entry';
import { bridgeOf } from './movements';
import { shownPlace } from './retention';

/** The parts of a history that tell whether anything could have been lost in it. */
interface Seen {
  readonly entries: readonly Pick<Entry, 'until'>[];
  readonly matrix: Matrix;
  readonly settings: Settings;
}

/**
 * Whether churn can be seen: a deal that brings its own end has one, or a movement took something away. Without either NRR
 * cannot fall, so that it measures nothing. Snapshots and invoices show churn by what is no longer there.
 */
export function seesChurn({ entries, matrix, settings }: Seen): boolean {
  const { model } = settings;
  if (model === 'monthly snapshots' || model === 'invoices or orders') return true;
  const isOwn = model === 'recurring deals' || model === 'contracts';
  if (isOwn && entries.some(({ until }) => until < NEVER)) return true;
  const first = shownPlace(matrix, settings);
  return matrix.months.slice(first).some((_, shown) => {
    const { churn, contraction } = bridgeOf(matrix.customers, first + shown - 1, first + shown);
    return churn + contraction >= 0.005;
  });
}
