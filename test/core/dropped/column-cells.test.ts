import { lines, read } from './read';

describe('a column "Billing" of an export of invoices', () => {
  const invoices = (...billing: readonly string[]) =>
    read(
      lines(
        'Number,Customer,Date,Total,Billing',
        ...billing.map((one, at) => `${at},Oak ${at},2024-01-05,300,${one}`),
      ),
      '2024-03',
    );
  test('is no billing frequency where it says how they are collected', () => {
    const { closing, states } = invoices('charge_automatically', 'send_invoice');
    expect([closing('2024-01'), states]).toEqual([600, { counted: 2 }]);
  });
  test('is one where any row says how often', () => {
    const { states, closing } = invoices('Quarterly', 'whenever');
    expect([closing('2024-03'), states]).toEqual([100, { counted: 1, 'unknown frequency': 1 }]);
  });
});

describe('a payment of 100 of which 3 are fees', () => {
  const paid = (header: string, said = {}) =>
    read(lines(header, '1,Oak,2024-01-05,97,100,3'), '2024-01', said).closing('2024-01');
  const HEADER = 'Record ID,Customer,Payment date,Net amount,Gross amount,Fees';

  test('is revenue of 100', () => expect(paid(HEADER)).toBe(100));
  test('is 97 where somebody said so', () =>
    expect(paid(HEADER, { columns: { 'Net amount': 'billed' } })).toBe(97));
  test('is 97 where nothing says that it is fees which are taken off', () =>
    expect(paid(HEADER.replace('Fees', 'Other'))).toBe(97));
});

describe('the period of an invoice', () => {
  const months = (header: string, row: string) => {
    const { closing } = read(
      lines(`Number,Customer,Invoice date,Amount,${header}`, row),
      '2024-04',
    );
    return ['2024-01', '2024-03', '2024-04'].map(closing);
  };
  test.each([
    'Minimum Line Item Period Start (UTC),Maximum Line Item Period End (UTC)',
    'Line Item Date From,Line Item Date To',
  ])('is read under %s', (labels) =>
    expect(months(labels, '1,Oak,2024-01-01,300,2024-01-01,2024-04-01')).toEqual([100, 100, 0]),
  );
  test('is read of the column that holds it, beside one that is blank on every row', () =>
    expect(
      months(
        'Start date,Line Item Date From,Line Item Date To',
        '1,Oak,2023-12-31,300,,2024-01-01,2024-04-01',
      ),
    ).toEqual([100, 100, 0]));
});
