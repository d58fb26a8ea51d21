import type { FieldId } from '../report/fields';

/** Stands in what is wrong for the header of the column in which the revenue model has it. */
export const COLUMN = '{column}';

/** One way in which a record can be wrong: what a person reads about it on the tabs and in the sidebar. */
export interface Check {
  readonly id: string;
  /** The name on the Audit tab, by which a check is switched off and a finding accepted. */
  readonly name: string;
  /** The column of the report that is wrong; null where it is no single one. */
  readonly column: FieldId | null;
  readonly wrong: string;
  /** What it does to NRR. */
  readonly effect: string;
  readonly todo: string;
}
