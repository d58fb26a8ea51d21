import { companyColumn, numberColumn } from '../data/companies';
import type { Plan } from '../plan';
import { columnLetters, onTab, span } from '../sheet/references';

/** A number of the companies reports that customers have one of. */
export interface CompanyMetric {
  readonly name: string;
  /** How it is taken from row `row` of Companies; empty for what is made of other numbers. */
  readonly from: (row: string) => string;
}

/** The first column of each of the tables on Health. */
export const STACK = { row: 1, used: 2, key: 3, time: 4, own: 5, same: 6 } as const;
export const SORTED = { place: 8, customer: 9, source: 10, metrics: 11 } as const;

/** Numbers as companies report them, in the order of their columns. */
export function reportedMetrics({ companyNumbers = [] }: Plan): readonly CompanyMetric[] {
  const plain = (name: string, column: string): CompanyMetric => ({
    name,
    from: (row) => `INDEX(${column};${row})`,
  });
  return [
    plain('CSAT', companyColumn('csat')),
    plain('NPS', companyColumn('nps')),
    { name: 'Time to value (days)', from: timeToValue },
    plain('Licensed users', companyColumn('licensed')),
    plain('Active users', companyColumn('active')),
    ...companyNumbers.map((name, place) => plain(name, numberColumn(place))),
  ];
}

/** The days as reported; else from customer since to first value. */
function timeToValue(row: string): string {
  const [days, since, first] = (['timeToValue', 'since', 'firstValue'] as const).map(
    (id) => `INDEX(${companyColumn(id)};${row})`,
  );
  return `IF(ISNUMBER(${days});${days};IF(ISNUMBER(${since});IF(ISNUMBER(${first});INT(${first})-INT(${since});"");""))`;
}

/** The table of customers: state and day until which reports count, then the metrics, adoption and what makes its health. */
export function customerColumn(
  plan: Plan,
  id: 'state' | 'until' | 'last' | 'adoption' | 'health' | 'known' | 'points',
): number {
  const first = SORTED.metrics + reportedMetrics(plan).length + 1;
  const beyond = first + 3 + reportedMetrics(plan).length;
  return {
    ...{ state: first, until: first + 1, last: first + 2 },
    ...{ adoption: beyond, health: beyond + 1, known: beyond + 2, points: beyond + 3 },
  }[id];
}

/** The column of a reported metric in the table of customers. */
export function customerMetric(plan: Plan, name: string): number {
  const place = reportedMetrics(plan).findIndex((one) => one.name === name);
  return customerColumn(plan, 'last') + 1 + place;
}

/** Numbers that may weigh in the health score. */
export function weighedMetrics(plan: Plan): readonly string[] {
  const own = reportedMetrics(plan).map(({ name }) => name);
  const isWeighed = (name: string) => name !== 'Licensed users' && name !== 'Active users';
  return [...own.filter(isWeighed).slice(0, 3), 'Adoption', ...own.filter(isWeighed).slice(3)];
}

/** The table of weights, to the right of the numbers: name, weight, worst, best, target, line of Settings. */
export function weightColumn(plan: Plan): number {
  return customerColumn(plan, 'points') + weighedMetrics(plan).length + 1;
}

const WEIGHT_COLUMNS = 6;

/** The last column of the tab. */
export function lastHealthColumn(plan: Plan): number {
  return attributeColumn(plan, 'owner', 'customer');
}

/** What companies say of themselves that revenue may be cut by, under the same name as on Deals. */
export const ATTRIBUTES = ['industry', 'region', 'owner'] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** The column of an attribute, to the right of the weights: down the rows of companies, or of each customer. */
export function attributeColumn(plan: Plan, id: Attribute, of: 'companies' | 'customer'): number {
  const first = weightColumn(plan) + WEIGHT_COLUMNS + 1;
  return first + ATTRIBUTES.indexOf(id) + (of === 'companies' ? 0 : ATTRIBUTES.length + 1);
}

/** The letter of the column in which Health says what a customer's company reports of a field; null where none may. */
export function reportedLetter(plan: Plan, field: string): string | null {
  const id = ATTRIBUTES.find((one) => one === field);
  return id && plan.companyRows ? columnLetters(attributeColumn(plan, id, 'customer')) : null;
}

/** How many rows customers and companies take together. */
export function stackRows({ customerRows, companyRows = 0 }: Plan): number {
  return customerRows + companyRows;
}

/** A column of the stack or of its order, as formulas on Health name it. */
export function stackSpan(plan: Plan, column: number): string {
  return span(columnLetters(column), 2, stackRows(plan) + 1);
}

/** A column of the table of customers, as other tabs name it. */
export function healthSpan(plan: Plan, column: number): string {
  return onTab('Health', span(columnLetters(column), 2, plan.customerRows + 1));
}

/** Which rows of Companies count for a customer, as other tabs name the column. */
export function sourcesSpan(plan: Plan): string {
  return onTab('Health', stackSpan(plan, SORTED.source));
}
