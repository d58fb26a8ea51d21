import { dateOf } from '../core/days';
import { type Cell, isBlank } from '../core/report/cell';
import { dialectOf } from '../core/report/dialect';
import { type FieldId, fieldOf } from '../core/report/fields';
import { cellReader } from '../core/report/report';
import { isUntyped } from '../core/report/typed-table';
import type { Dialect } from '../core/report/values';
import type { ReadCell } from '../main';
import { headerOfColumn } from '../workbook/data/deals';
import { readDealsTab } from './deal-rows';
import type { TabServer } from './server/tab-cells';

/** A cell of a pasted row in which text stands for a day, an amount or a flag. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly id: FieldId;
  readonly text: string;
}

/** Rows of Deals that somebody pasted, with the cells in which text stands, and the other dates among them. */
export interface PastedRows {
  readonly texts: readonly TextCell[];
  /** A date that Google Sheets has read itself, and whose day could be its month; null where there is none. */
  readonly typedDay: TextCell | null;
}

/** What core reads in pasted rows, as it reads a report. */
export interface PastedReading {
  readonly dialect: Dialect;
  readonly cells: readonly ReadCell[];
  readonly rows: number;
  /** Cells in which nobody can read anything: they stay as they are. */
  readonly unread: readonly TextCell[];
  /** Rows beyond what can be undone in one go. */
  readonly later: number;
}

/** Reads the rows of Deals that no import brought. */
export async function readPastedRows(server: TabServer): Promise<PastedRows> {
  const { columns: ids, rows } = await readDealsTab(server);
  const place = ids.indexOf('import');
  const isPasted = (row: readonly Cell[]) =>
    place >= 0 &&
    typeof row[place] !== 'number' &&
    !row.some((cell, at) => cell === headerOfColumn(ids[at] ?? ''));
  const cells = rows.flatMap((row, index) =>
    isPasted(row)
      ? ids.flatMap((id, at) =>
          id === '' || id === 'import'
            ? []
            : [{ row: index + 2, column: at + 1, id, cell: row[at] ?? null }],
        )
      : [],
  );
  const dated = cells.find(({ id, cell }) => fieldOf(id).kind === 'day' && isOfTwoReadings(cell));
  // As it stands, blanks and all: only where just this stands something else is written.
  const asText = ({ cell, ...where }: (typeof cells)[number]) => ({ ...where, text: String(cell) });
  return {
    texts: cells.filter(({ id, cell }) => isUntyped(id, cell) && !isBlank(cell)).map(asText),
    typedDay: dated ? asText(dated) : null,
  };
}

function isOfTwoReadings(cell: Cell): boolean {
  return typeof cell === 'number' && dateOf(cell).date <= 12;
}

/** So many characters of what is replaced can be kept, so that it can be undone: a document keeps 500 KB in all. */
const MOST_KEPT = 80_000;

/** What the texts say, all of them read in one way, as they have one author; `order` is what somebody chose. */
export function pastedReading({ texts }: PastedRows, order?: Dialect['dateOrder']): PastedReading {
  const ofKind = (kind: 'amount' | 'day') =>
    texts.filter(({ id }) => fieldOf(id).kind === kind).map(({ text }) => text);
  const found = dialectOf(ofKind('amount'), ofKind('day'));
  const dialect = order ? { ...found, dateOrder: order } : found;
  const cells: ReadCell[] = [];
  const unread: TextCell[] = [];
  for (const one of texts) {
    const value = cellReader(fieldOf(one.id).kind, dialect)(one.text);
    if (typeof value === 'number' || typeof value === 'boolean')
      cells.push([one.row, one.column, one.text, value]);
    else unread.push(one);
  }
  const kept = withinRoom(cells);
  const rows = rowsOf(kept);
  return { dialect, cells: kept, rows, unread, later: rowsOf(cells) - rows };
}

function rowsOf(cells: readonly ReadCell[]): number {
  return new Set(cells.map(([row]) => row)).size;
}

/** The first cells, whole rows of them, that can be kept. */
function withinRoom(cells: readonly ReadCell[]): readonly ReadCell[] {
  let room = MOST_KEPT;
  const beyond = cells.find((cell) => {
    room -= JSON.stringify(cell).length + 1;
    return room < 0;
  });
  return beyond ? cells.filter(([row]) => row < beyond[0]) : cells;
}
