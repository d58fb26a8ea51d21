import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { definitionsOf } from '../../src/core/retention/definitions';
import { ledgerOf } from '../../src/core/retention/ledger';
import { namedDefinitions } from '../../src/workbook/definitions-list';
import { drop, emptyHost, fixture, understoodBy } from './dropped';

/** The figures of one list of the tab by the names of its definitions. */
function shownBy(host: Host, header: 'NRR' | 'GRR'): Readonly<Record<string, unknown>> {
  const table = tableAt(host, 'Definitions', ['Definition', header]);
  const end = table.rows.findIndex((row) => table.at(row, 'Definition') === '');
  const lines = table.rows.slice(0, end < 0 ? undefined : end);
  return Object.fromEntries(
    lines.map((row) => [table.at(row, 'Definition'), rounded(table.at(row, header))]),
  );
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
}

async function bothSides(path: string, asOf: string, chosen: Choices = {}) {
  const month = parseMonth(asOf) ?? 0;
  const choices = { ...chosen, asOf: month };
  const host = emptyHost();
  const cells = fixture(path);
  const { report, settings } = await understoodBy(host, cells, choices);
  await drop(host, cells, choices);
  const matrix = matrixOf(ledgerOf(dealsOf(report, settings), settings), month);
  const at = matrix.months.length - 1;
  const into = (month % 12) % (settings.period === 'quarter' ? 3 : 12);
  const periodFrom = settings.period === 'month' ? at : Math.max(0, at - into);
  const core = definitionsOf(matrix, { at, periodFrom, shownFrom: 0 });
  const { net, gross } = namedDefinitions(settings.model);
  const named = (list: typeof net) =>
    Object.fromEntries(list.map(({ id, name }) => [name, rounded(core[id] ?? '')]));
  return {
    tab: { net: shownBy(host, 'NRR'), gross: shownBy(host, 'GRR') },
    core: { net: named(net), gross: named(gross) },
  };
}

describe('every definition is the same on the tab and in the core', () => {
  const agree = async (path: string, asOf: string, choices: Choices = {}) => {
    const { tab, core } = await bothSides(path, asOf, choices);
    expect(tab).toEqual(core);
    return core;
  };
  test('with recurring deals', () => agree('small/recurring.csv', '2025-10'));
  test('with contracts, by quarter', () =>
    agree('small/contracts.csv', '2025-10', { period: 'quarter' }));
  test('with deal movements, by year', () =>
    agree('small/movements.csv', '2025-08', { period: 'year' }));
  test('with monthly snapshots', () => agree('small/snapshots.csv', '2025-10'));
  test('with invoices', () => agree('small/invoices.csv', '2025-10'));
  test('where the history is too short for a year', () => agree('small/recurring.csv', '2024-06'));
  test('with three hundred customers, none without a value', async () => {
    const { net, gross } = await agree('medium/recurring.csv', '2026-10');
    expect(Object.values({ ...net, ...gross })).not.toContain('');
  });
});
