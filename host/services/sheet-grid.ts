import { isArrayFormula, isOneCell } from '../engine/spill';
import type { StoredCell } from '../engine/types';
import { columnOf, lettersOf } from '../formulas/letters';
import { int } from '../kinds';
import { formsOf } from '../strict';
import { areaAt, gridSize, type SheetSelf } from './scope';

const form = formsOf<SheetSelf>();
const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

type Dimension = 'ROW' | 'COL';

/** The last row and column that hold something, 0 when none does; a formula counts, and so does what it fills. */
export function usedSize({ scope, sheetId }: SheetSelf): {
  readonly rows: number;
  readonly columns: number;
} {
  const { getters } = scope.book.engine.model;
  const stored = getters.getCells(sheetId) as readonly StoredCell[];
  // Where no formula fills cells beside it, what is stored is what is used: nothing need be computed to tell.
  if (stored.some((cell) => mayFill(cell, getters))) return computedSize({ scope, sheetId });
  const used = stored.filter((cell) => cell.isFormula || cell.content !== '');
  return sizeOf(used.map((cell) => getters.getCellPosition(cell.id)));
}

function mayFill(cell: StoredCell, getters: unknown): boolean {
  if (!cell.isFormula) return false;
  const { compiledFormula } = cell;
  return isArrayFormula(compiledFormula, getters) || !isOneCell(compiledFormula, getters);
}

function computedSize({ scope, sheetId }: SheetSelf): ReturnType<typeof usedSize> {
  const { engine } = scope.book;
  engine.recalculation.settle();
  const { getters } = engine.model;
  const isUsed = (position: Parameters<typeof getters.getCell>[0]) =>
    getters.getEvaluatedCell(position).type !== 'empty' || getters.getCell(position)?.isFormula;
  return sizeOf(getters.getEvaluatedCellsPositions(sheetId).filter(isUsed));
}

function sizeOf(places: readonly { readonly row: number; readonly col: number }[]): {
  readonly rows: number;
  readonly columns: number;
} {
  let rows = 0;
  let columns = 0;
  for (const { row, col } of places) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, col + 1);
  }
  return { rows, columns };
}

function checkCells({ scope, sheetId }: SheetSelf, addedRows: number, addedColumns: number): void {
  let cells = 0;
  for (const id of scope.book.engine.model.getters.getSheetIds()) {
    const { rows, columns } = gridSize(scope, id);
    const own = id === sheetId;
    if (own && columns + addedColumns > MOST_COLUMNS)
      throw new Error(`A sheet has at most ${MOST_COLUMNS} columns.`);
    cells += (rows + (own ? addedRows : 0)) * (columns + (own ? addedColumns : 0));
  }
  if (cells > MOST_CELLS)
    throw new Error(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
}

function insert(
  self: SheetSelf,
  dimension: Dimension,
  base: number,
  quantity: number,
  position: string,
): object {
  const size = gridSize(self.scope, self.sheetId);
  const most = dimension === 'ROW' ? size.rows : size.columns;
  if (quantity < 1 || base < 1 || base > most)
    throw new Error('Those rows or columns are out of bounds.');
  checkCells(self, dimension === 'ROW' ? quantity : 0, dimension === 'COL' ? quantity : 0);
  const { engine } = self.scope.book;
  const sheetName = engine.model.getters.getSheetName(self.sheetId);
  const { sheetId } = self;
  shiftNotes(self, dimension, position === 'after' ? base : base - 1, quantity);
  engine.send('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName,
    dimension,
    base: base - 1,
    quantity,
    position,
  });
  return self.scope.objects.sheet(self.sheetId);
}

function remove(self: SheetSelf, dimension: Dimension, first: number, quantity: number): void {
  const size = gridSize(self.scope, self.sheetId);
  const most = dimension === 'ROW' ? size.rows : size.columns;
  if (first < 1 || quantity < 1 || first + quantity - 1 > most)
    throw new Error('Those rows or columns are out of bounds.');
  const { engine } = self.scope.book;
  const sheetName = engine.model.getters.getSheetName(self.sheetId);
  const elements = Array.from({ length: quantity }, (_, i) => first - 1 + i);
  shiftNotes(self, dimension, first - 1, -quantity);
  engine.send('REMOVE_COLUMNS_ROWS', { sheetId: self.sheetId, sheetName, dimension, elements });
}

/** Moves the notes from a row or column on by so many; those that are deleted go. */
function shiftNotes(
  { scope, sheetId }: SheetSelf,
  dimension: Dimension,
  from: number,
  by: number,
): void {
  const { notes } = scope.book.tabs.of(sheetId);
  const before = [...notes];
  notes.clear();
  for (const [key, note] of before) {
    const [, letters = '', digits = ''] = key.match(/^([A-Z]+)(\d+)$/) ?? [];
    const place = { row: Number(digits) - 1, col: columnOf(letters) - 1 };
    const at = dimension === 'ROW' ? place.row : place.col;
    if (at >= from && at < from - by) continue;
    const moved = at < from ? at : at + by;
    const { row, col } = dimension === 'ROW' ? { ...place, row: moved } : { ...place, col: moved };
    notes.set(`${lettersOf(col)}${row + 1}`, note);
  }
}

/** The methods of Sheet about the size of its grid and what it holds. */
export const sheetGrid = {
  getLastRow: [form([], (self) => usedSize(self).rows)],
  getLastColumn: [form([], (self) => usedSize(self).columns)],
  getDataRange: [
    form([], (self) => {
      const { rows, columns } = usedSize(self);
      const size = [1, 1, Math.max(rows, 1), Math.max(columns, 1)] as const;
      return self.scope.objects.range(areaAt(self.scope, self.sheetId, size));
    }),
  ],
  insertRowsAfter: [form([int, int], (self, at, count) => insert(self, 'ROW', at, count, 'after'))],
  insertRowsBefore: [
    form([int, int], (self, at, count) => insert(self, 'ROW', at, count, 'before')),
  ],
  insertColumnsAfter: [
    form([int, int], (self, at, count) => insert(self, 'COL', at, count, 'after')),
  ],
  insertColumnsBefore: [
    form([int, int], (self, at, count) => insert(self, 'COL', at, count, 'before')),
  ],
  deleteRow: [form([int], (self, at) => remove(self, 'ROW', at, 1))],
  deleteRows: [form([int, int], (self, at, count) => remove(self, 'ROW', at, count))],
  deleteColumn: [form([int], (self, at) => remove(self, 'COL', at, 1))],
  deleteColumns: [form([int, int], (self, at, count) => remove(self, 'COL', at, count))],
};
