import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import type { Cell } from '../../../src/core/report/cell';
import { type Choices, understand } from '../../../src/core/report/understanding';
import { month } from '../made-deals';

type Cells = readonly (readonly Cell[])[];

const RECURRING = ['Record ID', 'Associated Company', 'Close Date', 'Recurring revenue amount'];
const ENDING = [...RECURRING, 'Recurring revenue inactive date'];
const deals = (header: readonly string[], ...ends: readonly string[]): Cells => [
  header,
  ...(ends.length > 0 ? ends : ['']).map((end, index) => [
    `${index}`,
    'Ann',
    '2026-01-05',
    '10',
    end,
  ]),
];
const CONTRACTS: Cells = [
  ['Record ID', 'Associated Company', 'Contract start date', 'Amount', 'Term (months)'],
  ['1', 'Ann', '2026-01-05', '10', ''],
];

describe('a note is given', () => {
  const is = (cells: Cells, expected: readonly RegExp[], choices: Choices = {}, name = 'a.csv') => {
    const found = understandDropped(cells, name, choices);
    if ('problem' in found) throw new Error(found.problem);
    expect(found.notes).toHaveLength(expected.length);
    for (const [place, words] of expected.entries()) expect(found.notes[place]).toMatch(words);
  };

  test('where no column says when recurring deals end', () =>
    is(deals(RECURRING), [
      /^No record has an end: churn cannot be seen in this report, so that NRR of 100 % or more/,
    ]));
  test('where the column is there but blank', () => is(deals(ENDING), [/^No record has an end/]));
  const rated = (...rates: readonly string[]): Cells => [
    [...ENDING, 'Currency', 'Exchange rate'],
    ['0', 'Ann', '2026-01-05', '10', '2026-03-31', 'USD', '1'],
    ...rates.map((rate, at) => [`${at + 1}`, 'Bo', `2026-0${at + 1}-06`, '10', '', 'EUR', rate]),
  ];
  test('where a currency has several exchange rates, of which one counts', () =>
    is(rated('1.1', '1.2'), [/^EUR has exchange rates from 1\.1 to 1\.2 .* counts at 1\.2, /]));
  test('where its rate was said, with that', () =>
    is(rated('1.1', '1.2'), [/ from 1\.1 to 1\.2 .* counts at 1\.15, /], {
      rates: [['EUR', 1.15]],
    }));
  test('not where they are as good as one', () => is(rated('1.1', '1.105'), []));
  test('where no deal has a Record ID', () =>
    is(
      deals(ENDING, '', '2026-03-31').map((row) => row.slice(1)),
      [/^The report has no Record ID/],
    ));
  test('not where one deal has a Record ID', () => {
    const [header = [], first = [], ...rest] = deals(ENDING, '', '2026-03-31');
    is([header, ['', ...first.slice(1)], ...rest], []);
  });
  test('not where one deal ends', () => is(deals(ENDING, '', '2026-03-31'), []));
  test('where no contract has an end or a term', () =>
    is(CONTRACTS, [/^No record has an end/], { model: 'contracts' }));
  const moved = (...types: readonly string[]): Cells => [
    ['Record ID', 'Company', 'Close Date', 'Deal Type', 'Amount', 'Deal Stage'],
    ...types.map((type, at) => [`${at}`, 'Ann', `2026-0${at + 1}-05`, type, '10', 'Closed Won']),
  ];
  const movements = { model: 'deal movements', amountMeans: 'MRR' } as const;
  test('where no deal type says that a customer left or pays less', () =>
    is(
      moved('New Business', 'Existing Business'),
      [/^No deal says .* churn cannot be seen/],
      movements,
    ));
  test.each(['Churn', 'Downgrade'])('not where one deal is of the type %s', (type) =>
    is(moved('New Business', type, 'Upsell'), [], movements),
  );
  const paid = (...currencies: readonly string[]): Cells => [
    [...ENDING, 'Currency', 'Exchange rate'],
    ...currencies.map((currency, at) => [
      ...[`${at}`, 'Ann', '2026-01-05', '10', '2026-03-31', currency],
      currency === 'USD' ? '1' : '',
    ]),
  ];
  test('where somebody knows that much of the revenue is left out for want of an exchange rate', () =>
    is(paid('USD', 'CHF', 'SEK'), [/^2 of 3 records are left out: .* CHF, SEK\. .* Rate CHF\.$/], {
      withoutRate: ['CHF', 'SEK'],
    }));
  test('not where the rate is asked for', () => is(paid('USD', 'CHF', 'SEK'), []));
  test('not where little has none', () =>
    is(paid(...new Array<string>(20).fill('USD'), 'CHF'), []));
  test('not in models whose rows need no end', () =>
    is(
      [
        ['Company name', 'Snapshot month', 'MRR'],
        ['Ann', '2026-01-31', '5'],
      ],
      [],
    ));
  const ended = deals(ENDING, '2026-03-31');
  test('not where the as-of month is that of the export', () =>
    is(ended, [], { asOf: month('2026-05') }, 'deals-2026-05-28.csv'));
  const snapshots = (...months: readonly string[]): Cells => [
    ['Month', 'Customer', 'MRR'],
    ...months.flatMap((one, at) => [
      [one, 'Ann', `${at + 1}`],
      [one, 'Bob', '2'],
    ]),
  ];
  const asOf = { asOf: month('2026-06') };
  test('where no snapshot is of a month between others', () =>
    is(
      snapshots('2026-01', '2026-02', '2026-04', '2026-06'),
      [/^No row is of 2026-03, 2026-05: these months repeat the ones before\./],
      asOf,
    ));
  test('where the header of a month is mistyped', () =>
    is(
      [
        ['Customer', 'Jan-26', 'Mrach-26', 'Feb-26', 'Apr-26'],
        ['Ann', '1', '2', '1', '3'],
        ['Bob', '2', '2', '2', '2'],
      ],
      [/^No row is of 2026-03: that month repeats the one before\./],
      { asOf: month('2026-04') },
    ));
  test.each([
    ['2026-04', '2026-03', '2026-04'],
    ['2026-06', '2026-03', '2026-06'],
  ])('where the as-of month %s is after the latest snapshot', (chosen, last, until) =>
    is(
      snapshots('2026-01', '2026-02', last),
      [new RegExp(`^The latest month that the report knows is ${last}; .*, up to ${until},`)],
      { asOf: month(chosen) },
    ),
  );
  test('once, where months between snapshots and after them have none', () =>
    is(
      snapshots('2026-01', '2026-03'),
      [/^No row is of 2026-02, 2026-04, 2026-05: these months repeat the ones before\./],
      { asOf: month('2026-05') },
    ));
  test('of the months up to the as-of month', () =>
    is(
      snapshots('2026-01', '2026-03', '2026-05'),
      [/^No row is of 2026-02: that month repeats the one before\./],
      { asOf: month('2026-03') },
    ));
  test('where the file is of a later month than its latest snapshot', () =>
    is(
      snapshots('2026-01', '2026-02', '2026-03'),
      [/^The latest month that the report knows is 2026-03; .*, up to 2026-05,/],
      {},
      'mrr-2026-05-31.csv',
    ));
  test('where the as-of month is after the latest quarter', () =>
    is(
      [
        ['Customer', 'Q1 2026', 'Q2 2026', 'Q3 2026'],
        ['Ann', '1', '2', '3'],
        ['Bob', '2', '2', '2'],
      ],
      [
        /^Each column is a quarter/,
        /^The latest month that the report knows is 2026-09; .*, up to 2026-11,/,
      ],
      { asOf: month('2026-11') },
    ));
  test('not where every month has a snapshot', () =>
    is(snapshots('2026-04', '2026-05', '2026-06'), [], asOf));
  test('where the as-of month is after that of the export', () =>
    is(
      ended,
      [/^The latest month that the report knows is 2026-05; those after it, up to 2026-06,/],
      { asOf: month('2026-06') },
      'deals-2026-05-28.csv',
    ));
  test('where the as-of month is after that of an export on the last day of a month', () =>
    is(
      ended,
      [/^The latest month that the report knows is 2026-05; those after it, up to 2026-06,/],
      { asOf: month('2026-06') },
      'deals-2026-05-31.csv',
    ));
  test('where the as-of month is after the latest date', () =>
    is(ended, [/is 2026-01; those after it, up to 2026-03/], { asOf: month('2026-03') }));
});

describe('one sentence refuses', () => {
  const refused = (cells: Cells, choices: Choices, words: RegExp) => {
    const found = understand(cells, 'a.csv', choices);
    expect('problem' in found && found.problem).toMatch(words);
  };

  test('contracts without any column of a contract', () =>
    refused(
      deals(ENDING, '2026-03-31'),
      { model: 'contracts' },
      /^The report has no contract start, contract end or term, so [^.]*\.$/,
    ));
  test('an as-of month that is years after the report', () =>
    refused(
      deals(ENDING, '2026-03-31'),
      { asOf: month('2062-01') },
      /^The as-of month 2062-01 is years after the report, which ends in 2026-01; [^.]*\.$/,
    ));
});
