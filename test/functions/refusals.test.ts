import { createContext, runInContext } from 'node:vm';
import { answerInCell } from '../../src/functions/custom-functions';
import { asked, refusal, table } from './asked';

const SUMMARY = table('Opening MRR|100\nExpansion|10\nChurn|5');

describe('what cannot be read is named with its row', () => {
  const says = (text: string, problem: string) =>
    expect(refusal('NRR', table(text))).toContain(problem);

  test('a word among the amounts of a summary', () =>
    says('Opening|100\nExpansion|10\nChurn|ten', "row 3: 'ten' is not an amount"));
  test('the column to look at', () =>
    says('Opening|100\nExpansion|10\nChurn|ten', 'look at column 2 of the range'));
  test('a word among customers', () =>
    says('Customer|Opening|Closing\nAcme|100|100\nBeta|ten|5', "row 3: 'ten' is not an amount"));
  test('an error cell among customers', () =>
    says('Acme|100|90\nBeta|#DIV/0!|5\nGamma|1|1', "row 2: '#DIV/0!' is not an amount"));
  test('an error cell in a summary by columns', () =>
    says('Opening|Expansion|Churn\n100|#N/A|0', "row 2: '#N/A' is not an amount"));
  test('a time of day among the amounts of a summary', () =>
    expect(
      refusal('NRR', [
        ['Opening', 100],
        ['Expansion', new Date(Date.UTC(1899, 11, 30, 12, 30))],
        ['Churn', 5],
      ]),
    ).toContain("row 2: '12:30' is not an amount"));
  test('a day before 1900 among the amounts of customers', () =>
    expect(
      refusal('NRR', [
        ['Acme', 100, 90],
        ['Beta', 100, new Date(Date.UTC(1872, 4, 1))],
      ]),
    ).toContain("row 2: '1872-05-01' is not an amount"));
  test('a line that nobody explained', () =>
    says('Opening|100\nExpansion|10\nMystery|5', "row 3: 'Mystery' is not a line"));
  test('a column of figures too many', () =>
    says('Opening|100|110\nChurn|10|5', 'the columns 2, 3 and no months'));
});

describe('a range of no known shape is described', () => {
  const says = (range: unknown, problem: string) =>
    expect(refusal('NRR', range)).toContain(problem);

  test('nothing', () => says('', 'The range is empty'));
  test('blank rows', () => says([[''], ['']], 'The range is empty'));
  test('one number', () => says(100, "found one cell that holds '100'"));
  test('one word', () => says('Opening', "found one cell that holds 'Opening'"));
  test('a column of numbers', () => says([[1], [2]], 'found 2 rows by 1 columns'));
  test('a column of words', () => says([['a'], ['b']], 'Expected a HubSpot report'));
  test('a summary without movements', () =>
    says(
      [
        ['Opening MRR', 100],
        ['New', 10],
      ],
      'The summary has no line Expansion',
    ));
  test('a summary without an opening', () =>
    says(
      [
        ['Closing', 100],
        ['Churn', 10],
      ],
      'no line Opening MRR',
    ));
  test('a report without a deal that counts', () =>
    says(
      [
        ['Record ID', 'Close Date', 'Amount', 'Deal Type', 'Deal Stage'],
        [1, '2026-01-01', 10, 'Upsell', 'Closed Lost'],
      ],
      'is a closed-won deal',
    ));
});

test('a report without a date that tells its last month asks for one', () =>
  expect(
    refusal('NRR', table('Company|Start date|End date|MRR\nA|2026-01-01|2026-12-31|100')),
  ).toContain('name the month, such as "2026-10"'));

describe('arguments are refused in words', () => {
  const says = (args: readonly unknown[], problem: string) =>
    expect(refusal('NRR', SUMMARY, ...args)).toContain(problem);

  test('a month that is none', () => says(['soon'], "month is 'soon'; expected a date"));
  test('a number of months in the place of the month', () =>
    says([12], 'the length of the window is the third argument'));
  test('a month where the range has none', () => says(['2026-10'], 'names no months'));
  test('a time of day as month', () =>
    says([new Date(Date.UTC(1899, 11, 30, 12, 30))], "month is '12:30'; expected a date"));
  test('half a month', () => says(['', 1.5], 'months is 1.5; expected a whole number'));
  test('no months', () => says(['', 0], 'months is 0'));
  test('a setting that is none', () =>
    says(['', '', [['Colour', 'red']]], "settings, row 1: there is no setting 'Colour'"));
  test('a value that a setting cannot have', () =>
    says(
      [
        '',
        '',
        [
          ['Setting', 'Value'],
          ['Grace days', 'many'],
        ],
      ],
      "settings, row 2: Grace days is 'many'",
    ));
  test('one cell as settings', () => says(['', '', 'No'], 'settings needs two columns'));
  test('a month that the range lacks', () =>
    expect(refusal('NRR', table('|2026-09|2026-10\nAcme|1|2'), '2026-01')).toBe(
      'There is no 2026-01 in the range; its months run from 2026-09 to 2026-10.',
    ));
  test('customers asked of a summary', () =>
    expect(refusal('MRR_BY_CUSTOMER', SUMMARY)).toContain('This needs customers'));
});

