import { int, text } from '../kinds';
import { formsOf, type Table } from '../strict';
import { areaOfA1 } from './a1';
import { spreadsheetMetadata } from './metadata';
import { spreadsheetNames } from './named-ranges';
import { spreadsheetProtection } from './protection';
import { aRange } from './range';
import type { Scope } from './scope';
import { aSheet } from './sheet';

const form = formsOf<Scope>();

const getters = (scope: Scope) => scope.book.engine.model.getters;

function insertSheet(scope: Scope, name: string, index: number): object {
  if (getters(scope).getSheetIdByName(name) !== undefined)
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  if (name === '') throw new Error('The sheet name cannot be empty.');
  const { book } = scope;
  const sheetId = book.tabs.newId();
  const { length } = getters(scope).getSheetIds();
  const position = Math.min(index, length);
  book.engine.send('CREATE_SHEET', { sheetId, name, position, cols: 26, rows: 1000 });
  book.tabs.activate(sheetId);
  return scope.objects.sheet(sheetId);
}

function freeName(scope: Scope): string {
  let number = getters(scope).getSheetIds().length + 1;
  while (getters(scope).getSheetIdByName(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}

function deleteSheet(scope: Scope, sheetId: string): void {
  const { book } = scope;
  if (
    getters(scope)
      .getVisibleSheetIds()
      .filter((id) => id !== sheetId).length === 0
  )
    throw new Error("You can't remove all the visible sheets in a document.");
  book.engine.send('DELETE_SHEET', { sheetId, sheetName: getters(scope).getSheetName(sheetId) });
  forget(book.metadata, sheetId);
  forget(book.protections, sheetId);
  book.conditionalRules.delete(sheetId);
  for (const [id, chart] of book.charts) if (chart.sheetId === sheetId) book.charts.delete(id);
}

function forget(entries: { readonly sheetId: string | undefined }[], sheetId: string): void {
  const kept = entries.filter((entry) => entry.sheetId !== sheetId);
  entries.splice(0, entries.length, ...kept);
}

function moveActiveSheet(scope: Scope, place: number): void {
  const ids = getters(scope).getSheetIds();
  if (place < 1 || place > ids.length)
    throw new Error(`The sheet cannot be moved to position ${place}.`);
  const delta = place - 1 - ids.indexOf(scope.book.tabs.active());
  if (delta !== 0)
    scope.book.engine.send('MOVE_SHEET', { sheetId: scope.book.tabs.active(), delta });
}

const sheetOrNull = (scope: Scope, sheetId: string | undefined): object | null =>
  sheetId === undefined ? null : scope.objects.sheet(sheetId);

const spreadsheetMembers = {
  getId: [form([], () => 'host-spreadsheet')],
  getUrl: [form([], () => 'https://docs.google.com/spreadsheets/d/host-spreadsheet/edit')],
  getName: [form([], () => 'Host spreadsheet')],
  getSpreadsheetTimeZone: [form([], ({ book }) => book.timeZone)],
  getSpreadsheetLocale: [form([], ({ book }) => book.localeCode)],
  getSheets: [form([], (scope) => getters(scope).getSheetIds().map(scope.objects.sheet))],
  getNumSheets: [form([], (scope) => getters(scope).getSheetIds().length)],
  getSheetByName: [
    form([text], (scope, name) => {
      const id = getters(scope).getSheetIdByName(name);
      // Sheets takes the name letter by letter, the engine ignores case.
      return sheetOrNull(scope, id && getters(scope).getSheetName(id) === name ? id : undefined);
    }),
  ],
  getSheetById: [
    form([int], (scope, number) =>
      sheetOrNull(
        scope,
        getters(scope)
          .getSheetIds()
          .find((id) => scope.book.tabs.of(id).number === number),
      ),
    ),
  ],
  getActiveSheet: [form([], (scope) => scope.objects.sheet(scope.book.tabs.active()))],
  setActiveSheet: [
    form([aSheet], (scope, sheet) => {
      scope.book.tabs.activate(sheet.sheetId);
      return scope.objects.sheet(sheet.sheetId);
    }),
  ],
  getActiveRange: [
    form([], ({ objects, book }) =>
      objects.range({ sheetId: book.tabs.active(), zone: book.tabs.selected() }),
    ),
  ],
  setActiveRange: [
    form([aRange], ({ objects, book }, range) => {
      book.tabs.activate(range.sheetId);
      book.tabs.select(range.zone);
      return objects.range(range);
    }),
  ],
  insertSheet: [
    form([], (scope) => insertSheet(scope, freeName(scope), Number.POSITIVE_INFINITY)),
    form([text], (scope, name) => insertSheet(scope, name, Number.POSITIVE_INFINITY)),
    form([text, int], insertSheet),
  ],
  deleteSheet: [form([aSheet], (scope, { sheetId }) => deleteSheet(scope, sheetId))],
  moveActiveSheet: [form([int], moveActiveSheet)],
  getActiveCell: [
    form([], ({ objects, book }) => {
      const { left, top } = book.tabs.selected();
      return objects.range({
        sheetId: book.tabs.active(),
        zone: { left, top, right: left, bottom: top },
      });
    }),
  ],
  toast: [
    form([text], ({ ui }, message) => void ui.toasts.push(message)),
    form([text, text], ({ ui }, message) => void ui.toasts.push(message)),
    form([text, text, int], ({ ui }, message) => void ui.toasts.push(message)),
  ],
  getRange: [
    form([text], (scope, a1) => scope.objects.range(areaOfA1(scope, scope.book.tabs.active(), a1))),
  ],
};

/** SpreadsheetApp.Spreadsheet. */
export const spreadsheetTable: Table<Scope> = {
  name: 'SpreadsheetApp.Spreadsheet',
  methods: {
    ...spreadsheetMembers,
    ...spreadsheetMetadata,
    ...spreadsheetProtection,
    ...spreadsheetNames,
  },
};
