import { periodHeader } from '../../../src/core/dropped/matrix/periods';
import { lines, read } from './read';

const MONTHS = 'Jan-24,Feb-24,Mar-24';
const table = (...rows: readonly string[]) => lines(`Customer,${MONTHS}`, ...rows);

/** MRR at the ends of January to March, and the rows that do not count. */
function shown(text: string, asOf = '2024-03') {
  const { closing, states } = read(text, asOf);
  return [['2024-01', '2024-02', '2024-03'].map(closing), states.total ?? 0];
}

describe('a table with a row a customer and a column a month is read', () => {
  test.each([
    ['as it stands', table('Oak,300,300,360', 'Elm,200,200,-')],
    [
      'with its newest month first',
      lines('Customer,Mar-24,Feb-24,Jan-24', 'Oak,360,300,300', 'Elm,,200,200'),
    ],
    ['with no label over the customers', lines(`,${MONTHS}`, 'Oak,300,300,360', 'Elm,200,200,0')],
    [
      'with another word for them',
      lines(`Row Labels,${MONTHS}`, 'Oak,300,300,360', 'Elm,200,200,'),
    ],
    [
      'with month ends, day first',
      lines('Customer,31/01/2024,29/02/2024,31/03/2024', 'Oak,300,300,360', 'Elm,200,200,'),
    ],
    [
      'with dates of first days, day first',
      lines('Customer,01/01/2024,01/02/2024,01/03/2024', 'Oak,300,300,360', 'Elm,200,200,'),
    ],
    [
      'with years above months',
      lines(',2024,,', 'Customer,Jan,Feb,Mar', 'Oak,300,300,360', 'Elm,200,200,'),
    ],
    ['with its header once more', table('Oak,300,300,360', `Customer,${MONTHS}`, 'Elm,200,200,')],
    [
      'below a title',
      lines('MRR by customer', '', `Customer,${MONTHS}`, 'Oak,300,300,360', 'Elm,200,200,'),
    ],
    [
      'with money as people write it',
      lines(`Customer,${MONTHS}`, 'Oak,$300.00,$300.00,$360.00', 'Elm,$200.00,$200.00,$ -'),
    ],
    [
      'with months that are planned beside those that were paid',
      lines(
        `Customer,${MONTHS},Feb-24 (Budget),Mar-24 (Budget)`,
        'Oak,300,300,360,500,900',
        'Elm,200,200,,500,900',
      ),
    ],
    [
      'with sums and shares beside the months',
      lines(
        `Customer,${MONTHS},Total,Growth %,FY24`,
        'Oak,300,300,360,960,20 %,960',
        'Elm,200,200,,400,-100 %,400',
      ),
    ],
    [
      'with quarters between the months',
      lines('Customer,Jan-24,Feb-24,Mar-24,Q1 24', 'Oak,300,300,360,960', 'Elm,200,200,,400'),
    ],
    [
      'with planned months behind them',
      lines(`Customer,${MONTHS},Apr-24 (Plan)`, 'Oak,300,300,360,999', 'Elm,200,200,,'),
    ],
  ])('%s', (_, text) => expect(shown(text)).toEqual([[500, 500, 360], 0]));

  test('by months where quarters stand between them, too', () => {
    const quarter = (months: string, name: string) => `${months},${name}`;
    const header = [
      quarter(MONTHS, 'Q1 24'),
      quarter('Apr-24,May-24,Jun-24', 'Q2 24'),
      quarter('Jul-24,Aug-24,Sep-24', 'Q3 24'),
    ];
    const text = lines(`Customer,${header}`, 'Oak,1,2,3,6,4,5,6,15,7,8,9,24');
    expect(['2024-01', '2024-06', '2024-09'].map(read(text, '2024-09').closing)).toEqual([1, 6, 9]);
  });
  test('with commas for the decimal sign', () =>
    expect(shown(table('Oak,"300,50","300,50","1.360,25"', 'Elm,"200,00","200,00",'))[0]).toEqual([
      500.5, 500.5, 1360.25,
    ]));
  test('as money a year where its labels say so', () =>
    expect(
      shown(lines('Customer,Jan-24 ARR,Feb-24 ARR,Mar-24 ARR', 'Oak,3600,3600,4320'))[0],
    ).toEqual([300, 300, 360]));
  test('with several rows of one customer, which add up', () =>
    expect(
      shown(
        lines(
          `Customer,Product,${MONTHS}`,
          'Oak,Base,200,200,260',
          'Oak,Care,100,100,100',
          'Elm,Base,200,200,',
        ),
      )[0],
    ).toEqual([500, 500, 360]));
});

