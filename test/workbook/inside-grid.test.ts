import { REVENUE_MODELS } from '../../src/core/settings';
import { columnNumber } from '../../src/workbook/sheet/references';
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

const isInside = ({ rows, columns }: Pick<Tab, 'rows' | 'columns'>, area: Area) =>
  area.row + area.rows - 1 <= rows && area.column + area.columns - 1 <= columns;

/** Cells of other tabs that a formula names, from their corners. */
const CELLS = /(?:'([^']+)'|\b([A-Z]\w*))!\$?([A-Z]{1,3})\$(\d+)(?::\$?([A-Z]{1,3})\$(\d+))?/g;

/** What formulas of a tab name beyond the grid of the tab it is on. */
function beyond(tab: Tab, all: readonly Tab[]): readonly string[] {
  const formulas = tab.blocks.flatMap((block) =>
    block.kind === 'values' ? [] : block.cells.flat(),
  );
  return formulas.flatMap((formula) =>
    [...formula.matchAll(CELLS)].flatMap(
      ([said, quoted, plain, from, top, to = from, bottom = top]) => {
        const on = all.find(({ name }) => name === (quoted ?? plain));
        const [row, column] = [Number(top), columnNumber(from ?? '')];
        const rows = Number(bottom) - row + 1;
        const area = { row, column, rows, columns: columnNumber(to ?? '') - column + 1 };
        return on && !isInside(on, area) ? [`${tab.name}: ${said}`] : [];
      },
    ),
  );
}

describe.each(REVENUE_MODELS)('with more rows than a new tab has, of %s,', (model) => {
  test.each(laidOut(model, MORE_THAN_A_NEW_TAB, MORE_THAN_A_NEW_TAB).map((tab) => [tab.name, tab]))(
    '%s reaches for no cell outside its grid',
    (_, tab) =>
      expect(areasOf(tab as Tab).filter((area) => !isInside(tab as Tab, area))).toEqual([]),
  );
  test('no formula names cells outside the grid of another tab', () => {
    const tabs = laidOut(model, MORE_THAN_A_NEW_TAB, MORE_THAN_A_NEW_TAB);
    expect(tabs.flatMap((tab) => beyond(tab, tabs))).toEqual([]);
  });
});
