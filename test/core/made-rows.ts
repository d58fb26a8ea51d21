import fc from 'fast-check';
import type { RevenueCategory } from '../../src/core/category';
import type { RevenueModel, Settings } from '../../src/core/settings';
import { day, type Said } from './made-deals';

/** Types that the made rows of deal movements carry. */
export const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['upsell', 'upsell'],
  ['cross', 'cross-sell'],
  ['price', 'price increase'],
  ['down', 'downgrade'],
  ['churn', 'churn'],
]);

const FIRST = day('2024-01-01');
const starts = fc.integer({ min: FIRST, max: FIRST + 900 });
const lengths = fc.option(fc.integer({ min: 1, max: 500 }), { nil: null });
/** A twelfth of every amount is exact, so that rounding to six decimals plays no part. */
const amounts = fc.integer({ min: 1, max: 4000 }).map((value) => value * 6);
const who = {
  companyId: fc.constantFrom('1', '2', '3', '4', '5'),
  line: fc.constantFrom('', 'A', 'B'),
  isWon: fc.constant(true),
};

const recurring: fc.Arbitrary<Said> = fc
  .record({
    ...who,
    start: starts,
    length: lengths,
    amount: amounts,
    reason: fc.constantFrom('Churned', 'Renewal', null),
  })
  .map(({ start, length, amount, reason, ...rest }) => ({
    ...rest,
    closeDate: start,
    inactiveDate: length === null ? null : start + length,
    inactiveReason: reason,
    recurringAmount: amount,
  }));

const contract: fc.Arbitrary<Said> = fc
  .record({ ...who, start: starts, length: lengths, amount: amounts })
  .map(({ start, length, amount, ...rest }) => ({
    ...rest,
    contractStart: start,
    contractEnd: length === null ? null : start + length,
    term: 12,
    amount,
  }));

const movement: fc.Arbitrary<Said> = fc.record({
  ...who,
  closeDate: starts,
  term: fc.constant(12),
  type: fc.constantFrom('New', 'Renewal', 'Upsell', 'Cross', 'Price', 'Down', 'Churn'),
  amount: fc.option(amounts, { nil: null }),
});

const ROWS: Readonly<Partial<Record<RevenueModel, fc.Arbitrary<Said>>>> = {
  'recurring deals': recurring,
  contracts: contract,
  'deal movements': movement,
};

/** The models whose rows can be made. */
export const MADE_MODELS = Object.keys(ROWS) as readonly RevenueModel[];

/** Rows of one model, each with a Record ID of its own. */
export function madeRows(model: RevenueModel): fc.Arbitrary<readonly Said[]> {
  const row = ROWS[model];
  if (!row) throw new Error(`no rows can be made: ${model}`);
  return fc
    .array(row, { minLength: 1, maxLength: 25 })
    .map((rows) => rows.map((said, index) => ({ ...said, recordId: `r${index}` })));
}

/** Choices under which a history must hold together. */
export const madeSettings: fc.Arbitrary<Partial<Settings>> = fc.record({
  types: fc.constant(TYPES),
  amountMeans: fc.constantFrom('MRR', 'ARR', 'TCV'),
  renewalMeans: fc.constantFrom('full MRR', 'only the change'),
  graceDays: fc.constantFrom(0, 14, 90),
  reactivationInNrr: fc.constant(false),
});
