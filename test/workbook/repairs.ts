import type { Host } from '../../host/host';
import type { Cell } from '../../src/core/report/cell';
import { fixtureCells } from '../core/fixtures';

type Cells = readonly (readonly Cell[])[];

/** The row of the headers of Repairs, and how many columns it has. */
export const HEADER = 9;

/** A row below the lines of any fixture. */
const LAST = 500;

/** The lines of Repairs as it shows them, by header. */
export function linesOf(host: Host): readonly Readonly<Record<string, unknown>>[] {
  const [header = [], ...rows] = host.values('Repairs', `A${HEADER}:Y${LAST}`);
  return rows
    .map((row) => Object.fromEntries(header.map((label, at) => [String(label), row[at]])))
    .filter((line) => line.Check !== '' && line.Check !== null);
}

/** The line of a record, the first of its check. */
export function lineOf(host: Host, recordId: string, check = '') {
  const found = linesOf(host).find(
    (line) => line['Record ID'] === recordId && String(line.Check).includes(check),
  );
  if (!found) throw new Error(`no line of ${recordId}`);
  return found;
}

/** Types into the line of a record. */
export function typeInto(host: Host, recordId: string, header: string, text: string) {
  const rows = host.values('Repairs', `A${HEADER}:Y${LAST}`);
  const column = rows[0]?.indexOf(header) ?? -1;
  const id = rows[0]?.indexOf('Record ID') ?? -1;
  const row = rows.findIndex((cells) => cells[id] === recordId);
  if (row < 0 || column < 0) throw new Error(`no line of ${recordId} or column ${header}`);
  host.type('Repairs', `${String.fromCharCode(65 + column)}${HEADER + row}`, text);
}

/** The spoilt report of the small company, and the same with some records as they are in truth. */
export const SPOILT = fixtureCells('small/recurring-spoilt.csv');
const TRUE = fixtureCells('small/recurring.csv');

/** The spoilt report in which some records are right. */
export function repaired(...recordIds: readonly string[]): Cells {
  return SPOILT.map((row) =>
    recordIds.includes(String(row[0])) ? (TRUE.find(([id]) => id === row[0]) ?? row) : row,
  );
}
