import { HEADERS } from '../../host/cli/month-figures';
import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import type { Remote } from '../../src/import/server/server';
import { readTab } from '../../src/import/server/tab-cells';
import type { Server } from '../../src/main';
import { columnLetters } from '../../src/workbook/sheet/references';
import { drop, emptyHost, figures, serverOf } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, finished, interruptedBefore, refusal, settingCell, workbook } from './hands';

/** How many rows of each import stand on Deals, by the import's number. */
async function rowsByImport(host: Host): Promise<Record<string, number>> {
  const [labels = [], ...rows] = await readTab(serverOf(host), 'Deals', { from: 1, runs: [] });
  const place = labels.indexOf('Import');
  const counts: Record<string, number> = {};
  for (const { [place]: number } of rows)
    if (typeof number === 'number') counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

describe('an import is refused, and changes nothing, where meanwhile', () => {
  test('another report came in after it was compared', async () => {
    const host = await workbook(FIRST);
    const third = [
      ...SECOND,
      ['5', 'Di', '2025-03-01', '2026-02-28', '1200', 'New Business', 'Closed Won'],
    ];
    const server = interruptedBefore(host, 'startImport', () => drop(host, SECOND, { asOf }));
    expect(await refusal(drop(host, third, { asOf }, server))).toMatch(
      /Another report was imported or undone since this one was compared/,
    );
    expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND)));
  });

  test('the import that it was compared with was undone', async () => {
    const host = await workbook(FIRST, SECOND);
    const server = interruptedBefore(host, 'startImport', () => serverOf(host).undoImport(2));
    expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(
      /Another report was imported or undone since this one was compared/,
    );
    expect(await rowsByImport(host)).toEqual({ 1: 3 });
  });

  test('somebody put a column between those of Deals', async () => {
    const host = await workbook(FIRST);
    const before = figures(host);
    const server = interruptedBefore(host, 'commitImport', () =>
      atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
        ...{ dimension: 'COL', base: 1, position: 'before', quantity: 1 },
      }),
    );
    expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(
      /Somebody moved columns of Deals during the import\./,
    );
    expect(figures(host)).toEqual(before);
  });
});

/** The server, with something else in the place of some of its functions. */
function serverWith(host: Host, others: Partial<Remote<Server>>): Remote<Server> {
  return new Proxy(serverOf(host), {
    get: (target, name) => Reflect.get(others, name) ?? Reflect.get(target, name),
  });
}

/** A server to which only so many of an import's rows get through, and that says all of them did. */
function losingRows(host: Host, kept: number): Remote<Server> {
  return serverWith(host, {
    addRows: async (number, from, rows) => {
      await serverOf(host).addRows(number, from, rows.slice(0, kept));
      return from + rows.length;
    },
  });
}

/** A server to which an import's rows come one a call; before the second of them something happens. */
function rowByRow(host: Host, happens: () => void): Remote<Server> {
  return serverWith(host, {
    addRows: async (number, from, rows) => {
      let received = from;
      for (const [place, row] of rows.entries()) {
        if (place === 1) happens();
        received = await serverOf(host).addRows(number, from + place, [row]);
      }
      return received;
    },
  });
}

test('an import of which not all rows have come is not put in', async () => {
  const host = await workbook(FIRST);
  const before = figures(host);
  expect(await refusal(drop(host, SECOND, { asOf }, losingRows(host, 1)))).toMatch(
    /Only 1 of 2 rows of the report have arrived\./,
  );
  expect(figures(host)).toEqual(before);
});

/** Somebody types two columns of Deals into each other's places, headers and all. */
function exchangeColumns(host: Host, ...headers: readonly [string, string]): void {
  const rows = host.values('Deals', 'A1:AP10');
  const places = headers.map((header) => rows[0]?.indexOf(header) ?? -1);
  const [first = -1, second = -1] = places;
  for (const [row, cells] of rows.entries())
    for (const [to, from] of [
      [first, second],
      [second, first],
    ] as const)
      host.type('Deals', `${columnLetters(to + 1)}${row + 1}`, String(cells[from] ?? ''));
}

