import { EvaluationError } from '@odoo/o-spreadsheet';
import type { Fillers } from './fillers';
import { followLooks } from './follow-looks';
import { lazily } from './lazy';
import { followLongChains } from './long-chains';
import type { Looks } from './looks';
import { plainCell } from './plain-cell';
import { type Reading, readQuickly } from './quick-references';
import { isArrayFormula, maySpill } from './spill';
import { positionSet } from './structure';
import type {
  Compiled,
  EvaluatedCell,
  FormulaCell,
  Matrix,
  Outcome,
  Position,
  Result,
  StoredCell,
  Zone,
} from './types';

/** What functions of formulas know of the cell that is computed. */
interface EvalContext {
  readonly getters: unknown;
  readonly locale: Parameters<typeof plainCell>[3];
  updateDependencies?: () => void;
  __originCellPosition?: Position | undefined;
  __originSheetId?: string | undefined;
}

interface Getters {
  getCell(position: Position): StoredCell | undefined;
  getCellPosition(id: number): Position;
}

/** A formula and the cells that it fills. */
interface Filled {
  readonly arrayFormulaPosition: Position;
  readonly resultZone: Zone;
}

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
  /** Formulas that fill cells beside them and are still to be computed, while all is. */
  fillers?: Fillers | undefined;
  readonly compilationParams: Reading & { readonly evalContext: EvalContext };
  spreadingRelations: {
    searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): readonly Position[];
    getArrayResultZone(position: Position): Zone | undefined;
    removeNode(position: Position): void;
    addRelation(filled: Filled): void;
    readonly arrayFormulasToResults: { keys(): readonly Position[]; get(at: Position): Zone };
  };
  spreadValues(at: Position, filled: Matrix): (column: number, row: number) => void;
  computeCell(position: Position): EvaluatedCell;
  computeAndSave(position: Position): EvaluatedCell;
  computeFormulaCell(
    position: Position,
    cell: FormulaCell & { readonly id: number },
  ): EvaluatedCell;
  isArrayFormulaSpillBlocked(position: Position): boolean;
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

const NEEDS_ARRAY =
  'The formula gives several values where Sheets shows one: wrap it in SUMPRODUCT, or use FILTER or SORT.';

/** Makes an evaluator follow long chains of formulas, spill only where Sheets does, keep blanks blank. */
export function adoptSheetsRules(evaluator: Evaluator): void {
  followLongChains(evaluator);
  followLooks(evaluator);
  const update = evaluator.updateCompilationParameters.bind(evaluator);
  evaluator.updateCompilationParameters = () => {
    update();
    readQuickly(evaluator, evaluator.compilationParams);
  };
  evaluator.createEmptyPositionSet = positionSet;
  fillPlainly(evaluator);
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    const { compiledFormula } = cell;
    if (!fittings.has(compiledFormula.execute))
      compiledFormula.execute = fittingExecute(compiledFormula.execute);
    const plain = plainly(evaluator, position, cell);
    if (plain) return plain;
    latest = undefined;
    const computed = compute(position, cell);
    return latest && computed.type !== 'error' ? blankIfNone(latest, computed) : computed;
  };
}

/** Lets cells that a formula fills hold what it gives them: blanks stay blank, which the engine makes zeros. */
function fillPlainly(evaluator: Evaluator): void {
  const { getCell } = evaluator.getters as Getters;
  const spread = evaluator.spreadValues.bind(evaluator);
  evaluator.spreadValues = (at, filled) => {
    const usual = spread(at, filled);
    const { locale } = evaluator.compilationParams.evalContext;
    return (column, row) => {
      const position = { sheetId: at.sheetId, col: at.col + column, row: at.row + row };
      const given = filled[column]?.[row];
      const plain = given && plainCell(given, getCell(position), position, locale);
      if (plain) evaluator.evaluatedCells.set(position, plain);
      else usual(column, row);
    };
  };
}

/**
 * A cell whose formula gives one plain value. Undefined where the formula may fill other cells or uses names, and where its
 * value is more than that, an error or a link: the engine then computes it.
 */
function plainly(
  { compilationParams, getters }: Evaluator,
  position: Position,
  cell: FormulaCell & { readonly id: number },
): EvaluatedCell | undefined {
  const { compiledFormula } = cell;
  if (!plainFittings.has(compiledFormula.execute)) return undefined;
  if (isArrayFormula(compiledFormula, getters)) return undefined;
  const { getCellPosition } = getters as Getters;
  const { evalContext, referenceDenormalizer, ensureRange } = compilationParams;
  const { __originCellPosition: cellBefore, __originSheetId: tabBefore } = evalContext;
  evalContext.__originCellPosition = position;
  evalContext.__originSheetId = position.sheetId;
  try {
    const given = [undefined, referenceDenormalizer, ensureRange, undefined, evalContext] as const;
    const outcome = compiledFormula.execute(...given);
    if (isMatrix(outcome)) return undefined;
    // The engine's own position of the cell, so that it is kept once.
    return plainCell(outcome, cell, getCellPosition(cell.id), evalContext.locale);
  } finally {
    evalContext.__originCellPosition = cellBefore;
    evalContext.__originSheetId = tabBefore;
  }
}

type Execute = Compiled['execute'];

const fittings = new WeakSet<Execute>();
/** Those that ask for no name, which only the engine knows. */
const plainFittings = new WeakSet<Execute>();
const fittingOf = new WeakMap<Execute, Execute>();
/** What the formula computed last gave, before the engine made blanks of it zeros. */
let latest: Outcome | undefined;

/** The code of a formula, shared by all its copies, giving only what Sheets would show. */
function fittingExecute(execute: Execute): Execute {
  const known = fittingOf.get(execute);
  if (known) return known;
  const lazy = lazily(execute);
  const fitting: Execute = function (this: Compiled, deps, ref, range, getSymbolValue, context) {
    const outcome = lazy.call(this, deps, ref, range, getSymbolValue, context);
    latest = fitted(outcome, this, context);
    return latest;
  };
  fittings.add(fitting);
  if (lazy !== execute && !String(lazy).includes('getSymbolValue(')) plainFittings.add(fitting);
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

/** The formula's own cell; blank where the formula gives it nothing. */
function blankIfNone(outcome: Outcome, first: EvaluatedCell): EvaluatedCell {
  const own = isMatrix(outcome) ? outcome[0]?.[0] : outcome;
  return own?.value === null ? blankCell(first) : first;
}

const blankCell = ({ format, position }: EvaluatedCell): EvaluatedCell => ({
  format,
  position,
  value: null,
  type: 'empty',
  formattedValue: '',
});

const isMatrix = (outcome: Outcome): outcome is Matrix => Array.isArray(outcome);
