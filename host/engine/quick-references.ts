import { stays } from '../formulas/copied';
import type { Evaluator } from './evaluator';
import type { EvaluatedCell, Matrix, Position, Reference } from './types';

/** How formulas get at cells: one cell, or the columns of a range. */
export interface Reading {
  referenceDenormalizer(reference: Reference): EvaluatedCell;
  ensureRange(reference: Reference): Matrix;
}

interface Getters {
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
}

// The engine keeps every range that a formula looked at; ranges of a row or so are looked at once each.
const FEW_CELLS = 100;

/**
 * Lets formulas read cells that are computed without further ado, keeps ranges that are the same for all copies of a formula
 * with the reference itself, and small ones that move with their formula not at all.
 */
export function readQuickly(evaluator: Evaluator, reading: Reading): void {
  const { referenceDenormalizer, ensureRange } = reading;
  const { getNumberRows, getNumberCols } = evaluator.getters as Getters;
  const kept = new WeakMap<Reference, Matrix>();
  reading.referenceDenormalizer = (reference) => {
    const { sheetId, zone } = reference;
    const at = { sheetId, col: zone.left, row: zone.top };
    if (!evaluator.evaluatedCells.get(at)) evaluator.fillers?.fill(sheetId, zone);
    const known = evaluator.evaluatedCells.get(at);
    if (known?.position && reference.invalidSheetName === undefined) return known;
    return referenceDenormalizer(reference);
  };
  const cellAt = (position: Position) =>
    evaluator.evaluatedCells.get(position) ?? evaluator.computeAndSave(position);
  reading.ensureRange = (reference) => {
    const known = kept.get(reference);
    if (known) return known;
    const { sheetId, zone, invalidSheetName } = reference;
    const { left, top, right, bottom } = zone;
    if (invalidSheetName === undefined) evaluator.fillers?.fill(sheetId, zone);
    const isFixed = stays(reference);
    const isSmall = (right - left + 1) * (bottom - top + 1) <= FEW_CELLS;
    const isInside =
      left >= 0 && top >= 0 && bottom < getNumberRows(sheetId) && right < getNumberCols(sheetId);
    const isMoving = isSmall && !isFixed && isInside && invalidSheetName === undefined;
    const found = isMoving ? cells(reference, cellAt) : ensureRange(reference);
    if (isFixed) kept.set(reference, found);
    return found;
  };
}

function cells({ sheetId, zone }: Reference, cellAt: (position: Position) => EvaluatedCell) {
  const columns: EvaluatedCell[][] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    const column: EvaluatedCell[] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const position = { sheetId, col, row };
      const cell = cellAt(position);
      column.push(cell.position ? cell : { ...cell, position });
    }
    columns.push(column);
  }
  return columns;
}
