type Cell = string | number | boolean;
type Rows = readonly (readonly Cell[])[];

/** Every cell that the sample makes in the host, in a spreadsheet of each locale. */
export interface ExpectedCells {
  /** In the first of the locales. */
  readonly tabs: Readonly<Record<string, Rows>>;
  /** By locale and tab: row and column from 0, and the cell there; few cells are written otherwise in another locale. */
  readonly otherwise: Readonly<Record<string, Readonly<Record<string, readonly Otherwise[]>>>>;
}

type Otherwise = readonly [row: number, column: number, cell: Cell];

/** The rows of a tab as they stand in a spreadsheet of a locale. */
export function expectedRows(
  { tabs, otherwise }: ExpectedCells,
  locale: string,
  tab: string,
): Rows {
  const rows = (tabs[tab] ?? []).map((cells) => [...cells]);
  for (const [row, column, cell] of otherwise[locale]?.[tab] ?? []) {
    const cells = rows[row];
    if (cells) cells[column] = cell;
  }
  return rows;
}

/** Cells that stand elsewhere: where, what is expected there, what is got. */
interface Difference {
  readonly place: string;
  readonly expected: Cell;
  readonly got: Cell;
}

/** When a report came in is another time on every day, and with it when a repair is due; what computing twice came to is noted some time after it. */
const NOT_COMPARED: Readonly<Record<string, readonly string[]>> = {
  Imports: ['Imported at', 'Computed twice', 'In which months', 'Computed at', 'Sum of the months'],
  Repairs: ['Due', 'Found on'],
};

/** Lines, by what stands in them, that show what is not compared elsewhere. */
const NOT_COMPARED_LINES: Readonly<Record<string, readonly string[]>> = {
  Audit: ['Computed twice'],
  Board: ['Computed twice'],
  Words: [
    'Months as noted',
    'Computed twice',
    'Computed twice: in which months',
    'Computed twice: when',
    'Computed twice: not since',
  ],
};

/** Where two tabs differ, row by row; what lies beyond the end of one counts as blank there. */
export function differences(tab: string, expected: Rows, got: Rows): readonly Difference[] {
  const height = Math.max(expected.length, got.length);
  const notCompared = NOT_COMPARED[tab] ?? [];
  const header = expected.find((row) => notCompared.every((one) => row.includes(one))) ?? [];
  return Array.from({ length: height }, (_, row) => row).flatMap((row) => {
    const [wanted = [], found = []] = [expected[row], got[row]];
    if (NOT_COMPARED_LINES[tab]?.some((line) => wanted.includes(line))) return [];
    const width = Math.max(wanted.length, found.length);
    return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
      const [one, other] = [wanted[column] ?? '', found[column] ?? ''];
      const isTime = notCompared.includes(String(header[column]));
      if (isTime || isSame(one, other)) return [];
      return [{ place: `${letters(column)}${row + 1}`, expected: one, got: other }];
    });
  });
}

/** How a link within the spreadsheet begins: by the number of a sheet, which every spreadsheet gives anew. */
const LINK = /^#gid=\d+&/;

/** The last digits of a number depend on the order in which it was summed up. */
function isSame(one: Cell, other: Cell): boolean {
  if (LINK.test(String(one))) return LINK.test(String(other));
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

/** How many cells hold something. */
export function countOf(rows: Rows): number {
  return rows.reduce((sum, cells) => sum + cells.filter((cell) => cell !== '').length, 0);
}
