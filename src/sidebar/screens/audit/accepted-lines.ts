import type { Audited } from '../../../core/audit/audit';
import { checkOf } from '../../../core/audit/checks';
import type { Finding } from '../../../core/audit/finding';
import { comparable } from '../../../core/settings';
import type { Accepted } from '../../../main';

/** A finding that is right as it is, and whose it is; empty where the data no longer shows it. */
export interface AcceptedLine extends Accepted {
  readonly customer: string;
}

/** What Settings lists as accepted, each with the customer of the finding that nobody is told of therefore. */
export function acceptedLines(
  listed: Audited['accepted'],
  silent: readonly Pick<Finding, 'recordId' | 'check' | 'customer'>[],
): readonly AcceptedLine[] {
  const keyOf = (recordId: string, check: string) => comparable(`${recordId}|${check}`);
  const customers = new Map(
    silent.map(({ recordId, check, customer }) => [keyOf(recordId, checkOf(check).name), customer]),
  );
  return listed.map(([recordId, check, reason]) => ({
    ...{ recordId, check, reason },
    customer: customers.get(keyOf(recordId, check)) ?? '',
  }));
}
