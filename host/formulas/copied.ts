import { CompiledFormula } from '@odoo/o-spreadsheet';
import type { Compiled, Reference, Zone } from '../engine/types';

/** Moves one reference for a copy on the same tab. */
export type Move = (reference: Reference, columns: number, rows: number) => Reference;

/** A compiled formula with what the engine's own methods read of it. */
interface Whole extends Compiled {
  readonly tokens: unknown;
  readonly literalValues: unknown;
}

/** A formula that is copied on its tab, and what all its copies share. */
interface Source {
  readonly formula: Whole;
  readonly move: Move;
}

/**
 * A copy of a formula: its place beside the first, and all else the first one's. What it refers to is told when asked,
 * since a workbook has some hundred copies of each formula, and references are most of what a formula takes.
 */
class Copied {
  constructor(
    readonly source: Source,
    readonly columns: number,
    readonly rows: number,
  ) {}
  get sheetId(): string {
    return this.source.formula.sheetId;
  }
  get rangeDependencies(): readonly Reference[] {
    const { formula, move } = this.source;
    return formula.rangeDependencies.map((reference) => move(reference, this.columns, this.rows));
  }
  reference(index: number): Reference | undefined {
    const { formula, move } = this.source;
    const reference = formula.rangeDependencies[index];
    return reference && move(reference, this.columns, this.rows);
  }
  get hasDependencies(): boolean {
    return this.source.formula.rangeDependencies.length > 0;
  }
  get execute(): Compiled['execute'] {
    return this.source.formula.execute;
  }
  set execute(execute: Compiled['execute']) {
    this.source.formula.execute = execute;
  }
  get normalizedFormula(): string {
    return this.source.formula.normalizedFormula;
  }
  get symbols(): readonly string[] {
    return this.source.formula.symbols;
  }
  get isBadExpression(): boolean {
    return this.source.formula.isBadExpression;
  }
  get tokens(): unknown {
    return this.source.formula.tokens;
  }
  get literalValues(): unknown {
    return this.source.formula.literalValues;
  }
}

// All else that the engine asks a formula is asked of a copy too.
Object.setPrototypeOf(Copied.prototype, CompiledFormula.prototype);

const isCopied = (formula: object): formula is Copied => formula instanceof Copied;

/** One of the references of a formula, without telling the others. */
export function referenceOf(formula: Compiled, index: number): Reference | undefined {
  return isCopied(formula) ? formula.reference(index) : formula.rangeDependencies[index];
}

/** What a formula refers to as its first copy does: the tabs are those of every copy, the rows and columns are not. */
export function firstReferences(formula: Compiled): readonly Reference[] {
  return isCopied(formula) ? formula.source.formula.rangeDependencies : formula.rangeDependencies;
}

/** Whether a formula is a copy of the same as another, so many rows below it. */
export function isCopyBelow(above: Compiled, formula: Compiled, rows: number): boolean {
  if (!isCopied(above) || !isCopied(formula) || above.source !== formula.source) return false;
  return above.columns === formula.columns && formula.rows - above.rows === rows;
}

/** Copies formulas on their tab; copies of copies keep to the first of them. */
export function copier(move: Move) {
  const sources = new WeakMap<Compiled, Source>();
  const sourceOf = (formula: Compiled): Source => {
    // A formula of the engine has its tokens and literal values, which nobody else reads.
    const source = sources.get(formula) ?? { formula: formula as Whole, move };
    sources.set(formula, source);
    return source;
  };
  return (formula: Compiled, columns: number, rows: number): Compiled => {
    const copy = isCopied(formula)
      ? new Copied(formula.source, formula.columns + columns, formula.rows + rows)
      : new Copied(sourceOf(formula), columns, rows);
    return asCompiled(copy);
  };
}

// What a copy lacks of a compiled formula it has from the engine's own class.
const asCompiled = (copy: object): Compiled => copy as Compiled;

/** A reference to cells, moved; undefined where it is to whole rows or columns, or takes another shape. */
export function shifted(
  reference: Reference,
  columns: number,
  rows: number,
): Reference | undefined {
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

/** Whether a reference is the same wherever its formula stands. */
export function stays({ parts, unboundedZone }: Reference): boolean {
  const wholeColumns = unboundedZone.bottom === undefined;
  const wholeRows = unboundedZone.right === undefined;
  return parts.every((part) => (part.colFixed || wholeRows) && (part.rowFixed || wholeColumns));
}
