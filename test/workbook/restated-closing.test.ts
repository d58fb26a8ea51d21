import type { Host } from '../../host/host';
import { RESTATED_ROW } from '../../src/workbook/board/places';
import { workbookWith } from './built';
import { drop, undoLast, withTabs } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { settingCell } from './hands';

const BOARD = withTabs('Board');
/** What each month closes at, from the first on. */
const closings = (host: Host) =>
  host.values('NRR', 'I45:I51').map(([value]) => Math.round(Number(value)));
const said = (host: Host) => host.values('Board', `A${RESTATED_ROW}`)[0]?.[0];

describe('Board says in a line where a closing is another than a report said before', () => {
  const first = () => workbookWith([[FIRST, { ...BOARD, asOf: asOf - 3 }]]);

  test('and nothing where none is', async () => {
    const host = await workbookWith([[FIRST, { ...BOARD, asOf }]]);
    expect(said(host)).toBe('');
    await drop(host, FIRST, { asOf: asOf + 1 });
    expect(said(host)).toBe('');
  });

  test('such as one that awaited a renewal which did not come', async () => {
    const host = await first();
    await drop(host, FIRST, { asOf });
    expect(said(host)).toBe(
      'Restated: Jul 2025 closed at 203 in the report of 1 Aug 2025; it now closes at 103.',
    );
  });

  test('with both figures, the day, and how many other months of the year differ, in the money that is shown', async () => {
    const host = await first();
    const before = closings(host);
    await drop(host, SECOND, { asOf });
    const after = closings(host);
    const changed = before.flatMap((one, at) => (one === after[at] ? [] : [[one, after[at]]]));
    const [then, now] = changed.pop() ?? [];
    expect([changed.length, then, now]).toEqual([6, 203, 178]);
    host.type('Imports', 'L2', '2025-08-03');
    expect(said(host)).toBe(
      'Restated: Jul 2025 closed at 203 in the report of 3 Aug 2025; it now closes at 178; 6 other months of the year differ, too.',
    );
    host.type('Settings', settingCell(host, 'Show money as'), 'ARR');
    expect(said(host)).toMatch(/closed at 2,43\d in .* now closes at 2,13\d; 6 other/);
    host.type('Settings', settingCell(host, 'Show money as'), 'MRR');
    await undoLast(host);
    expect(said(host)).toBe('');
  });

  test('and no longer once the month is more than a year ago', async () => {
    const host = await first();
    await drop(host, SECOND, { asOf: asOf + 9 });
    expect(said(host)).toMatch(/^Restated: Jul 2025 /);
    await drop(host, SECOND, { asOf: asOf + 10 });
    expect(said(host)).toBe('');
  });
});
