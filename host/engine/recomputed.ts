import type { Evaluator } from './evaluator';
import type { Rows } from './looks';
import type { EvaluatedCell, Position, Zone } from './types';

/** Rows of a column that show something else than before. */
export interface ChangedRows extends Rows {
  readonly sheetId: string;
  readonly col: number;
}

/** What computing a cell anew changed. */
export interface Recomputed {
  readonly changed: readonly ChangedRows[];
  /** Whether it fills other cells than before. */
  readonly isReshaped: boolean;
  /** Whether other formulas are to fill the same cells: which of them does is told by the order of all. */
  readonly isContested: boolean;
}

const SAME: Recomputed = { changed: [], isReshaped: false, isContested: false };

/** Computes a cell anew, with the cells that it fills. */
export function recomputed(evaluator: Evaluator, position: Position): Recomputed {
  const { evaluatedCells, spreadingRelations } = evaluator;
  const zone = spreadingRelations.getArrayResultZone(position);
  if (zone) return refilled(evaluator, position, zone);
  const before = evaluatedCells.get(position);
  compute(evaluator, position);
  const filled = spreadingRelations.getArrayResultZone(position);
  if (filled) return differences(evaluator, position, { zone: filled, isSame: () => false });
  const { sheetId, col, row } = position;
  if (isAlike(before, evaluatedCells.get(position))) return SAME;
  return { ...SAME, changed: [{ sheetId, col, top: row, bottom: row }] };
}

function compute(evaluator: Evaluator, position: Position): void {
  evaluator.evaluatedCells.delete(position);
  const cell = evaluator.computeCell(position);
  if (cell.value !== null || cell.format !== undefined)
    evaluator.evaluatedCells.set(position, cell);
}

/** Whether a cell shows what another showed, to formulas as well. */
export function isAlike(a: EvaluatedCell | undefined, b: EvaluatedCell | undefined): boolean {
  if (a === b) return true;
  if ((a?.value ?? null) !== (b?.value ?? null)) return false;
  return a?.format === b?.format && a?.message === b?.message;
}

function refilled(evaluator: Evaluator, position: Position, zone: Zone): Recomputed {
  const { evaluatedCells, spreadingRelations } = evaluator;
  const { sheetId } = position;
  const before = new Map<number, Map<number, EvaluatedCell | undefined>>();
  for (let col = zone.left; col <= zone.right; col++) {
    const cells = new Map<number, EvaluatedCell | undefined>();
    before.set(col, cells);
    for (let row = zone.top; row <= zone.bottom; row++)
      cells.set(row, evaluatedCells.get({ sheetId, col, row }));
  }
  compute(evaluator, position);
  const now = spreadingRelations.getArrayResultZone(position);
  const isSame = (at: Position) => {
    const cells = before.get(at.col);
    return cells?.has(at.row) === true && isAlike(cells.get(at.row), evaluatedCells.get(at));
  };
  const found = differences(evaluator, position, { zone: now ? union(zone, now) : zone, isSame });
  return { ...found, isReshaped: !now || !isEqual(zone, now) };
}

interface Compared {
  readonly zone: Zone;
  readonly isSame: (position: Position) => boolean;
}

function differences(
  { spreadingRelations }: Evaluator,
  { sheetId, col: ownCol, row: ownRow }: Position,
  { zone, isSame }: Compared,
): Recomputed {
  const changed: ChangedRows[] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    const rows: number[] = [];
    for (let row = zone.top; row <= zone.bottom; row++)
      if (!isSame({ sheetId, col, row })) rows.push(row);
    for (const part of inParts(rows)) changed.push({ sheetId, col, ...part });
  }
  const isContested = spreadingRelations
    .searchFormulaPositionsSpreadingOn(sheetId, zone)
    .some(({ col, row }) => col !== ownCol || row !== ownRow);
  return { changed, isReshaped: true, isContested: isContested && changed.length > 0 };
}

const union = (a: Zone, b: Zone): Zone => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

export const isEqual = (a: Zone, b: Zone): boolean =>
  a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;

// Who looks at them is asked for each part; rows between them count as changed where there would be more.
const MOST_PARTS = 64;

/** Rows, from top to bottom, as parts without a gap; small gaps are closed where there are many. */
export function inParts(rows: readonly number[], gap = 1): readonly Rows[] {
  const parts: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && row - last.bottom <= gap) last.bottom = row;
    else parts.push({ top: row, bottom: row });
  }
  return parts.length > MOST_PARTS ? inParts(rows, gap * 2) : parts;
}
