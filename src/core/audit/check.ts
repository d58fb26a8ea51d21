import type { FieldId } from '../report/fields';
import type { CheckId } from './check-name-words';

/** Stands in what is wrong for the header of the column in which the revenue model has it. */
export const COLUMN = '{column}';

/** One way in which a record can be wrong: what a person reads about it on the tabs and in the sidebar. */
export interface CheckWords {
  readonly id: CheckId;
  /** The column of the report that is wrong; null where it is no single one. */
  readonly column: FieldId | null;
  readonly wrong: string;
  /** What it does to NRR. */
  readonly effect: string;
  readonly todo: string;
}

/** The same with the name on the Audit tab. */
export interface Check extends CheckWords {
  readonly name: string;
}
