import { anything, arrayOf, int, orNull, record, text } from '../kinds';
import { formsOf, objectNamed } from '../strict';
import { interpretedValue, withContent } from '../workbook';
import { copyCharts } from './chart';
import { clear } from './range-clear';
import { hexColor } from './range-looks';
import { areaAt, gridSize, type RangeSelf, type Scope, type SheetSelf } from './scope';
import { usedSize } from './sheet-grid';

const form = formsOf<SheetSelf>();

type Dimension = 'ROW' | 'COL';

const itself = ({ scope, sheetId }: SheetSelf): object => scope.objects.sheet(sheetId);

function sent(
  self: SheetSelf,
  type: string,
  payload: object,
  tolerated: readonly string[] = [],
): object {
  self.scope.book.engine.send(type, { sheetId: self.sheetId, ...payload }, tolerated);
  return itself(self);
}

function elements(self: SheetSelf, dimension: Dimension, first: number, count: number): number[] {
  const { rows, columns } = gridSize(self.scope, self.sheetId);
  if (first < 1 || count < 1 || first + count - 1 > (dimension === 'ROW' ? rows : columns))
    throw new Error('Those rows or columns are out of bounds.');
  return Array.from({ length: count }, (_, i) => first - 1 + i);
}

function resize(
  self: SheetSelf,
  dimension: Dimension,
  first: number,
  count: number,
  size: number | null,
): object {
  if (size !== null && size < 1) throw new Error('The width or height must be at least 1 pixel.');
  return sent(self, 'RESIZE_COLUMNS_ROWS', {
    dimension,
    elements: elements(self, dimension, first, count),
    size,
  });
}

const rows = (self: SheetSelf, first: number, count: number, size: number) =>
  resize(self, 'ROW', first, count, size);
/** Rows that are no taller than usual grow with what they hold, unless that is forced. */
const grown = (self: SheetSelf, first: number, count: number, size: number) =>
  resize(self, 'ROW', first, count, size <= USUAL_HEIGHT ? null : size);
const USUAL_HEIGHT = 21;
const columns = (self: SheetSelf, first: number, count: number, size: number) =>
  resize(self, 'COL', first, count, size);

function hide(self: SheetSelf, dimension: Dimension, first: number, count: number): object {
  return sent(self, 'HIDE_COLUMNS_ROWS', {
    dimension,
    elements: elements(self, dimension, first, count),
  });
}

function show(self: SheetSelf, dimension: Dimension, first: number, count: number): object {
  return sent(self, 'UNHIDE_COLUMNS_ROWS', {
    dimension,
    elements: elements(self, dimension, first, count),
  });
}

function freeze(self: SheetSelf, dimension: 'ROWS' | 'COLUMNS', quantity: number): object {
  const size = gridSize(self.scope, self.sheetId);
  if (quantity >= (dimension === 'ROWS' ? size.rows : size.columns))
    throw new Error(`You can't freeze all ${dimension.toLowerCase()} on a sheet.`);
  return quantity === 0
    ? sent(self, `UNFREEZE_${dimension}`, {})
    : sent(self, `FREEZE_${dimension}`, { quantity });
}

function whole(self: SheetSelf): RangeSelf {
  const { rows: height, columns: width } = gridSize(self.scope, self.sheetId);
  return { scope: self.scope, ...areaAt(self.scope, self.sheetId, [1, 1, height, width]) };
}

function cleared(self: SheetSelf, options: Record<string, unknown>): object {
  clear(whole(self), options);
  return itself(self);
}

function appendRow(self: SheetSelf, values: readonly unknown[]): object {
  const { scope, sheetId } = self;
  const last = usedSize(self).rows;
  const size = gridSize(scope, sheetId);
  const sheetName = scope.book.engine.model.getters.getSheetName(sheetId);
  const added = {
    sheetName,
    dimension: 'ROW',
    base: size.rows - 1,
    quantity: 1,
    position: 'after',
  };
  if (last === size.rows) sent(self, 'ADD_COLUMNS_ROWS', added);
  const { zone } = areaAt(scope, sheetId, [last + 1, 1, 1, values.length]);
  scope.book.engine.write(sheetId, zone, (_row, col, before) =>
    withContent(before, interpretedValue(scope.book, sheetId, values[col], before)),
  );
  return itself(self);
}

