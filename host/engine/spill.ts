import { type AST, parse } from '@odoo/o-spreadsheet';
import type { Compiled } from './types';

const SPILLING = new Set(['FILTER', 'SORT', 'SORTN', 'UNIQUE', 'SEQUENCE', 'INDEX', 'OFFSET']);
const PASSING = new Set(['IF', 'IFERROR']);
const verdicts = new WeakMap<object, boolean>();

/**
 * Whether Google Sheets lets a formula fill the cells beside it: SORT and its like do, arithmetic
 * over a range does not.
 */
export function maySpill(
  compiled: Compiled & { readonly execute: object },
  getters: unknown,
): boolean {
  const known = verdicts.get(compiled.execute);
  if (known !== undefined) return known;
  const verdict = spills(parse(compiled.toFormulaString(getters)));
  verdicts.set(compiled.execute, verdict);
  return verdict;
}

const spillingCustom = new Set<string>();

/** Names a function of the script, whose rows spill. */
export function letSpill(name: string): void {
  spillingCustom.add(name);
}

function spills(ast: AST): boolean {
  if (ast.type !== 'FUNCALL') return false;
  const name = ast.value.toUpperCase();
  if (SPILLING.has(name) || spillingCustom.has(name)) return true;
  return PASSING.has(name) && ast.args.some(spills);
}
