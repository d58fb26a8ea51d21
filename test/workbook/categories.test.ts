import fc from 'fast-check';
import { auditAsJson } from '../../host/cli/audit-as-json';
import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { CATEGORIES } from '../../src/core/category';
import { lastDay, monthOf, parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import { ledgerOf } from '../../src/core/retention/ledger';
import { codedBetween } from '../reference/coded';
import { effectsOf } from '../reference/mover-deals';
import { drop, emptyHost, understoodBy, withTabs } from './dropped';

const HEADER = [
  'Record ID',
  'Associated Company',
  'Product line',
  'Close Date',
  'Recurring revenue amount',
  'Recurring revenue deal type',
  'Recurring revenue inactive date',
  'Recurring revenue inactive reason',
  'Deal Stage',
];
const AS_OF = parseMonth('2025-10') ?? 0;

const STEP = 'Upsell (step of a ramp)';

/** Few days, so that many deals end where others start. */
const first = (month: number) =>
  `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
const deals = fc.array(
  fc
    .record({
      company: fc.constantFrom('Ann', 'Bob'),
      line: fc.constantFrom('', 'B'),
      from: fc.integer({ min: 0, max: 3 }).map((quarter) => quarter * 3),
      months: fc.constantFrom(3, 6),
      amount: fc.constantFrom('0', '10', '25.5', '90', '-5'),
      type: fc.constantFrom('New Business', 'Renewal', 'Upsell', 'Downgrade', STEP, STEP),
      reason: fc.constantFrom('Renewal', 'Renewal', 'Churned', ''),
      ofDeal: fc.constantFrom('', '', '7 · ', '80 · '),
    })
    .map(({ ofDeal, company, line, from, months, amount, type, reason }) => [
      ofDeal,
      ...[company, line, first(from), amount, type, first(from + months), reason],
      'Closed Won',
    ]),
  { minLength: 30, maxLength: 40 },
);

/** What ended is renewed twice by deals that pay nothing. */
const RENEWED_BY_NOTHING = [
  ['', 'Cy', '', first(0), '90', 'New Business', first(3), 'Renewal', 'Closed Won'],
  ['', 'Cy', '', first(3), '0', 'Renewal', first(6), 'Renewal', 'Closed Won'],
  ['', 'Cy', '', first(3), '0', 'Renewal', first(9), 'Renewal', 'Closed Won'],
];

const six = (value: unknown) => Math.round(Number(value) * 1e6) / 1e6 + 0;

test('Categories and the Ledger split what happened as core does, also where deals are merged and split', () =>
  fc.assert(
    fc.asyncProperty(deals, async (rows) => {
      const all = [...rows, ...RENEWED_BY_NOTHING];
      const cells = [
        HEADER,
        ...all.map(([ofDeal, ...row], place) => [`${ofDeal}${place + 1}`, ...row]),
      ];
      const host = emptyHost();
      const choices = { asOf: AS_OF, ...withTabs('Categories', 'Movers') };
      const { report, settings } = await understoodBy(host, cells, choices);
      await drop(host, cells, choices);
      const read = dealsOf(report, settings);
      const entries = ledgerOf(read, settings);

      const ledger = tableAt(host, 'Ledger', ['Deals row', 'Customer no.']);
      const shown = ledger.rows
        .slice(0, entries.length)
        .map((row) => [ledger.at(row, 'Deals row'), six(ledger.at(row, 'MRR before'))]);
      expect(shown).toEqual(entries.map(({ deal, before }) => [deal.row, six(before)]));

      const days = { opening: lastDay(AS_OF - 1), closing: lastDay(AS_OF) };
      const moves = tableAt(host, 'Causes', ['Ends', 'Effect']);
      const effects = moves.rows
        .slice(0, entries.length)
        .map((row) => six(moves.at(row, 'Effect')));
      expect(effects).toEqual(effectsOf(entries, days).map(({ change }) => six(change)));

      const months = tableAt(host, 'Categories', ['Month', 'Not explained']);
      for (const row of months.rows.filter(([month]) => typeof month === 'number')) {
        const end = Number(months.at(row, 'Month'));
        const coded = codedBetween(
          { ...settings, entries, deals: read },
          lastDay(monthOf(end) - 1),
          end,
        );
        const told = {
          ...Object.fromEntries(CATEGORIES.map((id) => [`Coded ${id}`, coded[id]])),
          'Renewal change': coded.renewalChange,
          'Uncoded change': coded.againstCode,
          'Ended without a deal': coded.endedWithoutDeal,
          'Not explained': 0,
        };
        for (const [header, value] of Object.entries(told))
          expect([end, header, six(months.at(row, header))]).toEqual([end, header, six(value)]);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  ));

describe('line items with the type of their deal', () => {
  const LINES = [
    [
      ...['Record ID', 'Name', 'Associated Deal', 'Associated Deal IDs', 'Associated Company'],
      ...['Deal Type', 'Billing frequency', 'Term (months)', 'Billing start date', 'Net price'],
    ],
    ['801', 'Base', 'Oak deal', '21', 'Oak', 'New Business', 'Monthly', '24', '2025-03-01', '400'],
    ['802', 'Start-up', 'Oak deal', '21', 'Oak', 'New Business', '', '12', '2025-03-01', '2000'],
    ['803', 'Base', 'Elm deal', '22', 'Elm', 'New Business', 'Monthly', '12', '2025-03-01', '250'],
  ];

  async function dropped(rows: readonly (readonly string[])[]): Promise<Host> {
    const host = emptyHost();
    await drop(host, rows, { asOf: parseMonth('2026-06') ?? 0, ...withTabs('Categories') });
    return host;
  }

  /** What is coded in a month, zeros left out. */
  function codedIn(month: string, host: Host) {
    const table = tableAt(host, 'Categories', ['Month', 'Not explained']);
    const end = lastDay(parseMonth(month) ?? 0);
    const found = table.rows.find((row) => row[0] === end) ?? [];
    const headers = [
      ...CATEGORIES.map((id) => `Coded ${id}`),
      ...['Renewal change', 'Uncoded change', 'Ended without a deal'],
    ];
    const told = headers.map((header) => [header, six(table.at(found, header))]);
    return Object.fromEntries(told.filter(([, value]) => value !== 0));
  }

  test('count what is paid once as billed, and no MRR of it', async () =>
    expect(codedIn('2025-03', await dropped(LINES))).toEqual({
      'Coded new business': 650,
      'Coded one-time': 2000,
    }));

  test('count a one-time deal as billed, also where Amount is money a year beside a recurring amount', async () => {
    const header = [
      ...['Record ID', 'Associated Company', 'Close Date', 'Deal Stage', 'Deal Type', 'Amount'],
      ...['Recurring revenue amount', 'Recurring revenue inactive date'],
    ];
    const rows = [
      ['1', 'Oak', '2025-01-10', 'Closed Won', 'New Business', '6000', '500', ''],
      ['2', 'Elm', '2025-03-05', 'Closed Won', 'New Business', '3600', '300', ''],
      ['3', 'Elm', '2025-03-12', 'Closed Won', 'New Business', '5000', '', ''],
    ];
    expect(codedIn('2025-03', await dropped([header, ...rows]))).toEqual({
      'Coded new business': 300,
      'Coded one-time': 5000,
    });
  });

  test('let a step of a ramp take the place of its own deal, whatever else happens that day', async () => {
    const header = [
      ...['Record ID', 'Name', 'Associated Deal', 'Associated Deal IDs', 'Associated Company'],
      ...['Deal Type', 'Billing frequency', 'Term (months)', 'Billing start date', 'Net price'],
      ...['Quantity', 'Close Date', 'Deal Stage'],
    ];
    const line = (
      id: string,
      deal: string,
      type: string,
      term: string,
      from: string,
      price: string,
    ) => [
      ...[`${deal} · ${id}`, 'Base', `Deal ${deal}`, deal, 'Oak', type, 'Monthly', term, from],
      ...[price, '1', '2025-03-01', 'Closed Won'],
    ];
    const rows = [
      header,
      line('1', '7', 'New Business', '12', '2025-03-01', '100'),
      line('2', '7', 'New Business', '12', '2026-03-01', '120'),
      line('3', '8', 'New Business', '9', '2025-06-01', '30'),
    ];
    expect(codedIn('2026-03', await dropped(rows))).toEqual({
      'Coded price increase': 20,
      'Ended without a deal': 30,
    });
    const renewed = [...rows, line('4', '9', 'Renewal', '12', '2026-03-01', '33')];
    expect(codedIn('2026-03', await dropped(renewed))).toEqual({
      'Coded price increase': 20,
      'Coded renewal': 33,
      'Renewal change': 3,
    });
  });

  test('count the next year of a ramp as a change of what was sold, and find nothing wrong', async () => {
    const [header = []] = LINES;
    const line = (id: string, deal: string, type: string, ...rest: readonly string[]) => [
      ...[`${deal} · ${id}`, 'Base', `Deal ${deal}`, deal, 'Oak', type, ...rest],
    ];
    const host = await dropped([
      [...header, 'Quantity', 'Close Date', 'Deal Stage'],
      ...[
        line('1', '21', 'New Business', 'Monthly', '12', '2025-03-01', '400', '1'),
        line('2', '21', 'New Business', 'Monthly', '12', '2026-03-01', '500', '2'),
        line('3', '22', 'Upsell', 'Monthly', '24', '2025-09-01', '70', '1'),
      ].map((row) => [...row, '2025-03-01', 'Closed Won']),
    ]);
    expect(codedIn('2026-03', host)).toEqual({ 'Coded upsell': 100 });
    expect(auditAsJson(host).findings).toEqual([]);
  });
});
