import { LINK_INK } from '../../src/workbook/sheet/look';
import type { Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

/** The cells of a tab whose whole formula is a link, by place. */
function linksOf({ name, blocks }: Tab): readonly (readonly [string, number, number])[] {
  return blocks.flatMap((block) =>
    block.kind !== 'formulas'
      ? []
      : block.cells.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            String(cell).startsWith('=HYPERLINK(')
              ? [[name, block.row + row, block.column + column] as const]
              : [],
          ),
        ),
  );
}

test('a cell that leads elsewhere looks like a link, or as Sheets shows one', () => {
  const tabs = laidOut('contracts');
  const links = tabs.flatMap((tab) =>
    linksOf(tab).map(([name, row, column]) => {
      const looks = tab.formats.filter(
        ({ area }) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
      const { color = LINK_INK, isUnderlined = true } = Object.assign({}, ...looks);
      return `${name} R${row}C${column} ${color} ${isUnderlined}`;
    }),
  );
  expect(links.filter((text) => text.startsWith('NRR'))).toHaveLength(5);
  expect(links.filter((text) => text.startsWith('Board'))).toHaveLength(5);
  expect(links.filter((text) => !text.endsWith(`${LINK_INK} true`))).toEqual([]);
});
