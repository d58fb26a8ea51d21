import { logoChurn, netRetention, quickRatio, ratio } from '../../src/core/retention/retention';
import { fixtureJson } from './fixtures';

interface Example {
  readonly id: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
}

const EXAMPLES = fixtureJson<readonly Example[]>('worked_examples.json');

/** A published calculation, by the name under which it is kept. */
function example(id: string): Example {
  const found = EXAMPLES.find((one) => one.id === id);
  if (!found) throw new Error(`no such example: ${id}`);
  return found;
}

/** Movements as a source names them; what it does not name is 0. */
function bridge({ inputs }: Example) {
  const { start_mrr, start_arr, B2_start, B3_expansion, B4_churn, B5_contraction } = inputs;
  return {
    opening: start_mrr ?? start_arr ?? B2_start ?? 0,
    new: inputs.new ?? 0,
    reactivation: inputs.reactivation ?? 0,
    expansion: inputs.expansion ?? B3_expansion ?? 0,
    contraction: inputs.contraction ?? B5_contraction ?? 0,
    churn: inputs.churn ?? B4_churn ?? 0,
  };
}

const STANDARD = { reactivationInNrr: false };

describe('published NRR', () => {
  const is = (id: string, expected = example(id).expected.nrr) =>
    expect(netRetention(bridge(example(id)), STANDARD)).toBeCloseTo(expected ?? Number.NaN, 6);

  test('by Klipfolio', () => is('klipfolio-scenario-a'));
  test('by Driftcharge', () => is('driftcharge-nrr'));
  test('by FormulaCraft, in cells', () => is('formulacraft-sheet-nrr'));
  test('by Product Analyst', () => is('productanalyst-nrr'));
  test('by PM Skills', () => is('pmskills-nrr'));
  test('by MetricKit, in a waterfall', () => is('metrickit-waterfall', 1));
  test('by Stripe, without exchange rates', () => is('stripe-mrr-growth', 0.95));
  test('by ChartMogul, as 1 - net churn', () => is('chartmogul-net-mrr-churn', 0.9));
  test('by Llama Financial, without new customers', () =>
    is('llamafinancial-new-in-nrr', example('llamafinancial-new-in-nrr').expected.standard_nrr));
});

describe('other published figures', () => {
  const expected = (id: string, name: string) => example(id).expected[name] ?? Number.NaN;
  const input = (id: string, name: string) => example(id).inputs[name] ?? Number.NaN;

  test('the quick ratio by PM Skills', () =>
    expect(quickRatio(bridge(example('pmskills-waterfall')))).toBeCloseTo(
      expected('pmskills-waterfall', 'quick_ratio'),
      6,
    ));
  test('the quick ratio by MetricKit', () =>
    expect(quickRatio(bridge(example('metrickit-waterfall')))).toBeCloseTo(2.5, 6));
  test('customer churn by ChartMogul, without those who came and went inside', () => {
    const id = 'chartmogul-customer-churn';
    const churnedCustomers =
      input(id, 'cancelled_in_period') - input(id, 'joined_and_cancelled_same_period');
    expect(logoChurn({ churnedCustomers, openingCustomers: input(id, 'customers_start') })).toBe(
      expected(id, 'customer_churn'),
    );
  });
  test('ARPA by PM Skills', () =>
    expect(ratio(input('pmskills-arpa', 'mrr'), input('pmskills-arpa', 'accounts'))).toBe(
      expected('pmskills-arpa', 'arpa'),
    ));
  test('revenue per subscriber by Stripe', () =>
    expect(ratio(input('stripe-arpu', 'mrr'), input('stripe-arpu', 'active'))).toBe(
      expected('stripe-arpu', 'arpu'),
    ));
});
