import type { FieldId } from '../core/report/fields';
import type { AmountMeaning, KeptSettings, RenewalMeaning, RevenueModel } from '../core/settings';
import type { TabName } from './sheet/tab';

/** The settings of a workbook as plain data, as they cross from the sidebar to the sheet. */
export interface PlainSettings extends Omit<KeptSettings, 'historyFrom'>, WorkbookTables {
  readonly model: RevenueModel;
  readonly amountMeans: AmountMeaning;
  readonly renewalMeans: RenewalMeaning;
  /** `YYYY-MM` */
  readonly asOf: string;
  /** The day of the latest report, or of rows that were pasted later; null: not known. */
  readonly reported: number | null;
  /** `YYYY-MM`; empty: the first month paid. */
  readonly historyFrom: string;
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
  /** What somebody answered and no cell of Settings holds, as `Dates=day first`; none from before answers were kept. */
  readonly answers?: readonly string[];
  /** What was read without being sure and nobody has said, written likewise. */
  readonly assumed?: readonly string[];
}

/** Tables of Settings that no import touches once they are there. */
export interface WorkbookTables {
  /** Header of a column of Deals to cut by, or Contract size; and whether it belongs to the customer or to the deal. */
  readonly segments: readonly (readonly [string, string])[];
  /** Mapped number, its weight in the health score, the values worth nothing and everything, and its target. */
  readonly metrics: readonly (readonly (string | number)[])[];
  /** Month, as its first day, and the MRR that billing says. */
  readonly controls: readonly (readonly [number, number])[];
  /** Findings that somebody accepted: Record ID, check, reason. */
  readonly accepted: readonly (readonly [string, string, string])[];
  /** Checks that are switched off, by name. */
  readonly checksOff: readonly string[];
}

/** A column that revenue is cut by. */
export interface SegmentColumn {
  readonly label: string;
  readonly field: FieldId | 'contract size';
  /** What belongs to a customer is decided by its latest deal; what belongs to a deal is measured per customer and value. */
  readonly of: 'customer' | 'deal';
}

/** A column of Deals: a field of the report, the import that brought the row, or something of the user's own. */
export type DealColumn = FieldId | 'import' | '';

/** Everything that decides how the tabs are laid out: what the workbook holds, and how much of it. */
export interface Plan {
  /** The version of the add-on that laid them out; none in workbooks from before it was kept. */
  readonly version?: string;
  readonly model: RevenueModel;
  /** What stands in each column of Deals from A on; '' is a column of the user's own. */
  readonly dealColumns: readonly DealColumn[];
  /** Rows with formulas for deals, headroom for pasted ones included. */
  readonly dealRows: number;
  readonly customerRows: number;
  /** Rows with formulas for the parts of customers, headroom included; none in workbooks from before they were counted. */
  readonly partRows?: number;
  /** Months with formulas, headroom for coming ones included. */
  readonly months: number;
  readonly segments: readonly SegmentColumn[];
  /** Rows with formulas for companies; none where no report of companies was imported. */
  readonly companyRows?: number;
  /** Headers of the numbers on Companies that are no standard columns, from left to right. */
  readonly companyNumbers?: readonly string[];
  /** Rows with formulas for another source that is kept beside Deals; none where none is. */
  readonly otherRows?: number;
  /** The tabs of formulas that are built, in the order in which they are. */
  readonly tabs: readonly TabName[];
}

/** A plan with what one record is called, where the sidebar has looked that up to lay tabs out. */
export interface NamedPlan extends Plan {
  readonly noun?: string | undefined;
}

/** A workbook that is made now: its settings are written once, then they are the user's. */
export interface NewWorkbook extends Plan {
  readonly settings: PlainSettings;
}

/** Which tabs of formulas the workbook is to have, and what they are laid out for. */
export type TabLayout = Pick<Plan, 'model' | 'segments' | 'tabs'>;
