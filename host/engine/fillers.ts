import type { Evaluator } from './evaluator';
import { widthOf } from './spill';
import type { Position, StoredCell, Zone } from './types';

interface Getters {
  getCell(position: Position): StoredCell | undefined;
  getSheet(sheetId: string): {
    readonly rows: readonly ({ readonly cells: Record<number, number | undefined> } | undefined)[];
  };
}

/** A formula that fills cells beside it and was not computed yet. */
interface Filler {
  readonly position: Position;
  /** The last column that it fills. */
  readonly right: number;
}

/** Formulas that fill cells beside them, each computed when one of those cells is read for the first time. */
export interface Fillers {
  /** Computes those that may fill cells of a zone. */
  fill(sheetId: string, zone: Zone): void;
  /** Whether the formula at a position is one of them, and cells that it fills are filled before they are read. */
  has(position: Position): boolean;
  /** Formulas that read cells of one that was being computed, which they are part of. */
  readonly early: readonly Position[];
}

/** The formulas among the positions that fill cells beside them. */
export function fillersAt(evaluator: Evaluator, positions: readonly Position[]): Fillers {
  const waiting = new Map<string, Filler[]>();
  const known = new Set<string>();
  for (const position of positions) {
    const width = widthAt(evaluator, position);
    if (width === 0) continue;
    const tab = waiting.get(position.sheetId) ?? [];
    waiting.set(position.sheetId, tab);
    tab.push({ position, right: position.col + width - 1 });
    known.add(`${position.sheetId}!${position.col},${position.row}`);
  }
  const getters = evaluator.getters as Getters;
  const mayFill = (filler: Filler, zone: Zone) =>
    reaches(filler, zone) && !isStopped(getters, filler.position, zone.top);
  const running = new Set<Filler>();
  const early: Position[] = [];
  const run = (filler: Filler) => {
    running.add(filler);
    const { position } = filler;
    evaluator.evaluatedCells.set(position, evaluator.computeCell(position));
    running.delete(filler);
  };
  const noteEarly = (sheetId: string, zone: Zone) => {
    const reader = evaluator.compilationParams.evalContext.__originCellPosition;
    for (const filler of running)
      if (reader && filler.position.sheetId === sheetId && mayFill(filler, zone))
        if (!isSame(reader, filler.position)) early.push(reader);
  };
  return {
    early,
    has: ({ sheetId, col, row }) => known.has(`${sheetId}!${col},${row}`),
    fill: (sheetId, zone) => {
      if (running.size > 0) noteEarly(sheetId, zone);
      const tab = waiting.get(sheetId);
      if (!tab || tab.length === 0) return;
      const found = tab.filter((filler) => mayFill(filler, zone));
      if (found.length === 0) return;
      // Taken out before it is computed: what it reads of its own columns stands above it.
      waiting.set(
        sheetId,
        tab.filter((one) => !found.includes(one)),
      );
      for (const filler of found) run(filler);
    },
  };
}

const isSame = (a: Position, b: Position): boolean =>
  a.row === b.row && a.col === b.col && a.sheetId === b.sheetId;

function reaches({ position: { col, row }, right }: Filler, zone: Zone): boolean {
  return col <= zone.right && right >= zone.left && row <= zone.bottom;
}

/** Whether a cell with content stands between a formula and a row below it: what it fills ends above that. */
function isStopped(getters: Getters, { sheetId, col, row }: Position, top: number): boolean {
  const { rows } = getters.getSheet(sheetId);
  for (let below = row + 1; below < top; below++) {
    if (rows[below]?.cells[col] === undefined) continue;
    const cell = getters.getCell({ sheetId, col, row: below });
    if (cell && (cell.isFormula || cell.content !== '')) return true;
  }
  return false;
}

/** How many columns the formula at a position fills; 0 where it fills its own cell only. */
function widthAt({ getters }: Evaluator, position: Position): number {
  const cell = (getters as Getters).getCell(position);
  return cell?.isFormula ? widthOf(cell.compiledFormula, getters) : 0;
}
