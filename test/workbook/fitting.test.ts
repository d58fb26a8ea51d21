import type { Host } from '../../host/host';
import { UNCOUNTED } from '../../src/workbook/ledger/columns';
import { STEP_TABS, TAB_NAMES, type TabName } from '../../src/workbook/sheet/tab';
import { workbookWith } from './built';
import { EVERY_TAB, fixture } from './dropped';
import { asOf } from './few-deals';
import { sheetIdOf } from './hands';
import { FONTS, widthOf } from './letter-widths';

/** What Sheets leaves free on both sides of a cell. */
const BESIDE = 6;

/** Tabs that hold what a report says, in however many words. */
const REPORTED: readonly TabName[] = ['Deals', 'Companies', 'Other source'];

interface Shown {
  readonly text: string;
  readonly isNumber: boolean;
  readonly wraps: boolean;
  /** In pixels, up to the next cell that is filled where a text may run on. */
  readonly room: number;
  readonly isBold: boolean;
  readonly size: number;
}

/** What each cell of a tab shows and the room it has. */
function shownOn({ model: { getters } }: Host, sheetId: string): readonly [string, Shown][] {
  const width = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => getters.getColSize(sheetId, from + at)).reduce(
      (sum, one) => sum + one,
      0,
    );
  const last = getters.getNumberCols(sheetId) - 1;
  return getters.getEvaluatedCellsPositions(sheetId).flatMap((position) => {
    const { row, col } = position;
    const { formattedValue: text, type, value } = getters.getEvaluatedCell(position);
    if (text === '' || value === UNCOUNTED) return [];
    const { fontSize = 10, bold = false, align, wrapping } = getters.getCellComputedStyle(position);
    const { left, right } = getters.getMerge(position) ?? { left: col, right: col };
    const isNumber = type === 'number';
    const runsOn = !isNumber && align !== 'right' && wrapping !== 'wrap';
    const isFilled = (at: number) =>
      getters.getEvaluatedCell({ sheetId, row, col: at }).formattedValue !== '';
    let end = right;
    while (runsOn && end < last && !isFilled(end + 1)) end++;
    const look = { isNumber, wraps: wrapping === 'wrap', isBold: bold, size: (fontSize * 4) / 3 };
    return [[`${row + 1}:${col + 1}`, { text, room: width(left, end), ...look }]];
  });
}

/** Whether a cell shows all of its text, or at least no word of it broken where it wraps, in every font of Sheets. */
function fits({ text, wraps, room, isBold, size }: Shown): boolean {
  const parts = wraps ? text.split(/\s+/) : [text];
  return parts.every((part) =>
    FONTS.every((font) => widthOf(part, { font, isBold, size }) + BESIDE <= room),
  );
}

test('Every number, sentence, header and card of every tab fits the room it has, in the fonts of Sheets', async () => {
  const report = fixture('small/recurring.csv');
  const host = await workbookWith([[report, { asOf, ...EVERY_TAB, spareRows: 20 }]]);
  // Names are as long as people make them.
  const reported = new Set(report.flat().map(String));
  const tabs = TAB_NAMES.filter((name) => !STEP_TABS.includes(name) && !REPORTED.includes(name));
  const cells = tabs.flatMap((name) => {
    const sheetId = sheetIdOf(host, name);
    if (sheetId === '') return [];
    return shownOn(host, sheetId)
      .filter(([, { text }]) => !reported.has(text))
      .map(([at, shown]) => [`${name} ${at}`, shown] as const);
  });
  expect(cells.length).toBeGreaterThan(5000);
  expect(cells.filter(([, shown]) => !fits(shown)).map(([at, { text }]) => [at, text])).toEqual([]);
});
