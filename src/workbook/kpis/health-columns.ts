import { type CompanyColumn, companyColumn, companyLabel, numberColumn } from '../data/companies';
import type { Plan } from '../plan';
import { asText, COUNT, DATE } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Column } from '../sheet/table';

/** What companies say of themselves that revenue may be cut by, under the same name as on Deals. */
export const ATTRIBUTES = ['industry', 'region', 'owner'] as const;
type Attribute = (typeof ATTRIBUTES)[number];

/** Days that a time to value is made of where a report has no such number. */
const DAYS = ['since', 'firstValue'] as const;

const NUMBERS = {
  CSAT: 'csat',
  NPS: 'nps',
  'Time to value (days)': 'timeToValue',
  'Licensed users': 'licensed',
  'Active users': 'active',
} as const satisfies Readonly<Record<string, CompanyColumn>>;

/** Numbers as companies report them, in the order of their columns. */
export function reportedNumbers({ companyNumbers = [] }: Plan): readonly string[] {
  return [...Object.keys(NUMBERS), ...companyNumbers];
}

/** Numbers that may weigh in the health score. */
export function weighedNumbers(plan: Plan): readonly string[] {
  const own = reportedNumbers(plan);
  const isWeighed = (name: string) => name !== 'Licensed users' && name !== 'Active users';
  return [...own.filter(isWeighed).slice(0, 3), 'Adoption', ...own.filter(isWeighed).slice(3)];
}

/** Where a number stands on Companies. */
export function numberOnCompanies(plan: Plan, name: string): string {
  const place = plan.companyNumbers?.indexOf(name) ?? -1;
  return place < 0 ? companyColumn(NUMBERS[name as keyof typeof NUMBERS]) : numberColumn(place);
}

/** Of what the rows of a column are: of Companies, of customers and companies together, or of customers. */
type Of = 'companies' | 'both' | 'customers';
type HealthColumn = Column<string> & { readonly of: Of };

function column(of: Of, id: string, header: string, note: string, number?: string): HealthColumn {
  return { of, id, header: asText(header), note, width: 96, ...(number && { number }) };
}

/** What all that companies say is called: their numbers, then what they say in words. */
export function saidIds(plan: Plan): readonly string[] {
  return [...reportedNumbers(plan), ...ATTRIBUTES];
}

const labelOf = (id: string) =>
  ATTRIBUTES.some((one) => one === id) ? companyLabel(id as Attribute) : id;

/** The columns of the Health tab from A on; one formula fills each, but for the last month paid. */
export function healthColumns(plan: Plan): readonly HealthColumn[] {
  return [...ofCompanies(plan), ...inOrder(plan), ...ofCustomers(plan)];
}

function ofCompanies(plan: Plan): readonly HealthColumn[] {
  const one = (id: string, header: string, note: string, number?: string) =>
    column('companies', id, header, note, number);
  return [
    one('row', 'Row', 'Counts the rows of Companies.', COUNT),
    one('import', 'Import', 'As on Companies.', COUNT),
    one('companyId', companyLabel('companyId'), 'As on Companies.'),
    one('company', companyLabel('company'), 'As on Companies.'),
    one('reported', companyLabel('reported'), 'As on Companies.', DATE),
    ...DAYS.map((id) => one(id, companyLabel(id), 'As on Companies.', DATE)),
    ...saidIds(plan).map((id) => one(`say ${id}`, labelOf(id), 'As on Companies.')),
    one('own', 'Own key', 'Company ID, else the name, as the row of Companies says it.'),
    one('same', 'Same as', 'The line of Settings that treats it as another customer; else 0.'),
    one('companyKey', 'Key', 'The same, after what Settings treats as the same.'),
    one('idle', 'Unused', '1 where nothing stands, or what stands does not count.'),
  ];
}

function inOrder(plan: Plan): readonly HealthColumn[] {
  const one = (id: string, header: string, note: string, number?: string) =>
    column('both', id, header, note, number);
  return [
    one('place', 'Place', 'Customers first, then rows of Companies.', COUNT),
    one('key', 'Key', 'What groups deals into customers; the key of the company.'),
    one('time', 'Report date', '0 for customers: they come before their companies.', DATE),
    one('unused', 'Unused', '1 where nothing stands, or what stands does not count.'),
    one('order', 'Order', 'The places by key and date.', COUNT),
    one('starts', 'Starts of customers', 'The places at which customers stand in that order.'),
    one('customer', 'Customer', 'The customer in whose block the row stands.', COUNT),
    one('source', 'Source', 'The row of Companies that counts for that customer; else 0.', COUNT),
    ...saidIds(plan).map((id) =>
      one(`known ${id}`, `${labelOf(id)}, known`, 'The places at which it is said, in order.'),
    ),
  ];
}

function ofCustomers(plan: Plan): readonly HealthColumn[] {
  const one = (id: string, header: string, note: string, number?: string) =>
    column('customers', id, header, note, number);
  return [
    one('paid', 'Last month paid', 'The last month end at which the customer paid.', DATE),
    one('state', 'State', '1: pays. 2: has left. 0: never paid.'),
    one(
      'until',
      'Until',
      'Reports of a later month do not count: the as-of month, or the last one paid.',
      DATE,
    ),
    one('first', 'First place', 'Where the block of the customer begins.', COUNT),
    one('last', 'Last place', 'Where it ends.', COUNT),
    ...saidIds(plan).map((id) =>
      one(`last ${id}`, labelOf(id), 'The latest while the customer paid.'),
    ),
    one('last Adoption', 'Adoption', 'Active users / licensed users.'),
    ...weighedNumbers(plan).flatMap((name) => [
      one(
        `points ${name}`,
        `Points up to ${name}`,
        'Weights times where numbers stand between worst, 0, and best, 1.',
      ),
      one(`weight ${name}`, `Weight up to ${name}`, 'Weights of the numbers that are known.'),
    ]),
    one('last Health score', 'Health score', 'The weighted mean of scaled numbers, from 0 to 100.'),
  ];
}

/** How many rows customers and companies take together. */
export function bothRows({ customerRows, companyRows = 0 }: Plan): number {
  return customerRows + companyRows;
}

function rowsOf(plan: Plan, of: Of): number {
  if (of === 'both') return bothRows(plan);
  return of === 'customers' ? plan.customerRows : (plan.companyRows ?? 0);
}

/** Which column it is, from 1 on. */
export function healthPlace(plan: Plan, id: string): number {
  return healthColumns(plan).findIndex((one) => one.id === id) + 1;
}

/** A column, as formulas on Health name it. */
export function ownSpan(plan: Plan, id: string): string {
  const place = healthPlace(plan, id);
  const { of } = healthColumns(plan)[place - 1] ?? { of: 'both' as const };
  return span(columnLetters(place), 2, rowsOf(plan, of) + 1);
}

/** A column, as other tabs name it. */
export function healthSpan(plan: Plan, id: string): string {
  return onTab('Health', ownSpan(plan, id));
}

/** The latest number or word of each customer. */
export function latestSpan(plan: Plan, name: string): string {
  return healthSpan(plan, `last ${name}`);
}

/** The letter of the column in which Health says what a customer's company reports of a field; null where none may. */
export function reportedLetter(plan: Plan, field: string): string | null {
  const id = ATTRIBUTES.find((one) => one === field);
  return id && plan.companyRows ? columnLetters(healthPlace(plan, `last ${id}`)) : null;
}
