import type { Evaluator } from './evaluator';
import type { Looking } from './looks';
import type { Region } from './ordered-evaluation';

/** Rows of one column. */
export interface ColumnRows {
  readonly sheetId: string;
  readonly col: number;
  top: number;
  bottom: number;
}

interface Reached extends ColumnRows {
  growths: number;
}

interface Getters {
  getNumberRows(sheetId: string): number;
}

// A column that grew so often has a formula that looks at the row above; all of it is reached.
const MOST_GROWTHS = 3;

/**
 * The columns with the rows that a change can reach. They may hold rows that it does not: asking
 * cell by cell who looks at it takes longer than computing a whole workbook.
 */
export function reachedColumns(evaluator: Evaluator, roots: readonly Region[]): ColumnRows[] {
  const columns = new Map<string, Reached>();
  let grown = new Set<Reached>();
  for (const root of roots) grow(columns, root, grown, evaluator);
  while (grown.size > 0) {
    const before = grown;
    grown = new Set();
    for (const column of before)
      for (const region of lookingAt(column, evaluator)) grow(columns, region, grown, evaluator);
  }
  return [...columns.values()];
}

function grow(
  columns: Map<string, Reached>,
  { sheetId, zone }: Region,
  grown: Set<Reached>,
  evaluator: Evaluator,
): void {
  for (let col = zone.left; col <= zone.right; col++) {
    const key = `${sheetId}!${col}`;
    const known = columns.get(key);
    const column = known ?? { sheetId, col, top: zone.top, bottom: zone.bottom, growths: 0 };
    if (known && known.top <= zone.top && known.bottom >= zone.bottom) continue;
    columns.set(key, column);
    column.growths++;
    const isWhole = column.growths > MOST_GROWTHS;
    column.top = isWhole ? 0 : Math.min(column.top, zone.top);
    column.bottom = isWhole
      ? rowCount(evaluator, sheetId) - 1
      : Math.max(column.bottom, zone.bottom);
    grown.add(column);
  }
}

const rowCount = ({ getters }: Evaluator, sheetId: string): number =>
  (getters as Getters).getNumberRows(sheetId);

/** Who looks at a column's rows, and what formulas in them fill. */
function lookingAt(column: ColumnRows, evaluator: Evaluator): Region[] {
  const { sheetId, col, top, bottom } = column;
  const regions: Region[] = evaluator.looks
    .at(sheetId, col, column)
    .map((one) => ({ sheetId: one.sheetId, zone: { ...columnZone(one.col), ...rowsOf(one) } }));
  for (let row = top; row <= bottom; row++) {
    const zone = evaluator.spreadingRelations.getArrayResultZone({ sheetId, col, row });
    if (zone) regions.push({ sheetId, zone });
  }
  return regions;
}

const columnZone = (col: number) => ({ left: col, right: col });
const rowsOf = ({ top, bottom }: Looking) => ({ top, bottom });
