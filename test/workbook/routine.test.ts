import { tableAt } from '../../host/cli/table-at';
import { monthText, parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { dataTabsFor } from '../../src/import/data-tabs';
import { updateOf } from '../../src/import/update';
import { long } from '../some';
import { workbookWith } from './built';
import { drop, emptyHost, figures, fixture, lastIn, serverOf, understoodBy } from './dropped';

type Cells = readonly (readonly Cell[])[];

const ALL = fixture('small/recurring.csv');
const [HEADER = [], ...DEALS] = ALL;
const column = (label: string) => HEADER.indexOf(label);
const LAST = parseMonth('2025-10') ?? 0;

/** What HubSpot would have exported at the end of a month: deals closed by then, ends known by then. */
function reportOf(month: number, deals: Cells = DEALS): Cells {
  const end = `${monthText(month)}-99`;
  const [closed, inactive, reason] = [
    column('Close Date'),
    column('Recurring revenue inactive date'),
    column('Recurring revenue inactive reason'),
  ];
  const known = deals
    .filter((deal) => String(deal[closed]) <= end)
    .map((deal) => {
      if (String(deal[inactive]) <= end) return deal;
      return deal.map((cell, place) => (place === inactive || place === reason ? '' : cell));
    });
  return [HEADER, ...known];
}

/** The workbook after the reports of these months. */
const workbookAt = (...months: readonly number[]) =>
  workbookWith(months.map((month) => [reportOf(month), { asOf: month }]));

const whole = workbookAt(LAST).then(figures);

describe('the routine of every month', () => {
  test('twelve monthly reports give the tabs that one report with everything gives', async () => {
    const host = await workbookAt(...Array.from({ length: 12 }, (_, place) => LAST - 11 + place));
    expect(figures(host)).toEqual(await whole);
  });

  long('the order of the deals in a report changes no figure', async () => {
    const host = emptyHost();
    await drop(host, reportOf(LAST - 1, [...DEALS].reverse()), { asOf: LAST - 1 });
    await drop(host, reportOf(LAST, [...DEALS].reverse()), { asOf: LAST });
    const { months, checks } = figures(host);
    expect({ months, checks }).toEqual({
      months: (await whole).months,
      checks: (await whole).checks,
    });
  });

  test('the same file dropped twice adds no row and changes no figure', async () => {
    const host = await workbookAt(LAST);
    const rows = host.values('Deals', 'A2:A300').filter(([id]) => id !== '').length;
    await drop(host, reportOf(LAST), { asOf: LAST });
    expect(host.values('Deals', 'A2:A300').filter(([id]) => id !== '')).toHaveLength(rows);
    expect(figures(host)).toEqual(await whole);
    const { imports } = await serverOf(host).readWorkbook();
    expect(imports[1]?.counts).toMatchObject({ added: 0, changed: 0, gone: 0 });
  });

  long(
    'an import that is undone leaves the figures as they were, and can be dropped again',
    async () => {
      const host = await workbookAt(LAST - 1);
      const before = figures(host);
      await drop(host, reportOf(LAST), { asOf: LAST });
      await serverOf(host).undoImport(await lastIn(host));
      expect(figures(host)).toEqual(before);
      await drop(host, reportOf(LAST), { asOf: LAST });
      expect(figures(host)).toEqual(await whole);
    },
  );

  long(
    'Deals sorted by hand changes no figure, although a record stands there more than once',
    async () => {
      const host = await workbookAt(LAST - 1, LAST);
      const { months } = figures(host);
      const rows = host.values('Deals', '2:300').filter(([id]) => id !== '');
      const reversed = rows.reverse().map((row) => row.map((cell) => String(cell)));
      host.paste('Deals', 'A2', reversed);
      expect(figures(host).months).toEqual(months);
    },
  );

  test('a deal that a full export lacks no longer counts', async () => {
    const host = await workbookAt(LAST);
    const gone = reportOf(LAST).slice(0, -1);
    await drop(host, gone, { asOf: LAST });
    const fresh = emptyHost();
    await drop(fresh, gone, { asOf: LAST });
    expect(figures(host).months).toEqual(figures(fresh).months);
  });

  long(
    'next month pasted by hand under Deals changes every tab, a repeated Record ID once',
    async () => {
      const host = await workbookAt(LAST - 1);
      const before = figures(host).months;
      const known = new Set(reportOf(LAST - 1).map((row) => row.join('\t')));
      const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
      const pasted = reportOf(LAST)
        .filter((row) => !known.has(row.join('\t')))
        .map((row) => labels.map((label) => String(row[column(String(label))] ?? '')));
      const below = host.values('Deals', 'A1:A400').findIndex(([id]) => id === '') + 1;
      host.paste('Deals', `A${below}`, pasted);
      expect(figures(host).months).not.toEqual(before);
      expect(figures(host)).toEqual(await whole);
    },
  );
});

describe('what is no report leaves the workbook as it was', () => {
  long.each([
    ['an empty file', [], 'The file is empty'],
    [
      'a list of contacts',
      [
        ['First name', 'Email'],
        ['Ann', 'a@b.c'],
      ],
      'does not look like a HubSpot report',
    ],
    [
      'a report of open deals',
      [HEADER, ...DEALS.filter((deal) => deal[column('Is Closed Won')] === 'false')],
      'closed-won deal',
    ],
  ])('%s', async (_, cells, sentence) => {
    const host = emptyHost();
    await expect(drop(host, cells)).rejects.toThrow(sentence);
    expect(host.model.getters.getSheetIds()).toHaveLength(1);
  });
});

describe('names from data', () => {
  test('stay text on every tab, whatever they begin with', async () => {
    const host = await workbookAt(LAST);
    const names = host.values('Customers', 'B2:B40').map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['=SUM Analytics', '+1 Media', '@Home Services', '-Dash Logistics']),
    );
    const place = host.values('Deals', 'A1:AP1')[0]?.indexOf('Associated Company') ?? 0;
    const letter = String.fromCharCode(65 + place);
    const row = host
      .values('Deals', `${letter}1:${letter}200`)
      .findIndex(([name]) => name === '=SUM Analytics');
    expect(host.cell('Deals', `${letter}${row + 1}`).formula).toBe('');
  });
});

