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
  const moveOn = (sheetId: string): Move => {
    const fixed = new WeakMap<Reference, boolean>();
    return (reference, columns, rows) => {
      const isHere = reference.prefixSheet || reference.sheetId === sheetId;
      const isFixed = fixed.get(reference) ?? (isHere && stays(reference));
      fixed.set(reference, isFixed);
      if (isFixed) return reference;
      const plain = isHere ? shifted(reference, columns, rows) : undefined;
      if (plain) return plain;
      // The engine's references are plain data; its own class of them has the same fields.
      const adapted = getters.createAdaptedRanges([reference as never], columns, rows, sheetId);
      return (adapted as unknown as readonly Reference[])[0] ?? reference;
    };
  };
  return {
    compile,
    moved: copier(moveOn),
    broken: (formula, sheetId) =>
      asCompiled(CompiledFormula.Compile(`=#ERROR! ${formula.slice(1)}`, sheetId, getters)),
  };
}

// A compiled formula of the engine is what `Compiled` describes, by name.
const asCompiled = (compiled: object): Compiled => compiled as Compiled;
