import { REVENUE_MODELS } from '../../src/core/settings';
import type { Area, Block, Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

/** A new tab has so many rows anyway: with more a tab is as long as it says. */
const MORE_THAN_A_NEW_TAB = 1500;

function filledBy(block: Block): Area {
  const { row, column } = block;
  if (block.kind === 'fill')
    return { row, column, rows: block.rows, columns: block.across ?? block.cells.length };
  const columns = Math.max(0, ...block.cells.map((cells) => cells.length));
  return { row, column, rows: block.cells.length, columns };
}

/** Every area that a tab writes, colours or guards. */
function areasOf(tab: Tab): readonly Area[] {
  const own = [...tab.formats, ...tab.highlights, ...tab.choices].map(({ area }) => area);
  const one = { rows: 1, columns: 1 };
  const points = [...tab.notes, ...tab.charts.map(({ anchor }) => anchor)];
  return [
    ...own,
    ...tab.merges,
    ...tab.blocks.map(filledBy),
    ...points.map(({ row, column }) => ({ row, column, ...one })),
  ];
}

const isInside = ({ rows, columns }: Tab, area: Area) =>
  area.row + area.rows - 1 <= rows && area.column + area.columns - 1 <= columns;

describe.each(REVENUE_MODELS)('with more rows than a new tab has, of %s,', (model) => {
  test.each(laidOut(model, MORE_THAN_A_NEW_TAB, MORE_THAN_A_NEW_TAB).map((tab) => [tab.name, tab]))(
    '%s reaches for no cell outside its grid',
    (_, tab) =>
      expect(areasOf(tab as Tab).filter((area) => !isInside(tab as Tab, area))).toEqual([]),
  );
});
