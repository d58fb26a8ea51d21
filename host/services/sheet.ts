import { boolean, int, text } from '../kinds';
import { formsOf, objectNamed, type Table } from '../strict';
import { areaOfA1 } from './a1';
import { sheetCharts } from './chart';
import { sheetConditionalFormats } from './conditional-format';
import { sheetMetadata } from './metadata';
import { sheetProtection } from './protection';
import { sheetRangeList } from './range-list';
import { areaAt, gridSize, type SheetSelf } from './scope';
import { sheetGrid } from './sheet-grid';
import { sheetLayout } from './sheet-layout';

const form = formsOf<SheetSelf>();

const getters = ({ scope }: SheetSelf) => scope.book.engine.model.getters;

function rangeOf(
  self: SheetSelf,
  row: number,
  column: number,
  rows: number,
  columns: number,
): object {
  return self.scope.objects.range(areaAt(self.scope, self.sheetId, [row, column, rows, columns]));
}

const itself = (self: SheetSelf): object => self.scope.objects.sheet(self.sheetId);

function rename(self: SheetSelf, newName: string): object {
  const oldName = getters(self).getSheetName(self.sheetId);
  if (newName === oldName) return itself(self);
  if (getters(self).getSheetIdByName(newName) !== undefined)
    throw new Error(
      `A sheet with the name "${newName}" already exists. Please enter another name.`,
    );
  self.scope.book.engine.send('RENAME_SHEET', { sheetId: self.sheetId, oldName, newName });
  return itself(self);
}

const sheetMembers = {
  getName: [form([], (self) => getters(self).getSheetName(self.sheetId))],
  getSheetName: [form([], (self) => getters(self).getSheetName(self.sheetId))],
  setName: [form([text], rename)],
  getSheetId: [form([], ({ scope, sheetId }) => scope.book.tabs.of(sheetId).number)],
  getIndex: [form([], (self) => getters(self).getSheetIds().indexOf(self.sheetId) + 1)],
  getParent: [form([], ({ scope }) => scope.objects.spreadsheet())],
  getRange: [
    form([text], (self, a1) => self.scope.objects.range(areaOfA1(self.scope, self.sheetId, a1))),
    form([int, int], (self, row, column) => rangeOf(self, row, column, 1, 1)),
    form([int, int, int], (self, row, column, rows) => rangeOf(self, row, column, rows, 1)),
    form([int, int, int, int], rangeOf),
  ],
  activate: [
    form([], (self) => {
      self.scope.book.tabs.activate(self.sheetId);
      return itself(self);
    }),
  ],
  isSheetHidden: [form([], (self) => !getters(self).isSheetVisible(self.sheetId))],
  hideSheet: [
    form([], (self) => {
      if (getters(self).getVisibleSheetIds().length < 2)
        throw new Error('You can’t hide all the sheets in a document.');
      self.scope.book.engine.send('HIDE_SHEET', { sheetId: self.sheetId }, ['SheetIsHidden']);
      return itself(self);
    }),
  ],
  showSheet: [
    form([], (self) => {
      self.scope.book.engine.send('SHOW_SHEET', { sheetId: self.sheetId });
      return itself(self);
    }),
  ],
  setHiddenGridlines: [
    form([boolean], (self, hidden) => {
      const { engine } = self.scope.book;
      engine.send('SET_GRID_LINES_VISIBILITY', {
        sheetId: self.sheetId,
        areGridLinesVisible: !hidden,
      });
      return itself(self);
    }),
  ],
  getMaxRows: [form([], ({ scope, sheetId }) => gridSize(scope, sheetId).rows)],
  getMaxColumns: [form([], ({ scope, sheetId }) => gridSize(scope, sheetId).columns)],
};

/** SpreadsheetApp.Sheet. */
export const sheetTable: Table<SheetSelf> = {
  name: 'SpreadsheetApp.Sheet',
  methods: {
    ...sheetMembers,
    ...sheetRangeList,
    ...sheetGrid,
    ...sheetLayout,
    ...sheetMetadata,
    ...sheetProtection,
    ...sheetCharts,
    ...sheetConditionalFormats,
  },
};

/** The kind of an argument that is a Sheet. */
export const aSheet = objectNamed<SheetSelf>('SpreadsheetApp.Sheet');