describe('rows of a table that are no customers are left out with a reason', () => {
  test.each([
    ['a total below', ['Oak,300,300,360', 'Elm,200,200,', 'Total MRR,500,500,360'], 3],
    ['a total above', ['Total,500,500,360', 'Oak,300,300,360', 'Elm,200,200,'], 3],
    [
      'what explains the total',
      [
        'Oak,300,300,360',
        'Elm,200,200,',
        'Total,500,500,360',
        'New,500,,',
        'Expansion,,,60',
        'Churn,,,-200',
        'Growth,,0.0%,-28.0%',
      ],
      8,
    ],
    [
      'that where nothing is called a total',
      ['Oak,300,300,360', 'Elm,200,200,', 'New MRR,500,,', 'Churned MRR,,,200', 'Customers,2,2,1'],
      5,
    ],
    [
      'what follows a total, whatever it is called',
      ['Oak,300,300,360', 'Elm,200,200,', 'Total,500,500,360', 'Acme uplift,100,100,100'],
      6,
    ],
    [
      'what explains a total and is added up once more',
      [
        'Oak,300,300,360',
        'Elm,200,200,',
        'Total,500,500,360',
        'New,500,,',
        'From partners,,,60',
        'Churn,,,-200',
        'Total change,500,,-140',
      ],
      8,
    ],
    [
      'totals of groups',
      [
        'Oak,300,300,360',
        'Total SMB,300,300,360',
        'Elm,200,200,',
        'Total Enterprise,200,200,',
        'Grand Total,500,500,360',
      ],
      8,
    ],
    [
      'rows above those that they add up, where a grand total tells',
      [
        'SMB,400,400,360',
        'Oak,300,300,360',
        'Ash,100,100,',
        'ENT,100,100,0',
        'Elm,60,60,',
        'Fir,40,40,',
        'Grand Total,500,500,360',
      ],
      8,
    ],
  ] as const)('%s', (_, rows, leftOut) =>
    expect(shown(table(...rows))).toEqual([[500, 500, 360], leftOut]),
  );

  test('but a customer that is called as if it were one counts', () =>
    expect(
      shown(table('Total Wine,300,300,360', '=SUM Analytics,100,100,', 'New Relic,100,100,')),
    ).toEqual([[500, 500, 360], 0]));
  test('and a sentence names those that explain a total', () =>
    expect(
      read(table('Oak,300,300,360', 'Total,300,300,360', 'Net new,300,0,60'), '2024-03').understood
        .notes,
    ).toContain('Rows that explain a total count as no customers: "Net new".'));
  test('and a sentence says where a total is not the sum of the customers', () =>
    expect(
      read(table('Oak,300,300,360', 'Elm,100,100,100', 'Total,400,500,460'), '2024-03').understood
        .notes,
    ).toContain(
      '"Total" says 500 for 2024-02, and the customers add up to 400: the total is wrong there, or an amount is.',
    ));
});

describe('a table by quarters or years', () => {
  const quarters = lines('Customer,Q1 2024,Q2 2024,Q3 2024', 'Oak,900,900,1080');
  test('spreads revenue evenly, and says so', () => {
    const { closing, understood } = read(quarters, '2024-09');
    expect(['2024-01', '2024-06', '2024-07', '2024-09'].map(closing)).toEqual([300, 300, 360, 360]);
    expect(understood.notes).toContain(
      'Each column is a quarter: its amounts are taken as the revenue of 3 months, the same in each of them.',
    );
  });
  test('takes MRR as it is', () => {
    const { closing } = read(lines('MRR by customer', quarters), '2024-09');
    expect(['2024-01', '2024-09'].map(closing)).toEqual([900, 1080]);
  });
  test('of years likewise', () => {
    const { closing } = read(lines('Customer,2022,2023,2024', 'Oak,3600,3600,4800'), '2024-12');
    expect(['2022-01', '2023-12', '2024-12'].map(closing)).toEqual([300, 300, 400]);
  });
});

describe('a row of a record is no header of months, though its numbers could be days', () => {
  const HEADER = ['Record ID', 'Company name', 'Close Date', 'Amount', 'List price', 'Fee'];
  const rowsOf = (...amounts: readonly number[]) => [
    HEADER,
    ...[0, 1, 2, 3].map((row) => [`10${row}`, `Company ${row}`, 45023 + row * 31, ...amounts]),
  ];

  test.each([
    ['whole', [45054, 45084, 45115]],
    ['with cents', [45054.25, 45084.5, 45115.75]],
  ])('where they are %s', (_, amounts) => expect(periodHeader(rowsOf(...amounts))).toBeNull());

  test('while a row of days below a row of years is one', () =>
    expect(
      periodHeader([
        ['Customer', 'Segment', '2023', '', ''],
        ['', '', 45016, 45046, 45077],
        ['Acme', 'SMB', 100, 110, 120],
        ['Beta', 'SMB', 50, 40, 40],
      ]),
    ).not.toBeNull());
});