describe('a base of zero leaves the cell empty', () => {
  const empty = (name: Parameters<typeof asked>[0], text: string) =>
    expect(asked(name, table(text))).toBe('');

  test('NRR', () => empty('NRR', 'Opening|0\nExpansion|10'));
  test('GRR', () => empty('GRR', 'Acme|0|10'));
  test('logo churn', () => empty('LOGO_CHURN', 'Acme|0|10'));
  test('revenue churn', () => empty('REVENUE_CHURN', 'Acme|0|10'));
  test('quick ratio', () => empty('QUICK_RATIO', 'Acme|10|20'));
  test('ARPA', () => empty('ARPA', 'Acme|10|0'));
  test('renewal rate', () => empty('RENEWAL_RATE', 'Due for renewal|0\nRenewed|0'));
});

describe('cells as sheets hand them over', () => {
  test('numbers typed as text are read', () =>
    expect(
      asked('NRR', [
        ['Opening', '1,000.00'],
        ['Churn', ' $100 '],
      ]),
    ).toBe(0.9));
  test('also with a decimal comma', () =>
    expect(
      asked('NRR', [
        ['Opening', '1.000,50'],
        ['Churn', '500,25 €'],
      ]),
    ).toBe(0.5));
  test('thousands of blank rows and columns of an open range change nothing', () => {
    const blank = Array.from({ length: 3000 }, () => ['', '', '', '']);
    expect(asked('NRR', [['Acme', 100, 80, ''], ...blank])).toBe(0.8);
  });
  test('blank rows between are passed over', () =>
    expect(
      asked('ARPA', [
        ['Acme', 100, 80],
        ['', '', ''],
        ['Beta', 10, 20],
      ]),
    ).toBe(50));
  test('null and undefined are blank', () =>
    expect(
      asked('NRR', [
        ['Acme', 100, 80],
        [null, undefined, null],
      ]),
    ).toBe(0.8));
  test('a customer called like an error is one', () =>
    expect(asked('ARPA', [['#REF! Systems', 100, 80]])).toBe(80));
  test('an unforeseen failure leaves no stack', () =>
    expect(() =>
      answerInCell('NRR', [[[new Date(0), 1]]], () => {
        throw new Error('no zone');
      }),
    ).toThrow(/^NRR met something unforeseen \(Error at \d+:\d+\)\. Report this code\.$/));
});

describe('dates', () => {
  const realm = createContext({});
  const date = (iso: string) => runInContext(`new Date('${iso}')`, realm) as unknown;
  const matrix = (first: string, second: string) => [
    ['Customer', date(first), date(second)],
    ['Acme', 100, 80],
  ];
  const nrrIn = (zone: string, month: unknown) =>
    answerInCell(
      'NRR',
      [matrix('2026-08-31T15:00:00Z', '2026-09-30T15:00:00Z'), month],
      () => zone,
    );

  test('of another realm are months of the spreadsheet, not of the machine', () =>
    expect(nrrIn('Asia/Tokyo', '2026-10')).toBe(0.8));
  test('name another month in another zone', () => expect(nrrIn('Etc/UTC', '2026-09')).toBe(0.8));
  test('may be the month argument', () =>
    expect(nrrIn('Asia/Tokyo', date('2026-09-30T15:00:00Z'))).toBe(0.8));
  test('are no amounts: a start and an end are not an opening and a closing', () =>
    expect(
      refusal('NRR', [
        ['Customer', 'Start', 'End'],
        ['Acme', date('2026-01-01T00:00:00Z'), date('2026-12-31T00:00:00Z')],
      ]),
    ).toContain("row 2: '2026-01-01' is not an amount"));
  test('among amounts are named', () =>
    expect(
      refusal('NRR', [
        ['Acme', 100, 80],
        ['Beta', 50, date('2026-10-01T00:00:00Z')],
      ]),
    ).toContain("row 2: '2026-10-01' is not an amount"));
  test('numbers under dates are amounts, however much they look like days', () =>
    expect(
      asked('NRR', [
        ['Acme', 46023, 46054],
        ['Beta', 46023, 46054],
      ]),
    ).toBeCloseTo(46054 / 46023, 9));
});
