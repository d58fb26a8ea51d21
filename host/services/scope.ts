import type { Zone } from '../engine/types';
import type { Watch } from '../strict';
import type { Workbook } from '../workbook';
import type { Locks } from './lock';
import type { Stores } from './storage';
import type { UiState } from './ui';

/** What every service object of one host shares. */
export interface Scope {
  readonly book: Workbook;
  readonly watch: Watch;
  /** Makes the objects that services hand to the script. */
  readonly objects: Objects;
  /** Makes the Date that a script gets for an instant. */
  readonly makeDate: (instant: number) => unknown;
  /** HTML files of the script, by name. */
  readonly html: Readonly<Record<string, string>>;
  readonly ui: UiState;
  stores: Stores;
  /** The properties of each user who worked here under a name. */
  users: Map<string, Stores['user']>;
  readonly locks: Locks;
  readonly scriptTimeZone: string;
  /** What the script logged. */
  readonly logged: string[];
}

/** The service objects that lead to one another. */
export interface Objects {
  spreadsheet(): object;
  sheet(sheetId: string): object;
  range(area: Area): object;
}

/** A rectangle of one tab. */
export interface Area {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** The self of a Range: its cells, and the scope it lives in. */
export interface RangeSelf extends Area {
  readonly scope: Scope;
}

/** The self of a Sheet. */
export interface SheetSelf {
  readonly scope: Scope;
  readonly sheetId: string;
}

export const heightOf = (zone: Zone): number => zone.bottom - zone.top + 1;
export const widthOf = (zone: Zone): number => zone.right - zone.left + 1;

/** The size of a tab's grid. @throws when the tab was deleted */
export function gridSize(
  { book }: Scope,
  sheetId: string,
): { readonly rows: number; readonly columns: number } {
  const { getters } = book.engine.model;
  book.tabs.of(sheetId);
  return { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) };
}

/** A rectangle by row, column and size, all from 1. @throws in Apps Script's words when it leaves the grid */
export function areaAt(
  scope: Scope,
  sheetId: string,
  [row, column, rows, columns]: readonly [number, number, number, number],
): Area {
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const size = gridSize(scope, sheetId);
  if (row + rows - 1 > size.rows || column + columns - 1 > size.columns)
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  const zone = {
    left: column - 1,
    top: row - 1,
    right: column + columns - 2,
    bottom: row + rows - 2,
  };
  return { sheetId, zone };
}
