import { CATEGORIES } from '../core/category';
import { firstDay, parseMonth } from '../core/days';
import { BILLING_FREQUENCIES } from '../core/report/term';
import { AMOUNT_MEANINGS, RENEWAL_MEANINGS, REVENUE_MODELS } from '../core/settings';
import { ledgerSpan } from './ledger-columns';
import { area, DATE, headerFormat, MONTH, QUIET_INK, RATIO } from './look';
import type { PlainSettings, Plan } from './plan';
import { columnLetters, onTab, span } from './references';
import type { Block, Choice, Format, Note, Tab } from './tab';

/** One choice on the Settings tab: a label, a cell, and a sentence that says what it does. */
interface Setting {
  readonly id: keyof PlainSettings;
  readonly label: string;
  readonly note: string;
  readonly choices?: readonly string[];
  readonly number?: string;
}

/** The choices in the order in which they stand; the first is in row 2. */
export const SETTINGS: readonly Setting[] = [
  {
    id: 'model',
    label: 'Revenue model',
    choices: REVENUE_MODELS,
    note: 'How HubSpot holds recurring revenue. After a change, build the tabs again from the sidebar.',
  },
  {
    id: 'amountMeans',
    label: 'Amount means',
    choices: AMOUNT_MEANINGS,
    note: 'What the Amount column is, where no recurring amount is filled: money a month (MRR), a year (ARR, ACV) or the whole term (TCV).',
  },
  {
    id: 'renewalMeans',
    label: 'Renewal amount means',
    choices: RENEWAL_MEANINGS,
    note: 'Deal movements only: whether a renewal carries the full new MRR or only what changed.',
  },
  {
    id: 'asOf',
    label: 'As-of month',
    number: MONTH,
    note: 'The last complete month. Every tab ends here.',
  },
  {
    id: 'graceDays',
    label: 'Grace days',
    number: '0',
    note: 'A renewal this many days late is not churn; 0 turns this off.',
  },
  {
    id: 'reactivationInNrr',
    label: 'Reactivation in NRR',
    choices: ['No', 'Yes'],
    note: 'Whether customers who come back count as kept. By default they are a movement of their own.',
  },
  { id: 'nrrTarget', label: 'NRR target', number: RATIO, note: 'A twelve-month figure.' },
  { id: 'grrTarget', label: 'GRR target', number: RATIO, note: 'A twelve-month figure.' },
  { id: 'currency', label: 'Currency', note: 'The currency that every amount is shown in.' },
];

/** Values that formulas take from the tabs, below the choices; other formulas read them here. */
const FACTS = [
  {
    id: 'asOfEnd',
    label: 'Last day of the as-of month',
    number: DATE,
    note: 'The state at this day decides the month.',
  },
  {
    id: 'firstMonth',
    label: 'Last day of the first month',
    number: DATE,
    note: 'The month in which the earliest counted deal starts.',
  },
  {
    id: 'months',
    label: 'Months',
    number: '0',
    note: 'From the first month up to and including the as-of month.',
  },
  {
    id: 'customers',
    label: 'Customers',
    number: '#,##0',
    note: 'Customers with at least one counted deal.',
  },
  {
    id: 'pipelinesListed',
    label: 'Pipelines listed',
    number: '0',
    note: 'With none listed, all pipelines count.',
  },
  {
    id: 'excludedListed',
    label: 'Customers excluded',
    number: '0',
    note: 'Names and IDs on the exclude list.',
  },
  {
    id: 'sameListed',
    label: 'Customers treated as another',
    number: '0',
    note: 'Lines of the table Treat as one.',
  },
  {
    id: 'ratesListed',
    label: 'Exchange rates listed',
    number: '0',
    note: 'With none listed, amounts are taken as they are.',
  },
] as const;
type FactId = (typeof FACTS)[number]['id'];

const FIRST_FACT = SETTINGS.length + 4;

/** Rows that each table of Settings has. */
const TABLE_ROWS = 60;
const LAST = TABLE_ROWS + 1;

