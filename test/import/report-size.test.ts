import type { RevenueCategory } from '../../src/core/category';
import type { Cell } from '../../src/core/report/cell';
import { understand } from '../../src/core/report/understanding';
import { NOTHING_KNOWN } from '../../src/import/known';
import { COMFORTABLE_CELLS, MOST_CELLS, sizeOfReport } from '../../src/import/report-size';
import { updateFrom } from '../../src/import/update';
import { OPTIONAL_TABS } from '../../src/workbook/formula-tabs';
import { plainSettingsOf } from './plain-settings';

const HEADER = [
  'Record ID',
  'Deal Name',
  'Associated Company',
  'Close Date',
  'Recurring revenue amount',
  'Deal Stage',
];

function understood(rows: readonly (readonly Cell[])[], spareRows = 500) {
  const found = understand([HEADER, ...rows], 'report-2026-11-01.csv', { spareRows });
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

const deals = (count: number) =>
  Array.from({ length: count }, (_, place) => [
    ...[`${10 ** 6 + place}`, `Deal ${place}`, `Company ${place % 400}`],
    ...['2025-03-12', '100', 'Closed Won'],
  ]);

const updateOf = (rows: readonly (readonly Cell[])[], spareRows?: number) =>
  updateFrom(NOTHING_KNOWN, { understanding: understood(rows, spareRows), fileName: 'report.csv' });

describe('the size of a workbook', () => {
  test('of few deals is comfortable', () =>
    expect(sizeOfReport(understood(deals(20))).cells).toBeLessThan(COMFORTABLE_CELLS));
  test('grows with the deals', () => {
    const [few, many] = [8000, 30000].map((count) => sizeOfReport(understood(deals(count))).cells);
    expect(many).toBeGreaterThan(COMFORTABLE_CELLS);
    expect((many ?? 0) / (few ?? 1)).toBeLessThan(4);
  });
  test('of 20,000 deals of 4,000 customers in three years leaves room for every tab', () => {
    const header = [...HEADER, 'Industry', 'Region', 'Deal owner', 'Product Line'];
    const rows = Array.from({ length: 20_000 }, (_, place) => {
      const month = place % 36;
      const day = `${2023 + Math.floor((month + 10) / 12)}-${String(((month + 10) % 12) + 1).padStart(2, '0')}-12`;
      const own = ['SMB', 'EMEA', `Owner ${place % 8}`, place % 5 === 0 ? 'Services' : 'Platform'];
      return [
        ...[`${10 ** 6 + place}`, `Deal ${place}`, `Company ${place % 4000}`, day, '100'],
        ...['Closed Won', ...own],
      ];
    });
    const found = understand([header, ...rows], 'report-2026-11-01.csv', {});
    if ('problem' in found) throw new Error(found.problem);
    expect(sizeOfReport(found, OPTIONAL_TABS).cells).toBeLessThan(MOST_CELLS);
  });
});

describe('what does not fit is refused in words before anything is written', () => {
  test('more cells than a spreadsheet holds, with what helps a workbook that is still empty', () =>
    expect(updateOf(deals(60000))).toEqual({
      problem: expect.stringMatching(
        /^The tabs of this report need [\d,]+ cells, .*10,000,000\. Export fewer months, or take the report to BigQuery;/,
      ),
    }));
  test('a text longer than a cell holds', () => {
    const [first = [], ...rest] = deals(3);
    const long = first.map((cell, place) => (place === 1 ? 'x'.repeat(50001) : cell));
    expect(updateOf([long, ...rest])).toEqual({
      problem: expect.stringContaining('the column Deal Name holds a text of 50,001 characters'),
    });
  });
  test('and one of just that length is not', () => {
    const [first = [], ...rest] = deals(3);
    const long = first.map((cell, place) => (place === 1 ? 'x'.repeat(50000) : cell));
    expect(updateOf([long, ...rest])).not.toHaveProperty('problem');
  });
});

describe('lists on Settings that a report would fill beyond their room are named before anything is written', () => {
  const types = (count: number, name = 'Type') =>
    Array.from({ length: count }, (_, place): readonly [string, RevenueCategory] => [
      `${name} ${place}`,
      'renewal',
    ]);
  const withTypes = (there: number, coming: ReturnType<typeof types>) => {
    const rows = deals(coming.length).map((row, place) => [...row, coming[place]?.[0] ?? '']);
    const understanding = understand([[...HEADER, 'Deal Type'], ...rows], 'report-2026-11-01.csv', {
      types: new Map(coming),
    });
    if ('problem' in understanding) throw new Error(understanding.problem);
    const seen = plainSettingsOf({ types: types(there) });
    return updateFrom(NOTHING_KNOWN, { understanding, fileName: 'report.csv', seen });
  };
  const full = (label: string, lines: number) => ({
    problem: `With this report, the list "${label}" on Settings would have ${lines} lines, and it holds 100. Check that the right column of the report is taken for it, or delete lines there that are no longer needed; nothing was changed.`,
  });

  test('more types than it holds', () =>
    expect(withTypes(0, types(101))).toEqual(full('Deal type', 101)));
  test('with those that stand there already', () =>
    expect(withTypes(100, types(2, 'New'))).toEqual(full('Deal type', 102)));
  test('but not as many as it holds, however they are written', () => {
    expect(withTypes(98, types(2, 'New'))).not.toHaveProperty('problem');
    expect(withTypes(100, types(100, 'TYPE'))).not.toHaveProperty('problem');
  });
  test('customers that are left out, too', () => {
    const excluded = Array.from({ length: 101 }, (_, place) => `Company ${place + 400}`);
    const understanding = understand([HEADER, ...deals(3)], 'report-2026-11-01.csv', { excluded });
    if ('problem' in understanding) throw new Error(understanding.problem);
    expect(updateFrom(NOTHING_KNOWN, { understanding, fileName: 'report.csv' })).toEqual(
      full('Exclude list', 101),
    );
  });
});
