import { firstReferences } from '../formulas/copied';
import type { Evaluator } from './evaluator';
import { fillersAt } from './fillers';
import { isArrayFormula } from './spill';
import type { Compiled, Position, StoredCell, Zone } from './types';

interface Getters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly StoredCell[];
  getCell(position: Position): StoredCell | undefined;
  getCellPosition(id: number): Position;
}

/** Cells of one tab. */
export interface Region {
  readonly sheetId: string;
  readonly zone: Zone;
}

/**
 * Computes the cells that are due, each once: tabs in the order in which they feed one another,
 * formulas that fill cells beside them first, then row by row. The engine goes tab by tab as they
 * stand, and computes again whatever looked at a cell before it was filled.
 *
 * @returns the cells that looked at others before those were filled, to be computed again
 */
export function evaluateInOrder(evaluator: Evaluator, isDue: (id: number) => boolean): Region[] {
  const getters = evaluator.getters as Getters;
  evaluator.updateCompilationParameters();
  const tabs = feedingOrder(evaluator).map((sheetId) => positionsOf(getters, sheetId, isDue));
  const fillers = fillersAt(evaluator, tabs.flat());
  evaluator.fillers = fillers;
  try {
    const regions = withEarlyReaders(evaluator, () => {
      for (const positions of tabs) evaluateTab(evaluator, positions);
    });
    return [...regions, ...fillers.early.map(regionAt)];
  } finally {
    evaluator.fillers = undefined;
  }
}

function evaluateTab(evaluator: Evaluator, positions: readonly Position[]): void {
  const getters = evaluator.getters as Getters;
  const fills = (position: Position) => {
    const cell = getters.getCell(position);
    return cell?.isFormula && isArrayFormula(cell.compiledFormula, getters);
  };
  for (const position of [...positions.filter(fills), ...positions]) {
    const cell = evaluator.computeCell(position);
    if (cell.value !== null || cell.format !== undefined)
      evaluator.evaluatedCells.set(position, cell);
  }
}

/** Where a tab's cells that are due stand, row by row; those that only have looks show nothing. */
function positionsOf(
  getters: Getters,
  sheetId: string,
  isDue: (id: number) => boolean,
): Position[] {
  const isShowing = (cell: StoredCell) => cell.isFormula || cell.content !== '';
  return getters
    .getCells(sheetId)
    .filter((cell) => isShowing(cell) && isDue(cell.id))
    .map(({ id }) => getters.getCellPosition(id))
    .sort((a, b) => a.row - b.row || a.col - b.col);
}

/** Tabs after those that their formulas look at; where they look at each other, as they stand. */
function feedingOrder({ getters, looks }: Evaluator): string[] {
  const ordered = new Set<string>();
  const visited = new Set<string>();
  const visit = (sheetId: string): void => {
    if (visited.has(sheetId)) return;
    visited.add(sheetId);
    for (const source of looks.sources(sheetId)) visit(source);
    ordered.add(sheetId);
  };
  const ids = (getters as Getters).getSheetIds();
  for (const id of ids) visit(id);
  return [...ordered].filter((id) => ids.includes(id));
}

function regionAt({ sheetId, col, row }: Position): Region {
  return { sheetId, zone: { left: col, right: col, top: row, bottom: row } };
}

/** Cells that a formula filled, and how many cells had been begun by then. */
interface Filling extends Region {
  readonly at: number;
}

/** Runs work, and finds the cells that were begun before cells they look at were filled from beside. */
function withEarlyReaders(evaluator: Evaluator, work: () => void): Region[] {
  const usual = evaluator.invalidatePositionsDependingOnSpread;
  const compute = evaluator.computeFormulaCell;
  const begun: number[] = [];
  const fillings: Filling[] = [];
  let count = 0;
  evaluator.invalidatePositionsDependingOnSpread = (sheetId, zone) => {
    if (evaluator.fillers?.has({ sheetId, col: zone.left, row: zone.top })) return;
    // What was gathered of ranges so far lacks the cells that are being filled.
    evaluator.updateCompilationParameters();
    fillings.push({ sheetId, zone, at: count });
  };
  evaluator.computeFormulaCell = (position, cell) => {
    begun[cell.id] = ++count;
    return compute(position, cell);
  };
  try {
    work();
  } finally {
    evaluator.invalidatePositionsDependingOnSpread = usual;
    evaluator.computeFormulaCell = compute;
  }
  return fillings.length > 0 ? readersOf(evaluator.getters as Getters, fillings, begun) : [];
}

function readersOf(
  getters: Getters,
  fillings: readonly Filling[],
  begun: readonly number[],
): Region[] {
  const latest = latestFirst(fillings);
  return getters.getSheetIds().flatMap((sheetId) =>
    getters.getCells(sheetId).flatMap((cell) => {
      if (!cell.isFormula || !looksEarly(cell.compiledFormula, begun[cell.id] ?? 0, latest))
        return [];
      const { col, row } = getters.getCellPosition(cell.id);
      return [{ sheetId, zone: { top: row, bottom: row, left: col, right: col } }];
    }),
  );
}

type FillingsByTab = ReadonlyMap<string, readonly Filling[]>;

/** Most cells begin after all that they look at was filled: one look at each tab's latest filling tells. */
function latestFirst(fillings: readonly Filling[]): FillingsByTab {
  const tabs = new Map<string, Filling[]>();
  for (const filling of fillings) {
    const known = tabs.get(filling.sheetId) ?? [];
    known.unshift(filling);
    tabs.set(filling.sheetId, known);
  }
  return tabs;
}

/** Whether a formula looks at cells that were filled after it began; what was not due began before all. */
function looksEarly(compiled: Compiled, start: number, latest: FillingsByTab): boolean {
  const isLater = ({ sheetId }: Region) => (latest.get(sheetId)?.[0]?.at ?? 0) > start;
  if (!firstReferences(compiled).some(isLater)) return false;
  const { rangeDependencies, symbols } = compiled;
  let isAnywhere: boolean | undefined;
  for (const { sheetId, zone } of rangeDependencies)
    for (const filling of latest.get(sheetId) ?? []) {
      if (filling.at <= start) break;
      isAnywhere ??= looksAnywhere(symbols);
      if (isAnywhere || looksBeside(zone, filling.zone)) return true;
    }
  return false;
}

/** OFFSET may look anywhere on the tab. */
function looksAnywhere(symbols: Compiled['symbols']): boolean {
  return symbols.some((name) => name.toUpperCase() === 'OFFSET');
}

/** Whether a range holds filled cells other than the first, which is the formula itself. */
function looksBeside(range: Zone, filled: Zone): boolean {
  const isFirstOnly = range.right <= filled.left && range.bottom <= filled.top;
  return !isFirstOnly && overlap(range, filled);
}

const overlap = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
