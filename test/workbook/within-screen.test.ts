import type { Host } from '../../host/host';
import { STEP_TABS, TAB_NAMES, type TabName } from '../../src/workbook/sheet/tab';
import { workbookWith } from './built';
import { EVERY_TAB, fixture } from './dropped';
import { asOf } from './few-deals';
import { sheetIdOf } from './hands';
import { FONTS, widthOf } from './letter-widths';

/** What a screen of 1,280 pixels leaves beside the sidebar and the numbers of rows. */
const ROOM = 918;

/** What begins further to the right stands beside a table, above the chart that it tells of. */
const BESIDE_TABLES = 700;

/** Tabs that hold what a report says, line by line. */
const REPORTED: readonly TabName[] = ['Deals', 'Companies', 'Other source', 'Imports'];

/** Words that somebody reads as a sentence. */
const isSentence = (text: string) => text.split(' ').length > 5;

/** The sentences of a tab that run on beyond their cell, and where they end, in pixels from the left. */
function ends({ model: { getters } }: Host, sheetId: string): readonly [string, number][] {
  const left = (col: number) =>
    Array.from({ length: col }, (_, at) => getters.getColSize(sheetId, at)).reduce(
      (a, b) => a + b,
      0,
    );
  return getters.getEvaluatedCellsPositions(sheetId).flatMap((position): [string, number][] => {
    const { formattedValue: text } = getters.getEvaluatedCell(position);
    const { bold = false, fontSize = 10, wrapping } = getters.getCellComputedStyle(position);
    const [from, own] = [left(position.col), getters.getColSize(sheetId, position.col)];
    if (wrapping === 'wrap' || !isSentence(text) || from >= BESIDE_TABLES) return [];
    const look = { isBold: bold, size: (fontSize * 4) / 3 };
    const width = Math.max(...FONTS.map((font) => widthOf(text, { font, ...look })));
    return width > own ? [[text, Math.round(from + width)]] : [];
  });
}

test.each(['small/recurring.csv', 'small/invoices.csv'])(
  'no sentence of a tab ends beyond a screen of 1,280 pixels, of %s',
  async (path) => {
    const host = await workbookWith([[fixture(path), { asOf, ...EVERY_TAB, spareRows: 20 }]]);
    const tabs = TAB_NAMES.filter((name) => !STEP_TABS.includes(name) && !REPORTED.includes(name));
    const beyond = tabs.flatMap((name) => {
      const sheetId = sheetIdOf(host, name);
      if (sheetId === '') return [];
      return ends(host, sheetId)
        .filter(([, end]) => end > ROOM)
        .map(([text, end]) => [name, end, text]);
    });
    expect(beyond).toEqual([]);
  },
);
