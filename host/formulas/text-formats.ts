import type { AST } from '@odoo/o-spreadsheet';
import type { Compiled } from '../engine/types';
import { FormulaRefused } from './dialect';

/** Plain numbers, money and percentages, and days and times of digits or names; nothing at all. */
const KNOWN = /^(?:[$€£]?[#0,]+(?:\.[#0]+)?(?: ?%)?|[dmyhs\-/:., ]+)?$/i;

/**
 * Checks that the engine writes by the formats of a formula as Sheets does: of other formats it makes something else.
 * @throws FormulaRefused with a sentence
 */
export function checkFormats(formula: string, compiled: Compiled, getters: unknown): void {
  if (!/\bTEXT\(/i.test(formula)) return;
  const unknown = formatsIn(compiled.getAst(getters)).find(
    (format) => format.type !== 'STRING' || !KNOWN.test(format.value),
  );
  if (unknown)
    throw new FormulaRefused(
      `The formula ${formula} is refused: TEXT is given a format that calculates alike only in Sheets.`,
    );
}

function formatsIn(ast: AST): readonly AST[] {
  switch (ast.type) {
    case 'UNARY_OPERATION':
      return formatsIn(ast.operand);
    case 'BIN_OPERATION':
      return [ast.left, ast.right].flatMap(formatsIn);
    case 'FUNCALL': {
      const own = ast.value.toUpperCase() === 'TEXT' ? ast.args.slice(1, 2) : [];
      return [...own, ...ast.args.flatMap(formatsIn)];
    }
    default:
      return [];
  }
}
