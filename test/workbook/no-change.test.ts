import type { Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

/** A number format that says a sign and one or two decimals, and how many these are. */
const SIGNED = /^(?:"[^"]*")?\+0\.(0+)[^;]*;/;

/** The formula of an area's first cell, wherever its block begins. */
function formulaAt({ blocks }: Tab, row: number, column: number): string {
  const found = blocks.flatMap((block) => {
    if (block.kind === 'values') return [];
    const lines = block.kind === 'fill' ? [block.cells] : block.cells;
    return lines[row - block.row]?.[column - block.column] ?? [];
  });
  return found.pop() ?? '';
}

test('what is shown with a sign is as exact as it is shown, so that no change of nothing has one', () => {
  const signed = laidOut('recurring deals').flatMap((tab) =>
    tab.formats.flatMap(({ area, number = '' }) => {
      const [, decimals = ''] = SIGNED.exec(number) ?? [];
      if (decimals === '') return [];
      const shown = decimals.length + (number.includes('%') ? 2 : 0);
      const rows = Array.from({ length: area.rows }, (_, down) => area.row + down);
      return rows.slice(0, 3).flatMap((row) => {
        const formula = formulaAt(tab, row, area.column);
        return formula === '' ? [] : [{ at: `${tab.name} ${row}:${area.column}`, formula, shown }];
      });
    }),
  );
  expect(signed.length).toBeGreaterThan(20);
  const others = signed.filter(({ formula, shown }) => !formula.includes(`;${shown})`));
  expect(others).toEqual([]);
});
