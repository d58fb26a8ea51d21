import { type AST, parse } from '@odoo/o-spreadsheet';
import type { Compiled } from './types';

const ARRAYS = new Set(['FILTER', 'SORT', 'SORTN', 'UNIQUE', 'SEQUENCE']);
const REFERENCES = new Set(['INDEX', 'OFFSET']);
const PASSING = new Set(['IF', 'IFERROR']);
const kinds = new WeakMap<object, SpillKind>();

/**
 * Whether Google Sheets lets a formula fill the cells beside it: SORT and its like do, arithmetic
 * over a range does not.
 */
export function maySpill(compiled: Compiled, getters: unknown): boolean {
  return kindOf(compiled, getters) !== 'value';
}

/** Whether a formula fills the cells beside it as a rule, where INDEX and OFFSET seldom do. */
export function isArrayFormula(compiled: Compiled, getters: unknown): boolean {
  return kindOf(compiled, getters) === 'array';
}

type SpillKind = 'array' | 'reference' | 'value';

function kindOf(compiled: Compiled, getters: unknown): SpillKind {
  const known = kinds.get(compiled.execute);
  if (known) return known;
  const kind = compiled.isBadExpression
    ? 'value'
    : spillKind(parse(compiled.toFormulaString(getters)));
  kinds.set(compiled.execute, kind);
  return kind;
}

const spillingCustom = new Set<string>();

/** Names a function of the script, whose rows spill. */
export function letSpill(name: string): void {
  spillingCustom.add(name);
}

function spillKind(ast: AST): SpillKind {
  if (ast.type !== 'FUNCALL') return 'value';
  const name = ast.value.toUpperCase();
  if (ARRAYS.has(name) || spillingCustom.has(name)) return 'array';
  if (REFERENCES.has(name)) return 'reference';
  const branches = PASSING.has(name) ? ast.args.map(spillKind) : [];
  return (
    branches.find((kind) => kind === 'array') ??
    branches.find((kind) => kind === 'reference') ??
    'value'
  );
}
