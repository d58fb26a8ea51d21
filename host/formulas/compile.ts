import { CompiledFormula } from '@odoo/o-spreadsheet';
import type { Engine } from '../engine/engine';
import type { Compiled, Reference } from '../engine/types';
import { checkArrays } from './array-context';
import { copier, type Move, shifted, stays } from './copied';
import { engineFormula, FormulaRefused } from './dialect';
import { checkFormats } from './text-formats';

/** Turns a formula as Sheets reads it into one of the engine. */
export interface Compiler {
  /** @throws FormulaRefused when the formula would fail in Sheets or outside the dialect */
  compile(formula: string, sheetId: string): Compiled;
  /** The same formula moved; references without `$` move along. */
  moved(compiled: Compiled, columns: number, rows: number, sheetId: string): Compiled;
  /** A formula that Sheets cannot read either: its cell shows #ERROR!. */
  broken(formula: string, sheetId: string): Compiled;
}

/** The compiler of one spreadsheet. */
export function compiler(engine: Engine, custom: ReadonlySet<string>): Compiler {
  const { getters } = engine.model;
  const compile = (formula: string, sheetId: string) => {
    const text = engineFormula(formula, custom);
    const compiled = asCompiled(CompiledFormula.Compile(text, sheetId, getters));
    if (compiled.isBadExpression)
      throw new FormulaRefused(`The formula ${formula} does not parse.`);
    const missing = compiled.rangeDependencies.find(
      (range) => range.invalidSheetName !== undefined,
    );
    if (missing)
      throw new FormulaRefused(
        `The formula ${formula} is refused: there is no tab ${missing.invalidSheetName}.`,
      );
    checkArrays(formula, compiled, getters);
    checkFormats(formula, compiled, getters);
    return compiled;
  };
  const copied = copier(moveBy(engine));
  const movedElsewhere: Compiler['moved'] = (compiled, columns, rows, sheetId) => {
    // The engine's formulas and references are what these describe, by name.
    const { rangeDependencies } = compiled as unknown as CompiledFormula;
    const adapted = getters.createAdaptedRanges(rangeDependencies, columns, rows, sheetId);
    return asCompiled(CompiledFormula.CopyWithDependencies(compiled as never, sheetId, adapted));
  };
  return {
    compile,
    moved: (compiled, columns, rows, sheetId) =>
      compiled.sheetId === sheetId
        ? copied(compiled, columns, rows)
        : movedElsewhere(compiled, columns, rows, sheetId),
    broken: (formula, sheetId) =>
      asCompiled(CompiledFormula.Compile(`=#ERROR! ${formula.slice(1)}`, sheetId, getters)),
  };
}

interface Adapting {
  createAdaptedRanges(
    ranges: readonly Reference[],
    columns: number,
    rows: number,
    sheetId: string,
  ): readonly Reference[];
}

/**
 * How references move on their tab. It knows how the engine does it and nothing of the spreadsheet: copies of formulas are
 * kept with what was saved of a workbook, and would keep the whole of it.
 */
function moveBy({ model }: Engine): Move {
  const { range } = model as unknown as { readonly range: object };
  const { createAdaptedRanges }: Adapting = Object.getPrototypeOf(range);
  const fixed = new WeakMap<Reference, boolean>();
  return (reference, columns, rows) => {
    const isFixed = fixed.get(reference) ?? stays(reference);
    fixed.set(reference, isFixed);
    if (isFixed) return reference;
    const plain = shifted(reference, columns, rows);
    if (plain) return plain;
    const { sheetId, zone } = reference;
    // Whole rows and columns go on to reach as far as they do.
    const size = { numberOfRows: zone.bottom + 1, numberOfCols: zone.right + 1 };
    const own = { getters: { getSheetSize: () => size } };
    return createAdaptedRanges.call(own, [reference], columns, rows, sheetId)[0] ?? reference;
  };
}

// A compiled formula of the engine is what `Compiled` describes, by name.
const asCompiled = (compiled: object): Compiled => compiled as Compiled;
