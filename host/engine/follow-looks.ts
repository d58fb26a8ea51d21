import type { Evaluator } from './evaluator';
import { type Looks, noLooks } from './looks';
import type { Compiled, Position, StoredCell } from './types';

interface Getters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly StoredCell[];
  getCell(position: Position): StoredCell | undefined;
  getCellPosition(id: number): Position;
}

/** Makes an evaluator note who looks at what by columns of copied formulas, in place of the engine's graph of cells. */
export function followLooks(evaluator: Evaluator): void {
  evaluator.looks = noLooks();
  const build = evaluator.buildDependencyGraph.bind(evaluator);
  evaluator.buildDependencyGraph = () => {
    build();
    evaluator.looks = allLooks(evaluator.getters as Getters);
  };
  evaluator.updateDependencies = (position) => {
    const cell = (evaluator.getters as Getters).getCell(position);
    if (cell?.isFormula) evaluator.looks.addCell(position, cell.compiledFormula.rangeDependencies);
  };
  evaluator.addDependencies = (position, dependencies) => {
    evaluator.looks.addCell(position, dependencies);
    evaluator.computeDependencies(dependencies);
  };
  const update = evaluator.updateCompilationParameters.bind(evaluator);
  evaluator.updateCompilationParameters = () => {
    update();
    // OFFSET tells each time what its formula looks at anyway, which is known.
    evaluator.compilationParams.evalContext.updateDependencies = () => {};
  };
  // What depends on filled cells is found by the host, see evaluateInOrder; the engine would ask its own graph.
  evaluator.getCellsDependingOn = () => [];
  evaluator.invalidatePositionsDependingOnSpread = () => {};
}

function allLooks(getters: Getters): Looks {
  const looks = noLooks();
  for (const sheetId of getters.getSheetIds())
    for (const [col, cells] of formulaColumns(getters, sheetId))
      looks.addColumn(sheetId, col, cells);
  return looks;
}

type FormulaColumn = (readonly [row: number, compiled: Compiled])[];

function formulaColumns(getters: Getters, sheetId: string): ReadonlyMap<number, FormulaColumn> {
  const columns = new Map<number, FormulaColumn>();
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula) continue;
    const { col, row } = getters.getCellPosition(cell.id);
    const column = columns.get(col) ?? [];
    columns.set(col, column);
    column.push([row, cell.compiledFormula]);
  }
  for (const column of columns.values()) column.sort(([a], [b]) => a - b);
  return columns;
}
