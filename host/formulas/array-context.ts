import { type AST, type Model, parse } from '@odoo/o-spreadsheet';
import type { Compiled } from '../engine/types';
import { isFunction, takesRange } from '../functions/registry';
import { FormulaRefused } from './dialect';

/** Whether an expression may give several values. */
type Extent = 'one' | 'many';

/** Functions that make Sheets compute what they are given for every cell of a range. */
const ENABLING = new Set(['SUMPRODUCT', 'FILTER', 'SORT', 'SORTN']);
const ARRAYS = new Set(['FILTER', 'SORT', 'SORTN', 'UNIQUE', 'SEQUENCE']);

/** The names of the workbook, and whom to tell that a formula uses them. */
export interface Names {
  readonly getters: Model['getters'];
  named(): void;
}

/**
 * Checks that a formula computes over a range only where Sheets does so too: elsewhere Sheets takes
 * one cell of the range.
 * @throws FormulaRefused with a sentence
 */
export function checkArrays(formula: string, compiled: Compiled, { getters, named }: Names): void {
  const refuse = (what: string): never => {
    throw new FormulaRefused(
      `The formula ${formula} is refused: ${what}, and Sheets takes one cell of it.`,
    );
  };
  const ast = parse(compiled.toFormulaString(getters));
  const extent = extentOf(ast, false);
  if (ast.type === 'REFERENCE' && extent === 'many')
    refuse('a range stands where one value is shown');

  function extentOf(node: AST, inArray: boolean): Extent {
    switch (node.type) {
      case 'REFERENCE':
        return node.value.includes(':') ? 'many' : 'one';
      case 'SYMBOL':
        named();
        return namedExtent(node.value);
      case 'UNARY_OPERATION':
        return operated([node.operand], inArray, node.value);
      case 'BIN_OPERATION':
        return operated([node.left, node.right], inArray, node.value);
      case 'FUNCALL':
        return called(node.value.toUpperCase(), node.args, inArray);
      default:
        return 'one';
    }
  }

  function namedExtent(name: string): Extent {
    const zone = getters.getNamedRange(name)?.range.zone;
    if (!zone)
      throw new FormulaRefused(`The formula ${formula} is refused: there is no name ${name}.`);
    return zone.left === zone.right && zone.top === zone.bottom ? 'one' : 'many';
  }

  function operated(operands: readonly AST[], inArray: boolean, operator: string): Extent {
    const isMany = operands.map((operand) => extentOf(operand, inArray)).includes('many');
    if (isMany && !inArray)
      refuse(`"${operator}" computes over a range outside SUMPRODUCT, FILTER or SORT`);
    return isMany ? 'many' : 'one';
  }

  function called(name: string, args: readonly AST[], inArray: boolean): Extent {
    const within = inArray || ENABLING.has(name);
    const extents = args.map((arg) => extentOf(arg, within));
    const isMany = extents.map((extent, i) => extent === 'many' && !passes(name, i));
    if (isMany.includes(true) && !within)
      refuse(`${name} takes one value where a range is given outside SUMPRODUCT, FILTER or SORT`);
    return isMany.includes(true) || givesMany(name, args, extents) ? 'many' : 'one';
  }
}

/** Branches of IF and IFERROR may be ranges, which the formula around them takes. */
function passes(name: string, index: number): boolean {
  if (name === 'IF') return index > 0;
  return name === 'IFERROR' || !isFunction(name) || takesRange(name, index);
}

function givesMany(name: string, args: readonly AST[], extents: readonly Extent[]): boolean {
  if (ARRAYS.has(name)) return true;
  if (name === 'IF') return extents.slice(1).includes('many');
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
