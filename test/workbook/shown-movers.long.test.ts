import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { matrixOf } from '../../src/core/retention/customer-months';
import { largestMovers } from '../../src/core/retention/movers';
import { computeTwice } from '../../src/import/compute-twice';
import { SHOWN_MOVERS } from '../../src/workbook/compared/movers';
import { type Built, built, OCTOBER, SAMPLE } from './board-page';
import { serverOf } from './dropped';
import { settingCell } from './hands';

/** Who moved most, as the tabs show them. */
const shown = async (host: Host) => (await computeTwice(serverOf(host)))?.movers ?? [];

/** The same as the core has it. */
const computed = ({ entries }: Built, asOf: number, times = 1) =>
  largestMovers(matrixOf(entries, asOf), SHOWN_MOVERS, times).map(
    ({ customerKey: _, ...mover }) => mover,
  );

describe('who moved most is read from the tabs, so that it follows what is chosen on Settings', () => {
  let sample: Built;
  beforeAll(async () => {
    sample = await built(SAMPLE, { asOf: OCTOBER });
  });
  const chosen = (label: string, text: string) =>
    sample.host.type('Settings', settingCell(sample.host, label), text);

  test('after an import', async () => {
    expect(computed(sample, OCTOBER)).toHaveLength(SHOWN_MOVERS);
    expect(await shown(sample.host)).toEqual(computed(sample, OCTOBER));
  });
  test('with money a year', async () => {
    chosen('Show money as', 'ARR');
    expect(await shown(sample.host)).toEqual(computed(sample, OCTOBER, 12));
    chosen('Show money as', 'MRR');
  });
  test('of an earlier month', async () => {
    chosen('As-of month', '2026-03-01');
    expect(await shown(sample.host)).toEqual(computed(sample, parseMonth('2026-03') ?? 0));
  });
});
