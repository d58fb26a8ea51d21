import { CompiledFormula } from '@odoo/o-spreadsheet';
import type { Engine } from '../engine/engine';
import type { Compiled, Reference, Zone } from '../engine/types';
import { checkArrays } from './array-context';
import { engineFormula, FormulaRefused } from './dialect';

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
  const { named } = engine.recalculation;
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
    checkArrays(formula, compiled, { getters, named });
    return compiled;
  };
  const movedReference = (reference: Reference, columns: number, rows: number, sheetId: string) => {
    if (stays(reference) && (reference.prefixSheet || reference.sheetId === sheetId))
      return reference;
    const plain = shifted(reference, columns, rows);
    if (plain && (reference.prefixSheet || reference.sheetId === sheetId)) return plain;
    // The engine's references are plain data; its own class of them has the same fields.
    const adapted = getters.createAdaptedRanges([reference as never], columns, rows, sheetId);
    return (adapted as unknown as readonly Reference[])[0] ?? reference;
  };
  return {
    compile,
    moved: (compiled, columns, rows, sheetId) => {
      const references = compiled.rangeDependencies.map((reference) =>
        movedReference(reference, columns, rows, sheetId),
      );
      return copyOf(compiled, sheetId, references);
    },
    broken: (formula, sheetId) =>
      asCompiled(CompiledFormula.Compile(`=#ERROR! ${formula.slice(1)}`, sheetId, getters)),
  };
}

// A compiled formula of the engine is what `Compiled` describes, by name.
const asCompiled = (compiled: object): Compiled => compiled as Compiled;

/** The same formula on other cells. The engine's own way goes through the formula's text once more for each copy. */
function copyOf(
  compiled: Compiled,
  sheetId: string,
  rangeDependencies: readonly Reference[],
): Compiled {
  const copy: Compiled = Object.create(CompiledFormula.prototype);
  return Object.assign(copy, compiled, { sheetId, rangeDependencies });
}

/** A reference to cells, moved; undefined where it is to whole rows or columns, or takes another shape. */
function shifted(reference: Reference, columns: number, rows: number): Reference | undefined {
  const { unboundedZone, parts } = reference;
  const [first, last = first] = parts;
  if (!first || !last || !isBounded(unboundedZone)) return undefined;
  const zone = {
    left: unboundedZone.left + (first.colFixed ? 0 : columns),
    right: unboundedZone.right + (last.colFixed ? 0 : columns),
    top: unboundedZone.top + (first.rowFixed ? 0 : rows),
    bottom: unboundedZone.bottom + (last.rowFixed ? 0 : rows),
  };
  const { left, right, top, bottom } = zone;
  const isInside = left >= 0 && top >= 0 && left <= right && top <= bottom;
  const isOneCell = left === right && top === bottom;
  if (!isInside || isOneCell !== (parts.length === 1)) return undefined;
  return { ...reference, unboundedZone: zone, zone };
}

const isBounded = (zone: Reference['unboundedZone']): zone is Zone =>
  zone.right !== undefined && zone.bottom !== undefined;

function stays({ parts, unboundedZone }: Reference): boolean {
  const wholeColumns = unboundedZone.bottom === undefined;
  const wholeRows = unboundedZone.right === undefined;
  return parts.every((part) => (part.colFixed || wholeRows) && (part.rowFixed || wholeColumns));
}
