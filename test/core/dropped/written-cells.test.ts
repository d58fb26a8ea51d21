import { dayText } from '../../../src/core/days';
import { CURRENCY_SIGNS } from '../../../src/core/dropped/currency-signs';
import { FREQUENCY_WORDS } from '../../../src/core/dropped/frequency-words';
import { MONTH_NAMES } from '../../../src/core/report/month-names';
import { BILLING_FREQUENCIES } from '../../../src/core/report/term';
import { lines, read } from './read';

const quoted = (text: string) => `"${text}"`;

describe('a date', () => {
  const closed = (text: string) => {
    const { column } = read(
      lines(
        'Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount',
        `1,Oak,${quoted(text)},true,1`,
        '2,Elm,2024-01-01,true,1',
      ),
      '2024-12',
    );
    const [day] = column('closeDate');
    return typeof day === 'number' ? dayText(day) : day;
  };

  test.each([
    'Mar 4, 2024 3:15 PM',
    'Monday, March 4, 2024',
    '4 marzo 2024',
    '4 maart 2024',
    '4 mars 2024',
    '4. März 2024',
    '4 marca 2024',
    '4. maaliskuuta 2024',
    '2024年3月4日',
    '20240304',
    '45355',
    '1709510400',
    '2024-03-04T08:30:00Z',
  ])('is read as people write it: %s', (text) => expect(closed(text)).toBe('2024-03-04'));
  test.each(['202403', 'Mar 2024', 'mars 2024', '2024年3月'])(
    'is the first day of a month that is named alone: %s',
    (text) => expect(closed(text)).toBe('2024-03-01'),
  );
  test('is the first day of a quarter', () => expect(closed('Q2 2024')).toBe('2024-04-01'));
  test.each(['soon', '99999999', '31 Foo 2024', '12'])(
    'stays the text that nobody can read: %s',
    (text) => expect(closed(text)).toBe(text),
  );

  const NAMED = MONTH_NAMES.flatMap((names, place) =>
    names.split(' ').map((name) => [name, place + 1] as const),
  );
  test.each(NAMED)('with the month "%s" is of month %i', (name, number) =>
    expect(closed(`4 ${name} 2024`)).toBe(`2024-${String(number).padStart(2, '0')}-04`),
  );
});

test('a contract that ends with a month ends with its last day', () => {
  const { column } = read(
    lines('Record ID,Customer,Start date,End date,MRR', '1,Oak,2024-01-01,2024-06,100'),
    '2024-12',
  );
  expect(column('contractEnd').map((day) => dayText(Number(day)))).toEqual(['2024-06-30']);
});

describe('money', () => {
  const amount = (text: string) =>
    read(
      lines(
        'Record ID,Customer,Start date,End date,MRR',
        `1,Oak,2024-01-01,2024-12-31,${quoted(text)}`,
        '2,Elm,2024-01-01,2024-12-31,1',
      ),
      '2024-06',
    ).column('mrr')[0];

  test.each([
    ['₹2,40,000.00', 240000],
    ['₹ 12,000', 12000],
    ['1 200,00 kr', 1200],
    ['1 234,50 zł', 1234.5],
    ["CHF 1'200.50", 1200.5],
    ['R$ 1.234,56', 1234.56],
    ['S$1,200', 1200],
    ['12,000円', 12000],
    ['1.2k', 1200],
    ['$1.5M', 1500000],
    ['(300.00)', -300],
    ['300.00-', -300],
    ['USD 99.50', 99.5],
    ['$0.0038799999999999998K', 3.88],
    ['1.0051k', 1005.1],
    ['KES 2000', 2000],
  ])('is read as people write it: %s', (text, expected) => expect(amount(text)).toBe(expected));
  test.each(['TBD', '12 or 13', '1.2.3,4,5x', 'May 2023'])(
    'stays the text that nobody can read: %s',
    (text) => expect(amount(text)).toBe(text),
  );

  test.each(CURRENCY_SIGNS)('with the sign %s beside another is in %s', (sign, code) => {
    const other = code === 'GBP' ? '€' : '£';
    const { column } = read(
      lines(
        'Record ID,Customer,Start date,End date,MRR',
        `1,Oak,2024-01-01,2024-12-31,${quoted(`${sign}10`)}`,
        `2,Elm,2024-01-01,2024-12-31,${quoted(`${other}10`)}`,
      ),
      '2024-06',
    );
    expect(column('currency')).toEqual([code, code === 'GBP' ? 'EUR' : 'GBP']);
  });
  test('of several currencies counts for what there is a rate', () => {
    const text = lines(
      'Record ID,Customer,Start date,End date,MRR',
      '1,Oak,2024-01-01,2024-12-31,£100',
      '2,Elm,2024-01-01,2024-12-31,€100',
    );
    expect(read(text, '2024-06').states).toEqual({ counted: 1, 'no rate': 1 });
    expect(read(text, '2024-06', { rates: [['EUR', 0.8]] }).closing('2024-06')).toBe(180);
  });
  test('is converted by what it is in company currency, where no rate is given', () => {
    const { closing } = read(
      lines(
        'Record ID,Company,Close Date,Is Closed Won,Amount,Amount in company currency,Currency,Contract start date,Contract end date',
        '1,Oak,2024-01-10,true,1200,1200,EUR,2024-02-01,2025-01-31',
        '2,Elm,2024-01-15,true,2400,2160,USD,2024-02-01,2025-01-31',
      ),
      '2024-06',
    );
    expect(closing('2024-06')).toBe(280);
  });
  test('of 0 a month is not filled where the total is', () => {
    const { closing } = read(
      lines(
        'Record ID,Company,Close Date,Is Closed Won,MRR,Total contract value,Contract start date,Contract end date',
        '1,Oak,2024-01-10,true,0.0,1200,2024-02-01,2025-01-31',
        '2,Elm,2024-01-10,true,50,600,2024-02-01,2025-01-31',
      ),
      '2024-06',
    );
    expect(closing('2024-06')).toBe(150);
  });
});

