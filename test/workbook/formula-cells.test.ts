import { REVENUE_MODELS } from '../../src/core/settings';
import { TEXT } from '../../src/workbook/look';
import type { Area, Block, Tab } from '../../src/workbook/tab';
import { laidOut } from './laid-out';

/** The cells into which a block writes formulas. */
function formulaAreas(block: Block): readonly Area[] {
  if (block.kind === 'values') return [];
  const { row, column } = block;
  if (block.kind === 'fill' && block.across !== undefined)
    return [{ row, column, rows: block.rows, columns: block.across }];
  const lines = block.kind === 'fill' ? [block.cells] : block.cells;
  const rows = block.kind === 'fill' ? block.rows : 1;
  return lines.flatMap((line, down) =>
    line.flatMap((formula, right) =>
      formula === '' ? [] : [{ row: row + down, column: column + right, rows, columns: 1 }],
    ),
  );
}

/** The areas of formulas with a cell whose number format is plain text, which a later format may take back. */
function underText(tab: Tab): readonly string[] {
  const format = new Map<string, string>();
  for (const { area, number } of tab.formats)
    if (number !== undefined) for (const cell of cellsOf(area)) format.set(cell, number);
  return tab.blocks
    .flatMap(formulaAreas)
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
    expect(tabs.flatMap(({ blocks }) => blocks.flatMap(formulaAreas)).length).toBeGreaterThan(500);
  },
);
