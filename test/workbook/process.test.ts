import { tableAt } from '../../host/cli/table-at';
import { resultsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { reader } from '../../src/core/audit/ledger-judged';
import { rowFindings } from '../../src/core/audit/row-findings';
import { lastDay, monthOf, parseMonth } from '../../src/core/days';
import { textOf } from '../../src/core/report/cell';
import { dealsOf } from '../../src/core/report/deals';
import { ledgerOf } from '../../src/core/retention/ledger';
import type { Entry } from '../../src/core/retention/ledger-entry';
import { readAudited } from '../../src/sidebar/actions/workbook-audit';
import { adherence } from '../reference/adherence';
import { drop, emptyHost, fixture, serverOf } from './dropped';

const NAMES = ['New business', 'Renewal', 'Upsell', 'Churn'];

/** The shares that the tab shows below a header, by what stands there and the category. */
function sharesBelow(host: Host, header: 'Month' | 'Owner'): Readonly<Record<string, number>> {
  const table = tableAt(host, 'Process', [header, ...NAMES]);
  const end = table.rows.findIndex((row) => table.at(row, header) === '');
  return Object.fromEntries(
    table.rows.slice(0, end).flatMap((row) =>
      NAMES.map((name) => [name, table.at(row, name)] as const)
        .filter(([, share]) => typeof share === 'number')
        .map(([name, share]) => [
          `${table.at(row, header)}|${name.toLowerCase()}`,
          exact(Number(share)),
        ]),
    ),
  );
}

const exact = (share: number) => Math.round(share * 1e9);

describe('how the deals of a report with mistakes are coded', () => {
  const asOf = parseMonth('2025-10') ?? 0;
  let host: Host;
  /** The shares in core, by a key of the deal. */
  let inCore: (keyOf: (entry: Entry, owner: string) => string) => Readonly<Record<string, number>>;

  beforeAll(async () => {
    host = emptyHost();
    await drop(host, fixture('small/movements-spoilt.csv'), { asOf, tabs: ['Process'] });
    const { audited } = (await readAudited(serverOf(host))) ?? {};
    if (!audited) throw new Error('nothing was imported');
    const { table, settings } = audited;
    const deals = dealsOf(table, settings);
    const fieldsOf = reader(table);
    const found = new Map(
      rowFindings(deals, settings, fieldsOf).map(({ deal, check }) => [deal.row, check]),
    );
    inCore = (keyOf) => {
      const shares = adherence(
        ledgerOf(deals, settings),
        ({ row }) => found.get(row) ?? null,
        (entry) => keyOf(entry, textOf(fieldsOf(entry.deal)('owner'))),
      );
      const known = [...shares].filter(([key]) =>
        /[^|]\|(new business|renewal|upsell|churn)$/.test(key),
      );
      return Object.fromEntries(known.map(([key, share]) => [key, exact(share)]));
    };
  });

  test('is by owner what core says', () => {
    const shown = sharesBelow(host, 'Owner');
    expect(shown).toEqual(inCore((_, owner) => owner));
    expect(Object.values(shown).some((share) => share !== exact(1))).toBe(true);
  });
  test('is by month what core says, for twelve of them', () => {
    const shown = sharesBelow(host, 'Month');
    const isShown = (month: number) => month <= asOf && month > asOf - 12;
    expect(shown).toEqual(
      inCore(({ from }) => (isShown(monthOf(from)) ? String(lastDay(monthOf(from))) : '')),
    );
    expect(Object.values(shown).some((share) => share !== exact(1))).toBe(true);
  });
  test('begins with the latest month, and its figures with the last three', () => {
    const table = tableAt(host, 'Process', ['Month', 'All four', 'Deals', 'Coded wrong']);
    const months = table.rows.slice(0, 12);
    expect(months.map((row) => table.at(row, 'Month'))).toEqual(
      months.map((_, back) => lastDay(asOf - back)),
    );
    const share = (from: number) => {
      const sum = (name: string) =>
        months.slice(from, from + 3).reduce((total, row) => total + Number(table.at(row, name)), 0);
      return sum('Deals') === 0 ? '' : expect.closeTo(1 - sum('Coded wrong') / sum('Deals'), 9);
    };
    expect(host.values('Process', 'A5:B5')[0]).toEqual([share(0), share(3)]);
  });
  test('counts how many deals that is, and how many of them are wrong', () => {
    const table = tableAt(host, 'Process', ['Month', 'All four', 'Deals', 'Coded wrong']);
    const months = table.rows.slice(0, 12).map((row) => {
      const [all, deals, wrong] = ['All four', 'Deals', 'Coded wrong'].map((one) =>
        table.at(row, one),
      );
      return { all, deals: Number(deals), wrong: Number(wrong) };
    });
    for (const { all, deals, wrong } of months)
      expect(all).toEqual(deals === 0 ? '' : expect.closeTo(1 - wrong / deals, 9));
    const sum = (of: 'deals' | 'wrong') => months.reduce((total, month) => total + month[of], 0);
    expect(sum('wrong')).toBeGreaterThan(0);
    expect(host.values('Process', 'D5:F5')[0]).toEqual([
      expect.closeTo(1 - sum('wrong') / sum('deals'), 9),
      '',
      sum('deals'),
    ]);
  });
  test('adds up on Categories what is coded, of the as-of month and of twelve', () => {
    const headers = ['Change of MRR', 'As-of month', '12 months'] as const;
    const table = tableAt(host, 'Categories', headers);
    const { categories } = resultsAsJson(host) as {
      readonly categories: readonly Readonly<Record<string, number | string>>[];
    };
    const sum = (name: string, months: number) =>
      categories.slice(-months).reduce((total, month) => total + Number(month[name]), 0);
    const lines = table.rows
      .map((row) => headers.map((header) => table.at(row, header)))
      .filter(([name]) => String(name).startsWith('Coded '))
      .map(([name, now, year]) => [String(name).slice(6), Number(now), Number(year)] as const);
    expect(lines.length).toBeGreaterThan(4);
    for (const [name, now, year] of lines) {
      expect([name, now]).toEqual([name, expect.closeTo(sum(name, 1), 6)]);
      expect([name, year]).toEqual([name, expect.closeTo(sum(name, 12), 6)]);
    }
    expect(lines.some(([, now, year]) => now !== year)).toBe(true);
  });
});

test('the process lists owners by their deals, whatever the case, and all others in one line', async () => {
  const labels = ['Record ID', 'Deal Name', 'Associated Company', 'Close Date', 'Is Closed Won'];
  const typed = 'Recurring revenue deal type';
  const owned = Array.from({ length: 32 }, (_, index) => `Owner ${index + 1}`);
  const rows = [...owned, 'Kim', 'kim', 'KIM', 'Owner 32', ''].map((owner, index) =>
    [String(index + 1), `D${index}`, `Firm ${index}`, '2025-01-15', 'true'].concat(
      owner,
      '100',
      'New Business',
    ),
  );
  const host = emptyHost();
  const header = [...labels, 'Deal owner', 'Recurring revenue amount', typed];
  await drop(host, [header, ...rows], { asOf: parseMonth('2025-06') ?? 0, tabs: ['Process'] });
  const lines = host.values('Process', 'A1:B80');
  const cells = lines.map(([cell]) => String(cell));
  const first = cells.indexOf('Owner') + 1;
  expect(cells.slice(first, first + 3)).toEqual(['Kim', 'Owner 32', 'Owner 1']);
  expect(cells[first + 29]).toMatch(/^Owner [0-9]+$/);
  expect(lines.slice(first + 29, first + 32)).toEqual([
    [expect.stringMatching(/^Owner /), 1],
    ['Other owners (3)', 1],
    ['', ''],
  ]);
});
