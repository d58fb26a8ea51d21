import type { Evaluator } from './evaluator';
import { followChanges } from './follow-changes';
import { evaluateInOrder, type Region } from './ordered-evaluation';
import { reachedColumns } from './reach';
import type { Position, StoredCell, Zone } from './types';

interface Getters {
  getCell(position: Position): StoredCell | undefined;
  getSheet(sheetId: string): {
    readonly rows: readonly { readonly cells: Record<number, number | undefined> }[];
  };
}

// Each round computes what was filled in the round before; chains of such formulas are short.
const MOST_ROUNDS = 30;

/** Computes every cell anew. */
export function evaluateEverything(evaluator: Evaluator): void {
  evaluator.buildDependencyGraph();
  // The engine's map of positions is not exported; a new one keeps nothing of deleted tabs.
  const PositionMap = evaluator.evaluatedCells.constructor as new () => Evaluator['evaluatedCells'];
  evaluator.evaluatedCells = new PositionMap();
  settleRounds(
    evaluator,
    evaluateInOrder(evaluator, () => true),
  );
}

/** Computes what changed, and whatever looks at what shows something else by that. */
export function evaluateChanges(evaluator: Evaluator, written: readonly Region[]): void {
  const changed = outermost(written).flatMap((region) => differing(evaluator, region) ?? []);
  const spreaders = changed.flatMap(({ sheetId, zone }) =>
    evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone).map(regionAt),
  );
  if (changed.length === 0) return;
  const followed = followChanges(evaluator, [...changed, ...spreaders]);
  if (followed === 'not at all') settleRounds(evaluator, [...changed, ...spreaders]);
  if (followed === 'in part') evaluateEverything(evaluator);
}

/** The regions that no other one holds: a tab that is laid out anew is written to again and again. */
function outermost(regions: readonly Region[]): readonly Region[] {
  const kept: Region[] = [];
  for (const region of regions) {
    if (kept.some((one) => holds(one, region))) continue;
    const others = kept.filter((one) => !holds(region, one));
    kept.splice(0, kept.length, ...others, region);
  }
  return kept;
}

const holds = (outer: Region, { sheetId, zone }: Region): boolean =>
  outer.sheetId === sheetId &&
  outer.zone.left <= zone.left &&
  outer.zone.right >= zone.right &&
  outer.zone.top <= zone.top &&
  outer.zone.bottom >= zone.bottom;

/** The part of a region whose cells may show something else than before it was written; undefined where none does. */
function differing(evaluator: Evaluator, region: Region): Region | undefined {
  const { sheetId, zone } = region;
  if (evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone).length > 0)
    return region;
  let [left, right, top, bottom] = [zone.right + 1, -1, zone.bottom + 1, -1];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      if (showsAsBefore(evaluator, { sheetId, col, row })) continue;
      [left, right] = [Math.min(left, col), Math.max(right, col)];
      [top, bottom] = [Math.min(top, row), row];
    }
  return bottom < 0 ? undefined : { sheetId, zone: { left, right, top, bottom } };
}

/** Whether a cell now holds the value itself that it showed: nothing that looks at it is to be computed again. */
function showsAsBefore(evaluator: Evaluator, position: Position): boolean {
  const before = evaluator.evaluatedCells.get(position);
  const cell = (evaluator.getters as Getters).getCell(position);
  if (!before && (!cell || isBlank(cell))) return true;
  if (!before || !cell || cell.isFormula) return false;
  return cell.parsedValue === before.value && cell.format === before.format;
}

/** Whether a cell has nothing that a formula which looks at it could take on. */
const isBlank = (cell: StoredCell): boolean =>
  !cell.isFormula && cell.content === '' && cell.format === undefined;

function settleRounds(evaluator: Evaluator, first: readonly Region[]): void {
  let roots = first;
  for (let round = 0; roots.length > 0; round++) {
    if (round === MOST_ROUNDS)
      throw new Error('the formulas did not settle, so their values would be wrong');
    const due = dueCells(evaluator, roots);
    roots = evaluateInOrder(evaluator, (id) => due.has(id));
  }
}

/** The cells of the regions and all that look at them, by id; their values so far are forgotten. */
function dueCells(evaluator: Evaluator, roots: readonly Region[]): Set<number> {
  for (const root of roots) forget(evaluator, root);
  const getters = evaluator.getters as Getters;
  const due = new Set<number>();
  for (const { sheetId, col, top, bottom } of reachedColumns(evaluator, roots)) {
    const { rows } = getters.getSheet(sheetId);
    for (let row = top; row <= bottom; row++) {
      const id = rows[row]?.cells[col];
      const cell = id === undefined ? undefined : getters.getCell({ sheetId, col, row });
      // A cell without content may be filled by a formula that is not due.
      if (id === undefined || !cell || (!cell.isFormula && cell.content === '')) continue;
      due.add(id);
      evaluator.evaluatedCells.delete({ sheetId, col, row });
    }
  }
  return due;
}

/** Forgets the values of a region, and what formulas filled that are no longer in it. */
function forget(evaluator: Evaluator, { sheetId, zone }: Region): void {
  const getters = evaluator.getters as Getters;
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const position = { sheetId, col, row };
      evaluator.evaluatedCells.delete(position);
      if (getters.getCell(position) || !evaluator.spreadingRelations.getArrayResultZone(position))
        continue;
      evaluator.invalidateSpreading(position);
      evaluator.spreadingRelations.removeNode(position);
    }
}

const zoneAt = (col: number, row: number): Zone => ({
  left: col,
  right: col,
  top: row,
  bottom: row,
});

/** One cell as a region. */
export const regionAt = ({ sheetId, col, row }: Position): Region => ({
  sheetId,
  zone: zoneAt(col, row),
});