function copyTo(self: SheetSelf): object {
  const { scope, sheetId } = self;
  const { engine, tabs } = scope.book;
  const { getters } = engine.model;
  const base = `Copy of ${getters.getSheetName(sheetId)}`;
  let name = base;
  for (let n = 2; getters.getSheetIdByName(name) !== undefined; n++) name = `${base} ${n}`;
  const sheetIdTo = tabs.newId();
  engine.send('DUPLICATE_SHEET', { sheetId, sheetIdTo, sheetNameTo: name });
  for (const [name, note] of tabs.of(sheetId).notes) tabs.of(sheetIdTo).notes.set(name, note);
  copyCharts(self, sheetIdTo);
  // The engine moves a tab among those that are shown.
  const after = getters.getSheetIds().slice(getters.getSheetIds().indexOf(sheetIdTo) + 1);
  const delta = after.filter((id) => getters.isSheetVisible(id)).length;
  if (delta > 0) engine.send('MOVE_SHEET', { sheetId: sheetIdTo, delta });
  return scope.objects.sheet(sheetIdTo);
}

const panes = ({ scope, sheetId }: SheetSelf) =>
  scope.book.engine.model.getters.getPaneDivisions(sheetId);

/** The methods of Sheet about how it is laid out, and those that empty it or add to it. */
export const sheetLayout = {
  setFrozenRows: [form([int], (self, count) => freeze(self, 'ROWS', count))],
  setFrozenColumns: [form([int], (self, count) => freeze(self, 'COLUMNS', count))],
  getFrozenRows: [form([], (self) => panes(self).ySplit)],
  getFrozenColumns: [form([], (self) => panes(self).xSplit)],
  setColumnWidth: [form([int, int], (self, at, size) => columns(self, at, 1, size))],
  setColumnWidths: [form([int, int, int], columns)],
  setRowHeight: [form([int, int], (self, at, size) => grown(self, at, 1, size))],
  setRowHeights: [form([int, int, int], grown)],
  setRowHeightsForced: [form([int, int, int], rows)],
  getColumnWidth: [
    form([int], ({ scope, sheetId }, at) =>
      scope.book.engine.model.getters.getColSize(sheetId, at - 1),
    ),
  ],
  hideColumns: [
    form([int], (self, at) => hide(self, 'COL', at, 1)),
    form([int, int], (self, at, count) => hide(self, 'COL', at, count)),
  ],
  getRowGroupDepth: [
    form(
      [int],
      ({ scope, sheetId }, row) =>
        scope.book.engine.model.getters
          .getHeaderGroups(sheetId, 'ROW')
          .filter(({ start, end }) => start <= row - 1 && row - 1 <= end).length,
    ),
  ],
  hideRows: [
    form([int], (self, at) => hide(self, 'ROW', at, 1)),
    form([int, int], (self, at, count) => hide(self, 'ROW', at, count)),
  ],
  showColumns: [
    form([int], (self, at) => show(self, 'COL', at, 1)),
    form([int, int], (self, at, count) => show(self, 'COL', at, count)),
  ],
  showRows: [
    form([int], (self, at) => show(self, 'ROW', at, 1)),
    form([int, int], (self, at, count) => show(self, 'ROW', at, count)),
  ],
  setTabColor: [
    form([orNull(text)], (self, color) => sent(self, 'COLOR_SHEET', { color: hexColor(color) })),
  ],
  clear: [form([], (self) => cleared(self, {})), form([record], cleared)],
  clearContents: [form([], (self) => cleared(self, { contentsOnly: true }))],
  clearFormats: [form([], (self) => cleared(self, { formatOnly: true }))],
  clearNotes: [form([], (self) => cleared(self, { commentsOnly: true }))],
  appendRow: [form([arrayOf(anything)], appendRow)],
  copyTo: [form([objectNamed<Scope>('SpreadsheetApp.Spreadsheet')], copyTo)],
};
