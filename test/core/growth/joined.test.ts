import type { Cells } from './shapes';
import { type Counter, countSteps } from './work';

const SIZES = [60, 120, 240] as const;
/** As in the test beside it: twice as many steps, and a little more for sorting. */
const AT_MOST = 2.35;

const DEALS = ['Record ID', 'Deal Name', 'Company name', 'Close Date', 'Deal Stage', 'MRR'];
const LINES = [
  ...['Record ID', 'Name', 'Associated Deal', 'Associated Deal IDs', 'Billing frequency'],
  ...['Term', 'Billing start date', 'Net price'],
];
const numbers = (size: number) => Array.from({ length: size }, (_, place) => place + 1);
const deal = (id: number, name = `Deal ${id}`) => [
  ...[`9${id}`, name, `Company ${id}`, '2026-01-10', 'Closed Won', '500'],
];
const line = (id: number, dealId: string, name = '') => [
  ...[`${id}`, 'Base', name, dealId, 'Monthly', 'P12M', `2026-01-${10 + (id % 18)}`, '100'],
];

/** Deals and line items, as many of what a shape is about as is asked for. */
const SHAPES: Readonly<Record<string, (size: number) => readonly [deals: Cells, lines: Cells]>> = {
  'deals of one line item each': (size) => [
    [DEALS, ...numbers(size).map((id) => deal(id))],
    [LINES, ...numbers(size).map((id) => line(id, `9${id}`))],
  ],
  'one deal of many line items': (size) => [
    [DEALS, deal(1)],
    [LINES, ...numbers(size).map((id) => line(id, '91'))],
  ],
  'many deals of one name, and line items that know no more': (size) => [
    [DEALS, deal(0), ...numbers(size).map((id) => deal(id, 'Deal'))],
    [LINES, line(0, '90'), ...numbers(size).map((id) => line(id, '', 'Deal'))],
  ],
  'line items of many deals each': (size) => [
    [DEALS, deal(1)],
    [LINES, ...numbers(size).map((id) => line(id, '8;7;91'))],
  ],
};

let counter: Counter;
let joined: (deals: Cells, lines: Cells) => unknown;

beforeAll(() => {
  counter = countSteps((url) => /[\\/]src[\\/]/.test(url));
  const { joinedReports } = jest.requireActual<
    typeof import('../../../src/core/dropped/joined/joined-reports')
  >('../../../src/core/dropped/joined/joined-reports');
  const { understandDropped } = jest.requireActual<
    typeof import('../../../src/core/dropped/understand-dropped')
  >('../../../src/core/dropped/understand-dropped');
  joined = (deals, lines) => {
    const cells = joinedReports(deals, lines);
    if (cells === null) throw new Error('not joined');
    return understandDropped(cells, 'report.csv');
  };
});
afterAll(() => counter.end());

test.each(Object.keys(SHAPES))('the steps that joining takes grow with the files: %s', (name) => {
  const stepsAt = (size: number) => {
    const [deals, lines] = SHAPES[name]?.(size) ?? [[], []];
    return counter.stepsOf(() => joined(deals, lines));
  };
  // What is made once and kept is no step of a report.
  stepsAt(SIZES[0]);
  const [small = 0, middle = 0, large = 0] = SIZES.map(stepsAt);
  expect(middle).toBeGreaterThan(small);
  expect(large).toBeGreaterThan(middle);
  expect(large - middle).toBeLessThan(AT_MOST * (middle - small));
});
