import { LATEST_PERIODS } from '../../core/retention/periods';
import { lettersOf } from '../sheet/references';

/** From opening to closing: the columns of money that every table of movements has, in their order. */
export const BRIDGE = [
  'opening',
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'closing',
] as const;

/** The letters of the columns that every model has, in both tables. What each says of itself stands apart: the pushed script needs only their places. */
export const NRR = lettersOf([
  'place',
  'month',
  ...BRIDGE,
  'nrr',
  'grr',
  'nrr12',
  'grr12',
  'openingCustomers',
  'newCustomers',
  'reactivatedCustomers',
  'expandedCustomers',
  'contractedCustomers',
  'churnedCustomers',
  'closingCustomers',
  'logoChurn',
  'quickRatio',
  'arpa',
  'ledger',
  'credits',
  'check',
]);

/** The table of the latest periods: its header's row, and how many periods it holds. */
export const PERIOD_HEADER_ROW = 28;
export const PERIOD_ROWS = LATEST_PERIODS;

/** The row of the monthly table's header. */
export const NRR_HEADER_ROW = PERIOD_HEADER_ROW + PERIOD_ROWS + 3;
