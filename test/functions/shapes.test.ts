import { asked, refusal, table } from './asked';

const OPENING_CLOSING = `
  Customer | Opening MRR | Closing MRR
  Acme     | 100         | 120
  Beta     | 50          | 30
  Gamma    | 50          | 0
  Delta    | 0           | 40`;

const NUMBERS = OPENING_CLOSING.split('\n').slice(2).join('\n');

const CONTRACTS = `
  Company | Start date | End date   | MRR
  A       | 2025-01-01 | 2025-12-31 | 100
  B       | 2025-01-01 | 2026-01-31 | 50
  A       | 2026-01-01 | 2026-12-31 | 62.5
  C       | 2026-02-01 | 2026-12-31 | 10`;

const SUMMARY = `
  Starting MRR | 200
  New          | 40
  Expansion    | 20
  Contraction  | 20
  Churn        | 50`;

describe('NRR tells what a range holds', () => {
  const is = (text: string, expected: number) =>
    expect(asked('NRR', table(text))).toBeCloseTo(expected, 9);
  const nrr = 0.75;

  test('customers with opening and closing under headers', () => is(OPENING_CLOSING, nrr));
  test('the same without headers', () => is(NUMBERS, nrr));
  test('the same without names', () => is('100|120\n50|30\n50|0\n0|40', nrr));
  test('columns between that say nothing', () =>
    is('Account|Region|Starting ARR|Ending ARR\nA|EMEA|200|120\nB|APAC|0|40', 0.6));
  test('one customer in one row', () => is('100 | 80', 0.8));
  test('a summary by rows', () => is(SUMMARY, nrr));
  test('a summary by columns', () =>
    is('Opening|New|Expansion|Contraction|Churn\n200|40|20|20|50', nrr));
  test('a summary by columns, one row a customer', () =>
    is('Segment|Opening|Expansion|Churn\nSMB|100|20|50\nEnterprise|100|0|20', nrr));
  test('a summary under a header', () => is(`Metric | Value\n${SUMMARY.trim()}`, nrr));
  test('customers by months', () =>
    is('Customer|2026-08|2026-09|2026-10\nAcme|10|100|120\nBeta|10|100|30', nrr));
  test('customers by months in words', () =>
    is('|Aug 2026|Sep 2026|Oct 2026\nAcme|10|100|120\nBeta|10|100|30', nrr));
  test('customers by quarters', () =>
    is('Customer|Q1|Q2|Q3\nAcme|10|100|120\nBeta|10|100|30', nrr));
  test('a table with a column of IDs', () =>
    is('Name|Customer ID|Before|After\nAcme|9001|100|120\nBeta|9002|100|30', nrr));
  test('a report of contracts in plain words, up to the month that is named', () =>
    expect(asked('NRR', table(CONTRACTS), '2026-02')).toBeCloseTo(62.5 / 112.5, 9));
  test('a line that adds up the others is no customer', () =>
    expect(asked('ARPA', table(`${NUMBERS}\nTotal|200|190`))).toBeCloseTo(190 / 3, 9));
  test('customers whose names are words of a summary', () =>
    is('New World|100|80\nLost Time|100|70\nUp for Sale|50|50', 0.8));
  test('one that is called a total and is none is refused, by how much it is not', () =>
    expect(refusal('ARPA', table('Acme|100|120\nBeta|50|60\nTotal|151|180'))).toContain(
      "row 3: 'Total' is 151, but what it sums up is 150",
    ));
  test('two rows of one customer are one', () =>
    expect(asked('LOGO_CHURN', table('Acme|100|0\nacme|0|100\nBeta|10|0'))).toBe(0.5));
  test('also where only a header says which column names them', () =>
    expect(
      asked(
        'LOGO_CHURN',
        table('Region|Company|Opening MRR|Closing MRR\nN|Acme|100|0\nS|acme|0|100\nS|Beta|10|0'),
      ),
    ).toBe(0.5));
  test('customers with movements between opening and closing', () =>
    expect(
      asked(
        'LOGO_CHURN',
        table('Customer|Opening MRR|Churn|Closing MRR\nAcme|100|100|0\nBeta|50|0|50'),
      ),
    ).toBe(0.5));
});

