import type { AST } from '@odoo/o-spreadsheet';
import type { Compiled } from './types';

const ARRAYS = new Set(['ARRAYFORMULA', 'FILTER', 'SORT', 'SORTN', 'UNIQUE', 'SEQUENCE']);
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
  const kind = compiled.isBadExpression ? 'value' : spillKind(compiled.getAst(getters));
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

// Formulas that differ in numbers or ranges only share their code, so what depends on those is kept by the formula itself.
const ones = new WeakMap<Compiled, boolean>();

/** Whether a formula that is no array formula fills its own cell only, from its text alone. */
export function isOneCell(compiled: Compiled, getters: unknown): boolean {
  if (kindOf(compiled, getters) === 'value') return true;
  const known = ones.get(compiled);
  if (known !== undefined) return known;
  const isOne = givesOne(compiled.getAst(getters));
  ones.set(compiled, isOne);
  return isOne;
}

function givesOne(ast: AST): boolean {
  if (ast.type !== 'FUNCALL') return true;
  const name = ast.value.toUpperCase();
  if (PASSING.has(name)) return ast.args.every(givesOne);
  return name !== 'OFFSET' && !(name === 'INDEX' && ast.args.slice(1, 3).some(isWhole));
}

/** A row or column of INDEX that stands for all of them. */
const isWhole = (ast: AST): boolean =>
  ast.type === 'EMPTY' || (ast.type === 'NUMBER' && ast.value === 0);

const widths = new WeakMap<Compiled, number>();

/** How many columns a formula fills, from its text alone; 0 where it fills its own cell only. */
export function widthOf(compiled: Compiled, getters: unknown): number {
  if (kindOf(compiled, getters) !== 'array') return 0;
  const known = widths.get(compiled);
  if (known !== undefined) return known;
  const width = astWidth(compiled.getAst(getters));
  widths.set(compiled, width);
  return width;
}

/** Functions whose result is as wide as their first argument, whatever the others are. */
const AS_FIRST = new Set([
  'SORT',
  'SORTN',
  'FILTER',
  'UNIQUE',
  'VLOOKUP',
  'LOOKUP',
  'XLOOKUP',
  'MATCH',
]);
/** Functions whose result is as wide as their criteria. */
const AS_SECOND = new Set(['SUMIF', 'COUNTIF']);
const ONE_VALUE = new Set(
  'SUM SUMIFS COUNTIFS AVERAGEIFS SUMPRODUCT AND OR MIN MAX MAXIFS MINIFS COUNTA COUNTBLANK ROWS LARGE SMALL'.split(
    ' ',
  ),
);

function astWidth(ast: AST): number {
  if (ast.type === 'REFERENCE') return referenceWidth(ast.value);
  if (ast.type === 'UNARY_OPERATION') return astWidth(ast.operand);
  if (ast.type === 'BIN_OPERATION') return Math.max(astWidth(ast.left), astWidth(ast.right));
  if (ast.type !== 'FUNCALL') return 1;
  const name = ast.value.toUpperCase();
  const [first, second] = ast.args;
  if (ONE_VALUE.has(name)) return 1;
  if (name === 'SEQUENCE') return second?.type === 'NUMBER' ? second.value : 1;
  if (AS_FIRST.has(name)) return first ? astWidth(first) : 1;
  if (AS_SECOND.has(name)) return second ? astWidth(second) : 1;
  return Math.max(1, ...ast.args.map(astWidth));
}

/** @example referenceWidth('Deals!$A$2:$C9') //=> 3 */
function referenceWidth(reference: string): number {
  const [from = '', to = from] = reference.replace(/^.*!/, '').split(':');
  const column = (cell: string) =>
    [...cell.replace(/[^A-Za-z]/g, '').toUpperCase()].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
  return Math.max(1, column(to) - column(from) + 1);
}
