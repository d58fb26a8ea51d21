import { dayText } from '../../../src/core/days';
import type { Cell } from '../../../src/core/report/cell';
import { day } from '../made-deals';

export type Cells = readonly (readonly Cell[])[];

/** A report that is so many rows, columns or characters large. */
export type Shape = (size: number) => Cells;

type Row = readonly Cell[];

const FIRST = day('2005-01-01');
const on = (place: number) => dayText(FIRST + place);
const list = <T>(size: number, at: (place: number) => T): readonly T[] =>
  Array.from({ length: size }, (_, place) => at(place));

/** A report by its header and its rows. */
const rows =
  (header: string, row: (place: number) => Row): Shape =>
  (size) => [header.split(','), ...list(size, row)];

const CONTRACTS =
  'Record ID,Deal Name,Associated Company,Contract start date,Contract end date,Amount,Deal Type,Deal Stage';
const contract = (place: number, said: Partial<Record<'company' | 'start' | 'end', Cell>> = {}) => {
  const { company = 'Ann', start = on(place), end = on(place + 364) } = said;
  const type = place === 0 ? 'New Business' : 'Renewal';
  return [`${place}`, `Deal ${place}`, company, start, end, '1200', type, 'Closed Won'];
};

const INVOICES = 'Invoice number,Invoice date,Customer,Product,Qty,Price,Amount,Invoice status';
const STATES = ['Paid', 'Void', 'Draft', 'Paid', 'Uncollectible'];
const invoice = (place: number, company: string): Row => [
  ...[`R-${place >> 1}`, on(place), company, `Plan ${place % 3}`, `${(place % 3) + 1}`, '50'],
  ...[place % 7 === 6 ? '-150' : '150', STATES[place % STATES.length] ?? ''],
];

const JOINED =
  'Record ID,Deal Name,Associated Company,Close Date,Is Closed Won,Line item name,Quantity,Term (months),Billing frequency,Net price';
const joined = (place: number, company: string): Row => [
  ...[`${place >> 1}`, `Deal ${place >> 1}`, company, on(place >> 1), 'true'],
  ...[place % 2 ? 'Care' : 'Base', '2', '12', place % 3 ? 'Monthly' : 'Annually', '240'],
];

const SUBSCRIPTIONS =
  'id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Start (UTC),Ended At (UTC)';
const subscription = (place: number, company: string): Row => [
  ...[`sub_${place}`, company, 'pro', '3', place % 2 ? 'usd' : 'eur', 'month', '20.00'],
  ...[place % 3 ? 'active' : 'canceled', on(place), place % 3 ? '' : on(place + 90)],
];

const SNAPSHOTS = 'Associated Company,Snapshot date,MRR,Currency';
const snapshot = (place: number, company: string): Row => [company, on(place), '100', 'EUR'];

const RECURRING =
  'Record ID,Associated Company,Close Date,Is Closed Won,Deal Type,Recurring revenue amount,Recurring revenue inactive date,Recurring revenue inactive reason';
const recurring = (place: number, company: string): Row => [
  ...[`${place}`, company, on(place), 'true', place ? 'Upgrade' : 'New Business', '100'],
  ...[place % 2 ? on(place + 200) : '', place % 2 ? 'Churned' : ''],
];

const own = (place: number) => `Company ${place}`;

/** A report of each kind, of one customer and of as many as rows. */
const KINDS: readonly (readonly [string, string, (place: number, company: string) => Row])[] = [
  ['contracts', CONTRACTS, (place, company) => contract(place, { company })],
  ['invoices', INVOICES, invoice],
  ['joined line items', JOINED, joined],
  ['subscriptions', SUBSCRIPTIONS, subscription],
  ['snapshots', SNAPSHOTS, snapshot],
  ['recurring deals', RECURRING, recurring],
];

const OF_ROWS: Readonly<Record<string, Shape>> = Object.fromEntries(
  KINDS.flatMap(([kind, header, row]): [string, Shape][] => [
    [`${kind} of one customer`, rows(header, (place) => row(place, 'Ann'))],
    [`${kind} of as many customers`, rows(header, (place) => row(place, own(place)))],
  ]),
);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthLabel = (place: number) => `${MONTHS[place % 12]} ${1900 + Math.floor(place / 12)}`;

/** Four contracts, each with cells that one column more gives. */
const beside = (labels: readonly string[], cell: (place: number) => Cell): Cells => [
  [...CONTRACTS.split(','), ...labels],
  ...list(4, (row) => [...contract(row), ...labels.map((_, place) => cell(place))]),
];

