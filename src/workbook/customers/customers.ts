import { ledgerSpan } from '../ledger/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arrayed, arrayRow, columnSpan } from '../sheet/array-columns';
import {
  area,
  COUNT_OR_BLANK,
  headerFormat,
  MONEY_OR_BLANK,
  MONTH,
  MONTH_OR_BLANK,
  QUIET_INK,
  SIGNED_OR_BLANK,
} from '../sheet/look';
import { columnName, type NamedArea } from '../sheet/names';
import { newTab } from '../sheet/new-tab';
import { columnLetters } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { linkTo } from '../words/cells';
import { mrrAt } from './timeline';

type CustomerColumn =
  | 'number'
  | 'customer'
  | 'now'
  | 'change'
  | 'state'
  | 'first'
  | 'credits'
  | 'ledgerRow';

/** The columns of Customers before its months. */
export const CUSTOMERS_COLUMNS: readonly Column<CustomerColumn>[] = [
  {
    id: 'number',
    header: 'No.',
    width: 44,
    number: COUNT_OR_BLANK,
    note: "The customer's number on the Ledger.",
  },
  {
    id: 'customer',
    header: 'Customer',
    width: 210,
    note: 'The company that pays, as its last line on the Ledger names it. It leads to that line.',
  },
  {
    id: 'now',
    header: 'MRR now',
    width: 84,
    number: MONEY_OR_BLANK,
    note: 'MRR at the end of the as-of month.',
  },
  {
    id: 'change',
    header: 'Change',
    width: 76,
    number: SIGNED_OR_BLANK,
    note: 'MRR now less MRR at the opening of the chosen period.',
  },
  {
    id: 'state',
    header: 'State',
    width: 76,
    note: 'Active: pays at the end of the as-of month. Churned: paid before. Upcoming: has not paid yet.',
  },
  {
    id: 'first',
    header: 'First month paid',
    width: 80,
    number: MONTH_OR_BLANK,
    align: 'right',
    note: 'The first month end at which the customer paid.',
  },
  {
    id: 'credits',
    header: 'Credits not shown',
    width: 76,
    number: MONEY_OR_BLANK,
    note: 'A negative MRR is shown as 0; this is what was cut off at the end of the as-of month.',
  },
  {
    id: 'ledgerRow',
    header: 'Ledger row',
    width: 60,
    number: COUNT_OR_BLANK,
    note: "The customer's last line on the Ledger.",
  },
];
const C = tableLetters(CUSTOMERS_COLUMNS);

/** The column of the as-of month. The months before it follow, up to the one before the first: what that opens with. */
const LATEST = CUSTOMERS_COLUMNS.length + 1;

/** The column of the month that is so many before the as-of month. */
export function matrixColumn(back: number): number {
  return LATEST + back;
}

/** What formulas call a column of Customers, as far as its own reach. @example customersSpan('first') //=> "Customers_first" */
export function customersSpan(id: CustomerColumn): string {
  return columnName('Customers', id);
}

/** Customers by months, the latest first. */
export function matrix(): string {
  return columnName('Customers', 'mrr');
}

/** What all customers paid at the end of the month that is so many before the as-of month. */
export function mrrBack(months: number): string {
  return `INDEX(${matrix()};0;${months + 1})`;
}

/** What all customers paid at the end of a month whose number a formula gives; `more` is added to that. 0 is the month before the first. */
export function mrrOf(place: string, more = 0): string {
  return `INDEX(${matrix()};0;${columnOf(place, more)})`;
}

/** The last day of such a month. */
export function endOf(place: string, more = 0): string {
  return `INDEX(${matrixMonths()};1;${columnOf(place, more)})`;
}

/** The place of such a month among the columns of months. */
export function columnOf(place: string, more = 0): string {
  const rest = 1 - more;
  return `${fact('months')}-${place}${rest === 0 ? '' : rest > 0 ? `+${rest}` : rest}`;
}

/** The month ends over the matrix, the latest first. */
export function matrixMonths(): string {
  return columnName('Customers', 'months');
}

function names({ customerRows, months }: Plan): readonly NamedArea[] {
  return [
    ...CUSTOMERS_COLUMNS.map(({ id }, at) => ({
      name: customersSpan(id),
      area: area(2, at + 1, customerRows),
    })),
    { name: matrix(), area: area(2, LATEST, customerRows, months + 1) },
    { name: matrixMonths(), area: area(1, LATEST, 1, months + 1) },
  ];
}

const MONTH_NOTE =
  'MRR at the end of this month, the as-of month; those before it follow, up to the month before the first one. Blank: nothing paid.';

