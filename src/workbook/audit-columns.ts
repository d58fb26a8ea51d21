import { STATES } from '../core/report/state';
import { onTab, span } from './references';

/** Where the list of reasons stands on the Audit tab: column A the code, B the reason, C the rows. */
export const REASONS_ROW = 18;

/** The reasons in the order of their codes, so that a code finds its own by place. */
export const REASONS = STATES.filter(({ id }) => id !== 'empty');

/** The texts of the reasons, for a formula to pick one by its code. */
export function auditReason(): string {
  return onTab('Audit', span('B', REASONS_ROW, REASONS_ROW + REASONS.length - 1));
}
