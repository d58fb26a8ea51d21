import type { Day } from '../days';
import type { Fields } from '../report/fields';
import type { Entry } from '../retention/ledger-entry';
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
  /** Whether the customer pays anything, on any line, the day before this deal starts, or as new business of that day. */
  readonly isPayingCustomer: boolean;
}

/** What all rows of a report are judged by. */
export interface Judging {
  readonly settings: Settings;
  readonly conventions: Conventions;
  /** Whether at least half of the total contract values are the amount a month over the term. */
  readonly areTotalsWhole: boolean;
  /** The first day of the earliest counted deal. */
  readonly firstStart: Day;
}
