import type { FunctionName } from '../../src/functions/custom-functions';

type Inputs = Readonly<Record<string, number>>;
type Range = readonly (readonly (string | number)[])[];

/** A published calculation as a formula: the function, its range, and the result that is right. */
export interface Case {
  readonly id: string;
  readonly name: FunctionName;
  readonly args: (inputs: Inputs) => readonly unknown[];
  readonly result: number;
  readonly digits?: number;
}

/** Each source's inputs as a summary, in the words that it uses itself. */
const summary = (inputs: Inputs): readonly unknown[] => [
  Object.entries(inputs).map(([label, figure]) => [label.replace(/^B\d_/, ''), figure]),
];
const lines =
  (labels: Readonly<Record<string, string>>) =>
  (inputs: Inputs): readonly unknown[] => [
    Object.entries(labels).map(([input, label]) => [label, inputs[input] ?? 0]),
  ];
const values =
  (...names: readonly (string | number)[]) =>
  (inputs: Inputs): readonly unknown[] =>
    names.map((name) => (typeof name === 'number' ? name : inputs[name]));
/** So many customers with the same opening and closing. */
const customers = (...groups: readonly (readonly [number, number, number])[]): Range =>
  groups.flatMap(([count, opening, closing]) =>
    Array.from({ length: count }, () => [opening, closing]),
  );
const answers = (...groups: readonly (readonly [number, number])[]): Range =>
  groups.flatMap(([count, answer]) => Array.from({ length: count }, () => [answer]));

