import { forgetOrder, type Order, orderOf, type Step } from './block-order';
import { type DueRows, dueRows } from './due-rows';
import type { Evaluator } from './evaluator';
import { type Block, lookingAt } from './looks';
import type { Region } from './ordered-evaluation';
import { type ChangedRows, inParts, isAlike, type Recomputed, recomputed } from './recomputed';
import type { EvaluatedCell, Position, StoredCell } from './types';

interface Getters {
  getCell(position: Position): StoredCell | undefined;
}

/** How far changes could be followed; where it was not to the end, more is to be computed anew. */
export type Followed = 'to the end' | 'not at all' | 'in part';

/**
 * Computes what was written, then block by block the formulas that look at cells which show something else than before:
 * what looks at cells that stayed the same stays as it is. A formula that looks at a cell which is computed later than
 * itself ends it, for it may have been computed with a value of before.
 */
export function followChanges(evaluator: Evaluator, written: readonly Region[]): Followed {
  const order = orderOf(evaluator);
  if (!order.isFit) return 'not at all';
  evaluator.updateCompilationParameters();
  const work = following(evaluator, order);
  const isDone = work.begin(written) && order.steps.every(work.go);
  if (isDone) return 'to the end';
  forgetOrder(evaluator);
  return 'in part';
}

function following(evaluator: Evaluator, order: Order) {
  const due = dueRows(order);
  /** Marks who looks at the rows. */
  const tell = (step: number) => (rows: ChangedRows) =>
    evaluator.looks.at(rows.sheetId, rows.col, rows).every((looking) => due.mark(looking, step));
  const told = (step: number, { changed, isReshaped, isContested }: Recomputed) => {
    if (isReshaped) forgetOrder(evaluator);
    return !isContested && changed.every(tell(step));
  };
  return {
    begin: (written: readonly Region[]) => {
      const { getCell } = evaluator.getters as Getters;
      const positions = written.flatMap(positionsIn);
      const formulas = positions.filter((position) => getCell(position)?.isFormula);
      const others = positions.filter((position) => !getCell(position)?.isFormula);
      const compute = (position: Position) => told(-1, recomputed(evaluator, position));
      // Others first: a formula may fill them. One that looks at nothing is in no block.
      return (
        others.every(compute) &&
        formulas.every((position) => due.markCell(position) || compute(position))
      );
    },
    go: (step: Step, place: number) => {
      if (!step.blocks.some(due.has)) return true;
      if (step.looks === 'at each other') {
        const changed = computeTogether(evaluator, step.blocks.map(blockAt(order)));
        return changed?.every(tell(place)) === true;
      }
      return step.blocks.every((block) =>
        computeBlock(evaluator, { order, block, due }).every((one) => told(place, one)),
      );
    },
  };
}

const blockAt =
  ({ blocks }: Order) =>
  (place: number): Block =>
    blocks.all[place] ?? { sheetId: '', col: 0, from: 0, to: -1 };

function positionsIn({ sheetId, zone }: Region): readonly Position[] {
  const positions: Position[] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) positions.push({ sheetId, col, row });
  return positions;
}

interface Computing {
  readonly order: Order;
  readonly block: number;
  readonly due: DueRows;
}

/** Computes the rows of a block that are due, from top to bottom, and those that become due by that. */
function computeBlock(
  evaluator: Evaluator,
  { order, block, due }: Computing,
): readonly Recomputed[] {
  const { sheetId, col, from, to } = blockAt(order)(block);
  const getters = evaluator.getters as Getters;
  const own = order.ownLooks[block] ?? [];
  const rows: number[] = [];
  const filled: Recomputed[] = [];
  for (let row = from; row <= to; row++) {
    const position = { sheetId, col, row };
    if (!due.isDue(block, row) || !getters.getCell(position)?.isFormula) continue;
    const result = recomputed(evaluator, position);
    if (result.changed.length === 0 && !result.isReshaped) continue;
    if (isOwn(result, position)) rows.push(row);
    else filled.push({ ...result, isContested: result.isContested || own.length > 0 });
    for (const look of own) due.add(block, lookingAt(look, { top: row, bottom: row }));
  }
  const changed = inParts(rows).map((part) => ({ sheetId, col, ...part }));
  return [...filled, { changed, isReshaped: false, isContested: false }];
}

/** Whether the formula's own cell alone changed, so that it can be told with those around it. */
function isOwn({ changed, isReshaped }: Recomputed, { col, row }: Position): boolean {
  const isHere = (rows: ChangedRows) => rows.col === col && rows.top === row && rows.bottom === row;
  return !isReshaped && changed.every(isHere);
}

/** Computes blocks whose formulas look at each other, all their rows; undefined where one fills other cells. */
function computeTogether(
  evaluator: Evaluator,
  blocks: readonly Block[],
): readonly ChangedRows[] | undefined {
  const { evaluatedCells, spreadingRelations } = evaluator;
  const before = new Map<Position, EvaluatedCell | undefined>();
  for (const position of formulasOf(evaluator, blocks)) {
    before.set(position, evaluatedCells.get(position));
    evaluatedCells.delete(position);
  }
  const changed: ChangedRows[] = [];
  for (const position of before.keys()) {
    const cell = evaluator.computeCell(position);
    if (cell.value !== null || cell.format !== undefined) evaluatedCells.set(position, cell);
    if (spreadingRelations.getArrayResultZone(position)) return undefined;
  }
  for (const [{ sheetId, col, row }, cell] of before)
    if (!isAlike(cell, evaluatedCells.get({ sheetId, col, row })))
      changed.push({ sheetId, col, top: row, bottom: row });
  return changed;
}

function formulasOf(evaluator: Evaluator, blocks: readonly Block[]): readonly Position[] {
  const getters = evaluator.getters as Getters;
  return blocks
    .flatMap(({ sheetId, col, from, to }) =>
      positionsIn({ sheetId, zone: { left: col, right: col, top: from, bottom: to } }),
    )
    .filter((position) => getters.getCell(position)?.isFormula)
    .sort((a, b) => a.row - b.row || a.col - b.col);
}
