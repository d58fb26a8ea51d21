import fc from 'fast-check';
import { resultsAsJson } from '../../host/cli/tabs-as-json';
import { parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { COUNTS, MONEY, RATES } from '../core/figures';
import { some } from '../some';
import { drop, emptyHost, understoodBy } from './dropped';

type Cells = readonly (readonly string[])[];
type Figures = Readonly<Record<string, number | null>>;

const asOf = parseMonth('2025-06') ?? 0;
const IDS = [...MONEY, ...RATES, ...COUNTS] as const;

const company = fc.constantFrom('Ann', 'Bob', 'Cy', 'Di', 'Eve', 'Flo');
const day = fc
  .record({ month: fc.integer({ min: 0, max: 17 }), date: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, date }) => {
    const [year, rest] = [2024 + Math.floor(month / 12), (month % 12) + 1];
    return `${year}-${String(rest).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  });
const amount = fc.integer({ min: 1, max: 99_999 }).map((cents) => String(cents / 100));

/** Histories of each kind of report: a header, and what follows the ID in a row. */
const HISTORIES = {
  contracts: {
    header: ['Associated Company', 'Contract start date', 'Term (months)', 'Amount', 'Deal Stage'],
    row: fc.tuple(company, day, fc.integer({ min: 1, max: 14 }).map(String), amount),
  },
  movements: {
    header: ['Associated Company', 'Close Date', 'Deal Type', 'Amount', 'Deal Stage'],
    row: fc.tuple(
      company,
      day,
      fc.constantFrom('New Business', 'Upsell', 'Downgrade', 'Churn'),
      amount,
    ),
  },
} as const;

/** Months of the tabs for a report, and those of core for the same rows the other way round. */
async function bothSides(header: readonly string[], rows: Cells) {
  const host = emptyHost();
  const cells = [header, ...rows];
  const { report, settings } = await understoodBy(host, cells, { asOf });
  await drop(host, [header, ...[...rows].reverse()], { asOf });
  const core = retentionMonths(
    matrixOf(ledgerOf(dealsOf(report, settings), settings), asOf),
    settings,
  );
  return { tabs: resultsAsJson(host).months as readonly Figures[], core };
}

const six = (value: number | null | undefined) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : null;

function expectLaws(one: Figures): void {
  const of = (id: (typeof MONEY)[number]) => one[id] ?? 0;
  const gained = of('new') + of('reactivation') + of('expansion');
  expect(six(of('opening') + gained - of('contraction') - of('churn'))).toBe(six(of('closing')));
  expect(one.nrr === null).toBe(of('opening') === 0);
  if (typeof one.grr === 'number')
    expect(one.grr).toBeLessThanOrEqual(Math.min(1, one.nrr ?? 1) + 1e-9);
}

describe('on any history the tabs keep the laws and agree with core, whatever the order of rows', () => {
  test.each(some(Object.entries(HISTORIES), 1))('of %s', (_, { header, row }) =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 15, maxLength: 25 }), async (deals) => {
        const rows = deals.map((deal, place) => [String(place + 1), ...deal, 'Closed Won']);
        const { tabs, core } = await bothSides(['Record ID', ...header], rows);
        // Where nothing could show a loss there is no rate in any month.
        fc.pre(tabs.some(({ nrr }) => nrr !== null));
        for (const one of tabs) expectLaws(one);
        const shown = (months: readonly object[]) =>
          months.map((month) => IDS.map((id) => `${id} ${six(Reflect.get(month, id))}`));
        expect(shown(tabs)).toEqual(shown(core));
      }),
      { numRuns: 2, endOnFailure: true },
    ),
  );
});
