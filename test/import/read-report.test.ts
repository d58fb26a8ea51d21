import { cellsOfCsv } from '../../src/import/files/csv';
import { type ReadFile, readReport } from '../../src/import/files/read-report';

const DEALS = 'Record ID,Company name,Close Date,Amount\n1,Oak,2026-10-31,60';
const LINES = 'Record ID,Name,Net price,Billing frequency,Associated Deal IDs\n11,Base,5,Monthly,1';

/** What is read first of files with these names, what waits, and which were looked at; of a name with "line" in it, line items. */
async function first(...names: readonly [string, ...string[]]) {
  const read: string[] = [];
  const [one, ...others] = names.map((name) => ({ name }));
  if (!one) throw new Error('no file');
  const report = await readReport([one, ...others], async ({ name }): Promise<ReadFile> => {
    read.push(name);
    return { fileName: name, cells: cellsOfCsv(name.includes('line') ? LINES : DEALS) };
  });
  if ('problem' in report) throw new Error(report.problem);
  return [report.fileName, report.waiting.map(({ name }) => name), read];
}

describe('of files that were dropped together', () => {
  const D1 = 'deals-2026-10-01.csv';
  const [D2, L2] = ['deals-2026-11-01.csv', 'line-items-2026-11-01.csv'];
  const [D, L] = ['deals.csv', 'line items.csv'];

  test('deals and line items of one day are one report, in either order', async () => {
    expect(await first(D2, L2)).toEqual([`${D2} + ${L2}`, [], [D2, L2]]);
    expect(await first(L2, D2)).toEqual([`${L2} + ${D2}`, [], [L2, D2]]);
  });
  test('deals of one month do not wait for line items of another', async () =>
    expect(await first(D1, D2, L2)).toEqual([D1, [D2, L2], [D1]]));
  test('line items of another day belong to the deals before them, where neither has another half', async () => {
    expect(await first(D1, L2)).toEqual([`${D1} + ${L2}`, [], [D1, L2]]);
    const [L3, D4] = ['line-items-2026-12-03.csv', 'deals-2027-01-01.csv'];
    expect(await first(D1, L2, D4)).toEqual([`${D1} + ${L2}`, [D4], [D1, L2]]);
    expect(await first(D2, L3, D4)).toEqual([`${D2} + ${L3}`, [D4], [D2, L3]]);
    expect((await first(D1, D4, L2))[0]).toBe(D1);
  });
  test('two without a date belong together', async () =>
    expect(await first(D, L)).toEqual([`${D} + ${L}`, [], [D, L]]));
  test('one without a date belongs to the only other one', async () => {
    expect(await first(D2, L)).toEqual([`${D2} + ${L}`, [], [D2, L]]);
    expect(await first(D1, D2, L)).toEqual([D1, [D2, L], [D1]]);
  });
  test('two of deals are two reports', async () =>
    expect(await first('a.csv', 'b.csv')).toEqual(['a.csv', ['b.csv'], ['a.csv', 'b.csv']]));
});
