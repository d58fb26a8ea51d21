import type { Plan } from '../plan';
import { saysWhenDue } from '../renewals/columns';

/** The named ways of taking NRR or GRR from one history. */
export type DefinitionId =
  | 'cohort'
  | 'yearOnYear'
  | 'period'
  | 'yearAgoBase'
  | 'compounded'
  | 'trailingAverage'
  | 'monthlyMean'
  | 'monthlyAnnualised'
  | 'fourQuarters'
  | 'cohortReactivated'
  | 'compoundedReactivated'
  | 'grossCohort'
  | 'grossYearOnYear'
  | 'grossPeriod'
  | 'grossLowest'
  | 'grossMovements';

/** A definition that is taken from the matrix of customers, or from what was due for renewal. */
export type AnyDefinition = DefinitionId | 'renewals';

/** A named way of taking NRR or GRR, as it is explained beside its figure. */
export interface NamedDefinition {
  readonly id: AnyDefinition;
  readonly name: string;
  /** How long a time the figure speaks of; empty: that of the chosen period. */
  readonly over: '12 months' | '1 month' | '';
  readonly how: string;
  readonly who: string;
  readonly why: string;
}

const NET: readonly NamedDefinition[] = [
  {
    id: 'cohort',
    name: 'Trailing 12 months, by cohort',
    over: '12 months',
    how: 'What customers who paid 12 months ago pay now / what they paid then.',
    who: 'SaaS Capital and ChartMogul in their surveys; GitLab and Confluent in filings.',
    why: 'It looks at two month ends only: who left and came back in between is kept, who came later is in neither.',
  },
  {
    id: 'yearOnYear',
    name: 'Year on year, by revenue',
    over: '12 months',
    how: 'Revenue of the last 12 months from customers with revenue in the 12 before / theirs then.',
    who: 'Makers and others who are ordered from rather than subscribed to.',
    why: 'It adds up whole years, so a month without an order is no churn; it needs 24 months.',
  },
  {
    id: 'yearAgoBase',
    name: "A year's movements over the year-ago revenue",
    over: '12 months',
    how: '(revenue 12 months ago + the expansion - contraction - churn of all customers since) / revenue 12 months ago.',
    who: 'Seen in hand-made spreadsheets; no published standard.',
    why: 'It also counts what customers won since then did, but not what they brought: wrong where growth is fast.',
  },
  {
    id: 'compounded',
    name: 'Twelve months compounded',
    over: '12 months',
    how: 'The product of twelve monthly NRR.',
    who: 'Common in financial models.',
    why: 'Every month starts with the customers of that month, so those won since count too; who comes back is lost.',
  },
  {
    id: 'trailingAverage',
    name: 'Average of twelve trailing rates',
    over: '12 months',
    how: 'The mean of the trailing 12-month rates of twelve month ends, each weighted by its revenue 12 months before.',
    who: 'Datadog and Elastic in their annual reports.',
    why: 'It moves slowly: half of what it shows is more than a year old, so a turn shows late.',
  },
  {
    id: 'monthlyAnnualised',
    name: 'Monthly rate, annualised',
    over: '12 months',
    how: 'The mean of twelve monthly NRR, each weighted by its opening, to the power of 12.',
    who: 'HubSpot takes a weighted mean and annualises it in its annual reports.',
    why: 'Like the compounded rate, but large months weigh more than small ones.',
  },
  {
    id: 'fourQuarters',
    name: 'Average of four quarters',
    over: '12 months',
    how: "A quarter's revenue from the customers of the same quarter a year before / theirs then; the mean of four quarters.",
    who: 'Twilio in its annual reports.',
    why: 'It measures revenue of three months each, not what is paid at one day, and looks back 24 months.',
  },
  {
    id: 'cohortReactivated',
    name: 'Trailing 12 months, with reactivation',
    over: '12 months',
    how: 'What everybody who had ever paid by 12 months ago pays now / what was paid then.',
    who: 'ChartMogul and OpenPay count reactivation as kept.',
    why: 'Customers who were lost before the year began, and came back in it, add to it.',
  },
  {
    id: 'compoundedReactivated',
    name: 'Twelve months compounded, with reactivation',
    over: '12 months',
    how: 'The product of twelve monthly (opening + expansion - contraction - churn + reactivation) / opening.',
    who: 'Models that are built on ChartMogul or a similar monthly table.',
    why: 'Who leaves and comes back is lost once and won back once.',
  },
  {
    id: 'renewals',
    name: 'Renewals only',
    over: '12 months',
    how: 'Of what was due for renewal in the 12 months the smaller of what was paid before and after / what was paid before.',
    who: 'Gainsight, ClientSuccess.',
    why: 'Only contracts that came to their end are in it: who could not leave yet is not.',
  },
  {
    id: 'period',
    name: 'Bridge of the chosen period',
    over: '',
    how: '(opening + expansion - contraction - churn) / opening of the period that Settings names.',
    who: 'Most textbooks; NetSuite, RevPartners.',
    why: 'Over a month or a quarter it is no figure of a year: do not compare it with one.',
  },
  {
    id: 'monthlyMean',
    name: 'Mean of twelve monthly rates',
    over: '1 month',
    how: 'The sum of twelve monthly NRR / 12.',
    who: "Common in dashboards, and often mistaken for a year's figure.",
    why: 'It is a monthly figure: 99 % a month is 89 % a year.',
  },
];

