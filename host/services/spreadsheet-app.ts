import { formsOf, strict, type Table } from '../strict';
import { interpolationTypes, newConditionalFormatRule } from './conditional-format';
import { locationTypes, visibilities } from './metadata';
import { protectionTypes } from './protection';
import { borderStyles } from './range-clear';
import { copyPasteTypes } from './range-copy';
import { wrapStrategies } from './range-looks';
import type { Scope } from './scope';
import { uiTable } from './ui';
import { dataValidationCriteria, newDataValidation } from './validation';

const form = formsOf<Scope>();

/** SpreadsheetApp itself. */
export const spreadsheetAppTable: Table<Scope> = {
  name: 'SpreadsheetApp',
  constants: {
    BorderStyle: borderStyles,
    CopyPasteType: copyPasteTypes,
    ProtectionType: protectionTypes,
    DeveloperMetadataVisibility: visibilities,
    DeveloperMetadataLocationType: locationTypes,
    DataValidationCriteria: dataValidationCriteria,
    InterpolationType: interpolationTypes,
    WrapStrategy: wrapStrategies,
  },
  methods: {
    getActiveSpreadsheet: [form([], ({ objects }) => objects.spreadsheet())],
    getActive: [form([], ({ objects }) => objects.spreadsheet())],
    getActiveSheet: [form([], ({ objects, book }) => objects.sheet(book.tabs.active()))],
    getActiveRange: [
      form([], ({ objects, book }) =>
        objects.range({ sheetId: book.tabs.active(), zone: book.tabs.selected() }),
      ),
    ],
    getUi: [form([], (scope) => strict(uiTable, scope, scope.watch))],
    newDataValidation: [form([], newDataValidation)],
    newConditionalFormatRule: [form([], newConditionalFormatRule)],
    flush: [form([], ({ book }) => book.engine.recalculation.deliver())],
  },
};
