import type { Cell } from '../../src/core/report/cell';
import { columnLetters } from '../../src/workbook/sheet/references';
import { workbookWith } from './built';
import { asOf } from './few-deals';

const HEADER = [
  ...['Record ID', 'Associated Company', 'Contract start date', 'Term (months)', 'Amount'],
  ...['Is Closed Won', 'Deal Stage'],
];
const row = (id: string, ...rest: readonly Cell[]) => [id, `Company ${id}`, ...rest, 'Won'];

/** What stands in a row of Deals, under some headers: the value, and what is shown. */
async function cellsOf(reports: readonly (readonly (readonly Cell[])[])[], at: number) {
  const choices = { asOf, spareRows: 20 };
  const host = await workbookWith(reports.map((cells) => [cells, choices]));
  const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
  return HEADER.slice(2, 6).map((header) => {
    const { value, text } = host.cell('Deals', `${columnLetters(labels.indexOf(header) + 1)}${at}`);
    return [value, text];
  });
}

const AMERICAN = [
  HEADER,
  row('1', '10/31/2025', 'P12M', '1,200.50', 'true'),
  row('2', '10/01/2025', '1 year', '600', 'no'),
  row('3', 'to be agreed', '12', 'tbd', 'perhaps'),
];

describe('the import writes cells of one kind', () => {
  test('a day, months, an amount and a flag', async () =>
    expect(await cellsOf([AMERICAN], 2)).toEqual([
      [45961, '2025-10-31'],
      [12, '12'],
      [1200.5, '1,200.50'],
      [true, 'TRUE'],
    ]));
  test('also where the flag is a word, and the term one of years', async () =>
    expect(await cellsOf([AMERICAN], 3)).toEqual([
      [45931, '2025-10-01'],
      [12, '12'],
      [600, '600.00'],
      [false, 'FALSE'],
    ]));
  test('and leaves the text that nobody can read', async () =>
    expect(await cellsOf([AMERICAN], 4)).toEqual([
      ['to be agreed', 'to be agreed'],
      [12, '12'],
      ['tbd', 'tbd'],
      ['perhaps', 'perhaps'],
    ]));
  test('shown as such also in rows that the tab had no room for', async () => {
    const more = Array.from({ length: 60 }, (_, at) =>
      row(`${at + 10}`, '10/31/2025', '12', '1,200.50', 'true'),
    );
    const last = AMERICAN.length + more.length;
    expect(await cellsOf([AMERICAN, [...AMERICAN, ...more]], last)).toEqual([
      [45961, '2025-10-31'],
      [12, '12'],
      [1200.5, '1,200.50'],
      [true, 'TRUE'],
    ]);
  });
});