/** What each source calculates, with the corrected value where the source erred. */
export const CASES: readonly Case[] = [
  { id: 'chartmogul-gross-mrr-churn', name: 'REVENUE_CHURN', args: summary, result: 0.2 },
  { id: 'chartmogul-gross-mrr-churn', name: 'GRR', args: summary, result: 0.8 },
  { id: 'chartmogul-net-mrr-churn', name: 'NRR', args: summary, result: 0.9 },
  {
    id: 'chartmogul-customer-churn',
    name: 'LOGO_CHURN',
    args: () => [customers([90, 10, 10], [10, 10, 0], [1, 0, 0])],
    result: 0.1,
  },
  {
    id: 'chartmogul-ltv',
    name: 'CLTV',
    args: values('arpa_monthly', 1, 'customer_churn_6mo_avg'),
    result: 2000,
  },
  { id: 'stripe-mrr-growth', name: 'NRR', args: summary, result: 0.95 },
  {
    id: 'stripe-arpu',
    name: 'ARPA',
    args: lines({ mrr: 'MRR', active: 'Active subscribers' }),
    result: 500,
  },
  {
    id: 'stripe-ltv',
    name: 'CLTV',
    args: ({ end_mrr = 0, end_subscribers = 1, churned = 0, subscribers_start = 1 }) => [
      end_mrr / end_subscribers,
      1,
      churned / subscribers_start,
    ],
    result: 5500,
  },
  {
    id: 'stripe-subscriber-churn',
    name: 'LOGO_CHURN',
    args: lines({
      active_start: 'Customers at start',
      new: 'New customers',
      churned: 'Churned customers',
    }),
    result: 0.1,
  },
  {
    id: 'stripe-revenue-retention-cohort',
    name: 'NRR',
    args: () => [customers([85, 10, 10], [10, 10, 0], [5, 10, 25])],
    result: 0.975,
  },
  { id: 'chargebee-grr', name: 'GRR', args: () => [customers([1, 5000, 6000])], result: 1 },
  {
    id: 'chargebee-downgrade',
    name: 'LOGO_CHURN',
    args: () => [customers([1, 100, 70])],
    result: 0,
  },
  { id: 'klipfolio-scenario-a', name: 'NRR', args: summary, result: 1.005 },
  {
    id: 'klipfolio-scenario-a',
    name: 'GRR',
    args: () => [customers([96, 2000, 2000], [1, 2000, 6000], [2, 2000, 1500], [1, 2000, 0])],
    result: 0.985,
  },
  {
    id: 'churnzero-nrr',
    name: 'NRR',
    args: ({ start_mrr = 0, mrr_same_customers_with_upsell = 0, churn = 0 }) => [
      [
        ['Starting MRR', start_mrr],
        ['Upsell', mrr_same_customers_with_upsell - start_mrr],
        ['Churn', churn],
      ],
    ],
    result: 1.1111,
    digits: 4,
  },
  { id: 'driftcharge-nrr', name: 'NRR', args: summary, result: 1.03 },
  { id: 'driftcharge-nrr', name: 'GRR', args: summary, result: 0.93 },
  { id: 'formulacraft-sheet-nrr', name: 'NRR', args: summary, result: 1.07 },
  { id: 'productanalyst-nrr', name: 'NRR', args: summary, result: 1.06 },
  { id: 'pmskills-nrr', name: 'NRR', args: summary, result: 1.08 },
  { id: 'pmskills-waterfall', name: 'QUICK_RATIO', args: summary, result: 3.5 },
  {
    id: 'pmskills-arpa',
    name: 'ARPA',
    args: lines({ mrr: 'MRR', accounts: 'Accounts' }),
    result: 500,
  },
  {
    id: 'pmskills-healthy-saas',
    name: 'QUICK_RATIO',
    args: lines({
      start_mrr: 'Starting MRR',
      new: 'New MRR',
      expansion: 'Expansion MRR',
      churn: 'Churned MRR',
      contraction: 'Contraction MRR',
    }),
    result: 4.5,
  },
  {
    id: 'pmskills-healthy-saas',
    name: 'NRR',
    args: lines({
      start_mrr: 'Starting MRR',
      new: 'New MRR',
      expansion: 'Expansion MRR',
      churn: 'Churned MRR',
      contraction: 'Contraction MRR',
    }),
    result: 1.02,
  },
  { id: 'metrickit-waterfall', name: 'NRR', args: summary, result: 1 },
  { id: 'metrickit-waterfall', name: 'GRR', args: summary, result: 0.96 },
  { id: 'metrickit-waterfall', name: 'QUICK_RATIO', args: summary, result: 2.5 },
  {
    id: 'calculatorlib-ltv',
    name: 'CLTV',
    args: values('arpa', 'gross_margin', 'churn'),
    result: 1600,
  },
  {
    id: 'ltv-calculator-npm',
    name: 'CLTV',
    args: ({ sales = 0, users = 1, churn_pct = 0 }) => [sales / users, 1, churn_pct / 100],
    result: 100,
  },
  { id: 'zapscale-renewal', name: 'RENEWAL_RATE', args: summary, result: 0.8 },
  {
    id: 'cast-grr',
    name: 'GRR',
    args: lines({ start: 'Opening', logo_churn: 'Churn', revenue_churn: 'Contraction' }),
    result: 0.875,
  },
  {
    id: 'svenhuckstadt-logo',
    name: 'LOGO_CHURN',
    args: lines({ start: 'Opening customers', churned: 'Churned' }),
    result: 0.16,
  },
  { id: 'revpartners-q2-25', name: 'NRR', args: summary, result: 0.9727, digits: 4 },
  { id: 'llamafinancial-new-in-nrr', name: 'NRR', args: summary, result: 0.984 },
  {
    id: 'posthog-revenue-churn',
    name: 'REVENUE_CHURN',
    args: lines({ mrr_prior: 'Prior MRR', churned: 'Churned', expansion: 'Expansion' }),
    result: 0.17,
  },
  {
    id: 'brett777-logo-churn',
    name: 'LOGO_CHURN',
    args: lines({ start: 'Customers at start', end_without_new: 'Customers at end' }),
    result: 0.1,
  },
  {
    id: 'nps',
    name: 'NPS_SCORE',
    args: ({ promoters_pct = 0, passives_pct = 0, detractors_pct = 0 }) => [
      answers([promoters_pct, 9], [passives_pct, 8], [detractors_pct, 3]),
    ],
    result: 50,
  },
  {
    id: 'csat',
    name: 'CSAT',
    args: ({ positive = 0, total = 0 }) => [answers([positive, 4], [total - positive, 3])],
    result: 0.6,
  },
  {
    id: 'adoption-rate',
    name: 'ADOPTION_RATE',
    args: values('new', 'total'),
    result: 0.11189,
    digits: 5,
  },
  {
    id: 'lifetime-from-churn',
    name: 'CLTV',
    args: ({ monthly_churn = 0 }) => [1, 1, monthly_churn],
    result: 13.89,
    digits: 2,
  },
  {
    id: 'leanscale-identity',
    name: 'NRR',
    args: ({ grr = 0, expansion_rate = 0 }) => [
      [
        ['Opening', 1000],
        ['Expansion', 1000 * expansion_rate],
        ['Churn', 1000 * (1 - grr)],
      ],
    ],
    result: 1.2,
  },
];
