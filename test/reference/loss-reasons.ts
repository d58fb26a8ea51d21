import { textOf } from '../../src/core/report/cell';
import { fieldReader, type Report } from '../../src/core/report/report';
import type { Entry } from '../../src/core/retention/ledger-entry';
import { type Mover, NO_REASON, NOT_RENEWED, sizeOf } from '../../src/core/retention/movers';
import { comparable } from '../../src/core/settings';
import type { Effect } from './mover-deals';

/** What customers who left or pay less gave as one and the same reason. */
export interface LossReason {
  readonly reason: string;
  readonly churnedCustomers: number;
  readonly churn: number;
  readonly contractedCustomers: number;
  readonly contraction: number;
}

/** Where the reasons stand: the report, whose first row is numbered `firstRow`, and the deal behind each mover. */
export interface LossBasis {
  readonly report: Pick<Report, 'fields' | 'rows'>;
  readonly firstRow: number;
  readonly behind: ReadonlyMap<string, Effect>;
}

/**
 * Churn and contraction by reason, the largest loss first; of two as large, the earlier in the alphabet. A reason is the
 * lost or cancel reason of the deal that did it, else that of the deal that ended, else the inactive reason of the latter.
 */
export function lossReasons(movers: readonly Mover[], basis: LossBasis): readonly LossReason[] {
  const reasons = new Map<string, LossReason>();
  for (const mover of [...movers].sort((a, b) => (a.customerKey < b.customerKey ? -1 : 1))) {
    if (mover.movement !== 'churn' && mover.movement !== 'contraction') continue;
    const reason = reasonOf(mover, basis);
    const sum = reasons.get(comparable(reason)) ?? { ...NOTHING, reason };
    reasons.set(comparable(reason), added(sum, mover));
  }
  return [...reasons].sort(([a, x], [b, y]) => lost(y) - lost(x) || (a < b ? -1 : 1)).map(second);
}

const NOTHING = { churnedCustomers: 0, churn: 0, contractedCustomers: 0, contraction: 0 };

function added(sum: LossReason, mover: Mover): LossReason {
  const [customers, money] =
    mover.movement === 'churn'
      ? (['churnedCustomers', 'churn'] as const)
      : (['contractedCustomers', 'contraction'] as const);
  return { ...sum, [customers]: sum[customers] + 1, [money]: sum[money] + sizeOf(mover) };
}

function lost({ churn, contraction }: LossReason): number {
  return churn + contraction;
}

function second<T>([, value]: readonly [unknown, T]): T {
  return value;
}

function reasonOf({ customerKey }: Mover, { report, firstRow, behind }: LossBasis): string {
  const read = fieldReader(report.fields);
  const said = (entry: Entry | null | undefined, id: 'lostReason' | 'inactiveReason') =>
    entry ? textOf(read(report.rows[entry.deal.row - firstRow] ?? [], id)).trim() : '';
  const effect = behind.get(customerKey);
  const inactive = said(effect?.ended, 'inactiveReason');
  return (
    said(effect?.entry, 'lostReason') ||
    said(effect?.ended, 'lostReason') ||
    (comparable(inactive) === 'renewal' ? NOT_RENEWED : inactive) ||
    NO_REASON
  );
}
