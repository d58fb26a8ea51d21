import { formsOf, strict, type Table } from '../strict';
import type { Scope } from './scope';
import { uiTable } from './ui';

const form = formsOf<Scope>();

/** SpreadsheetApp itself. */
export const spreadsheetAppTable: Table<Scope> = {
  name: 'SpreadsheetApp',
  methods: {
    getActiveSpreadsheet: [form([], ({ objects }) => objects.spreadsheet())],
    getActive: [form([], ({ objects }) => objects.spreadsheet())],
    getActiveSheet: [form([], ({ objects, book }) => objects.sheet(book.activeTab))],
    getActiveRange: [
      form([], ({ objects, book }) =>
        objects.range({ sheetId: book.activeTab, zone: book.activeZone }),
      ),
    ],
    getUi: [form([], (scope) => strict(uiTable, scope, scope.watch))],
    flush: [form([], ({ book }) => book.engine.recalculation.settle())],
  },
};
