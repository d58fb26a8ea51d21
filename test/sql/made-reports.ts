import fc from 'fast-check';
import { type Day, dayText } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { FIELDS, fieldOf } from '../../src/core/report/fields';
import type { RevenueModel, Settings } from '../../src/core/settings';
import { day, month, type Said } from '../core/made-deals';
import { TYPES } from '../core/made-rows';

/** Names as companies bear them, and as they would break a statement that took them for more than text. */
const NAMES = [
  'Acme',
  'ACME ',
  "O'Neil & Sons, Inc.",
  '=SUM Analytics',
  "'); DROP TABLE deals; --",
  'Back\\slash `quoted` "name"',
  '株式会社サンプル',
  'Acme; Partners',
];
const FIRST = day('2022-11-05');
const days = fc.integer({ min: FIRST, max: FIRST + 1100 });
const some = <T>(one: fc.Arbitrary<T>, often = 3) => fc.option(one, { nil: null, freq: often });
const amounts = fc.oneof(
  fc.integer({ min: -200, max: 4000 }).map((value) => value / 2),
  fc.constantFrom(0, 0.004, 1000 / 3, 'n/a'),
);
const money = some(amounts, 12);

/** What every row says: whose it is, and what may leave it out. */
const who = {
  companyId: some(fc.constantFrom('1', '2', '3', '4')),
  companyIds: some(fc.constantFrom('1;9', '2', '3;1')),
  companies: some(fc.constantFrom(...NAMES), 8),
  line: fc.constantFrom('', 'A', 'b', ' B'),
  isWon: fc.constantFrom(true, true, true, true, true, false, null),
  stage: fc.constantFrom(null, 'Closed Won', 'Open'),
  pipeline: fc.constantFrom('Sales', 'Sales', 'Partners', null),
  currency: fc.constantFrom(null, null, 'EUR', 'usd', 'GBP'),
  recordId: some(fc.integer({ min: 0, max: 500 }).map(String), 6),
};

const deals = fc.record({
  ...who,
  closeDate: some(fc.oneof(days, fc.constant('soon')), 15),
  amount: money,
  recurringAmount: some(amounts, 2),
  arr: some(amounts, 1),
  acv: some(amounts, 1),
  tcv: some(amounts, 1),
  term: some(fc.constantFrom(1, 12, 24, 0.25)),
  type: fc.constantFrom('New', 'Renewal', 'Upsell', 'Cross', 'Price', 'Down', 'Churn', '', '?'),
  billingFrequency: fc.constantFrom(null, 'Monthly', 'quarterly', 'Annually', 'weekly', 'now'),
  inactiveReason: fc.constantFrom(null, 'Churned', 'Renewal', 'Upgraded', 'Budget'),
  dealName: fc.constantFrom('x', 'y'),
  contractStart: some(days, 2),
  length: fc.integer({ min: -3, max: 500 }),
  hasEnd: fc.boolean(),
});

/** Ends lie some days after starts; a few before, and a few are no dates. */
function withEnds({
  length,
  hasEnd,
  ...said
}: typeof deals extends fc.Arbitrary<infer Row> ? Row : never): Said {
  const start = said.contractStart ?? said.closeDate;
  const end = hasEnd && typeof start === 'number' ? start + length : null;
  const cell = length === 7 ? 'later' : end;
  return { ...said, inactiveDate: cell, contractEnd: cell };
}

const snapshots = fc.record({
  ...who,
  snapshotMonth: some(
    fc
      .integer({ min: 0, max: 30 })
      .chain((index) => fc.constantFrom(0, 0, 0, 15).map((late) => FIRST - 4 + index * 31 + late)),
    20,
  ),
  mrr: money,
});

const invoices = fc.record({
  ...who,
  invoiceDate: some(days, 15),
  invoiceNumber: some(fc.integer({ min: 0, max: 500 }).map((number) => `INV-${number}`)),
  billed: money,
  amount: some(amounts),
  contractStart: some(days, 1),
  contractEnd: some(
    days.map((one) => one + 90),
    1,
  ),
});

const ROWS: Readonly<Record<RevenueModel, fc.Arbitrary<Said>>> = {
  'recurring deals': deals.map(withEnds),
  contracts: deals.map(withEnds),
  'deal movements': deals.map(withEnds),
  'monthly snapshots': snapshots,
  'invoices or orders': invoices,
};

/** Settings that bend every rule at least once. */
export const BENT: readonly Partial<Settings>[] = [
  {
    types: TYPES,
    sameAs: new Map([
      ['4', 'acme'],
      ["o'neil & sons, inc.", '2'],
    ]),
    excluded: new Set(['=sum analytics']),
    rates: new Map([
      ['usd', 1],
      ['eur', 1.1],
    ]),
    historyFrom: month('2023-08'),
    reported: day('2025-12-09'),
  },
  {
    types: new Map([...TYPES, ['?', 'one-time']]),
    amountMeans: 'TCV',
    endMeans: 'first day not paid',
    renewalMeans: 'only the change',
    graceDays: 90,
    reactivationInNrr: true,
    pipelines: new Set(['sales']),
  },
  { types: TYPES, amountMeans: 'per billing period', graceDays: 0, wonStages: new Set(['open']) },
];

/** Rows of one model, the same ones every time. */
export function madeReports(model: RevenueModel, seed: number): readonly Said[] {
  const rows = fc.array(ROWS[model], { minLength: 220, maxLength: 220 });
  return fc.sample(rows, { numRuns: 1, seed })[0] ?? [];
}

/** Made rows as a table holds them, under HubSpot's labels. */
export function asTexts(rows: readonly Said[]): {
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const said = FIELDS.map(({ id }) => id).filter((id) => rows.some((row) => id in row));
  const text = (cell: Cell | undefined, isDay: boolean) =>
    typeof cell === 'number' && isDay ? dayText(cell as Day) : String(cell ?? '');
  return {
    labels: said.map((id) => fieldOf(id).label),
    rows: rows.map((row) => said.map((id) => text(row[id], fieldOf(id).kind === 'day'))),
  };
}
