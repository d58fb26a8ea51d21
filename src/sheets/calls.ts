import type { Cell } from '../core/report/cell';
import type { FieldId } from '../core/report/fields';
import type { Holds } from '../workbook/data/held-rows';
import type { PlainSettings, Plan, SegmentColumn } from '../workbook/plan';
import type { OddCell } from '../workbook/settings/values';
import type { KeptLines, Tab, TabName } from '../workbook/sheet/tab';

/** A report that the sidebar has understood and wants written. */
export interface ImportRequest {
  readonly fileName: string;
  readonly fields: readonly FieldId[];
  readonly rowCount: number;
  readonly customers: number;
  /** The most parts of customers that a column of deals has: pairs of a customer and a value. */
  readonly parts: number;
  /** From the first paid month up to and including the as-of month. */
  readonly months: number;
  readonly settings: PlainSettings;
  readonly counts: ImportCounts;
  /** The tabs of formulas that the workbook needs, in the order in which they are built. */
  readonly tabs: readonly TabName[];
  readonly segments: readonly SegmentColumn[];
  /** Numbers of the imports that were in when the report was compared with the workbook. */
  readonly seen: readonly number[];
  /** The settings that the report was understood under; null where the workbook had none. */
  readonly seenSettings: PlainSettings | null;
  /** A report of companies: the labels of its numbers beside the standard ones; its rows go to Companies. */
  readonly companies?: readonly string[];
  /** What the records of a report that counts are called, as Imports says it. */
  readonly says?: string;
  /** What it leaves open and nobody has answered: how each was answered by assumption, in a line. */
  readonly assumed?: readonly string[];
  /** A report of another source that is kept beside what counts; its rows go to Other source. */
  readonly isOther?: true;
}

/** What a report does to the records that are there. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records marked as gone. */
  readonly gone: number;
}

/** Cells of one of the add-on's tabs: from a row on, some runs of columns, or all of them where none is named. */
export interface CellsOfTab {
  readonly from: number;
  readonly runs: readonly (readonly [first: number, columns: number])[];
}

/** Something that somebody has done to the add-on's tabs and that stands in the way; the sidebar says it in words. */
export type Problem =
  | ({ readonly kind: 'cell' } & OddCell)
  /** Rows or columns are not where formulas look for them; the labels of those that are gone. */
  | {
      readonly kind: 'moved';
      readonly tab: 'Settings' | 'Imports';
      readonly lacking: readonly string[];
      /** Whether somebody has typed the as-of month on Settings. */
      readonly isAsOfTyped?: boolean;
      /** Whether every cell of it was cleared: it is put back as the last import knew it. */
      readonly isEmpty?: boolean;
    }
  | { readonly kind: 'tab'; readonly tab: TabName }
  /** What is noted for the spreadsheet: a newer version of the add-on did it, or it cannot be read. */
  | { readonly kind: 'newer' | 'notes' }
  /** Columns of a tab beside Deals are not where formulas look for them. */
  | { readonly kind: 'columns'; readonly holds: Exclude<Holds, 'deals'> }
  /** A column of Deals that the tabs were built for is gone. */
  | { readonly kind: 'lost column'; readonly header: string }
  /** Columns of Deals cannot be told apart: why, and what to do, in a sentence. */
  | { readonly kind: 'headers'; readonly says: string }
  /** Rows of an import that has no line on Imports. */
  | { readonly kind: 'no line'; readonly importNumber: number }
  /** The line of an import does not say the as-of month of its report. */
  | { readonly kind: 'no month'; readonly importNumber: number }
  /** An import is in, and no row has its number. */
  | { readonly kind: 'no rows'; readonly importNumber: number; readonly holds: Holds }
  | { readonly kind: 'status'; readonly importNumber: number; readonly status: string };

/** A cell of a pasted row on Deals: the text that stands there, and the day, amount or flag that it says. */
export type ReadCell = readonly [
  row: number,
  column: number,
  text: string,
  value: number | boolean,
];

/** Some rows of these cells as they stand. */
export interface TabPage {
  readonly rows: readonly (readonly Cell[])[];
  /** The row to go on from; null when this was the last page. */
  readonly next: number | null;
}

/** Cells to write into lines of a tab, each told by what makes it the same: the first that is filled of each list of columns. */
export interface TypedLines extends Pick<KeptLines, 'headers' | 'keys' | 'typed'> {
  readonly tab: TabName;
  /** The key of each line, and a cell for each column that is typed. */
  readonly lines: readonly {
    readonly key: string;
    readonly cells: readonly (string | number | boolean)[];
  }[];
}

