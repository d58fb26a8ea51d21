import { readTabReport } from '../../src/sidebar/actions/tab-report';
import { drop, emptyHost, fixture, serverOf } from './dropped';

const PASTED = [
  ['Our deals', '', ''],
  ['Record ID', 'Close Date', 'Amount'],
  ['007', '10/31/2026', '12.5'],
];

describe('the tab in front', () => {
  test('is read as it stands, dates as day numbers and blanks as nothing', async () => {
    for (const timeZone of ['Asia/Tokyo', 'America/Los_Angeles']) {
      const host = emptyHost({ timeZone, scriptTimeZone: 'Etc/UTC' });
      host.paste('Sheet1', 'A1', PASTED);
      const { name, cells } = await readTabReport(serverOf(host));
      expect(name).toBe('Sheet1');
      expect(cells.slice(0, 3).map((row) => row.slice(0, 3))).toEqual([
        ['Our deals', null, null],
        ['Record ID', 'Close Date', 'Amount'],
        [7, 46326, 12.5],
      ]);
    }
  });

  test('tells a time of day and a day before 1900 as they look, which no date is read from', async () => {
    const host = emptyHost({ timeZone: 'Europe/Berlin', scriptTimeZone: 'Etc/UTC' });
    host.paste('Sheet1', 'A1', [['12:30', '05/01/1872', '10/31/2026']]);
    const { cells } = await readTabReport(serverOf(host));
    expect(cells[0]?.slice(0, 3)).toEqual(['12:30', '1872-05-01', 46326]);
  });

  test('has no rows where it is empty', async () =>
    expect((await readTabReport(serverOf(emptyHost()))).cells).toEqual([]));

  test('is read in pages where it is long', async () => {
    const host = emptyHost();
    const rows = Array.from({ length: 30000 }, (_, index) => [`${index}`, 'x']);
    host.paste('Sheet1', 'A1', rows);
    const { cells } = await readTabReport(serverOf(host));
    expect(cells.map(([first]) => first)).toEqual(rows.map(([first]) => Number(first)));
  });

  test("is refused where it is the add-on's own", async () => {
    const host = emptyHost();
    await drop(host, fixture('small/recurring.csv'));
    await expect(readTabReport(serverOf(host))).rejects.toThrow(
      "NRR is one of Retained's own tabs. Go to the tab with your report and try again.",
    );
  });
});
