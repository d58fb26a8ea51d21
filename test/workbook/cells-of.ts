import type { Host } from '../../host/host';

/**
 * What stands in every cell of every tab, formula and value, by the tab's name. A link goes by the number of a tab, which each
 * workbook gives anew: here it is the tab's name.
 */
export function cellsOf(host: Host): Readonly<Record<string, unknown>> {
  const { getters } = host.model;
  const byName = (text: unknown) => {
    const { sheetId } = host.linked(`${text}A1`.replace(/^'/, '')) ?? {};
    return sheetId === undefined ? text : `to ${getters.getSheetName(sheetId)}`;
  };
  const named = getters.getSheetIds().map((id) => {
    const cells = getters.getCells(id).map((cell) => {
      const position = getters.getCellPosition(cell.id);
      const formula = cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
      const { value } = getters.getEvaluatedCell(position);
      return [position.row, position.col, byName(formula), byName(value)];
    });
    return [getters.getSheetName(id), cells.sort()] as const;
  });
  return Object.fromEntries(named.filter(([name]) => name !== 'Imports'));
}
