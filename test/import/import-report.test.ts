import type { Cell } from '../../src/core/report/cell';
import { understand } from '../../src/core/report/understanding';
import { importReport, type Progress } from '../../src/import/import-report';
import { fakeServer } from './fake-server';

const HEADER = [
  'Record ID',
  'Close Date',
  'Deal Stage',
  'Associated Company',
  'Recurring revenue amount',
];

function report(deals: number, fileName = 'all-deals-2026-11-01.csv') {
  const rows = Array.from({ length: deals }, (_, i): Cell[] => [
    `${i}`,
    '2026-03-14',
    'Closed Won',
    `Company ${i % 500}`,
    '100.0',
  ]);
  const understanding = understand([HEADER, ...rows], fileName);
  if ('problem' in understanding) throw new Error(understanding.problem);
  return understanding;
}

/** The rows as they are written: with a column for the mark of deals that are won. */
const written = (deals: number) =>
  report(deals).report.rows.map(([id, company, close, ...rest]) => [
    id,
    company,
    close,
    null,
    ...rest,
  ]);

describe('an import', () => {
  test('sends every row, builds every tab, commits, and ends with the headline', async () => {
    const { server, calls, deals } = fakeServer();
    const headline = await importReport(server, report(3), 'deals.csv');
    expect(calls).toEqual([
      'start',
      'add 3',
      'build Reading',
      'build Ledger',
      'build NRR',
      'build Repairs',
      'build Findings',
      'commit',
    ]);
    expect(deals()).toEqual(written(3));
    expect(headline).toMatchObject({ counted: 3, asOf: '2026-10' });
  });

  test('sends a long report in calls of at most 50,000 cells, no row lost or moved', async () => {
    const { server, calls, deals } = fakeServer();
    const long = report(23456);
    await importReport(server, long, 'deals.csv');
    expect(calls.filter((call) => call.startsWith('add'))).toEqual([
      'add 8333',
      'add 8333',
      'add 6790',
    ]);
    expect(deals()).toEqual(written(23456));
  });

  test('says at every step what it does and how far it is', async () => {
    const heard: Progress[] = [];
    await importReport(fakeServer().server, report(1), 'deals.csv', {
      onProgress: (one) => heard.push(one),
    });
    expect(heard.map(({ text }) => text)).toEqual([
      'Preparing the workbook',
      'Writing 1 deal',
      'Making room for the tabs',
      'Building Reading',
      'Building Ledger',
      'Building NRR',
      'Checking the records',
      'Switching to the new figures',
    ]);
    expect(heard.map(({ ratio }) => Math.round(ratio * 8))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(heard.map(({ importNumber }) => importNumber)).toEqual([null, 7, 7, 7, 7, 7, 7, 7]);
  });

  test.each([
    [0, /^Preparing the workbook did not work: Service timed out\.$/],
    [1, /^Writing 2 deals did not work: Service timed out\.$/],
    [3, /^Building Ledger did not work: Service timed out\.$/],
    [5, /^Checking the records did not work: Service timed out\.$/],
    [6, /^Checking the records did not work: Service timed out\.$/],
    [7, /^Switching to the new figures did not work: Service timed out\.$/],
  ])('that fails at call %i says so and counts nothing', async (place, sentence) => {
    const { server, deals, calls } = fakeServer(place);
    await expect(importReport(server, report(2), 'deals.csv')).rejects.toThrow(sentence);
    expect(deals()).toEqual([]);
    expect(calls).toHaveLength(place + 1);
  });

  test('that failed can be discarded and made again', async () => {
    const { server, deals, unfinished } = fakeServer(3);
    await expect(importReport(server, report(2), 'deals.csv')).rejects.toThrow('Ledger');
    await server.discardImport(unfinished() ?? 0);
    await importReport(server, report(2), 'deals.csv');
    expect(deals()).toHaveLength(2);
  });

  test('stops where the spreadsheet has not received every row sent', async () => {
    const { server } = fakeServer();
    const forgetful = { ...server, addRows: async () => 1 };
    await expect(importReport(forgetful, report(2), 'deals.csv')).rejects.toThrow(
      'Writing 2 deals did not work: the spreadsheet holds 1 row where 2 were sent.',
    );
  });

  test('of a report that starts after the last month is refused before any call', async () => {
    const { server, calls } = fakeServer();
    const early = report(1, 'all-deals-2025-06-01.csv');
    expect(await importReport(server, early, 'deals.csv')).toEqual({
      problem:
        'No deal starts by May 2025, so there is nothing to show. Choose a later as-of month.',
    });
    expect(calls).toEqual([]);
  });
});