/** The tables beside the choices, each from the row below its header. */
const TABLES = [
  {
    id: 'types',
    column: 5,
    headers: ['Deal type', 'Revenue category', 'Code'],
    note: 'What each deal type of HubSpot means. A type without a category is left out in the deal movements model.',
  },
  {
    id: 'wonStages',
    column: 9,
    headers: ['Won stages'],
    note: 'Deal stages that mean won, used where Is Closed Won is not in the report.',
  },
  {
    id: 'pipelines',
    column: 11,
    headers: ['Pipelines that count'],
    note: 'Leave empty to count all.',
  },
  {
    id: 'excluded',
    column: 13,
    headers: ['Exclude list'],
    note: 'Company names or IDs that never count: test, internal and partner accounts.',
  },
  {
    id: 'sameAs',
    column: 15,
    headers: ['Customer', 'Counts as'],
    note: 'Customers to treat as one, by company name or ID: merged companies and subsidiaries.',
  },
  {
    id: 'rates',
    column: 18,
    headers: ['Currency', 'Rate'],
    note: 'The value of one unit in the currency of the workbook; one rate for all months.',
  },
  {
    id: 'frequencies',
    column: 21,
    headers: ['Billing frequency', 'Months'],
    note: 'How many months one billing period has.',
  },
  {
    id: 'categories',
    column: 24,
    headers: ['Revenue categories'],
    note: 'The categories a deal type can have.',
  },
] as const;
type TableId = (typeof TABLES)[number]['id'];

/** The cell of a choice, for formulas on other tabs. @example setting('graceDays') //=> "Settings!$B$6" */
export function setting(id: keyof PlainSettings): string {
  return onTab('Settings', `$B$${SETTINGS.findIndex((one) => one.id === id) + 2}`);
}

/** The cell of a value that Settings takes from the tabs. */
export function fact(id: FactId): string {
  return onTab('Settings', `$B$${FIRST_FACT + FACTS.findIndex((one) => one.id === id)}`);
}

/** A column of one of the tables, as far as the table reaches. */
export function tableSpan(id: TableId, part = 0): string {
  const table = TABLES.find((one) => one.id === id);
  return onTab('Settings', span(columnLetters((table?.column ?? 1) + part), 2, LAST));
}

/** The Settings tab: every choice as a cell, and the tables that a portal needs. */
export function settingsTab(plan: Plan): Tab {
  return {
    name: 'Settings',
    isHidden: false,
    rows: Math.max(LAST, 100),
    columns: 25,
    frozenRows: 1,
    frozenColumns: 0,
    hasGridlines: true,
    isProtected: false,
    widths: [
      220, 140, 420, 24, 200, 140, 50, 24, 160, 24, 160, 24, 200, 24, 200, 200, 24, 80, 80, 24, 140,
      70, 24, 150,
    ],
    blocks: [...choiceBlocks(plan.settings), ...factBlocks(plan), ...tableBlocks(plan.settings)],
    formats: formats(),
    notes: TABLES.map(({ column, note }): Note => ({ row: 1, column, text: note })),
    choices: choices(),
    highlights: [],
    charts: [],
  };
}

function choiceBlocks(settings: PlainSettings): Block[] {
  const header = ['Setting', 'Value', 'What it does'];
  const lines = SETTINGS.map(({ id, label, note }) => [label, shown(settings, id), note]);
  return [{ kind: 'values', row: 1, column: 1, cells: [header, ...lines] }];
}

function shown(settings: PlainSettings, id: Setting['id']): string | number {
  const value = settings[id];
  if (id === 'asOf') return firstDay(parseMonth(settings.asOf) ?? 0);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? value : String(value);
}

