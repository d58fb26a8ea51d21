import { fitGrid, growTo } from '../../src/sheets/grid';

/** A sheet of 1,000 rows and 26 columns, as a new one is, and the most cells that it ever had. */
function newSheet() {
  const grid = { rows: 1000, columns: 26, most: 26_000 };
  const by = (rows: number, columns: number) => {
    grid.rows += rows;
    grid.columns += columns;
    grid.most = Math.max(grid.most, grid.rows * grid.columns);
  };
  const sheet = {
    getMaxRows: () => grid.rows,
    getMaxColumns: () => grid.columns,
    insertRowsAfter: (_: number, rows: number) => by(rows, 0),
    insertColumnsAfter: (_: number, columns: number) => by(0, columns),
    deleteColumns: (_: number, columns: number) => by(0, -columns),
  } as unknown as GoogleAppsScript.Spreadsheet.Sheet;
  return { sheet, grid };
}

test('a tab of steps never has more cells than a new one or than it ends with', () => {
  const { sheet, grid } = newSheet();
  expect(fitGrid(sheet, { rows: 20_000, columns: 4, isHidden: true })).toEqual({
    rows: 20_000,
    columns: 4,
  });
  expect(grid).toEqual({ rows: 20_000, columns: 4, most: 80_000 });
});

test('a tab that people see keeps its blank columns, and any grid those that it has', () => {
  const shown = newSheet();
  fitGrid(shown.sheet, { rows: 2000, columns: 4, isHidden: false });
  expect(shown.grid).toMatchObject({ rows: 2000, columns: 26 });
  const grown = newSheet();
  expect(growTo(grown.sheet, 500, 30)).toEqual({ rows: 1000, columns: 30 });
});
