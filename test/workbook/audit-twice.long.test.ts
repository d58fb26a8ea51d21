import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { type ComputedTwice, computeTwice } from '../../src/import/compute-twice';
import { workbookWith } from './built';
import { serverOf } from './dropped';
import { asOf, FIRST } from './few-deals';
import { settingCell } from './hands';

async function computed(host: Host): Promise<ComputedTwice> {
  const found = await computeTwice(serverOf(host));
  if (!found) throw new Error('nothing was computed');
  return found;
}

describe('Audit says when formulas and add-on last agreed', () => {
  const line = (host: Host): string => {
    const { rows, at } = tableAt(host, 'Audit', ['No.', 'Check', 'Difference', 'Result']);
    const found = rows.find((row) => at(row, 'Check') === 'Computed twice') ?? [];
    return `${at(found, 'Result')}: ${at(found, 'What is compared')}`;
  };
  // Ann renews some weeks late, while Bob pays.
  const LATER = new Map([
    ['2025-07-10', '2025-08-10'],
    ['2025-07-31', '2026-07-30'],
  ]);
  const LATE = FIRST.map((row) => row.map((cell) => LATER.get(String(cell)) ?? cell));
  const NOW = Date.UTC(2026, 10, 29, 21, 34);
  const noted = (): Promise<Host> =>
    workbookWith([[LATE, { asOf, graceDays: 3 }]], {
      now: () => NOW,
      latency: () => 0,
      timeZone: 'Asia/Tokyo',
    });

  test('not yet, before they were compared', async () =>
    expect(line(await noted())).toMatch(
      /^Not yet: To compare, show the latest figures in the sidebar/,
    ));
  test('in all months, by the clock of the spreadsheet', async () => {
    const host = await noted();
    await computed(host);
    expect(line(host)).toBe('Agree: Formulas and add-on agree in all 10 months, 2026-11-30 06:34.');
  });
  test('not since rows were typed', async () => {
    const host = await noted();
    await computed(host);
    host.type('Deals', 'D2', '601');
    expect(line(host)).toMatch(
      /^Not since: Rows or settings have changed since 2026-11-30 06:34, when .* agreed in all 10 months\./,
    );
    await computed(host);
    expect(line(host)).toMatch(/^Agree: /);
  });
  test.each([
    ['Grace days', '60'],
    ['Reactivation in NRR', 'Yes'],
    ['History complete from', '2025-03-01'],
    ['As-of month', '2025-09-01'],
  ])('not since the setting %s was changed', async (label, text) => {
    const host = await noted();
    await computed(host);
    host.type('Settings', settingCell(host, label), text);
    expect(line(host)).toMatch(/^Not since: /);
  });
  test('that they differ, and which tab departs first', async () => {
    const host = await noted();
    host.type('NRR', 'I46', '1000');
    await computed(host);
    expect(line(host)).toBe(
      'Differ: Formulas and add-on agree in 9 of 10 months; NRR departs first, in Closing MRR, 2026-11-30 06:34.',
    );
  });
  test('when they last agreed, however often they differ after it', async () => {
    const host = await noted();
    await computed(host);
    host.type('NRR', 'I46', '1000');
    const last = '2026-11-30 06:34';
    expect((await computed(host)).lastAgreed).toBe(last);
    expect((await computed(host)).lastAgreed).toBe(last);
    expect(line(host)).toContain(`in Closing MRR (last agreed ${last}), `);
  });
  test('that they differ, until they are computed again', async () => {
    const host = await noted();
    host.type('NRR', 'I46', '1000');
    await computed(host);
    host.type('NRR', 'I46', '2000');
    expect(line(host)).toMatch(/^Differ: /);
  });
});
