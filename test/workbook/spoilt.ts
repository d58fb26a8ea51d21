import type { Host } from '../../host/host';
import { columnLetters } from '../../src/workbook/sheet/references';
import { sheetIdOf } from './hands';

/** What somebody does to one row, column or cell of a tab. */
export interface Spoil {
  readonly tab: string;
  readonly what: 'row' | 'column' | 'cell';
  readonly how: keyof typeof HOW;
  /** The row and the column, counted from 0. */
  readonly row: number;
  readonly column: number;
}

type Dispatch = (type: string, payload: object) => { readonly isSuccessful: boolean };

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How far down whole columns are cleared, typed over and sorted: below, the tabs of these tests are blank or alike. */
const FAR = 60;

const HOW = {
  deleted: remove,
  inserted: insert,
  cleared: (host: Host, { tab }: Spoil, zone: Zone) =>
    dispatchTo(host)('DELETE_CONTENT', { sheetId: sheetIdOf(host, tab), target: [zone] }),
  'typed over with a text': typing('odd'),
  'typed over with a number': typing('7'),
  'typed over with an error': typing('=1/0'),
  sorted: sortRows,
  filtered: hide,
} as const;

export const HOWS = Object.keys(HOW) as readonly Spoil['how'][];

/** Does it at the grid. What the grid refuses, such as deleting the last column that is left, is not done. */
export function spoil(host: Host, deed: Spoil): void {
  const { tab, what, how, row, column } = deed;
  const { numberOfRows, numberOfCols } = host.model.getters.getSheetSize(sheetIdOf(host, tab));
  if (row >= numberOfRows || column >= numberOfCols) return;
  HOW[how](host, deed, {
    top: what === 'column' ? 0 : row,
    bottom: what === 'column' ? Math.min(numberOfRows, FAR) - 1 : row,
    left: what === 'row' ? 0 : column,
    right: what === 'row' ? numberOfCols - 1 : column,
  });
}

/** Whether something can be done that way at all. */
export function isPossible({ what, how }: Pick<Spoil, 'what' | 'how'>): boolean {
  if (how === 'sorted' || how === 'filtered') return what === 'column';
  return (how !== 'deleted' && how !== 'inserted') || what !== 'cell';
}

function dispatchTo(host: Host): Dispatch {
  return host.model.dispatch as Dispatch;
}

function remove(host: Host, { tab, what, row, column }: Spoil): void {
  const [dimension, element] = what === 'column' ? ['COL', column] : ['ROW', row];
  const at = { sheetId: sheetIdOf(host, tab), sheetName: tab };
  dispatchTo(host)('REMOVE_COLUMNS_ROWS', { ...at, dimension, elements: [element] });
}

/** Above the row, or left of the column: blank, as a spreadsheet inserts it. */
function insert(host: Host, { tab, what, row, column }: Spoil): void {
  const [dimension, base] = what === 'column' ? ['COL', column] : ['ROW', row];
  const at = { sheetId: sheetIdOf(host, tab), sheetName: tab, position: 'before', quantity: 1 };
  dispatchTo(host)('ADD_COLUMNS_ROWS', { ...at, dimension, base });
}

function typing(content: string) {
  return (host: Host, { tab }: Spoil, { top, bottom, left, right }: Zone) => {
    const sheetId = sheetIdOf(host, tab);
    for (let row = top; row <= bottom; row += 1)
      for (let col = left; col <= right; col += 1)
        dispatchTo(host)('UPDATE_CELL', { sheetId, col, row, content });
  };
}

/** A filter hides the rows that it does not show: here every other one. */
function hide(host: Host, { tab }: Spoil, { bottom }: Zone): void {
  const elements = Array.from({ length: Math.floor(bottom / 2) }, (_, row) => 2 * row + 1);
  const sheetId = sheetIdOf(host, tab);
  dispatchTo(host)('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements });
}

function sortRows(host: Host, { tab, column }: Spoil, { bottom }: Zone): void {
  sortBelow(host, { tab, column }, { header: 1, bottom });
}

/**
 * Sorts the rows below the header by a column, the greatest first and blanks last. Formats move along, and so do formulas:
 * what they name in their own row is then in the new one, and what they name elsewhere as far away as before.
 */
export function sortBelow(
  host: Host,
  { tab, column }: Pick<Spoil, 'tab' | 'column'>,
  { header, bottom }: { readonly header: number; readonly bottom: number },
): void {
  const { getters } = host.model;
  const sheetId = sheetIdOf(host, tab);
  const { numberOfCols } = getters.getSheetSize(sheetId);
  const letter = columnLetters(column + 1);
  const keys = host
    .values(tab, `${letter}${header + 1}:${letter}${bottom + 1}`)
    .map(([key]) => String(key));
  const cellAt = (col: number, row: number, away = 0) => {
    const cell = getters.getCell({ sheetId, col, row });
    const content = cell?.isFormula
      ? getters.getTranslatedCellFormula(sheetId, 0, away, cell.compiledFormula)
      : (cell?.content ?? '');
    return { format: cell?.format ?? '', content };
  };
  const rows = keys.map((key, place) => ({ key, row: place + header }));
  const sorted = [...rows].sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0));
  const moved = sorted.flatMap(({ row: from }, place) =>
    Array.from({ length: numberOfCols }, (_, col) => {
      const row = place + header;
      const [cell, there] = [cellAt(col, from, row - from), cellAt(col, row)];
      const isSame = cell.content === there.content && cell.format === there.format;
      return isSame ? [] : [{ sheetId, col, row, ...cell }];
    }).flat(),
  );
  for (const cell of moved) host.model.dispatch('UPDATE_CELL', cell);
}

/** Texts and numbers of the user's that stand on a workbook's tabs, whichever these are, and how often each does. */
export function standing(host: Host, marks: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sheetId of host.model.getters.getSheetIds()) {
    const name = host.model.getters.getSheetName(sheetId);
    if (!MAY_HOLD.test(name)) continue;
    const { numberOfRows, numberOfCols } = host.model.getters.getSheetSize(sheetId);
    const area = `A1:${columnLetters(numberOfCols)}${Math.min(numberOfRows, 2 * FAR)}`;
    for (const cell of host.values(name, area).flat().map(String))
      if (marks.includes(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

/** Tabs that people type into, the spoilt ones beside them, and the user's own. */
const MAY_HOLD = /^(Deals|Companies|Settings|Imports|Mine)/;
