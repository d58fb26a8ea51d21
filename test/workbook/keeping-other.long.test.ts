import { resultsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import type { Remote } from '../../src/import/server/server';
import type { Server } from '../../src/main';
import { compare } from '../../src/sidebar/actions/comparing';
import { keepOther } from '../../src/sidebar/actions/keeping-other';
import type { Preview } from '../../src/sidebar/actions/preview';
import { frontOver } from '../../src/sidebar/state/desk';
import type { Cells } from '../core/objects/export';
import { workbookWith } from './built';
import { drop, figures, lastIn, serverOf, undoLast, withTabs } from './dropped';
import { atTheGrid, interruptedBefore } from './hands';
import { AS_OF, keep, shown, understood } from './kept-beside';

/** The preview of a report of another source, as the sidebar makes it. */
async function previewed(server: Remote<Server>, cells: Cells): Promise<Preview> {
  const { settings: seen } = await server.readWorkbook();
  const rest = { choices: {}, missing: 'automatic', absent: [], doubts: [] } as const;
  const front = frontOver(server);
  await compare(front, {
    ...rest,
    ...{ fileName: 'subscriptions.csv', cells, understanding: understood(cells) },
    ...{ isOther: true, seen, objection: null },
  });
  const { view } = front.state();
  if (view.at !== 'preview') throw new Error(view.at);
  return view.preview;
}

describe('another source beside deals', () => {
  const SUBSCRIPTIONS: Cells = [
    ['Record ID', 'Associated Company', 'Status', 'Start date', 'Billing frequency', 'Amount'],
    ['s1', 'Oak', 'Active', '2025-01-01', 'Monthly', 100],
    ['s2', 'Elm', 'Active', '2025-02-01', 'Annually', 2520],
  ];
  const OWN: Cells = [
    ['Record ID', 'Associated Company', 'Contract start date', 'Contract end date', 'Amount'],
    ['1', 'Oak', '2025-01-01', '2025-12-31', 1200],
    ['2', 'Elm', '2025-02-01', '2026-01-31', 2400],
  ].map((row, at) => [...row, at === 0 ? 'Deal Stage' : 'Closed Won']);
  const deals = () => workbookWith([[OWN, { asOf: AS_OF, ...withTabs(), spareRows: 20 }]]);
  const differ = (host: Host) => shown(host).customers;

  test('moves no figure of the workbook', async () => {
    const before = figures(await deals());
    expect(figures(await keep(await deals(), SUBSCRIPTIONS))).toEqual(before);
  });
  test('is named by what it holds, with the month that is compared', async () => {
    const host = await keep(await deals(), SUBSCRIPTIONS);
    expect(host.values('Sources', 'B5:B6').flat()).toEqual([
      'Counted (Deals)',
      'Other source (subscriptions)',
    ]);
    expect(host.cell('Sources', 'C1').text).toBe('Oct 2025');
    expect(host.cell('Sources', 'B2').value).toBe(
      '1 customer differs; those with the largest difference stand below.',
    );
  });
  test('is compared by the IDs of companies that both know, and else by names', async () => {
    const labels = ['Record ID', 'Associated Company IDs', 'Associated Company', 'Deal Stage'];
    const own: Cells = [
      [...labels, 'Contract start date', 'Contract end date', 'Amount'],
      ['1', 'C1', 'Oak', 'Closed Won', '2025-01-01', '2025-12-31', 1200],
      ['2', 'C2', 'Elm', 'Closed Won', '2025-02-01', '2026-01-31', 2400],
      ['3', '', 'Ash', 'Closed Won', '2025-02-01', '2026-01-31', 3600],
    ];
    const status = ['Status', 'Start date', 'Billing frequency', 'Amount'];
    const theirs: Cells = [
      ['Record ID', 'Associated Company IDs', 'Associated Company', ...status],
      ['s1', 'c1', 'Elm', 'Active', '2025-01-01', 'Monthly', 100],
      ['s2', 'C2', 'Elm Holding', 'Active', '2025-02-01', 'Monthly', 210],
      ['s3', 'cus_9', 'ASH', 'Active', '2025-02-01', 'Monthly', 300],
      ['s4', 'cus_8', 'Yew', 'Active', '2025-02-01', 'Monthly', 5],
    ];
    const host = await workbookWith([[own, { asOf: AS_OF, ...withTabs(), spareRows: 20 }]]);
    await keep(host, theirs);
    expect(differ(host)).toEqual([
      { name: 'Elm', here: 200, there: 210 },
      { name: 'Yew', here: 0, there: 5 },
    ]);
    host.type('Other source', 'M3', 'none');
    expect(differ(host)).toEqual([
      { name: 'Elm Holding', here: 0, there: 210 },
      { name: 'Elm', here: 200, there: 0 },
      { name: 'Yew', here: 0, there: 5 },
    ]);
  });
  test('goes on calculating where somebody changes, moves, adds or takes out a row', async () => {
    const host = await keep(await deals(), SUBSCRIPTIONS);
    expect(differ(host)).toEqual([{ name: 'Elm', here: 200, there: 210 }]);
    host.type('Other source', 'G3', '2400');
    expect(differ(host)).toEqual([]);
    expect(host.cell('Sources', 'B2').value).toBe('Both say the same of every customer.');
    host.type('Other source', 'G3', '2520');
    host.paste('Other source', 'A4', [
      ['mine', '', 'Ash', '', '2025-03-01', '', '30', '1', '1', '', '', '', ''],
    ]);
    expect(differ(host)).toEqual([
      { name: 'Ash', here: 0, there: 30 },
      { name: 'Elm', here: 200, there: 210 },
    ]);
    atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Other source', { dimension: 'ROW', elements: [1] });
    expect(differ(host)).toEqual([
      { name: 'Oak', here: 100, there: 0 },
      { name: 'Ash', here: 0, there: 30 },
      { name: 'Elm', here: 200, there: 210 },
    ]);
  });
  test('follows the deals, too', async () => {
    const host = await keep(await deals(), SUBSCRIPTIONS);
    await drop(host, [
      ...OWN.slice(0, 2),
      [...(OWN[2] ?? [])].map((cell) => (cell === 2400 ? 2520 : cell)),
    ]);
    expect(differ(host)).toEqual([]);
  });
  test('is replaced record by record by its next report, and again what it was once that is undone', async () => {
    const host = await keep(await deals(), SUBSCRIPTIONS);
    const next: Cells = [
      ...SUBSCRIPTIONS.slice(0, 1),
      ['s2', 'Elm', 'Active', '2025-02-01', 'Annually', 2460],
    ];
    await keep(host, next);
    const line = host.values('Imports', 'A1:K4').map((row) => [row[4], ...row.slice(5, 11)]);
    // Not a full report: what it lacks stays.
    expect(line[3]).toEqual(['other source', 2, '', 0, 1, 0, 0]);
    expect(differ(host)).toEqual([{ name: 'Elm', here: 200, there: 205 }]);
    await undoLast(host);
    expect(differ(host)).toEqual([{ name: 'Elm', here: 200, there: 210 }]);
    await undoLast(host);
    expect(host.cell('Sources', 'B2').value).toBe('The two sources have no month in common.');
    expect(await lastIn(host)).toBe(1);
  });
  test('loses what a full report of it holds no more', async () => {
    const many: Cells = Array.from({ length: 40 }, (_, at) => [
      ...[`s${at + 10}`, `Customer ${at}`, 'Active', '2025-01-01', 'Monthly', 10],
    ]);
    const host = await keep(await deals(), [...SUBSCRIPTIONS, ...many]);
    await keep(host, [...SUBSCRIPTIONS.slice(0, 2), ...many]);
    expect(host.values('Imports', 'F4:K4').flat()).toEqual([41, '', 0, 0, 41, 1]);
    expect(differ(host)).toContainEqual({ name: 'Elm', here: 200, there: 0 });
  });
  test('is told where a column of its tab is elsewhere, and not written there', async () => {
    const host = await keep(await deals(), SUBSCRIPTIONS);
    atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Other source', {
      ...{ dimension: 'COL', base: 0, quantity: 1, position: 'before' },
    });
    const { problems } = await serverOf(host).readWorkbook();
    expect(problems).toContainEqual({ kind: 'columns', holds: 'other source' });
    await expect(keep(host, SUBSCRIPTIONS)).rejects.toThrow(
      'The column "Record ID" of Other source is not where it was',
    );
  });
  test('is guarded: what stands in the way of a column of its steps is named', async () => {
    const host = await keep(await deals(), SUBSCRIPTIONS);
    host.type('Sides', 'C4', 'x');
    const { checks } = JSON.parse(JSON.stringify(resultsAsJson(host)));
    expect(checks.filter(({ ok }: { ok: boolean }) => !ok)).toMatchObject([
      { name: 'Every formula column is whole' },
    ]);
  });
  test('is kept from the sidebar, and its failure told with the import that is to be given up', async () => {
    const host = await deals();
    const server = serverOf(host);
    const preview = await previewed(server, SUBSCRIPTIONS);
    const front = frontOver(server);
    await keepOther(front, preview);
    expect(front.state().view).toMatchObject({
      at: 'done',
      result: { holds: 'other source', counts: { added: 2 }, movers: [] },
    });
    expect(differ(host)).toEqual([{ name: 'Elm', here: 200, there: 210 }]);
    const failing = frontOver(
      interruptedBefore(host, 'addRows', () => {
        throw new Error('Service Spreadsheets failed.');
      }),
    );
    await keepOther(failing, preview);
    expect(failing.state().view).toMatchObject({ at: 'problem', importNumber: 3 });
  });
  test('before any deals is refused in one sentence', async () => {
    const host = await workbookWith([]);
    await expect(keep(host, SUBSCRIPTIONS)).rejects.toThrow('Import a report of deals first');
  });
});
