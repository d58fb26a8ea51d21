import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { drop, emptyHost } from '../workbook/dropped';
import { table } from './asked';
import { shownIn } from './workbook';

const snapshots = (acme: number) =>
  table(`
  Company ID | Company name | Snapshot month | MRR
  1          | Acme         | 2026-08-31     | 100
  2          | Beta         | 2026-08-31     | 50
  1          | Acme         | 2026-09-30     | 100
  2          | Beta         | 2026-09-30     | 60
  1          | Acme         | 2026-10-31     | ${acme}
  2          | Beta         | 2026-10-31     | 40`);

const deals = (first: string, second: string) =>
  table(`
  Record ID | Associated Company | Deal Type    | Close Date | Amount | Is Closed Won
  1         | Acme               | New Business | 2026-06-10 | 100    | ${first}
  2         | Beta               | New Business | 2026-06-15 | 80     | ${second}
  3         | Gamma              | New Business | 2026-08-03 | 20     | true
  4         | Delta              | New Business | 2026-09-12 | 30     | true`);

/** Closing MRR of the last month on the tab of NRR. */
function closing(host: Host): unknown {
  const { rows, at } = tableAt(host, 'NRR', ['Month', 'Opening MRR']);
  return rows
    .filter((row) => Number(at(row, 'Month')) > 0)
    .map((row) => at(row, 'Closing MRR'))
    .pop();
}

describe('over the Deals tab of two imports', () => {
  test('records without an ID count as the later one has them', async () => {
    const host = emptyHost();
    await drop(host, snapshots(100));
    await drop(host, snapshots(130));
    expect(closing(host)).toBe(170);
    const formula = '=INDEX(MRR_MOVEMENTS(Deals!A:AZ;"";1;Settings!A:S);2;8)';
    expect(shownIn(host, 1, formula)).toBe(170);
  });

  test('a deal that was won, lost and won again is no finding, and one that is lost now is one', async () => {
    const host = emptyHost();
    for (const [first, second] of [
      ['true', 'true'],
      ['false', 'true'],
      ['true', 'false'],
    ] as const)
      await drop(host, deals(first, second));
    const [[records, , mrr] = []] = host.values('Audit', 'A6:C6');
    expect(records).toBeCloseTo(3 / 4, 9);
    expect(shownIn(host, 1, '=DATA_ACCURACY(Deals!A:AZ;"";Settings!A:AP)')).toBe(records);
    expect(shownIn(host, 2, '=DATA_ACCURACY(Deals!A:AZ;"MRR";Settings!A:AP)')).toBe(mrr);
  });
});
