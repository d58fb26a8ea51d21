import { resultsAsJson } from '../../host/cli/tabs-as-json';
import { cellsOfCsv } from '../../src/import/files/csv';
import { month } from '../core/made-deals';
import { some } from '../some';
import { drop, emptyHost, withTabs } from './dropped';

const HEADER = 'Contract ID,Customer,Status,Start date,End date,Paused on,Resumed on,Monthly fee';
const OTHERS = Array.from(
  { length: 6 },
  (_, at) => `${20 + at},Cust ${at},Active,2025-01-01,,,,50`,
);
const PAUSED = '1,Oak,Active,2025-01-01,,2025-06-01,2025-09-01,200';

interface Paying {
  readonly customer: string;
  readonly mrr: readonly number[];
}

/** What Oak pays in the months of each of two reports: the second one no longer tells of the pause. */
async function mrrOfOak(second: readonly string[]): Promise<readonly (readonly number[])[]> {
  const host = emptyHost();
  const shown: (readonly number[])[] = [];
  const reports = [
    [[PAUSED, ...OTHERS], '2026-02'],
    [second, '2026-03'],
  ] as const;
  for (const [rows, asOf] of reports) {
    const cells = cellsOfCsv([HEADER, ...rows].join('\n'));
    await drop(host, cells, { ...withTabs(), asOf: month(asOf) });
    const customers = resultsAsJson(host).customers as readonly Paying[];
    const oak = customers.find(({ customer }) => customer === 'Oak');
    shown.push([...new Set(oak?.mrr)]);
  }
  return shown;
}

describe('a contract that was paused and is paid again pays once', () => {
  const again = '1,Oak,Active,2025-01-01,,,,200';
  test.each(
    some(
      [
        ['with the pause', [PAUSED, ...OTHERS], [[200], [200]]],
        ['without it', [again, ...OTHERS], [[200], [200]]],
        ['without it and in part', [again, ...OTHERS.slice(0, 1)], [[200], [200]]],
        [
          'cancelled',
          ['1,Oak,Cancelled,2025-01-01,2025-10-31,,,200', ...OTHERS],
          [[200], [200, 0]],
        ],
      ],
      1,
    ),
  )('after a report %s', async (_, rows, expected) => {
    expect(await mrrOfOak(rows)).toEqual(expected);
  });
});
