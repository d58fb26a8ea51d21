import { customersSpan, mrrBack } from '../customers/customers';
import { whereSeen } from '../nrr/losses';
import { nrrNow } from '../nrr/now';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { MONEY_TIMES } from '../settings/money';
import { tableSpan } from '../settings/tables';
import { pointsOf } from '../sheet/in-words';
import { area, CARD_FILL, MONEY, POINTS, QUIET_INK, RATIO } from '../sheet/look';
import type { Block, Format } from '../sheet/tab';

/** A figure of one's own that published ones are held against. */
type OwnId = 'nrr' | 'grr' | 'customers' | 'contract' | 'dollars' | 'median' | 'gap';

interface Own {
  readonly id: OwnId;
  readonly name: string;
  readonly about: string;
  readonly number: string;
}

const OWN: readonly Own[] = [
  {
    id: 'nrr',
    name: 'NRR, 12 months',
    about: 'MRR now of the customers who paid 12 months ago / their MRR then.',
    number: RATIO,
  },
  {
    id: 'grr',
    name: 'GRR, 12 months',
    about: 'Of those customers the smaller of MRR then and now / their MRR then.',
    number: RATIO,
  },
  {
    id: 'customers',
    name: 'Customers kept, 12 months',
    about:
      'Customers of 12 months ago who still pay / those customers. No such median is published.',
    number: RATIO,
  },
  {
    id: 'contract',
    name: 'Average contract a year',
    about: 'What paying customers pay a year / their number.',
    number: MONEY,
  },
  {
    id: 'dollars',
    name: 'The same in US dollars',
    about:
      'The published sizes are in US dollars. From another currency it needs a rate for USD on Settings.',
    number: MONEY,
  },
  {
    id: 'median',
    name: 'Median to compare with',
    about:
      'The published NRR of companies with contracts like yours; of all companies where no size is yours.',
    number: RATIO,
  },
  {
    id: 'gap',
    name: 'Difference',
    about: 'Your NRR of 12 months less that median, in points.',
    number: POINTS,
  },
];

/** Revenue year on year is held against no median of subscriptions. */
function linesOf({ model }: Plan): readonly Own[] {
  return model === 'invoices or orders'
    ? OWN.filter(({ id }) => id !== 'median' && id !== 'gap')
    : OWN;
}

const FOR_ORDERS: Readonly<Partial<Record<OwnId, Pick<Own, 'name' | 'about'>>>> = {
  nrr: {
    name: 'NRR, year on year',
    about: 'Revenue of two years. Published medians are of MRR at two month ends: not comparable.',
  },
  grr: {
    name: 'GRR, year on year',
    about: 'With the smaller of both years per customer: not comparable either.',
  },
};

const FIRST_ROW = 5;

/** How many rows the list takes. */
export const OWN_ROWS = OWN.length;

/** The cell of a figure. */
export function own(id: OwnId): string {
  return `$B$${FIRST_ROW + OWN.findIndex((one) => one.id === id)}`;
}

/** The list of one's own figures; `median` is the formula of the one that NRR is held against. */
export function ownBlocks(plan: Plan, median: string): Block[] {
  const formulas = ownFormulas(plan, median);
  const isOrders = plan.model === 'invoices or orders';
  const lines = linesOf(plan).map((line) => ({ ...line, ...(isOrders && FOR_ORDERS[line.id]) }));
  const column = (index: number, cells: readonly string[]) =>
    ({
      kind: 'values',
      row: FIRST_ROW,
      column: index,
      cells: cells.map((cell) => [cell]),
    }) as const;
  return [
    { kind: 'values', row: FIRST_ROW - 1, column: 1, cells: [['Your figures']] },
    column(
      1,
      lines.map(({ name }) => name),
    ),
    {
      kind: 'formulas',
      row: FIRST_ROW,
      column: 2,
      cells: lines.map(({ id }) => [`=${formulas[id]}`]),
    },
    column(
      3,
      lines.map(({ about }) => about),
    ),
  ];
}

function ownFormulas(plan: Plan, median: string): Readonly<Record<OwnId, string>> {
  const isOrders = plan.model === 'invoices or orders';
  const was = mrrBack(12);
  const kept = `SUMPRODUCT((${was}>0)*(${customersSpan('now')}>0))`;
  const hasYear = `${fact('months')}-${fact('shownFrom')}>=11`;
  const arpa = nrrNow(plan, 'arpa');
  return {
    nrr: nrrNow(plan, isOrders ? 'nrr12sum' : 'nrr12'),
    grr: nrrNow(plan, isOrders ? 'grr12sum' : 'grr12'),
    customers: whereSeen(
      plan,
      `IF(${hasYear};IF(SUM(${was})>0;${kept}/SUMPRODUCT((${was}>0)*1);"");"")`,
    ),
    contract: `IF(ISNUMBER(${arpa});12/${MONEY_TIMES}*${arpa};"")`,
    dollars: inDollars(own('contract')),
    median: `IF(ISNUMBER(${own('nrr')});${median};"")`,
    gap: `IF(ISNUMBER(${own('nrr')});${pointsOf(`${own('nrr')}-${own('median')}`)};"")`,
  };
}

/** An amount in US dollars; a workbook that names no currency is taken to be in them. */
export function inDollars(amount: string): string {
  const currency = setting('currency');
  const rate = `SUMIFS(${tableSpan('rates', 1)};${tableSpan('rates')};"USD")`;
  const isDollars = `OR(LEN(${currency})=0;LOWER(TRIM(${currency}))="usd")`;
  return `IF(ISNUMBER(${amount});IF(${isDollars};${amount};IF(${rate}>0;${amount}/${rate};""));"")`;
}

/** How the list looks. */
export function ownFormats(plan: Plan): Format[] {
  const lines = linesOf(plan);
  return [
    { area: area(FIRST_ROW - 1, 1), isBold: true },
    { area: area(FIRST_ROW, 1, lines.length, 2), background: CARD_FILL },
    { area: area(FIRST_ROW, 2, lines.length), isBold: true },
    ...lines.map(({ number }, index) => ({ area: area(FIRST_ROW + index, 2), number })),
    { area: area(FIRST_ROW, 3, lines.length), color: QUIET_INK, size: 9 },
  ];
}