const GROSS: readonly NamedDefinition[] = [
  {
    id: 'grossCohort',
    name: 'Point to point',
    over: '12 months',
    how: 'Of the customers who paid 12 months ago the smaller of what they paid then and pay now / what they paid then.',
    who: 'ChartMogul and similar services; SaaS Capital in its surveys.',
    why: 'What was lost and won back within the year is kept.',
  },
  {
    id: 'grossYearOnYear',
    name: 'Year on year, by revenue',
    over: '12 months',
    how: 'Of the customers with revenue in the 12 months before the smaller of both years / theirs then.',
    who: 'Makers and others who are ordered from rather than subscribed to.',
    why: 'It adds up whole years, so a month without an order is no churn; it needs 24 months.',
  },
  {
    id: 'grossLowest',
    name: 'Running minimum',
    over: '12 months',
    how: 'Of the customers who paid 12 months ago the least they paid since then / what they paid then.',
    who: 'FoundryOps.',
    why: 'What was once lost never recovers, so it is the lowest of the cohort figures.',
  },
  {
    id: 'grossMovements',
    name: 'From movements',
    over: '12 months',
    how: '(revenue 12 months ago - the contraction and churn of all customers since) / revenue 12 months ago.',
    who: 'NetSuite.',
    why: 'It also takes off what customers won since then took away: with fast growth it falls below what was kept.',
  },
  {
    id: 'grossPeriod',
    name: 'Bridge of the chosen period',
    over: '',
    how: '(opening - contraction - churn) / opening of the period that Settings names.',
    who: 'Most textbooks; NetSuite.',
    why: 'Over a month or a quarter it is no figure of a year: do not compare it with one.',
  },
];

const FOR_ORDERS: readonly AnyDefinition[] = ['yearOnYear', 'grossYearOnYear'];

/** The definitions that a workbook knows; the first of each list is the chosen one, which the targets are held against. */
export function namedDefinitions(plan: Pick<Plan, 'model' | 'tabs'>): {
  readonly net: readonly NamedDefinition[];
  readonly gross: readonly NamedDefinition[];
} {
  return { net: ordered(NET, plan), gross: ordered(GROSS, plan) };
}

function ordered(
  list: readonly NamedDefinition[],
  { model, tabs }: Pick<Plan, 'model' | 'tabs'>,
): readonly NamedDefinition[] {
  const hasRenewals = saysWhenDue(model) && tabs.includes('Renewals');
  const known = list.filter(({ id }) => id !== 'renewals' || hasRenewals);
  const forOrders = known.filter(({ id }) => FOR_ORDERS.includes(id));
  const others = known.filter(({ id }) => !FOR_ORDERS.includes(id));
  return model === 'invoices or orders' ? [...forOrders, ...others] : others;
}
