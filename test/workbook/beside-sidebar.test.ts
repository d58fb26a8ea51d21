import { CHECKS } from '../../src/core/audit/checks';
import { REVENUE_MODELS } from '../../src/core/settings';
import type { Block, Tab, TabName } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';
import { FONTS, widthOf } from './letter-widths';

/** What a screen of 1,280 pixels leaves of a tab beside the sidebar, the numbers of rows and the bar. */
const ROOM = 916;

/** The strip in which groups of rows are opened, where a tab has one. */
const STRIP = 24;

/** What Sheets leaves free on both sides of a cell. */
const BESIDE = 6;

/** Where each cell stands in which one of these words is written, as the number of its column. */
function columnsOf(blocks: readonly Block[], word: string): readonly number[] {
  return blocks.flatMap((block) =>
    block.kind === 'values'
      ? block.cells.flatMap((cells) =>
          cells.flatMap((cell, at) => (cell === word ? [block.column + at] : [])),
        )
      : [],
  );
}

/** Where a tab's columns with these headers end that end furthest to the right, and what room they have. */
function ends(tab: Tab, header: string) {
  const columns = columnsOf(tab.blocks, header);
  expect(columns.length).toBeGreaterThan(0);
  const widths = tab.widths.slice(0, Math.max(...columns));
  return {
    end: widths.reduce((sum, one) => sum + one, 0),
    room: ROOM - (tab.folded ? STRIP : 0),
  };
}

const IN_SIGHT: readonly (readonly [TabName, string])[] = [
  ['Audit', 'Suggested value'],
  ['Audit', 'What to do'],
  ['Audit', 'Second and third'],
  ['Repairs', 'Your value'],
  ['Repairs', 'State'],
];

test.each(IN_SIGHT)('On %s the column %s is in sight beside the sidebar', (name, header) => {
  for (const model of REVENUE_MODELS) {
    const tab = laidOut(model).find((one) => one.name === name);
    if (!tab) throw new Error(`${name} is not laid out`);
    const { end, room } = ends(tab, header);
    expect(end).toBeLessThanOrEqual(room);
  }
});

/** How many lines a text takes in a cell of a width. */
function linesOf(text: string, width: number, size: number): number {
  const lines = FONTS.map((font) => {
    const room = width - BESIDE;
    const wide = (some: string) => widthOf(some, { font, isBold: false, size });
    return text
      .split(' ')
      .reduce(
        ({ lines, line }, word) =>
          line === '' || wide(`${line} ${word}`) <= room
            ? { lines, line: line === '' ? word : `${line} ${word}` }
            : { lines: lines + 1, line: word },
        { lines: 1, line: '' },
      ).lines;
  });
  return Math.max(...lines);
}

test('no name of a check takes more than the two lines that Repairs has for it', () => {
  const [tab] = laidOut('contracts').filter(({ name }) => name === 'Repairs');
  const column = tab?.kept?.headers.indexOf('Check') ?? -1;
  const width = tab?.widths[column] ?? 0;
  const cut = CHECKS.filter(({ name }) => linesOf(name, width, (10 * 4) / 3) > 2);
  expect(cut.map(({ name }) => name)).toEqual([]);
});