/** The Customers tab: one row a customer, one column a month, the latest first: MRR at month end. */
export function customersTab(plan: Plan): Tab {
  const look = tableLook(CUSTOMERS_COLUMNS, { row: 1, rows: plan.customerRows });
  const columns = LATEST + plan.months;
  const months = plan.months + 1;
  return newTab({
    name: 'Customers',
    rows: plan.customerRows + 1,
    columns,
    frozenColumns: 4,
    widths: [...look.widths, ...new Array<number>(months).fill(76)],
    blocks: [
      look.header,
      { kind: 'fill', row: 1, column: LATEST, rows: 1, cells: [monthHeader()], across: months },
      arrayRow(CUSTOMERS_COLUMNS, arrays(plan)),
      {
        kind: 'fill',
        row: 2,
        column: FIRST_PAID,
        rows: plan.customerRows,
        cells: [firstPaid(plan)],
      },
      {
        kind: 'fill',
        row: 2,
        column: LATEST,
        rows: 1,
        cells: [monthCell(plan)],
        across: months,
      },
    ],
    formats: [
      ...look.formats,
      { ...headerFormat(1, LATEST, months), number: MONTH, align: 'right' },
      { area: area(2, LATEST, plan.customerRows, months), number: MONEY_OR_BLANK },
      { area: area(2, 1, plan.customerRows), color: QUIET_INK },
      { area: area(2, CUSTOMERS_COLUMNS.length, plan.customerRows), color: QUIET_INK },
    ],
    notes: [...look.notes, { row: 1, column: LATEST, text: MONTH_NOTE }],
    names: names(plan),
  });
}

const FIRST_LETTER = columnLetters(LATEST);

/** The month ends over the matrix: the as-of month, then back to the one before the first month; blank beyond. */
function monthHeader(): string {
  const back = `COLUMN()-${LATEST}`;
  return `=IF(${back}>${fact('months')};"";EOMONTH(${fact('asOfEnd')};${LATEST}-COLUMN()))`;
}

/** MRR of all customers at the end of the column's month; what lies before the first is blank. */
function monthCell(plan: Plan): string {
  const mrr = mrrAt(plan, own(plan, 'number'), `${FIRST_LETTER}$1`);
  return `=${arrayed(`IF(${own(plan, 'number')}=0;0;IF(ISNUMBER(${FIRST_LETTER}$1);${mrr};0))`)}`;
}

const FIRST_PAID = CUSTOMERS_COLUMNS.findIndex(({ id }) => id === 'first') + 1;

/** The first month in which the row's customer paid. */
function firstPaid(plan: Plan): string {
  const [from, to] = [LATEST, LATEST + plan.months].map(columnLetters);
  return `=IF($${C.number}2=0;0;MINIFS($${from}$1:$${to}$1;$${from}2:$${to}2;">0"))`;
}

function own(plan: Plan, id: CustomerColumn): string {
  return columnSpan(C[id], plan.customerRows);
}

/** The columns that one formula fills. */
function arrays(plan: Plan): Partial<Record<CustomerColumn, string>> {
  const number = own(plan, 'number');
  const exists = (formula: string, otherwise: string) => `IF(${number}=0;${otherwise};${formula})`;
  const count = `SEQUENCE(${plan.customerRows})`;
  const row = `MATCH(${number};${ledgerSpan('number')};1)`;
  const now = own(plan, 'now');
  const net = `ROUND(${mrrAt(plan, number, fact('asOfEnd'), 'sum')};6)`;
  const formulas: Partial<Record<CustomerColumn, string>> = {
    number: `IF(${count}<=${fact('customers')};${count};0)`,
    customer: exists(
      linkTo(
        'Ledger',
        `"A"&${own(plan, 'ledgerRow')}`,
        `LOOKUP(${number};${ledgerSpan('number')};${ledgerSpan('customer')})`,
      ),
      '""',
    ),
    // Where somebody typed over the first month, there is no such column.
    change: exists(`IFERROR(${now}-${mrrOf(fact('periodFrom'), -1)};0)`, '0'),
    ledgerRow: exists(`${row}+1`, '0'),
    now: exists(mrrAt(plan, number, fact('asOfEnd')), '0'),
    credits: exists(`IF(${now}>${net};${now}-${net};0)`, '0'),
    state: exists(`IF(${now}>0;"Active";IF(${own(plan, 'first')}>0;"Churned";"Upcoming"))`, '""'),
  };
  return Object.fromEntries(
    Object.entries(formulas).map(([id, formula]) => [id, arrayed(formula)]),
  );
}
