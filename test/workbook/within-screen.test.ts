import type { Host } from '../../host/host';
import { REVENUE_MODELS } from '../../src/core/settings';
import { CARD_FILL } from '../../src/workbook/sheet/look';
import { STEP_TABS, TAB_NAMES, type Tab, type TabName } from '../../src/workbook/sheet/tab';
import { workbookWith } from './built';
import { EVERY_TAB, fixture } from './dropped';
import { asOf } from './few-deals';
import { sheetIdOf } from './hands';
import { laidOut } from './laid-out';
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

/** How many pixels the first columns of a tab take. */
function widthUpTo({ widths, hiddenColumn }: Tab, columns: number): number {
  const seen = widths.map((width, at) => (at + 1 === hiddenColumn ? 0 : width));
  return seen.slice(0, columns).reduce((sum, width) => sum + width, 0);
}

/** Where the charts of a tab end, in pixels from the left. */
function chartEnds(tab: Tab): readonly [string, number][] {
  return tab.charts.map(({ title, anchor, size }) => {
    const left = widthUpTo(tab, anchor.column - 1);
    return [title, left + (anchor.offset ?? 0) + size.width];
  });
}

test.each(REVENUE_MODELS)('no chart ends beyond a screen of 1,280 pixels, of %s', (model) => {
  const charts = laidOut(model).flatMap(chartEnds);
  expect(charts.length).toBeGreaterThan(8);
  expect(charts.filter(([, end]) => end > ROOM)).toEqual([]);
});

test.each(REVENUE_MODELS)('no card ends beyond a screen of 1,280 pixels, of %s', (model) => {
  const ends = laidOut(model).flatMap((tab) =>
    tab.formats
      .filter(({ background }) => background === CARD_FILL)
      .map(({ area }) => [tab.name, widthUpTo(tab, area.column + area.columns - 1)] as const),
  );
  expect(ends.length).toBeGreaterThan(3);
  expect(ends.filter(([, end]) => end > ROOM)).toEqual([]);
});

test.each(REVENUE_MODELS)('the cards of NRR are of one width, of %s', (model) => {
  const [tab] = laidOut(model).filter(({ name }) => name === 'NRR');
  const widths = tab?.merges.map(
    ({ column, columns }) => widthUpTo(tab, column + columns - 1) - widthUpTo(tab, column - 1),
  );
  expect(new Set(widths).size).toBe(1);
});

/** Of a chart, what stands left and right of its title, and the size of its letters. */
const BESIDE_TITLE = 40;
const TITLE = { isBold: false, size: 16 };

test.each(REVENUE_MODELS)('no title is wider than its chart, of %s', (model) => {
  const charts = laidOut(model).flatMap((tab) => tab.charts);
  const widest = (text: string) =>
    Math.max(...FONTS.map((font) => widthOf(text, { font, ...TITLE })));
  const cut = charts.filter(({ title, size }) => widest(title) > size.width - BESIDE_TITLE);
  expect(cut.map(({ title }) => title)).toEqual([]);
});
