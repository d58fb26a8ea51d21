import { REVENUE_MODELS } from '../../src/core/settings';
import { formulaAreas } from '../../src/workbook/sheet/formula-areas';
import { TEXT } from '../../src/workbook/sheet/look';
import type { Area, Block, Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

/** The areas of formulas with a cell whose number format is plain text, which a later format may take back. */
function underText(tab: Tab): readonly string[] {
  const format = new Map<string, string>();
  for (const { area, number } of tab.formats)
    if (number !== undefined) for (const cell of cellsOf(area)) format.set(cell, number);
  return formulaAreas(tab)
    .filter((area) => cellsOf(area).some((cell) => format.get(cell) === TEXT))
    .map(({ row, column }) => `${tab.name} row ${row} column ${column}`);
}

function cellsOf({ row, column, rows, columns }: Area): readonly string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const down = Math.floor(index / columns);
    return `${row + down} ${column + (index % columns)}`;
  });
}

// Sheets takes a formula that is written there for a text.
test.each(REVENUE_MODELS)(
  'no formula stands in a cell whose format is plain text, in a workbook of %s',
  (model) => {
    const tabs = laidOut(model);
    expect(tabs.flatMap(underText)).toEqual([]);
    expect(tabs.flatMap((tab) => formulaAreas(tab).flatMap(cellsOf)).length).toBeGreaterThan(500);
  },
);

/** The formulas of a block, one for each cell that holds it; copied down, it names rows of another place, as long. */
function formulasIn(block: Block): readonly string[] {
  if (block.kind === 'values') return [];
  if (block.kind === 'formulas') return block.cells.flat().filter((formula) => formula !== '');
  const { rows, across, cells } = block;
  const row = across === undefined ? cells : new Array<string>(across).fill(cells[0] ?? '');
  return Array.from({ length: rows }, () => row).flat();
}

// A spreadsheet service keeps, sends and reads each: what one formula a column can say is not said in every row. The report in
// test/fixtures/sample, which has fewer columns, comes to less than 12,000.
test('a workbook for 297 deals of 57 customers holds few formulas, whatever its columns and tabs', () => {
  const tabs = laidOut('recurring deals', 547, 0, { customerRows: 110, months: 48 });
  const formulas = tabs.flatMap(({ blocks }) => blocks.flatMap(formulasIn));
  expect(formulas.length).toBeLessThan(12600);
  expect(formulas.join('').length).toBeLessThan(1000000);
});
