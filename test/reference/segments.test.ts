import fc from 'fast-check';
import { publishedFor } from '../../src/core/kpi/benchmarks';
import { CONTRACT_SIZE_EDGES, CONTRACT_SIZES } from '../../src/core/retention/contract-size';
import { customerOf, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { type Bridge, bridgeOf } from '../../src/core/retention/movements';
import type { Settings } from '../../src/core/settings';
import { MONEY } from '../core/figures';
import { fixtureCells, fixtureJson, lastMonth, type Truth, understood } from '../core/fixtures';
import {
  day,
  deal,
  madeReport,
  month,
  readDeals,
  type Said,
  settingsWith,
} from '../core/made-deals';
import {
  contractSize,
  contractSizeSegments,
  customerSegments,
  dealSegments,
  type Segment,
  segmentBridge,
  valuesIn,
} from './segments';

const CHOICES = { reactivationInNrr: false };

/** Made rows by a column up to June 2026: customers by their latest deal, and parts of customers. */
function made(rows: readonly Said[], field: 'industry' | 'line', said: Partial<Settings> = {}) {
  const settings = settingsWith(said);
  const entries = ledgerOf(readDeals(rows, said), settings);
  const matrix = matrixOf(entries, settings.asOf ?? 0);
  const saidBy = valuesIn(madeReport(rows), field);
  return {
    matrix,
    customers: customerSegments(matrix, entries, { ofDeal: saidBy }),
    parts: dealSegments(entries, settings.asOf ?? 0, saidBy),
  };
}

function namesOf(segments: readonly Segment[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    segments.map(({ segment, members }) => [segment, members.map(({ name }) => name)]),
  );
}

const bob = (said: Said) => deal({ companyId: '2', company: 'Bob', ...said });

describe('what belongs to a customer', () => {
  const groups = (...rows: Said[]) => namesOf(made(rows, 'industry').customers);

  test('groups customers by what their deals say', () =>
    expect(groups(deal({ industry: 'SMB' }), bob({ industry: 'Retail' }))).toEqual({
      SMB: ['Acme'],
      Retail: ['Bob'],
    }));
  test('takes one value in other capitals for the same', () =>
    expect(groups(deal({ industry: 'SMB' }), bob({ industry: ' smb ' }))).toEqual({
      SMB: ['Acme', 'Bob'],
    }));
  test('is decided by the latest deal', () =>
    expect(
      groups(
        deal({ industry: 'New', closeDate: day('2026-03-01') }),
        deal({ industry: 'Old', closeDate: day('2026-02-01') }),
      ),
    ).toEqual({ New: ['Acme'] }));
  test('is decided by the lower of two deals of one day', () =>
    expect(groups(deal({ industry: 'Upper' }), deal({ industry: 'Lower' }))).toEqual({
      Lower: ['Acme'],
    }));
  test('is not decided by a deal that starts after the as-of month', () =>
    expect(
      groups(
        deal({ industry: 'Now' }),
        deal({ industry: 'Later', closeDate: day('2026-07-01'), recurringAmount: 5 }),
      ),
    ).toEqual({ Now: ['Acme'] }));
  test('is said to be missing where the deal does not give it', () =>
    expect(groups(deal())).toEqual({ '(not given)': ['Acme'] }));
});

describe('what belongs to a deal', () => {
  const ROWS = [
    deal({ line: 'Platform', recurringAmount: 100, inactiveDate: day('2026-03-10') }),
    deal({ line: 'Analytics', recurringAmount: 40, closeDate: day('2026-02-01') }),
  ];
  const bridges = () =>
    made(ROWS, 'line').parts.map(({ segment, members }) => {
      const { churn, closing } = bridgeOf(members, 0, 5);
      return [segment, churn, closing];
    });

  test('lets a customer churn in one value and stay in another', () =>
    expect(bridges()).toEqual([
      ['Analytics', 0, 40],
      ['Platform', 100, 0],
    ]));
  test('gives a movement without a line to the only line of its customer', () => {
    const move = (said: Said) =>
      deal({ recurringAmount: null, amount: 50, type: 'Upsell', line: 'Platform', ...said });
    const { parts } = made([move({}), move({ line: '', closeDate: day('2026-02-01') })], 'line', {
      model: 'deal movements',
      types: new Map([['upsell', 'upsell']]),
    });
    expect(parts.map(({ members }) => members.map(({ mrr }) => mrr[1]))).toEqual([[100]]);
  });
});

describe('contract size', () => {
  const is = (mrr: number, expected: string) => expect(contractSize(mrr)).toBe(expected);

  test('is the smallest below its first edge', () => is(999.99, 'Below 12,000 a year'));
  test('begins at an edge', () => is(1000, '12,000 to 25,000'));
  test('has no upper end', () => is(50000, '250,000 and more'));
  test('is not there where nothing was paid', () => is(0, '(not paying at the opening)'));
  test('has a name between every two edges', () =>
    expect(CONTRACT_SIZES).toHaveLength(CONTRACT_SIZE_EDGES.length + 2));
  test('has the edges of the published medians', () =>
    expect(
      CONTRACT_SIZE_EDGES.map((edge) =>
        [edge - 1, edge].map((at) => publishedFor('nrr', at)?.ratio),
      ),
    ).toEqual([
      [1, 1.02],
      [1.02, 1.03],
      [1.03, 1.05],
      [1.05, 1.07],
      [1.07, 1.1],
    ]));
});

const SUMS: readonly (keyof Bridge)[] = [...MONEY, 'churnedCustomers', 'closingCustomers'];

describe('segments of customers', () => {
  const histories = fc.array(
    fc.array(fc.constantFrom(0, 0, 10, 500, 1000, 3000), { minLength: 4, maxLength: 4 }),
    { minLength: 1, maxLength: 12 },
  );
  const segmented = (all: readonly (readonly number[])[]) => {
    const customers = all.map((mrr, place) => customerOf(String(place), String(place), mrr));
    const total = bridgeOf(customers, 0, 3);
    const bridges = contractSizeSegments({ months: [0, 1, 2, 3], customers }, 0).map((one) =>
      segmentBridge(one, total, { from: 0, to: 3, ...CHOICES }),
    );
    return { total, bridges };
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

  test('add up to all customers in every figure', () =>
    fc.assert(
      fc.property(histories, (all) => {
        const { total, bridges } = segmented(all);
        for (const id of SUMS) expect(sum(bridges.map((one) => one[id]))).toBe(total[id]);
      }),
    ));
  test('have effects that add up to NRR less one', () =>
    fc.assert(
      fc.property(histories, (all) => {
        const { total, bridges } = segmented(all);
        fc.pre(total.opening > 0);
        const nrr = total.expansion - total.contraction - total.churn;
        expect(sum(bridges.map(({ effect }) => effect ?? 0))).toBeCloseTo(nrr / total.opening, 9);
      }),
    ));
});

describe('the industries of a company that is known', () => {
  interface BySegment extends Truth {
    readonly bySegment: Readonly<Record<string, Truth['months']>>;
  }
  test.each([
    'small/recurring',
    'small/contracts',
    'small/movements',
    'small/snapshots',
    'small/invoices',
    'medium/recurring',
    'medium/movements',
  ])('are as they were in every month, from %s', (name) => {
    const truth = fixtureJson<BySegment>(`${name.split('/')[0]}/truth.json`);
    const asOf = month(lastMonth(truth));
    const { report, deals, settings } = understood(fixtureCells(`${name}.csv`), { asOf });
    const entries = ledgerOf(deals, settings);
    const matrix = matrixOf(entries, asOf);
    const segments = customerSegments(matrix, entries, { ofDeal: valuesIn(report, 'industry') });
    const found = segments.map(({ segment, members }) => [
      segment,
      matrix.months.map((_, place) => figures(bridgeOf(members, place - 1, place))),
    ]);
    const expected = Object.entries(truth.bySegment).map(([segment, months]) => [
      segment,
      months.map((one) => figures(one)),
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  function figures(of: Readonly<Record<string, unknown>> | Bridge) {
    return SUMS.map((id) => Math.round(Number(Reflect.get(of, id)) * 1e6) / 1e6);
  }
});
