import type { AST } from '@odoo/o-spreadsheet';
import type { Compiled } from '../engine/types';
import { isFunction, takesRange } from '../functions/registry';
import { FormulaRefused } from './dialect';

/** Whether an expression may give several values. */
type Extent = 'one' | 'many';

/** Functions that make Sheets compute what they are given for every cell of a range. */
const ENABLING = new Set(['ARRAYFORMULA', 'SUMPRODUCT', 'FILTER', 'SORT', 'SORTN']);
const ARRAYS = new Set(['FILTER', 'SORT', 'SORTN', 'UNIQUE', 'SEQUENCE']);
/** Functions that make one value of an array where a value for each cell was meant. */
const JOINING = new Set(['AND', 'OR']);

/** Functions that Sheets computes once whatever is around them: given a range for one value, they take one cell of it. */
const COMPUTED_ONCE = new Set(['SUMIFS', 'AVERAGEIFS', 'MINIFS', 'MAXIFS', 'INDEX', 'OFFSET']);

/** Functions that take cells of a sheet, never values that a formula has made of them, in these places. */
const OF_CELLS: Readonly<Record<string, (index: number) => boolean>> = {
  ISFORMULA: () => true,
  SUMIF: (index) => index !== 1,
  SUMIFS: (index) => index === 0 || index % 2 === 1,
  AVERAGEIFS: (index) => index === 0 || index % 2 === 1,
  MINIFS: (index) => index === 0 || index % 2 === 1,
  MAXIFS: (index) => index === 0 || index % 2 === 1,
};
const REFERRING = new Set(['OFFSET', 'INDEX', 'IF']);

/**
 * Checks that a formula computes over a range only where Sheets does so too: elsewhere Sheets takes
 * one cell of the range.
 * @throws FormulaRefused with a sentence
 */
export function checkArrays(formula: string, compiled: Compiled, getters: unknown): void {
  const ast = compiled.getAst(getters);
  const checked: Checked = { formula };
  const extent = extentOf(checked, ast, false);
  if (ast.type === 'REFERENCE' && extent === 'many')
    refuse(checked, 'a range stands where one value is shown, and Sheets takes one cell of it');
}

interface Checked {
  readonly formula: string;
}

function refuse({ formula }: Checked, why: string): never {
  throw new FormulaRefused(`The formula ${formula} is refused: ${why}.`);
}

function extentOf(checked: Checked, node: AST, inArray: boolean): Extent {
  switch (node.type) {
    case 'REFERENCE':
      return node.value.includes(':') ? 'many' : 'one';
    case 'SYMBOL':
      return refuse(checked, `there is no name ${node.value}`);
    case 'UNARY_OPERATION':
      return operated(checked, node.value, [node.operand], inArray);
    case 'BIN_OPERATION':
      return operated(checked, node.value, [node.left, node.right], inArray);
    case 'FUNCALL':
      return called(checked, node.value.toUpperCase(), node.args, inArray);
    default:
      return 'one';
  }
}

const OUTSIDE = 'outside SUMPRODUCT, FILTER or SORT, and Sheets takes one cell of it';

function operated(
  checked: Checked,
  operator: string,
  operands: readonly AST[],
  inArray: boolean,
): Extent {
  const extents = operands.map((operand) => extentOf(checked, operand, inArray));
  if (!extents.includes('many')) return 'one';
  if (!inArray) refuse(checked, `"${operator}" computes over a range ${OUTSIDE}`);
  return 'many';
}

function called(checked: Checked, name: string, args: readonly AST[], inArray: boolean): Extent {
  const within = inArray || ENABLING.has(name);
  if (args.some((arg, i) => OF_CELLS[name]?.(i) && !isReference(arg)))
    refuse(checked, `${name} takes cells where it is given values`);
  const extents = args.map((arg) => extentOf(checked, arg, within));
  const isSpread = extents.some((extent, i) => extent === 'many' && !passes(name, i));
  if (isSpread && !within)
    refuse(checked, `${name} takes one value where a range is given ${OUTSIDE}`);
  if (isSpread && COMPUTED_ONCE.has(name))
    refuse(checked, `${name} is computed once, also in SUMPRODUCT: write SUMIF or SUMPRODUCT`);
  if (
    inArray &&
    JOINING.has(name) &&
    args.some(({ type }, i) => type !== 'REFERENCE' && extents[i] === 'many')
  )
    refuse(checked, `${name} makes one value of a whole range`);
  return isSpread || givesMany(name, args, extents) ? 'many' : 'one';
}

const isReference = (ast: AST): boolean =>
  ast.type === 'REFERENCE' ||
  ast.type === 'SYMBOL' ||
  (ast.type === 'FUNCALL' && REFERRING.has(ast.value.toUpperCase()));

/** Branches of IF and IFERROR may be ranges, which the formula around them takes. */
function passes(name: string, index: number): boolean {
  if (name === 'IF') return index > 0;
  return name === 'IFERROR' || !isFunction(name) || takesRange(name, index);
}

function givesMany(name: string, args: readonly AST[], extents: readonly Extent[]): boolean {
  if (ARRAYS.has(name)) return true;
  if (name === 'IF') return extents.slice(1).includes('many');
  if (name === 'ARRAYFORMULA') return extents[0] === 'many';
  if (name === 'IFERROR') return extents.includes('many');
  if (name === 'ROW' || name === 'COLUMN') return extents[0] === 'many';
  if (name === 'OFFSET')
    return extents[0] === 'many' ? !isCell(args) : args.length > 3 && !isCell(args);
  return name === 'INDEX' && args.slice(1, 3).some(isZero);
}

/** Whether OFFSET is given a height and a width of one. */
const isCell = ([, , , height, width]: readonly AST[]): boolean => isOne(height) && isOne(width);

const isOne = (ast: AST | undefined): boolean => ast?.type === 'NUMBER' && ast.value === 1;
const isZero = (ast: AST): boolean =>
  (ast.type === 'NUMBER' && ast.value === 0) || ast.type === 'EMPTY';
