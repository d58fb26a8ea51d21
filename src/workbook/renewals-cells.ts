import { dealColumn } from './deals';
import { LEDGER as L, UNCOUNTED } from './ledger-columns';
import type { Plan } from './plan';
import { onTab } from './references';
import { dueLetter, type LINE_COLUMNS } from './renewals-columns';

type Id = (typeof LINE_COLUMNS)[number]['id'];

/** A cell of the Ledger beside the row in hand, which is row 2. */
export function ledgerAt(id: keyof typeof L, row = 2): string {
  return onTab('Ledger', `$${L[id]}${row}`);
}

/** A cell of the hidden tab beside the row in hand. */
export function here(id: Id, row = 2): string {
  return `$${dueLetter(id)}${row}`;
}

/** A formula that only a deal that counts computes. */
export function counted(formula: string): string {
  return `IF(${ledgerAt('number')}<${UNCOUNTED};${formula};0)`;
}

/** The inactive reason of a line of the Ledger, as it is compared. */
export function inactiveReason(plan: Plan): string {
  const cell = `INDEX(${dealColumn(plan, 'inactiveReason')};${ledgerAt('row')})`;
  return `IFERROR(LOWER(TRIM(${cell}&""));"")`;
}

export const BELOW_IS_SAME_LINE = `${ledgerAt('lineNumber', 3)}=${ledgerAt('lineNumber')}`;
