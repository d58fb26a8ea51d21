import { REVENUE_MODELS } from '../../src/core/settings';
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

test('the contents of Audit lead to the parts of the tab, wherever these stand', () => {
  for (const model of REVENUE_MODELS) {
    const tab = laidOut(model).find(({ name }) => name === 'Audit');
    const texts = (tab?.blocks ?? []).flatMap((block) =>
      block.kind === 'fill' ? [] : block.cells,
    );
    const links = texts.flat().flatMap((cell) => {
      const [, row] = /^=HYPERLINK\(Words_\w+&"A(\d+)"/.exec(String(cell)) ?? [];
      return row === undefined ? [] : [Number(row)];
    });
    const titles = links.map((row) => titleAt(tab?.blocks ?? [], row));
    expect(titles).toEqual([
      expect.stringContaining('Findings, those with the most'),
      'Checks that found something',
      expect.stringContaining('Rows of Deals'),
      expect.stringContaining('Proofs'),
      expect.stringContaining('Accuracy'),
      expect.stringContaining('Completeness'),
    ]);
  }
});

/** What stands in the first cell of a row; of a formula its text. */
function titleAt(blocks: Tab['blocks'], row: number): string {
  const found = blocks.find((block) => block.row === row && block.column === 1);
  return found && found.kind !== 'fill' ? String(found.cells[0]?.[0]) : '';
}
