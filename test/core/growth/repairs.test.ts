import { day, deal, madeReport, month, type Said, settingsWith } from '../made-deals';
import { type Counter, countSteps } from './work';

/** So many deals, twice and four times as many. */
const SIZES = [60, 120, 240] as const;

/** What meets each finding with every other adds four times as many steps from the second size to the third. */
const AT_MOST = 2.35;

const FIRST = day('2010-01-15');
const TYPES = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['more', 'upsell'],
] as const);

/** Deals of one customer and line, each with something wrong; by what it is. */
const SHAPES: Readonly<Record<string, (place: number) => Said>> = {
  'a start that is missing': (place) =>
    place % 2 ? { closeDate: null, recurringType: 'Renewal' } : { inactiveReason: 'Renewal' },
  'no end': (place) => ({ inactiveDate: null, recurringType: place ? 'Renewal' : 'New' }),
  'a type that nobody knows': (place) => ({ recurringType: place % 9 ? 'Misc' : 'More' }),
  'no company': (place) =>
    place % 2 ? { companyId: null, company: null, dealName: `Acme ${place}` } : {},
  'a company of nearly the same name': (place) => ({
    companyId: String(place),
    company: `Acme${'.'.repeat(place % 3)} ${Math.floor(place / 3)}`,
  }),
  'a copy': (place) => ({ closeDate: FIRST + (place % 20), inactiveDate: FIRST + 3000 }),
};

let counter: Counter;
let repaired: (rows: readonly Said[]) => unknown;

beforeAll(() => {
  counter = countSteps((url) => /[\\/]src[\\/]/.test(url));
  const { auditOf } = jest.requireActual<typeof import('../../../src/core/audit/audit')>(
    '../../../src/core/audit/audit',
  );
  const { repairsOf } = jest.requireActual<typeof import('../../../src/core/repairs/repairs')>(
    '../../../src/core/repairs/repairs',
  );
  repaired = (rows) => {
    const table = madeReport(rows);
    const settings = settingsWith({ types: TYPES, amountMeans: 'ARR', asOf: month('2020-06') });
    const audited = { table, report: table, settings, accepted: [], checksOff: [] };
    return repairsOf(audited, auditOf(audited));
  };
});
afterAll(() => counter.end());

test.each(Object.keys(SHAPES))(
  'the steps that it takes to suggest repairs grow with the report: deals with %s',
  (name) => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, place) =>
        deal({
          ...{ recordId: String(place), closeDate: FIRST + place * 9, amount: 1200 },
          ...{ inactiveDate: FIRST + place * 9 + 9, recurringType: 'Renewal' },
          ...SHAPES[name]?.(place),
        }),
      );
    repaired(rows(SIZES[0]));
    const [small = 0, middle = 0, large = 0] = SIZES.map((size) => {
      const some = rows(size);
      return counter.stepsOf(() => repaired(some));
    });
    expect(middle).toBeGreaterThan(small);
    expect(large - middle).toBeLessThan(AT_MOST * (middle - small));
  },
);
