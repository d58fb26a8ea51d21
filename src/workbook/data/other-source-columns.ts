import { columnLetters, onTab, whole } from '../sheet/references';

/*
 * What stands where on the Other source tab. How it looks is told apart, in other-source.ts: the server writes rows, and lays
 * out no tab.
 */

/** How cells of a column are kept. */
type Kind = 'text' | 'day' | 'amount' | 'number';

/** The columns of the Other source tab from A on: its header, and how its cells are kept. */
const COLUMNS = [
  ['recordId', 'Record ID', 'text'],
  ['name', 'Name', 'text'],
  ['customer', 'Customer', 'text'],
  ['line', 'Product line', 'text'],
  ['from', 'First day paid', 'day'],
  ['until', 'First day not paid', 'day'],
  ['amount', 'Amount', 'amount'],
  ['months', 'Months of the amount', 'number'],
  ['rate', 'Exchange rate', 'number'],
  ['leftOut', 'Left out because', 'text'],
  ['holds', 'Record of', 'text'],
  ['told', 'Told until', 'day'],
  ['companyId', 'Company ID', 'text'],
  ['import', 'Import', 'number'],
] as const satisfies readonly (readonly [string, string, Kind])[];

/** A column of the Other source tab. */
export type OtherColumn = (typeof COLUMNS)[number][0];

export const OTHER_COLUMNS: readonly OtherColumn[] = COLUMNS.map(([id]) => id);

/** The headers, from column A on. */
export const OTHER_HEADERS: readonly string[] = COLUMNS.map(([, header]) => header);

/** How the cells of each column are kept. */
export const OTHER_KINDS: readonly Kind[] = COLUMNS.map(([, , kind]) => kind);

/** A whole column of Other source: the only way in which formulas name it, so that a person may sort and delete rows. */
export function otherColumn(id: OtherColumn): string {
  return onTab('Other source', whole(columnLetters(OTHER_COLUMNS.indexOf(id) + 1)));
}

/** Rows with room for coming reports, each of which brings all records again. */
const ROOM = 500;

/** Rows that formulas reach for so many rows of another source. */
export function otherRowsFor(rows: number): number {
  return 2 * rows + ROOM;
}
