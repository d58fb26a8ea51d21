import type { FieldId } from '../core/report/fields';
import type { AmountMeaning, EndMeaning, RenewalMeaning, RevenueModel } from '../core/settings';

/** The settings of a workbook as plain data, as they cross from the sidebar to the sheet. */
export interface PlainSettings {
  readonly model: RevenueModel;
  readonly amountMeans: AmountMeaning;
  readonly renewalMeans: RenewalMeaning;
  readonly endMeans: EndMeaning;
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly graceDays: number;
  readonly reactivationInNrr: boolean;
  readonly nrrTarget: number;
  readonly grrTarget: number;
  readonly currency: string;
  /** Deal type and revenue category ('' where nobody has said). */
  readonly types: readonly (readonly [string, string])[];
  readonly wonStages: readonly string[];
  readonly pipelines: readonly string[];
  readonly excluded: readonly string[];
  readonly sameAs: readonly (readonly [string, string])[];
  readonly rates: readonly (readonly [string, number])[];
  /** Column label to field as in the last report; '' is a column that somebody left out. */
  readonly columns: readonly (readonly [string, FieldId | ''])[];
}

/** A column of Deals: a field of the report, the import that brought the row, or something of the user's own. */
export type DealColumn = FieldId | 'import' | '';

/** Everything that decides how the tabs are laid out: what the workbook holds, and how much of it. */
export interface Plan {
  readonly model: RevenueModel;
  /** What stands in each column of Deals from A on; '' is a column of the user's own. */
  readonly dealColumns: readonly DealColumn[];
  /** Rows with formulas for deals, headroom for pasted ones included. */
  readonly dealRows: number;
  readonly customerRows: number;
  /** Months with formulas, headroom for coming ones included. */
  readonly months: number;
}

/** A workbook that is made now: its settings are written once, then they are the user's. */
export interface NewWorkbook extends Plan {
  readonly settings: PlainSettings;
}
