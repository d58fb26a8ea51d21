/** One row spoilt: the rows that stand in its place; null where it has nothing to spoil. */
type Spoil = (row: readonly string[], header: readonly string[]) => readonly string[][] | null;

/** Ways to spoil a report of a kind, each with a name; a look at the records finds those that change a month. */
export type Ways = Readonly<Record<string, Spoil>>;

const inColumns =
  (labels: readonly string[], to: (cell: string) => string): Spoil =>
  (row, header) => {
    const changed = row.map((cell, at) =>
      labels.includes(header[at] ?? '') && cell !== '' ? to(cell) : cell,
    );
    return changed.join('|') === row.join('|') ? null : [changed];
  };

const to = (text: string) => () => text;
const inYears = (years: number) => (day: string) =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const copied: Spoil = (row, header) => {
  const id = header.indexOf('Record ID');
  return [[...row], row.map((cell, at) => (at === id ? `${cell}1` : cell))];
};
const twice: Spoil = (row) => [[...row], [...row]];

const COMPANY = ['Associated Company', 'Associated Company (Primary)'];
const orphaned = inColumns(
  [...COMPANY, ...COMPANY.map((one) => one.replace('y', 'y IDs'))],
  to(''),
);

const amounts = (label: string): Ways => ({
  'an amount that is blank': inColumns([label], to('')),
  'an amount in words': inColumns([label], to('12k?')),
  'an amount of nothing': inColumns([label], to('0')),
  'an amount below nothing': inColumns([label], (cell) => `-${cell}`),
});
const types = (label: string): Ways => ({
  'a type that is blank': inColumns([label], to('')),
  'a type that nobody knows': inColumns([label], to('Foo')),
});
const OF_ANY: Ways = { 'no company': orphaned, 'a record on two rows': twice };

/** By the fixture that they spoil. */
export const WAYS: Readonly<Record<string, Ways>> = {
  contracts: {
    ...{ ...OF_ANY, ...amounts('Amount'), ...types('Deal Type'), 'a copy': copied },
    'an end that is blank': inColumns(['Contract end date', 'Term (months)'], to('')),
    'an end before the start': inColumns(['Contract end date'], inYears(-3)),
    'an end in words': inColumns(['Contract end date'], to('tbd')),
    'an end on no day': inColumns(['Contract end date'], (day) => `${day.slice(0, 4)}-02-31`),
    'a start that is blank': inColumns(['Contract start date', 'Close Date'], to('')),
  },
  recurring: {
    ...{ ...OF_ANY, ...amounts('Recurring revenue amount'), 'a copy': copied },
    ...types('Recurring revenue deal type'),
    'a year in the monthly field': inColumns(
      ['Recurring revenue amount'],
      (cell) => `${12 * Number(cell)}`,
    ),
    'an end that is blank': inColumns(['Recurring revenue inactive date'], to('')),
    'an end in words': inColumns(['Recurring revenue inactive date'], to('end of term')),
    'an end before the start': inColumns(['Recurring revenue inactive date'], inYears(-6)),
    'a start in words': inColumns(['Close Date'], to('n/a')),
  },
  movements: {
    ...{ ...OF_ANY, ...amounts('Amount'), ...types('Deal Type'), 'a copy': copied },
    'a start that is blank': inColumns(['Close Date'], to('')),
  },
  invoices: {
    ...OF_ANY,
    'an amount that is blank': inColumns(['Amount billed'], to('')),
    'an amount in words': inColumns(['Amount billed'], to('lots')),
    'a day in words': inColumns(['Invoice date'], to('soon')),
  },
};