function factBlocks(plan: Plan): Block[] {
  const formulas: Readonly<Record<FactId, string>> = {
    asOfEnd: `EOMONTH(${setting('asOf')};0)`,
    firstMonth: firstMonthFormula(plan),
    months: `(YEAR(${fact('asOfEnd')})-YEAR(${fact('firstMonth')}))*12+MONTH(${fact('asOfEnd')})-MONTH(${fact('firstMonth')})+1`,
    customers: `MAXIFS(${ledgerSpan(plan, 'number')};${ledgerSpan(plan, 'number')};"<1000000000")`,
    pipelinesListed: `COUNTA(${tableSpan('pipelines')})`,
    excludedListed: `COUNTA(${tableSpan('excluded')})`,
    sameListed: `COUNTA(${tableSpan('sameAs')})`,
    ratesListed: `COUNTA(${tableSpan('rates')})`,
  };
  const header = ['Taken from the tabs', 'Value', 'What it is'];
  return [
    { kind: 'values', row: FIRST_FACT - 1, column: 1, cells: [header] },
    { kind: 'values', row: FIRST_FACT, column: 1, cells: FACTS.map(({ label }) => [label]) },
    { kind: 'values', row: FIRST_FACT, column: 3, cells: FACTS.map(({ note }) => [note]) },
    {
      kind: 'formulas',
      row: FIRST_FACT,
      column: 2,
      cells: FACTS.map(({ id }) => [`=${formulas[id]}`]),
    },
  ];
}

function firstMonthFormula(plan: Plan): string {
  const number = ledgerSpan(plan, 'number');
  const from = ledgerSpan(plan, 'from');
  return `IF(${fact('customers')}=0;${fact('asOfEnd')};EOMONTH(MINIFS(${from};${number};"<1000000000");0))`;
}

function tableBlocks(settings: PlainSettings): Block[] {
  const rows: Readonly<Record<TableId, readonly (readonly (string | number)[])[]>> = {
    types: settings.types,
    wonStages: settings.wonStages.map((stage) => [stage]),
    pipelines: settings.pipelines.map((pipeline) => [pipeline]),
    excluded: settings.excluded.map((customer) => [customer]),
    sameAs: settings.sameAs,
    rates: settings.rates,
    frequencies: BILLING_FREQUENCIES,
    categories: CATEGORIES.map((category) => [category]),
  };
  const content = TABLES.flatMap(({ id, column, headers }): Block[] => [
    { kind: 'values', row: 1, column, cells: [headers] },
    ...(rows[id].length > 0
      ? [{ kind: 'values' as const, row: 2, column, cells: rows[id].slice(0, TABLE_ROWS) }]
      : []),
  ]);
  const categories = tableSpan('categories').split('!')[1] ?? '';
  const code = `=IF(LEN($F2)=0;0;SUMPRODUCT((${categories}=$F2)*(ROW(${categories})-1)))`;
  return [...content, { kind: 'fill', row: 2, column: 7, rows: TABLE_ROWS, cells: [code] }];
}

function formats(): Format[] {
  const headers = TABLES.map(({ column, headers: names }) => headerFormat(1, column, names.length));
  const values = SETTINGS.flatMap(({ number }, index) =>
    number ? [{ area: area(index + 2, 2), number }] : [],
  );
  const facts = FACTS.map(({ number }, index) => ({ area: area(FIRST_FACT + index, 2), number }));
  return [
    headerFormat(1, 1, 3),
    headerFormat(FIRST_FACT - 1, 1, 3),
    ...headers,
    ...values,
    ...facts,
    { area: area(2, 2, FIRST_FACT + FACTS.length, 1), align: 'right' },
    { area: area(2, 3, FIRST_FACT + FACTS.length, 1), color: QUIET_INK, wraps: true },
    { area: area(2, 7, TABLE_ROWS), color: QUIET_INK },
    ...[5, 9, 11, 13, 15, 16, 18].map((column) => ({
      area: area(2, column, TABLE_ROWS),
      number: '@',
    })),
  ];
}

function choices(): Choice[] {
  const own = SETTINGS.flatMap(({ choices: values }, index) =>
    values ? [{ area: area(index + 2, 2), values }] : [],
  );
  return [...own, { area: area(2, 6, TABLE_ROWS), values: CATEGORIES }];
}
