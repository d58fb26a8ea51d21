import { CompiledFormula } from '@odoo/o-spreadsheet';
import { firstReferences } from '../formulas/copied';
import { isFunction } from '../functions/registry';
import type { Engine } from './engine';
import type { Cell, CellChange, Compiled, Position, Reference, StoredCell } from './types';

/** A piece of a formula, as the engine takes it apart. */
interface Token {
  readonly type: string;
  readonly value: string;
}

interface Getters {
  /** Not there yet while the cells of a file are read. */
  getNamedRange?(name: string): { readonly range: Reference } | undefined;
  getRangeString(range: Reference, forSheetId: string, options: object): string;
}

interface CellGetters extends Getters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly StoredCell[];
  getCellPosition(id: number): Position;
}

type Named = Pick<Engine, 'model' | 'write'>;

/** A formula with what the engine's own class says of it. */
interface Whole extends Compiled {
  getTokens(getters: unknown, options?: object): readonly Token[];
}

/** The engine's class of formulas, which types neither its tokens nor its getters for others. */
interface FormulaClass {
  Compile(formula: string, sheetId: string, getters: unknown): Compiled;
  readonly prototype: { toFormulaString(getters: unknown, options?: object): string };
}

/**
 * Formulas that call cells by a name hold references like any others, which know their name: so what looks at what is known
 * without evaluating them, as the engine does with names. Once, before the first model.
 */
export function registerNames(): void {
  const formulas = CompiledFormula as unknown as FormulaClass;
  const compile = formulas.Compile.bind(formulas);
  formulas.Compile = (text, sheetId, getters) =>
    withNames(compile(text, sheetId, getters), { getters: getters as Getters, sheetId, compile });
  formulas.prototype.toFormulaString = function (this: Whole, getters: unknown, options?: object) {
    return this.isBadExpression ? this.normalizedFormula : spelled(this, getters, options);
  };
}

interface Compiling {
  readonly getters: Getters;
  readonly sheetId: string;
  readonly compile: FormulaClass['Compile'];
}

function withNames(compiled: Compiled, { getters, sheetId, compile }: Compiling): Compiled {
  const isOther = (symbol: string) => !isFunction(symbol.toUpperCase());
  if (compiled.isBadExpression || !compiled.symbols.some(isOther)) return compiled;
  const tokens = (compiled as Whole).getTokens(getters);
  const called = new Map<number, string>();
  let references = 0;
  const pieces = tokens.map((token, place) => {
    const cells = mayBeName(tokens, place) && cellsCalled(token.value, getters);
    if (cells) called.set(references, token.value);
    if (cells || isReference(token)) references++;
    return cells || token.value;
  });
  if (called.size === 0) return compiled;
  const resolved = compile(pieces.join(''), sheetId, getters);
  const rangeDependencies = resolved.rangeDependencies.map((reference, place) => {
    const name = called.get(place);
    return name === undefined ? reference : named(reference, name);
  });
  return Object.assign(resolved, { rangeDependencies });
}

/** Names that have just come, gone or moved, while formulas that call them are read again. */
let followed: ReadonlySet<string> = new Set();

/** What a name stands for, as cells; an error that formulas can catch where it has gone. */
function cellsCalled(name: string, getters: Getters): string | undefined {
  const range = getters.getNamedRange?.(name)?.range;
  if (!range) return followed.has(name.toLowerCase()) ? '#REF!' : undefined;
  return getters.getRangeString(range, '', { useFixedReference: true });
}

const FIXED = { colFixed: true, rowFixed: true };

/** The engine hands the parts of a reference on to whatever it makes of it when rows or tabs come and go. */
function named(reference: Reference, name: string): Reference {
  const parts = reference.parts.length > 0 ? reference.parts : [FIXED];
  return { ...reference, parts: parts.map((part) => ({ ...part, name })) };
}

const nameOf = ({ parts }: Reference): string | undefined => parts[0]?.name;

const isReference = ({ type }: Token): boolean =>
  type === 'REFERENCE' || type === 'INVALID_REFERENCE';

function mayBeName(tokens: readonly Token[], place: number): boolean {
  if (tokens[place]?.type !== 'SYMBOL') return false;
  const next = tokens.slice(place + 1).find(({ type }) => type !== 'SPACE');
  return next?.type !== 'LEFT_PAREN';
}

/** The text of a formula, which calls by their names what it was written with. */
function spelled(formula: Whole, getters: unknown, options?: object): string {
  const { rangeDependencies } = formula;
  let references = 0;
  return formula
    .getTokens(getters, options)
    .map((token) => {
      if (token.type === 'SPACE') return '';
      if (!isReference(token)) return token.value;
      const reference = rangeDependencies[references++];
      return (reference && nameOf(reference)) ?? token.value;
    })
    .join('');
}

/** Lets formulas that call names find what those now stand for, after they came, went or moved. */
export function followNames({ model, write }: Named, names: ReadonlySet<string>): void {
  const getters = model.getters as unknown as CellGetters;
  const change: CellChange = (_, __, before) => before && rewritten(before, getters);
  const isBehind = behind(names, getters);
  followed = names;
  for (const sheetId of getters.getSheetIds())
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula || !isBehind(cell.compiledFormula)) continue;
      const { col, row } = getters.getCellPosition(cell.id);
      write(sheetId, { left: col, right: col, top: row, bottom: row }, change);
    }
  followed = new Set();
}

/** Tells formulas that do not know yet what names stand for; one that was written since a name changed knows. */
function behind(names: ReadonlySet<string>, { getNamedRange }: Getters) {
  const isOne = (name: string) => names.has(name.toLowerCase());
  const isElsewhere = (reference: Reference) => {
    const name = nameOf(reference);
    return name !== undefined && isOne(name) && !isAt(getNamedRange?.(name)?.range, reference);
  };
  return (formula: Compiled): boolean =>
    formula.symbols.some(isOne) || firstReferences(formula).some(isElsewhere);
}

function isAt(range: Reference | undefined, { sheetId, zone }: Reference): boolean {
  if (range?.sheetId !== sheetId) return false;
  const { left, right, top, bottom } = range.zone;
  return left === zone.left && right === zone.right && top === zone.top && bottom === zone.bottom;
}

function rewritten(cell: StoredCell, getters: CellGetters): Cell {
  if (!cell.isFormula) return cell;
  const { compiledFormula } = cell;
  const text = compiledFormula.toFormulaString(getters);
  const formulas = CompiledFormula as unknown as FormulaClass;
  return { ...cell, compiledFormula: formulas.Compile(text, compiledFormula.sheetId, getters) };
}
