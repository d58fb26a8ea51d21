import fc from 'fast-check';
import { tableAt } from '../../host/cli/table-at';
import { CATEGORIES } from '../../src/core/category';
import { lastDay, monthOf, parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import { ledgerOf } from '../../src/core/retention/ledger';
import { codedBetween } from '../reference/coded';
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
const AS_OF = parseMonth('2025-12') ?? 0;

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
      type: fc.constantFrom('New Business', 'Renewal', 'Upsell', 'Downgrade'),
      reason: fc.constantFrom('Renewal', 'Renewal', 'Churned', ''),
    })
    .map(({ company, line, from, months, amount, type, reason }) => [
      ...[company, line, first(from), amount, type, first(from + months), reason],
      'Closed Won',
    ]),
  { minLength: 30, maxLength: 40 },
);

const six = (value: unknown) => Math.round(Number(value) * 1e6) / 1e6 + 0;

test('Categories and the Ledger split what happened as core does, also where deals are merged and split', () =>
  fc.assert(
    fc.asyncProperty(deals, async (rows) => {
      const cells = [HEADER, ...rows.map((row, place) => [String(place + 1), ...row])];
      const host = emptyHost();
      const choices = { asOf: AS_OF, ...withTabs('Categories') };
      const { report, settings } = await understoodBy(host, cells, choices);
      await drop(host, cells, choices);
      const read = dealsOf(report, settings);
      const entries = ledgerOf(read, settings);

      const ledger = tableAt(host, 'Ledger', ['Deals row', 'Customer no.']);
      const shown = ledger.rows
        .slice(0, entries.length)
        .map((row) => [ledger.at(row, 'Deals row'), six(ledger.at(row, 'MRR before'))]);
      expect(shown).toEqual(entries.map(({ deal, before }) => [deal.row, six(before)]));

      const months = tableAt(host, 'Categories', ['Month', 'Not explained']);
      for (const row of months.rows.filter(([month]) => typeof month === 'number')) {
        const end = Number(months.at(row, 'Month'));
        const all = { model: settings.model, entries, deals: read };
        const coded = codedBetween(all, lastDay(monthOf(end) - 1), end);
        const figures = {
          ...Object.fromEntries(CATEGORIES.map((id) => [`Coded ${id}`, coded[id]])),
          'Renewal change': coded.renewalChange,
          'Uncoded change': coded.againstCode,
          'Ended without a deal': coded.endedWithoutDeal,
          'Not explained': 0,
        };
        for (const [header, value] of Object.entries(figures))
          expect([end, header, six(months.at(row, header))]).toEqual([end, header, six(value)]);
      }
    }),
    { numRuns: 2 },
  ));
