import { strict, type Table } from '../strict';
import { chartsTable } from './chart';
import { htmlTable } from './html';
import { lockServiceTable } from './lock';
import { rangeTable } from './range';
import type { Objects, Scope } from './scope';
import { sheetTable } from './sheet';
import { spreadsheetTable } from './spreadsheet';
import { spreadsheetAppTable } from './spreadsheet-app';
import { cacheServiceTable, propertiesServiceTable } from './storage';
import {
  consoleTable,
  loggerTable,
  scriptAppTable,
  sessionTable,
  utilitiesTable,
} from './utilities';

const TABLES: readonly Table<Scope>[] = [
  spreadsheetAppTable,
  chartsTable,
  htmlTable,
  propertiesServiceTable,
  cacheServiceTable,
  lockServiceTable,
  utilitiesTable,
  sessionTable,
  scriptAppTable,
  consoleTable,
  loggerTable,
];

/** The services by the names under which a script finds them. */
export function servicesOf(scope: Scope): Readonly<Record<string, object>> {
  return Object.fromEntries(TABLES.map((table) => [table.name, strict(table, scope, scope.watch)]));
}

/** What services hand out of one another. */
export function objectsOf(scope: () => Scope): Objects {
  return {
    spreadsheet: () => strict(spreadsheetTable, scope(), scope().watch),
    sheet: (sheetId) => strict(sheetTable, { scope: scope(), sheetId }, scope().watch),
    range: ({ sheetId, zone }) =>
      strict(rangeTable, { scope: scope(), sheetId, zone }, scope().watch),
  };
}
