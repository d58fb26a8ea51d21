import type { Day } from '../days';
import type { Fields } from '../report/deal';
import type { Entry } from '../retention/ledger';
import type { Settings } from '../settings';
import type { Conventions } from './conventions';

/** A counted row beside those of the same customer and product line: what its formula on the Ledger sees. */
export interface LedgerRow {
  readonly entry: Entry;
  readonly get: Fields;
  readonly above: Entry | null;
  readonly below: Entry | null;
  readonly aboveGet: Fields;
  readonly belowGet: Fields;
  /** Whether another deal of the customer is paid on the day on which this one starts, or was up to it. */
  readonly isPayingCustomer: boolean;
}

/** What all rows of a report are judged by. */
export interface Judging {
  readonly settings: Settings;
  readonly conventions: Conventions;
  /** The first day of the earliest counted deal. */
  readonly firstStart: Day;
}
