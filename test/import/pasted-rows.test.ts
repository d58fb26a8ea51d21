import type { Cell } from '../../src/core/report/cell';
import { pastedReading, readPastedRows } from '../../src/import/pasted-rows';

const LABELS = ['Record ID', 'Close Date', 'Amount', 'Is Closed Won', 'Our notes', 'Import'];

/** What is read in rows of Deals below the header. */
async function rowsOf(...rows: readonly (readonly Cell[])[]) {
  const server = { readTab: async () => ({ rows: [LABELS, ...rows], next: null }) };
  return readPastedRows(server);
}

const DAY = 46053;

describe('what is read in pasted rows', () => {
  const is = async (row: readonly Cell[], expected: readonly unknown[]) =>
    expect(pastedReading(await rowsOf(row)).cells).toEqual(expected);

  test('is a day', () => is(['1', '31.01.2026', 5, true, null, null], [[2, 2, '31.01.2026', DAY]]));
  test('is an amount', () =>
    is(['1', DAY, '1.234,50 €', true, null, null], [[2, 3, '1.234,50 €', 1234.5]]));
  test('is told as it stands, with the blanks around it', () =>
    is(['1', ' 31.01.2026 ', ' ', true, null, null], [[2, 2, ' 31.01.2026 ', DAY]]));
  test('is a flag', () => is(['1', DAY, 5, 'nein', null, null], [[2, 4, 'nein', false]]));
  test('is nothing where text is due, or in a column of the user', () =>
    is(['46053', DAY, 5, true, '31.01.2026', null], []));
  test('is nothing in a row of an import', () => is(['1', '31.01.2026', 5, true, null, 2], []));
  test('is nothing in a header line that was pasted too, nor is that told as text', async () =>
    expect((await rowsOf(LABELS)).texts).toEqual([]));
});

test('all dates are read in one order, which those tell in which only one can be meant', async () => {
  const rows = await rowsOf(
    ['1', '05/04/2026', 5, true, null, null],
    ['2', '13/04/2026', 5, true, null, null],
  );
  const { cells, dialect } = pastedReading(rows);
  expect(dialect.dateOrderIsSure).toBe(true);
  // 5 April and 13 April.
  expect(cells.map(([, , , value]) => value)).toEqual([46117, 46125]);
});

test('where no date tells, somebody says it', async () => {
  const rows = await rowsOf(['1', '05/04/2026', 5, true, null, null]);
  expect(pastedReading(rows).dialect.dateOrderIsSure).toBe(false);
  const valueIn = (order: 'day first' | 'month first') => pastedReading(rows, order).cells[0]?.[3];
  // 5 April and 4 May.
  expect([valueIn('day first'), valueIn('month first')]).toEqual([46117, 46146]);
});

test('a text that names nothing is told with its place, and is not touched', async () => {
  const { cells, unread } = pastedReading(await rowsOf(['1', 'soon', 5, 'maybe', null, null]));
  expect(cells).toEqual([]);
  expect(unread.map(({ row, id, text }) => [row, id, text])).toEqual([
    [2, 'closeDate', 'soon'],
    [2, 'isWon', 'maybe'],
  ]);
});

test('a date that Google Sheets has read itself is told where day and month could be either', async () => {
  const told = async (day: number) =>
    (await rowsOf(['1', day, '5', true, null, null])).typedDay?.row;
  expect([await told(46117), await told(46125)]).toEqual([2, undefined]);
});

test('no more is read in one go than can be kept to be undone, and only whole rows', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [
    `${at}`,
    '31.01.2026',
    '1.234,50 €',
    true,
    null,
    null,
  ]);
  const { cells, rows: read, later } = pastedReading(await rowsOf(...rows));
  expect(read + later).toBe(3000);
  expect(later).toBeGreaterThan(0);
  expect(cells).toHaveLength(2 * read);
  // What is kept, and the row after it that finds no room.
  const [kept, size] = [JSON.stringify(cells).length, JSON.stringify(cells.slice(-2)).length];
  expect([kept <= 80_001, kept + size > 80_000]).toEqual([true, true]);
});
