import { EvaluationError } from '@odoo/o-spreadsheet';
import { followLooks } from './follow-looks';
import { lazily } from './lazy';
import type { Looks } from './looks';
import { maySpill } from './spill';
import { positionSet } from './structure';
import type {
  Compiled,
  EvaluatedCell,
  FormulaCell,
  Matrix,
  Outcome,
  Position,
  Result,
  Zone,
} from './types';

/** The parts of the engine's evaluator that the host steers. */
export interface Evaluator {
  readonly context: object;
  readonly getters: unknown;
  evaluatedCells: {
    get(position: Position): EvaluatedCell | undefined;
    set(position: Position, cell: EvaluatedCell): void;
    clearSheet(sheetId: string): void;
    delete(position: Position): void;
  };
  /** Which formulas look at which cells; the host's own, in place of the engine's graph. */
  looks: Looks;
  readonly compilationParams: { readonly evalContext: { updateDependencies?: () => void } };
  spreadingRelations: {
    searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): readonly Position[];
    getArrayResultZone(position: Position): Zone | undefined;
    removeNode(position: Position): void;
  };
  computeCell(position: Position): EvaluatedCell;
  computeFormulaCell(
    position: Position,
    cell: FormulaCell & { readonly id: number },
  ): EvaluatedCell;
  evaluateAllCells(): void;
  buildDependencyGraph(): void;
  createEmptyPositionSet(): object;
  updateDependencies(position: Position): void;
  addDependencies(position: Position, dependencies: Compiled['rangeDependencies']): void;
  computeDependencies(dependencies: Compiled['rangeDependencies']): void;
  getCellsDependingOn(): readonly never[];
  updateCompilationParameters(): void;
  invalidateSpreading(position: Position): void;
  invalidatePositionsDependingOnSpread(sheetId: string, zone: Zone): void;
}

// The engine recurses from a cell to what it refers to; a running total of thousands of rows would
// run out of stack. Past this depth the chain is cut and continued from its far end.
const DEEPEST = 120;

const NEEDS_ARRAY =
  'The formula gives several values where Sheets shows one: wrap it in SUMPRODUCT, or use FILTER or SORT.';

class TooDeep {
  // The engine passes on what carries the value of an error, and reports anything else.
  readonly value = '#ERROR!';
  readonly message = 'the chain of formulas is computed in pieces';
  constructor(readonly position: Position) {}
}

/** Makes an evaluator follow long chains of formulas, spill only where Sheets does, keep blanks blank. */
export function adoptSheetsRules(evaluator: Evaluator): void {
  followLongChains(evaluator);
  followLooks(evaluator);
  evaluator.createEmptyPositionSet = positionSet;
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    const { compiledFormula } = cell;
    if (!fittings.has(compiledFormula.execute))
      compiledFormula.execute = fittingExecute(compiledFormula.execute);
    latest = undefined;
    const computed = compute(position, cell);
    if (!latest || computed.type === 'error') return computed;
    return keepBlanks(latest, computed, position, evaluator);
  };
}

type Execute = Compiled['execute'];

const fittings = new WeakSet<Execute>();
const fittingOf = new WeakMap<Execute, Execute>();
/** What the formula computed last gave, before the engine made blanks of it zeros. */
let latest: Outcome | undefined;

/** The code of a formula, shared by all its copies, giving only what Sheets would show. */
function fittingExecute(execute: Execute): Execute {
  const known = fittingOf.get(execute);
  if (known) return known;
  const lazy = lazily(execute);
  const fitting: Execute = function (this: Compiled, ...given) {
    latest = fitted(lazy.apply(this, given), this, given[4]);
    return latest;
  };
  fittings.add(fitting);
  fittingOf.set(execute, fitting);
  return fitting;
}

function fitted(outcome: Outcome, compiled: Compiled, context: Parameters<Execute>[4]): Outcome {
  if (!isMatrix(outcome)) return withoutTextFormat(outcome);
  const [[first] = []] = outcome;
  if (outcome.length === 1 && outcome[0]?.length === 1 && first) return withoutTextFormat(first);
  if (maySpill(compiled, context.getters)) return outcome;
  return new EvaluationError(NEEDS_ARRAY, '#VALUE!');
}

// A formula takes its looks from its arguments; that a cell was plain text is not one of them.
function withoutTextFormat(outcome: Result): Result {
  return outcome.format === '@' ? { ...outcome, format: undefined } : outcome;
}

function keepBlanks(
  outcome: Outcome,
  first: EvaluatedCell,
  at: Position,
  evaluator: Evaluator,
): EvaluatedCell {
  if (!isMatrix(outcome)) return outcome.value === null ? blankCell(first) : first;
  outcome.forEach((column, i) => {
    column.forEach((cell, j) => {
      if (i + j === 0 || cell.value !== null) return;
      const position = { sheetId: at.sheetId, col: at.col + i, row: at.row + j };
      const filled = evaluator.evaluatedCells.get(position);
      if (filled) evaluator.evaluatedCells.set(position, blankCell(filled));
    });
  });
  return outcome[0]?.[0]?.value === null ? blankCell(first) : first;
}

const blankCell = (cell: EvaluatedCell): EvaluatedCell => ({
  ...cell,
  value: null,
  type: 'empty',
  formattedValue: '',
});

const isMatrix = (outcome: Outcome): outcome is Matrix => Array.isArray(outcome);

function followLongChains(evaluator: Evaluator): void {
  const compute = evaluator.computeCell.bind(evaluator);
  let depth = 0;
  let cut: TooDeep | undefined;
  const inner = (position: Position): EvaluatedCell => {
    if (depth > DEEPEST && !evaluator.evaluatedCells.get(position)) {
      cut = new TooDeep(position);
      throw cut;
    }
    depth++;
    try {
      const cell = compute(position);
      if (cut) throw cut;
      return cell;
    } finally {
      depth--;
    }
  };
  evaluator.computeCell = (position) => {
    if (depth > 0) return inner(position);
    const found = attempt(position);
    return found instanceof TooDeep ? inPieces(position, found.position) : found;
  };
  function inPieces(position: Position, deep: Position): EvaluatedCell {
    const pending = [position, deep];
    for (;;) {
      const next = pending.at(-1) ?? position;
      const found = attempt(next);
      if (found instanceof TooDeep) {
        if (pending.some((other) => samePosition(other, found.position))) return circular(next);
        pending.push(found.position);
      } else if (pending.length === 1) return found;
      else {
        evaluator.evaluatedCells.set(next, found);
        pending.pop();
      }
    }
  }
  function attempt(position: Position): EvaluatedCell | TooDeep {
    cut = undefined;
    try {
      return inner(position);
    } catch (error) {
      if (error instanceof TooDeep) return error;
      throw error;
    } finally {
      cut = undefined;
    }
  }
}

const samePosition = (a: Position, b: Position): boolean =>
  a.row === b.row && a.col === b.col && a.sheetId === b.sheetId;

function circular(position: Position): EvaluatedCell {
  return {
    value: '#REF!',
    message: 'Circular dependency detected.',
    type: 'error',
    formattedValue: '#REF!',
    position,
  };
}