test('an import is finished for the columns of Deals that are there then', async () => {
  const host = emptyHost();
  const buildTab: Remote<Server>['buildTab'] = async (number, tab) => {
    // It takes its columns from Rows, which stands by then.
    if (tab.name === 'Reading') throw new Error('The connection was lost.');
    await serverOf(host).buildTab(number, tab);
  };
  expect(await refusal(drop(host, FIRST, { asOf }, serverWith(host, { buildTab })))).toMatch(
    /connection was lost/,
  );
  exchangeColumns(host, 'Deal Type', 'Deal Stage');
  await finished(host, 1);
  expect(figures(host)).toEqual(figures(await workbook(FIRST)));
});

describe('an import loses nothing where meanwhile', () => {
  test('somebody puts a row above those that came: the others follow them', async () => {
    const host = await workbook(FIRST);
    const insertRow = () =>
      atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
        ...{ dimension: 'ROW', base: 2, position: 'before', quantity: 1 },
      });
    await drop(host, SECOND, { asOf }, rowByRow(host, insertRow));
    expect(await rowsByImport(host)).toEqual({ 1: 3, 2: 2 });
    expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND)));
  });

  test('the one before it is undone: its own rows stay, and it is finished', async () => {
    const host = await workbook(FIRST, SECOND);
    const third = [
      ...FIRST,
      ['5', 'Di', '2025-03-01', '2026-02-28', '1200', 'New Business', 'Closed Won'],
    ];
    let rows: unknown;
    const server = interruptedBefore(host, 'commitImport', async () => {
      const before = await rowsByImport(host);
      await serverOf(host).undoImport(2);
      rows = { before, after: await rowsByImport(host) };
    });
    // What undoing changes is built again before the import comes in.
    expect(await refusal(drop(host, third, { asOf }, server))).toMatch(/Repairs is not built yet/);
    expect(rows).toEqual({ before: { 1: 3, 2: 2, 3: 2 }, after: { 1: 3, 3: 2 } });
    await finished(host, 3);
    expect(await rowsByImport(host)).toEqual({ 1: 3, 3: 2 });
  });

  test('a setting is changed that it does not bring: what was typed stays', async () => {
    const host = await workbook(FIRST);
    const grace = settingCell(host, 'Grace days');
    const server = interruptedBefore(host, 'commitImport', () =>
      host.type('Settings', grace, '30'),
    );
    await drop(host, SECOND, { asOf }, server);
    expect(host.cell('Settings', grace).value).toBe(30);
  });
});

test('credits that exceed what a customer pays are told as what the closing shows too much', async () => {
  const header = [
    'Record ID',
    'Associated Company',
    'Close Date',
    'Deal Stage',
    'Recurring revenue amount',
  ];
  const deal = (...cells: string[]) => [...cells.slice(0, 3), 'Closed Won', cells[3] ?? ''];
  const host = await workbook([
    header,
    deal('1', 'Ann', '2025-01-01', '100'),
    deal('2', 'Bob', '2025-01-01', '20'),
    deal('3', 'Bob', '2025-09-01', '-50'),
  ]);
  const table = tableAt(host, 'NRR', ['Month', 'Opening MRR']);
  const shown = table.rows
    .filter((row) => Number(table.at(row, 'Month')) > 0)
    .map((row) =>
      [HEADERS.closing ?? '', 'Ledger MRR', 'Credits not shown'].map((name) => table.at(row, name)),
    );
  // Bob pays 20 until August; from September on 20 - 50 = -30, which is shown as 0: 30 more than the Ledger says.
  expect([shown.at(-3), shown.at(-2), shown.at(-1)]).toEqual([
    [120, 120, 0],
    [100, 70, 30],
    [100, 70, 30],
  ]);
});
