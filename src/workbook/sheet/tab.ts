import type { Chart } from './chart';
import type { NamedArea } from './names';

/** A tab as data: what stands where, how it looks, and nothing about how it gets there. Rows and columns count from 1. */
export interface Tab {
  readonly name: TabName;
  readonly isHidden: boolean;
  /** Its colour in the strip of tabs; null: none. */
  readonly color: string | null;
  /** The size of the grid the tab needs. */
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** A column that only formulas read. */
  readonly hiddenColumn?: number;
  readonly hasGridlines: boolean;
  /** False for tabs that people type into. */
  readonly isProtected: boolean;
  /** Cells of such a tab into which people type nevertheless. */
  readonly typed?: readonly Area[];
  /** Column widths in pixels, from column 1. */
  readonly widths: readonly number[];
  /** Rows that begin with this height in pixels: room for formulas whose text wraps. */
  readonly heights?: readonly Height[];
  readonly heightsOf?: HeightsOf;
  readonly blocks: readonly Block[];
  readonly formats: readonly Format[];
  /** Notes by cell. */
  readonly notes: readonly Note[];
  readonly choices: readonly Choice[];
  readonly highlights: readonly Highlight[];
  readonly charts: readonly Chart[];
  /** Cells that formulas, also those of other tabs, call by a name. */
  readonly names?: readonly NamedArea[];
  readonly links?: TabLinks;
  /** Whether its charts come after it, in a request of their own: until then it is not built. */
  readonly chartsFollow?: true;
  /** Areas in which each row is one cell. */
  readonly merges: readonly Area[];
  /** Rows that begin folded away; a click shows them. */
  readonly folded?: Pick<Area, 'row' | 'rows'>;
  /** Lines into which people type. */
  readonly kept?: KeptLines;
}

/** Lines below a row of headers that are written anew, but for what somebody has typed into them: that stays with its line. */
export interface KeptLines {
  /** The row of the headers, which say where the columns of a tab stand that somebody has changed. */
  readonly row: number;
  readonly headers: readonly string[];
  /** Columns that make two lines the same, each the first of some that is filled; counted from 1. */
  readonly keys: readonly (readonly number[])[];
  /** Columns that are typed. */
  readonly typed: readonly number[];
  /** The cells of each line; blank where a formula stands. */
  readonly lines: readonly (readonly (string | number | boolean)[])[];
}

/** Cells, one below the other, that hold how links to cells of other tabs begin, which only the spreadsheet knows. */
export interface TabLinks {
  readonly row: number;
  readonly column: number;
  /** The other tab of each cell; null where there is none. */
  readonly to: readonly (TabName | null)[];
}

/** What formulas of tabs that are built one after the other need before the first is written. */
export interface Ahead {
  /** Grids, and names in them, of tabs whose cells they call before those are built. */
  readonly grids: readonly Pick<Tab, 'name' | 'rows' | 'columns' | 'isHidden' | 'names'>[];
  /** What Settings calculates, as it is written anew. */
  readonly settings: readonly (Formulas | Fill)[];
}

/** Charts of a tab whose cells stand. */
export type ChartsOfTab = Pick<Tab, 'name' | 'charts'>;

/** The add-on's own tabs, in the order in which they stand. */
export const TAB_NAMES = [
  'Board',
  'NRR',
  'Categories',
  'Segments',
  'Cohorts',
  'Movers',
  'Renewals',
  'Definitions',
  'Benchmarks',
  'KPIs',
  'Customers',
  'Ledger',
  'Sources',
  'Audit',
  'Repairs',
  'Process',
  'Deals',
  'Companies',
  'Other source',
  'Comments',
  'Settings',
  'Imports',
  'Rows',
  'Reading',
  'Lines',
  'Timeline',
  'Checks',
  'Findings',
  'Causes',
  'Moves',
  'Due',
  'Paying',
  'Coding',
  'Coders',
  'Parts',
  'Portions',
  'Members',
  'Groups',
  'Joined',
  'Starts',
  'Trailing',
  'Year',
  'Health',
  'Sides',
  'Periods',
  'Latest',
  'Effects',
  'Spans',
  'Drawn',
  'Words',
  'Guards',
] as const;
export type TabName = (typeof TAB_NAMES)[number];

/** Tabs of steps that nobody reads, hidden. */
export const STEP_TABS: readonly TabName[] = TAB_NAMES.slice(TAB_NAMES.indexOf('Rows'));

/** Tabs that hold what people typed or imported, and not formulas. */
export const DATA_TABS: readonly TabName[] = ['Deals', 'Settings', 'Imports'];

/** All that hold what was imported or typed, also those that not every workbook has. */
export const KEPT_TABS: readonly TabName[] = [
  ...DATA_TABS,
  'Companies',
  'Other source',
  'Comments',
];

/** Every tab of a workbook with these tabs of formulas, in the order in which they stand. */
export function tabsWith(formulaTabs: readonly TabName[]): readonly TabName[] {
  const isData = (name: TabName) =>
    DATA_TABS.includes(name) ||
    name === 'Comments' ||
    (name === 'Companies' && formulaTabs.includes('Health')) ||
    (name === 'Other source' && formulaTabs.includes('Sides'));
  return TAB_NAMES.filter((name) => formulaTabs.includes(name) || isData(name));
}

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of one height. */
export interface Height {
  readonly row: number;
  readonly rows: number;
  readonly height: number;
}

/** Heights of rows of another tab, by what this one holds. */
export interface HeightsOf {
  readonly name: TabName;
  readonly heights: readonly Height[];
}

export type Block = Values | Formulas | Fill;

/** Literal content, written as it is; text never becomes a formula. */
export interface Values {
  readonly kind: 'values';
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (string | number | boolean)[])[];
}

/** Formulas that differ from cell to cell; an empty text leaves its cell alone. */
export interface Formulas {
  readonly kind: 'formulas';
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly string[])[];
  /** Headers and sentences: no figure rests on them, so that nobody needs to know where one is typed over. */
  readonly isWords?: true;
}

/**
 * One row of formulas, copied down `rows` rows with its relative references moving along. A single formula may also be
 * copied `across` so many columns.
 */
export interface Fill {
  readonly kind: 'fill';
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly cells: readonly string[];
  readonly across?: number;
}

/** How an area looks; what is not said stays as it is. */
export interface Format {
  readonly area: Area;
  readonly number?: string;
  readonly isBold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wraps?: boolean;
  /** As what leads elsewhere is. */
  readonly isUnderlined?: true;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A drop-down: the only values a cell takes; or a box to tick. */
export interface Choice {
  readonly area: Area;
  readonly values: readonly string[];
  readonly isTick?: true;
}

/** Cells that change colour while a formula holds. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly color: string;
  readonly background?: string;
}