describe('a summary speaks the words people use', () => {
  const is = (line: string, expected: number) =>
    expect(asked('NRR', table(`Opening MRR|100\n${line}|10\nChurn|0`))).toBeCloseTo(expected, 9);
  const opens = (label: string) =>
    expect(asked('NRR', table(`${label}|100\nExpansion|10`))).toBeCloseTo(1.1, 9);

  test('Starting MRR', () => opens('Starting MRR'));
  test('Beginning ARR', () => opens('Beginning ARR'));
  test('MRR at start of period', () => opens('MRR at start of period'));
  test('Opening balance', () => opens('Opening balance'));
  test('start_mrr', () => opens('start_mrr'));
  test('Expansions', () => is('Expansions', 1.1));
  test('Upsell(s)', () => is('Upsell(s)', 1.1));
  test('Cross-sell', () => is('Cross-sell', 1.1));
  test('Price increase', () => is('Price increase', 1.1));
  test('Add-on revenue', () => is('Add-on revenue', 1.1));
  test('Seat reductions', () => is('Seat reductions', 0.9));
  test('Upgrades', () => is('Upgrades MRR', 1.1));
  test('Contraction', () => is('Contraction MRR', 0.9));
  test('Downgrades', () => is('Downgrades', 0.9));
  test('Price decrease', () => is('Price decrease', 0.9));
  test('Churned', () => is('Churned MRR', 0.9));
  test('Cancelled', () => is('Cancellations', 0.9));
  test('Lost revenue', () => is('Lost revenue', 0.9));
  test('New never counts', () => is('New', 1));
  test('New customers neither', () => is('New customer MRR', 1));
  test('Renewals change nothing', () => is('Renewals', 1));
  test('Reactivation is a movement of its own', () => is('Reactivation', 1));
  test('FX is no retention', () => is('FX adjustment', 1));
  test('expansion, upsell and cross-sell add up', () =>
    expect(asked('NRR', table('Opening|100\nExpansion|10\nUpsell|5\nCross sell|4'))).toBe(1.19));
  test('churn counts by its size, whatever the sign', () =>
    expect(asked('NRR', table('Opening|100\nExpansion|10\nChurn|-30\nDowngrade|-10'))).toBe(0.7));
  test('an ending counts where there are no movements, less new', () =>
    expect(asked('NRR', table('Opening|100\nNew|20\nEnding MRR|110'))).toBe(0.9));
  test('an ending beside movements does not', () =>
    expect(asked('NRR', table('Opening|100\nNew|20\nExpansion|10\nEnding MRR|130'))).toBe(1.1));
  test('reactivation counts where the settings say so', () =>
    expect(
      asked('NRR', table('Opening|100\nReactivation|10\nChurn|20'), '', '', [
        ['Reactivation in NRR', 'Yes'],
      ]),
    ).toBe(0.9));
});

describe('a summary of several months', () => {
  const MONTHS = table(`
    Month        | 2026-08 | 2026-09
    Starting MRR | 100     | 200
    Expansion    | 10      | 0
    Churn        | 0       | 20`);
  const BY_ROWS = table(`
    Month   | Opening MRR | New | Expansion | Contraction | Churn | Closing MRR
    2026-08 | 100         | 90  | 10        | 0           | 0     | 200
    2026-09 | 200         | 0   | 0         | 0           | 20    | 180`);

  test('answers for the last', () => expect(asked('NRR', MONTHS)).toBe(0.9));
  test('or for the one asked for', () => expect(asked('NRR', MONTHS, '2026-08')).toBe(1.1));
  test('also where the months stand in rows', () => expect(asked('NRR', BY_ROWS)).toBe(0.9));
  test('and one is asked for', () => expect(asked('NRR', BY_ROWS, 'Aug 2026')).toBe(1.1));
  test('a month with its opening and closing is no customer', () => {
    const ends = table('Month|Opening MRR|New|Closing MRR\n2026-08|100|0|110\n2026-09|110|5|121');
    expect(asked('NRR', ends, '2026-08')).toBe(1.1);
    expect(asked('NRR', ends)).toBeCloseTo(116 / 110, 9);
  });
});

describe('the other measures of the same customers', () => {
  const is = (name: Parameters<typeof asked>[0], expected: number) =>
    expect(asked(name, table(OPENING_CLOSING))).toBeCloseTo(expected, 9);

  test('GRR', () => is('GRR', 130 / 200));
  test('logo churn', () => is('LOGO_CHURN', 1 / 3));
  test('revenue churn', () => is('REVENUE_CHURN', 70 / 200));
  test('quick ratio', () => is('QUICK_RATIO', 60 / 70));
  test('ARPA', () => is('ARPA', 190 / 3));
});