/** What came of computing the months twice, as it is noted on Imports. */
export interface TwiceNote {
  readonly result: 'Agree' | 'Differ';
  /** In which months, in words. */
  readonly about: string;
  /** What the months add up to that were computed twice. */
  readonly sum: number;
}

/** When something was noted, by the clock of the spreadsheet. */
export interface Noted {
  readonly when: string;
  readonly timeZone: string;
}

/** Some rows of the tab in front. */
export interface FrontTabPage {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The row to go on from; null when this was the last page. */
  readonly next: number | null;
}

/** Tabs of formulas that come or go, with what calls them. */
export interface TabChange {
  /** The tabs of formulas that were there when the change was laid out, and those that are wanted. */
  readonly seen: readonly TabName[];
  readonly tabs: readonly TabName[];
  /** Those that are to be written, and of these what is written in the same call. */
  readonly toBuild: readonly TabName[];
  readonly written: readonly Tab[];
}

/** What the sidebar needs to carry an import through. */
export interface ImportTicket {
  readonly importNumber: number;
  /** What the tabs of formulas are laid out for. */
  readonly plan: Plan;
  /** The tabs to build, in this order. */
  readonly tabs: readonly string[];
}

/** One line of the Imports tab. */
export interface ImportLine {
  readonly number: number;
  readonly status: string;
  readonly file: string;
  readonly holds: Holds;
  /** How the line says it: deals stand for every source that counts. */
  readonly says?: string;
  readonly rows: number;
  readonly when: string;
  readonly counts: ImportCounts;
  /** NRR and closing MRR of its as-of month, as they were right after it; left out where that was not kept. */
  readonly reported?: { readonly nrr: number; readonly closing: number };
}

/** An import that was taken out; or that was not, since somebody has changed rows that it wrote. */
export interface UndoneImport extends ImportLine {
  readonly isChanged?: true;
}

/** The result as the tabs show it. */
export interface Headline {
  /** `YYYY-MM` */
  readonly asOf: string;
  /** Whether the figures can be relied on, in a sentence; blank in a workbook that an older version laid out. */
  readonly status: string;
  readonly isReliable: boolean;
  /** How the import answered what the latest report left open, as Audit says it; blank where nothing is open. */
  readonly open?: string;
  readonly sentence: string;
  readonly cards: readonly {
    readonly label: string;
    readonly text: string;
    readonly change: string;
  }[];
  readonly counted: number;
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly difference: number;
  }[];
  /** Open findings of the data audit. */
  readonly findings: number;
  /** Pasted rows in which text stands for a day, an amount or a flag. */
  readonly toRead?: number;
  /** The tabs that a person can go to. */
  readonly tabs: readonly string[];
  /** Whether rows or columns of Audit were moved, so that something else was read. */
  readonly isMoved?: boolean;
}

/** A page that was frozen, with NRR of its month and of the twelve months to it: as it says, and as the tabs say now. */
export interface FrozenPage {
  readonly name: string;
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly frozen: readonly (number | null)[];
  readonly now: readonly (number | null)[];
}

/** The cells that are selected. */
export interface Selection {
  readonly tab: string;
  /** In A1 notation, without the tab. */
  readonly range: string;
  /** Whether the tab is one of the add-on's. */
  readonly isOwn: boolean;
  /** Whether the first of the cells is empty. */
  readonly isEmpty: boolean;
}

/** A formula that somebody wants in a cell. */
export interface FormulaRequest {
  readonly tab: string;
  readonly cell: string;
  readonly formula: string;
  /** Whether what the cell holds may go. */
  readonly replace: boolean;
}

/** What a cell shows once a formula is in it: its value, or the sentence of its error. */
export interface Inserted {
  readonly text: string;
  readonly isError: boolean;
}

/** Choices that people change from month to month; the as-of month is empty where it follows the latest report. */
export type ChosenSettings = Pick<
  PlainSettings,
  'asOf' | 'period' | 'moneyAs' | 'nrrTarget' | 'grrTarget' | 'reactivationInNrr'
>;

/** What is chosen, and between which months, as `YYYY-MM`, the as-of month can be. */
export interface SettingsToChoose {
  readonly chosen: ChosenSettings;
  readonly first: string;
  readonly latest: string;
}
