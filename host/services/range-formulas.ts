import type { StoredCell } from '../engine/types';
import { sheetsFormula } from '../formulas/dialect';
import { a1Formula } from '../formulas/r1c1';
import { gridOf, text } from '../kinds';
import { formsOf } from '../strict';
import { storedCells, withContent, withFormula } from '../workbook';
import { checkShape } from './range-values';
import type { RangeSelf } from './scope';
import { validated } from './validated';

const form = formsOf<RangeSelf>();

type Notation = (formula: string, row: number, col: number) => string;

const asA1: Notation = (formula) => formula;
const asR1C1: Notation = a1Formula;

const starting = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);

/** One formula for the whole range: parsed once for the first cell, moved to the others. */
function setOne(range: RangeSelf, formula: string, notation: Notation): object {
  const { scope, sheetId, zone } = range;
  const { compiler, engine } = scope.book;
  const first = starting(notation(formula, zone.top, zone.left));
  const compiled = formula === '' ? undefined : compiler.compile(first, sheetId);
  validated(scope, range, () =>
    engine.write(sheetId, zone, (row, col, before) => {
      if (!compiled) return withContent(before, undefined);
      const moved = compiler.moved(compiled, col - zone.left, row - zone.top, sheetId);
      return withFormula(scope.book, before, moved);
    }),
  );
  return scope.objects.range(range);
}

function setEach(
  range: RangeSelf,
  formulas: readonly (readonly string[])[],
  notation: Notation,
): object {
  checkShape(formulas, range);
  const { scope, sheetId, zone } = range;
  const { compiler, engine } = scope.book;
  const compiled = formulas.map((cells, i) =>
    cells.map((formula, j) => {
      if (formula === '') return undefined;
      return compiler.compile(starting(notation(formula, zone.top + i, zone.left + j)), sheetId);
    }),
  );
  validated(scope, range, () =>
    engine.write(sheetId, zone, (row, col, before) => {
      const one = compiled[row - zone.top]?.[col - zone.left];
      return one ? withFormula(scope.book, before, one) : withContent(before, undefined);
    }),
  );
  return scope.objects.range(range);
}

function formulaOf({ scope }: RangeSelf, cell: StoredCell | undefined): string {
  if (!cell?.isFormula) return '';
  return sheetsFormula(cell.compiledFormula.toFormulaString(scope.book.engine.model.getters));
}

const formulasOf = (range: RangeSelf): string[][] =>
  storedCells(range.scope.book, range.sheetId, range.zone).map((row) =>
    row.map((cell) => formulaOf(range, cell)),
  );

/** The methods of Range that read and write formulas. */
export const rangeFormulas = {
  getFormula: [form([], (range) => formulasOf(range)[0]?.[0])],
  getFormulas: [form([], formulasOf)],
  setFormula: [form([text], (range, formula) => setOne(range, formula, asA1))],
  setFormulas: [form([gridOf(text)], (range, formulas) => setEach(range, formulas, asA1))],
  setFormulaR1C1: [form([text], (range, formula) => setOne(range, formula, asR1C1))],
  setFormulasR1C1: [form([gridOf(text)], (range, formulas) => setEach(range, formulas, asR1C1))],
};
