import { lettersOf } from '../formulas/letters';
import type { Host } from '../host';

/** A table as it stands on a tab: found by its headers, not by its place. */
export interface Table {
  readonly header: readonly unknown[];
  /** Everything below the header, down to the tab's end. */
  readonly rows: readonly (readonly unknown[])[];
  at(row: readonly unknown[], header: string): unknown;
}

/** The table of a tab whose header row holds all these headers. */
export function tableAt(host: Host, sheetName: string, headers: readonly string[]): Table {
  const { getters } = host.model;
  const sheetId = getters.getSheetIdByName(sheetName);
  if (sheetId === undefined) throw new Error(`There is no tab ${sheetName}.`);
  const last = `${lettersOf(getters.getNumberCols(sheetId) - 1)}${getters.getNumberRows(sheetId)}`;
  const cells = host.values(sheetName, `A1:${last}`);
  const place = cells.findIndex((row) => headers.every((header) => row.includes(header)));
  const header = cells[place] ?? [];
  return {
    header,
    rows: cells.slice(place + 1),
    at: (row, name) => row[header.indexOf(name)],
  };
}
