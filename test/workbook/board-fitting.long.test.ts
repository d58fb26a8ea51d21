import { readFileSync } from 'node:fs';
import type { Host } from '../../host/host';
import type { Choices } from '../../src/core/report/understanding';
import type { MoneyUnit, Period } from '../../src/core/settings';
import { cellsOfCsv } from '../../src/import/files/csv';
import { PAGE } from '../../src/workbook/board/places';
import { DECEMBER, rows, SAMPLE } from './board-page';
import { drop, emptyHost, withTabs } from './dropped';
import { settingCell, sheetIdOf } from './hands';
import { FONTS, type Font, widthOf } from './letter-widths';

/** What Sheets leaves free beside a text and below it, and how high a line of ten points is, in pixels. */
const [BESIDE, BELOW, LINE] = [6, 4, 16];
const SIZE = (10 * 4) / 3;

/** How many lines a text takes that wraps at words. */
function linesOf(text: string, room: number, font: Font): number {
  const wide = (part: string) => widthOf(part, { font, isBold: false, size: SIZE });
  let [lines, filled] = [1, 0];
  for (const word of text.split(' ')) {
    if (filled > 0 && filled + wide(` ${word}`) > room) [lines, filled] = [lines + 1, wide(word)];
    else filled += filled > 0 ? wide(` ${word}`) : wide(word);
  }
  return lines;
}

/** The headline of Board, and whether the room that it has shows all of it, in any font of Sheets. */
function headline(host: Host) {
  const { getters } = host.model;
  const sheetId = sheetIdOf(host, 'Board');
  const text = String(rows(host, `A${PAGE.sentence}`)[0]?.[0]);
  const width = Array.from({ length: 12 }, (_, at) => getters.getColSize(sheetId, at)).reduce(
    (sum, one) => sum + one,
  );
  const height = getters.getRowSize(sheetId, PAGE.sentence - 1);
  const lines = Math.max(...FONTS.map((font) => linesOf(text, width - BESIDE, font)));
  return { text, isWhole: lines * LINE + BELOW <= height };
}

const CONTRACTS = cellsOfCsv(
  readFileSync('samples/hubspot-crm-exports-all-deals-2026-12-01.csv', 'utf8'),
);

describe.each<[string, typeof SAMPLE, Choices]>([
  ['the sample', CONTRACTS, {}],
  ['the sample with months of grace', CONTRACTS, { graceDays: 60 }],
  ['recurring deals', SAMPLE, {}],
  ['recurring deals a month later', DECEMBER, {}],
])('the headline of Board is whole on %s', (_, report, choices) => {
  let host: Host;
  beforeAll(async () => {
    host = emptyHost();
    await drop(host, report, { ...withTabs('Board'), ...choices });
  });
  test.each<[Period, MoneyUnit]>([
    ['month', 'MRR'],
    ['month', 'ARR'],
    ['quarter', 'ARR'],
    ['year', 'ARR'],
  ])('by %s, as %s', (period, unit) => {
    host.type('Settings', settingCell(host, 'Period'), period);
    host.type('Settings', settingCell(host, 'Show money as'), unit);
    const { text, isWhole } = headline(host);
    expect([isWhole, text]).toEqual([true, text]);
  });
});
