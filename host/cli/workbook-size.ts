import type { Host } from '../host';

/** How heavy a workbook is: what a spreadsheet service has to keep and compute. */
export interface WorkbookSize {
  /** Cells that hold a formula; those that a formula of another cell fills are none. */
  readonly formulaCells: number;
  readonly formulaCharacters: number;
  readonly longestFormula: number;
  /** Cells of all grids, blank ones too: what counts towards the limit of ten million. */
  readonly cells: number;
}

/** The size of all tabs together. */
export function workbookSize({ model: { getters } }: Host): WorkbookSize {
  const sheets = getters.getSheetIds();
  const lengths = sheets.flatMap((id) =>
    getters
      .getCells(id)
      .flatMap((cell) =>
        cell.isFormula ? [cell.compiledFormula.toFormulaString(getters).length] : [],
      ),
  );
  const grids = sheets.map((id) => getters.getNumberRows(id) * getters.getNumberCols(id));
  return {
    formulaCells: lengths.length,
    formulaCharacters: sum(lengths),
    longestFormula: lengths.reduce((longest, length) => Math.max(longest, length), 0),
    cells: sum(grids),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
