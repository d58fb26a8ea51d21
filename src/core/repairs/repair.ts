import type { CheckId } from '../audit/check-name-words';
import type { Cell } from '../report/cell';
import type { FieldId } from '../report/fields';

/**
 * What of a record is to change: a column, the record itself, which is deleted or kept, or a churn deal that is missing
 * beside it.
 */
export type RepairColumn = FieldId | 'record' | 'churn';

/** Columns that HubSpot calculates, so that no file may write them. */
export const CALCULATED: readonly RepairColumn[] = ['arr', 'isWon'];

/** Whether HubSpot calculates what a repair is about: the MRR of deals, but not that of snapshots, which somebody wrote. */
export function isCalculated({ column, check }: Pick<Repair, 'column' | 'check'>): boolean {
  const isSum = check === 'ramp added up' || (check === 'amounts disagree' && column === 'mrr');
  return isSum || CALCULATED.includes(column);
}

/** A value for a column of a record: days are day numbers, all else is as the report has it. */
export type RepairValue = string | number | boolean;

/** What is done with a record as a whole. */
export const RECORD_DEEDS = { remove: 'Delete', keep: 'Keep' } as const;

/** One column of one record to change in the CRM, because a check found something wrong. */
export interface Repair {
  readonly recordId: string;
  /** The record's row as the audit counts. */
  readonly row: number;
  readonly customer: string;
  readonly owner: string;
  readonly check: CheckId;
  /** The record of its finding, which may be another one: by its ID a finding is accepted. Empty where it has none. */
  readonly finding: string;
  readonly column: RepairColumn;
  /** What is wrong, in a sentence. */
  readonly wrong: string;
  readonly now: Cell;
  /** The value that the data leaves; null where a person must decide. */
  readonly suggested: RepairValue | null;
  /** Why that value, or what to do where there is none, in a sentence. */
  readonly why: string;
  /** Money a month that may be wrong. It stands with the first of a finding's repairs, so that a sum counts it once. */
  readonly mrr: number;
  /** The deal to create where the column is a missing churn. */
  readonly churn: MissingChurn | null;
}

/** A churn deal that nobody recorded, but for its day. */
export interface MissingChurn {
  readonly cells: readonly (readonly [FieldId, RepairValue])[];
}

/** What of a record is to change, before anybody has looked whether the value brings another finding. */
export interface Change {
  /** The row of the record; without it the finding's own. */
  readonly row?: number;
  readonly column: RepairColumn;
  /** What stands there now, where that is not in the record's row. */
  readonly now?: Cell;
  /** Null where a person must decide. */
  readonly value: RepairValue | null;
  readonly why: string;
  /** Whether it rests on what other records say, and so falls where one of them may be wrong. */
  readonly isByOthers?: true;
  readonly churn?: MissingChurn;
}