describe('a term', () => {
  const term = (label: string, text: string) =>
    read(
      lines(`Record ID,Company,Close Date,Amount,${label}`, `1,Oak,2024-01-01,1200,${text}`),
      '2024-06',
      {
        model: 'contracts',
      },
    ).column('term')[0];

  test.each([
    ['Term (months)', '24', 24],
    ['Contract length (years)', '2', 24],
    ['Laufzeit (Jahre)', '1', 12],
    ['Term', '2 years', 24],
    ['Term', '18 months', 18],
    ['Term', '1 Jahr', 12],
    ['Term', '3 ans', 36],
    ['Term', 'P12M', 12],
    ['Term', 'P2Y', 24],
    ['Term (years)', '18 months', 18],
  ])('under "%s" of "%s" is %i months', (label, text, months) =>
    expect(term(label === 'Laufzeit (Jahre)' ? 'Contract term (Jahre)' : label, text)).toBe(months),
  );
});

describe('a billing frequency', () => {
  const months = (text: string) => {
    const [name] = read(
      lines(
        'Record ID,Customer,Start date,Price,Billing interval',
        `1,Oak,2024-01-01,10,${quoted(text)}`,
        '2,Elm,2024-01-01,10,Monthly',
      ),
      '2024-06',
      { model: 'contracts' },
    ).column('billingFrequency');
    return BILLING_FREQUENCIES.find(([known]) => known === String(name).toLowerCase())?.[1];
  };

  test.each([
    ['Every 6 months', 6],
    ['Every two years', 24],
    ['every three years', 36],
    ['per quarter', 3],
    ['Semi-annually', 6],
    ['month', 1],
    ['year', 12],
    ['12 months', 12],
    ['Every two weeks', 12 / 26],
  ])('of "%s" has %d months', (text, expected) => expect(months(text)).toBeCloseTo(expected));
  test.each(Object.values(FREQUENCY_WORDS).flat())('of "%s" has %d months', (word, expected) =>
    expect(months(word)).toBeCloseTo(expected),
  );
});

describe('an ID that a spreadsheet took for a number', () => {
  const deals = (...ids: readonly string[]) =>
    read(
      lines(
        'Record ID,Associated Company (Primary),Associated Company IDs (Primary),Close Date,Is Closed Won,Recurring revenue amount',
        ...ids.map((id, at) => `${at},C${at},${id},2024-01-10,true,100`),
      ),
      '2024-02',
    );

  test('is whole again without its zero', () =>
    expect(deals('501.0').column('companyId')).toEqual(['501']));
  test('joins nobody where it was cut down to a few digits', () => {
    const { understood } = deals('5.01E+11', '5.01E+11');
    expect(understood.deals.map(({ customerKey }) => customerKey)).toEqual(['c0', 'c1']);
  });
});

describe('a document', () => {
  const header = 'Invoice number,Customer,Invoice date,Amount billed,Billing frequency';
  test('that is billed for several months is spread over them', () => {
    const { closing } = read(lines(header, 'R-1,Oak,2024-01-05,1200,Yearly'), '2025-02');
    expect([closing('2024-12'), closing('2025-01')]).toEqual([100, 0]);
  });
  test('whose service lies within a month is of that month', () => {
    const { closing } = read(
      lines('InvoiceLineID,name,ValidFrom,ValidTo,Amount', '1,Oak,2024-01-01,2024-01-28,100'),
      '2024-01',
    );
    expect(closing('2024-01')).toBe(100);
  });
});