describe('a workbook that grows', () => {
  long('has formulas for every row, customer and month of a larger report', async () => {
    const host = await workbookAt(LAST);
    const larger = [HEADER, ...fixture('medium/recurring.csv').slice(1, 401)];
    await drop(host, larger, { asOf: parseMonth('2026-10') ?? 0 });
    const fresh = emptyHost();
    await drop(fresh, [...larger, ...reportOf(LAST).slice(1)], {
      asOf: parseMonth('2026-10') ?? 0,
    });
    expect(figures(host)).toEqual(figures(fresh));
  });
});

describe('figures as they were reported', () => {
  long('stay beside the figures that a later report changes', async () => {
    const host = await workbookAt(LAST - 1);
    const amount = column('Recurring revenue amount');
    const [last = []] = reportOf(LAST - 1).slice(-1);
    const corrected = last.map((cell, place) => (place === amount ? '777' : cell));
    await drop(host, [...reportOf(LAST).filter((row) => row[0] !== last[0]), corrected], {
      asOf: LAST,
    });
    const table = tableAt(host, 'NRR', ['NRR as reported', 'Restated by']);
    const months = table.rows.filter((row) => Number(row[0]) > 0);
    const restated = months.filter((row) => Math.abs(Number(table.at(row, 'Restated by'))) > 1e-9);
    expect(restated.length).toBeGreaterThan(0);
    for (const row of restated)
      expect(Number(table.at(row, 'NRR')) - Number(table.at(row, 'NRR as reported'))).toBeCloseTo(
        Number(table.at(row, 'Restated by')),
        3,
      );
  });
});

describe('two people at once', () => {
  test('the second is told while the first is heard of, and changes nothing', async () => {
    const host = await workbookAt(LAST - 1);
    const before = figures(host);
    const server = serverOf(host);
    const understanding = await understoodBy(host, reportOf(LAST), { asOf: LAST });
    const update = await updateOf(server, understanding, 'report.csv');
    if ('problem' in update) throw new Error(update.problem);
    host.actAs('somebody else');
    await server.startImport(update.request, dataTabsFor(update.request));
    host.actAs('the first');
    await expect(drop(host, reportOf(LAST), { asOf: LAST })).rejects.toThrow(
      'Somebody else is importing report.csv into this spreadsheet.',
    );
    expect(figures(host)).toEqual(before);
  });
});