describe('the other measures of a summary', () => {
  const is = (name: Parameters<typeof asked>[0], text: string, expected: number) =>
    expect(asked(name, table(text))).toBeCloseTo(expected, 9);

  test('GRR', () => is('GRR', SUMMARY, 0.65));
  test('revenue churn', () => is('REVENUE_CHURN', SUMMARY, 0.35));
  test('quick ratio', () => is('QUICK_RATIO', SUMMARY, 60 / 70));
  test('logo churn', () => is('LOGO_CHURN', 'Starting customers|50\nChurned customers|8', 0.16));
  test('logo churn by rows of customers only', () =>
    is('LOGO_CHURN', 'Customers at start|50\nChurned|8', 0.16));
  test('logo churn from both ends', () =>
    is('LOGO_CHURN', 'Opening customers|500\nNew customers|20\nClosing customers|470', 0.1));
  test('ARPA', () => is('ARPA', 'MRR|50000\nActive subscribers|100', 500));
  test('renewal rate', () => is('RENEWAL_RATE', 'Due for renewal|100\nRenewed|80', 0.8));
});

describe('the first month of a report', () => {
  const bridge = (month: string, months: number | '') =>
    asked('MRR_MOVEMENTS', table(CONTRACTS), month, months);

  // A and B start on 1 January 2025: nobody paid before, so both are new.
  test('opens with nothing, and all that is paid is new', () =>
    expect(bridge('2025-01', 1)).toEqual([
      expect.arrayContaining(['Month', 'Opening MRR', 'New']),
      ['2025-01', 0, 150, 0, 0, 0, 0, 150, '', ''],
    ]));
  test('is what a rate has no base in', () =>
    expect(asked('NRR', table(CONTRACTS), '2025-01', 1)).toBe(''));
  test('has no window that opens before the time before it', () =>
    expect(asked('ARPA', table(CONTRACTS), '2025-02', 3)).toBe(''));
  test('closes a window of two months that opens with nothing', () =>
    expect(asked('ARPA', table(CONTRACTS), '2025-02', 2)).toBe(75));
});

test('a month of a report is judged by all that the report knows of the months after it', () => {
  // A's contract ended in December; that it came back too late to be a renewal is known since February.
  const report = table(`
    Company | Close date | Start date | End date   | MRR | Deal stage
    A       | 2024-12-01 | 2025-01-01 | 2025-12-31 | 100 | Closed won
    A       | 2026-02-01 | 2026-02-01 | 2026-12-31 | 100 | Closed won
    B       | 2026-03-02 | 2026-03-02 | 2026-12-31 | 10  | Closed won`);
  expect(asked('RENEWAL_RATE', report, '2025-12')).toBe(0);
});

describe('a window over customers by months', () => {
  const MATRIX = table(`
    Customer | 2026-07 | 2026-08 | 2026-09 | 2026-10
    Acme     | 100     | 90      | 0       | 120
    Beta     | 100     | 100     | 100     | 80`);

  test('is the last month unless said', () => expect(asked('NRR', MATRIX)).toBe(0.8));
  test('ends where it is told to', () => expect(asked('NRR', MATRIX, '2026-08')).toBe(0.95));
  test('is as long as it is told to', () => expect(asked('NRR', MATRIX, '', 3)).toBe(1));
  test('is refused before the months are there', () =>
    expect(refusal('NRR', MATRIX, '', 12)).toContain('no column 12 months before 2026-10'));
  test('counts who came back as reactivation', () =>
    expect(asked('MRR_MOVEMENTS', MATRIX, '', 1)).toEqual([
      expect.arrayContaining(['Month', 'Reactivation']),
      ['2026-10', 100, 0, 120, 0, 20, 0, 200, 0.8, 0.8],
    ]));
  test('calls a month alike however its header is written, and other points as the header does', () => {
    const header = (points: string) =>
      asked('MRR_BY_CUSTOMER', table(`Customer|${points}\nAcme|100|90`));
    expect(header('Aug 2026|Sep 2026')).toEqual([
      ['Customer', '2026-08', '2026-09'],
      ['Acme', 100, 90],
    ]);
    expect(header('Before|After')).toEqual([
      ['Customer', 'Before', 'After'],
      ['Acme', 100, 90],
    ]);
  });
});

test('a column that names who owns an account names no customers', () =>
  expect(
    asked('GRR', table('Account owner|Holder|2026-09|2026-10\nAnn|Acme|100|120\nAnn|Beta|100|30')),
  ).toBeCloseTo(0.65, 9));
