import type { Area, TabName } from './tab';

/** What is drawn of a column. */
export interface Series {
  readonly color: string;
  readonly type: 'column' | 'line';
  readonly isDashed?: boolean;
}

/** A chart over a block whose first column holds the labels and whose first row the names of the series. */
export interface Chart {
  readonly title: string;
  /** Labels, then series, each under its header. */
  readonly source: Area;
  /** Further series that do not stand right behind those. */
  readonly beside?: readonly Area[];
  /** The tab of the block, where that is another one. */
  readonly sourceTab?: TabName;
  readonly series: readonly Series[];
  readonly isStacked: boolean;
  /** Bars from left to right, a line each, where their names are long. */
  readonly isHorizontal?: true;
  /** By default a chart of several series has one. */
  readonly hasLegend?: boolean;
  /** By default its axis says what the lines beside it stand for. */
  readonly hasValues?: false;
  readonly valueFormat: string;
  /** The cell of its upper left corner, and how many pixels it stands to the right of that. */
  readonly anchor: { readonly row: number; readonly column: number; readonly offset?: number };
  readonly size: { readonly width: number; readonly height: number };
}