/** What may be large of a report, by what it is. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  ...OF_ROWS,
  'contracts that all overlap': rows(CONTRACTS, (place) => contract(place, { end: on(9000) })),
  'copies of one row': rows(CONTRACTS, () => contract(0)),
  'contracts of customers that are called like a trial': rows(CONTRACTS, (place) =>
    contract(place, { company: `Test Company ${place}` }),
  ),
  'movements of a type each': rows(
    'Record ID,Company,Close Date,Is Closed Won,Deal Type,MRR change',
    (place) => [...[`${place}`, own(place >> 2), on(place), 'true', `Type ${place}`, '100']],
  ),
  'totals of a name that are none': (size) => [
    ['Customer', ...list(6, monthLabel)],
    ...list(size, (place) => [`Total Energies ${place}`, ...list(6, () => 10 + place)]),
  ],
  'a table whose amounts fall below zero': (size) => [
    ['Customer', ...list(6, monthLabel)],
    ...list(size, (place) => [
      place % 9 === 8 ? `Total ${place}` : own(place),
      ...list(6, (month) => (place % 5 === 0 && month === 3 ? -7 : 10 + place)),
    ]),
    ['Total', ...list(6, () => 123)],
  ],
  'contracts that renew by themselves': rows(`${CONTRACTS},Auto renew`, (place) => [
    ...contract(place, { company: own(place >> 1) }),
    'true',
  ]),
  'contracts of one customer that renew by themselves': rows(`${CONTRACTS},Auto renew`, (place) => [
    ...contract(400 * place),
    'true',
  ]),
  'snapshots that each company has on a day of its own': rows(SNAPSHOTS, (place) =>
    snapshot((place % 20) + 30 * Math.floor(place / 20), own(place % 20)),
  ),
  'invoices that were refunded in part': rows(`${INVOICES},Refunded amount`, (place) => [
    ...invoice(place, own(place)).slice(0, 7),
    ...['partially refunded', place % 2 ? '50' : ''],
  ]),
  'invoices of a state each': rows(INVOICES, (place) =>
    invoice(place, 'Ann').map((cell, at) => (at === 7 && place > 9 ? `State ${place}` : cell)),
  ),
  'contracts of a type and a stage each': rows(CONTRACTS, (place) => [
    ...contract(place, { company: own(place) }).slice(0, 6),
    ...[`Type ${place}`, place % 2 ? 'Closed Won' : `Stage ${place}`],
  ]),
  'contracts without a date that tells its order': rows(CONTRACTS, (place) =>
    contract(place, { start: `0${(place % 9) + 1}/0${(place % 8) + 1}/2020`, end: '' }),
  ),
  'contracts with totals between them': rows(CONTRACTS, (place) =>
    place % 5 === 4 ? ['', 'Total', '', '', '', '4800', '', ''] : contract(place),
  ),
  'a table of customers by months': (size) => [
    ['Customer', ...list(12, monthLabel)],
    ...list(size, (place) => [own(place), ...list(12, (month) => (month + place) % 300)]),
  ],
  'a table with as many months': (size) => [
    ['Customer', ...list(size, monthLabel)],
    ...list(6, (place) => [own(place), ...list(size, (month) => (month + place) % 300)]),
  ],
  'a table with groups and their totals': (size) => [
    ['Region', 'Customer', ...list(6, monthLabel)],
    ...list(size, (place) => {
      const isTotal = place % 4 === 3;
      const name = isTotal ? ['Total', ''] : [`Region ${place >> 2}`, own(place)];
      return [...name, ...list(6, () => (isTotal ? 30 : 10))];
    }),
  ],
  'columns of no known name': (size) =>
    beside(
      list(size, (place) => `Remark ${place}`),
      () => 'x',
    ),
  'columns of amounts': (size) =>
    beside(
      list(size, (place) => `Amount ${place}`),
      (place) => place,
    ),
  'columns of dates': (size) =>
    beside(
      list(size, (place) => `Date ${place}`),
      on,
    ),
  'columns of one name': (size) =>
    beside(
      list(size, () => 'Amount'),
      (place) => place,
    ),
  'lines above the header': (size) => [
    ...list(size, () => ['All deals of our company', '']),
    CONTRACTS.split(','),
    contract(0),
  ],
  'names of many characters': (size) => [
    CONTRACTS.split(','),
    ...list(4, (place) => contract(place, { company: 'An '.repeat(size) })),
  ],
  'a header of many characters': (size) =>
    beside(
      list(1, () => 'Amount ('.repeat(size)),
      () => '1',
    ),
  'amounts and dates of many characters': (size) => [
    CONTRACTS.split(','),
    ...list(4, (place) =>
      contract(place, { start: '1.'.repeat(size), end: '2025-'.repeat(size) }).map((cell, at) =>
        at === 5 ? '1,'.repeat(size) : cell,
      ),
    ),
  ],
};
