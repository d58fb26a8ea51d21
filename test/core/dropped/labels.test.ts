import { PHRASES } from '../../../src/core/dropped/label-words';
import { wideHeader } from '../../../src/core/dropped/labels';
import { lines, read } from './read';

/** What columns of these labels are taken for, in their order; blank for one that nobody knows. */
function taken(...labels: readonly string[]): readonly string[] {
  const header = wideHeader([labels]);
  const all = [...(header?.columns ?? []), ...(header?.extras ?? [])];
  return labels.map((_, column) => all.find(([, at]) => at === column)?.[0] ?? '');
}

describe('a label is read whatever it is written like', () => {
  test('with underscores', () =>
    expect(taken('subscription_id', 'customer_id', 'start_date', 'monthly_price')).toEqual([
      'recordId',
      'companyIds',
      'contractStart',
      'mrr',
    ]));
  test('in one word', () =>
    expect(taken('dealId', 'companyName', 'closeDate', 'monthlyRecurringRevenue')).toEqual([
      'recordId',
      'companies',
      'closeDate',
      'mrr',
    ]));
  test('in capitals', () =>
    expect(taken('HS_MRR', 'IS_CLOSED_WON', 'CLOSE_DATE')).toEqual(['mrr', 'isWon', 'closeDate']));
  test('with a currency, a zone or a unit behind', () =>
    expect(taken('amount_usd', 'Start Date (UTC)', 'Annual commit dollars', 'Fee (EUR)')).toEqual([
      'amount',
      'contractStart',
      'arr',
      '',
    ]));
});

describe('of several columns that may hold the same', () => {
  test("HubSpot's own label is it", () =>
    expect(taken('Record ID', 'Value', 'Amount')).toEqual(['recordId', '', 'amount']));
  test('the net is it rather than the gross', () =>
    expect(taken('Order ID', 'Total', 'Subtotal')).toEqual(['invoiceNumber', '', 'amount']));
  test('a bare name or an address is the customer only where no other column is', () => {
    expect(taken('Invoice ID', 'name', 'amount')).toEqual(['invoiceNumber', 'companies', 'amount']);
    expect(taken('name', 'customer', 'amount')).toEqual(['', 'companies', 'amount']);
  });
  test('what somebody named wins', () => {
    const header = wideHeader([['Value', 'Amount', 'MRR']], { Value: 'amount', Amount: '' });
    expect([...(header?.columns ?? [])]).toEqual([
      ['amount', 0],
      ['mrr', 2],
    ]);
  });
});

test('no phrase stands for two things that a report may have at once', () => {
  const all = Object.entries(PHRASES).flatMap(([id, phrases]) =>
    phrases.map((phrase) => [phrase, id] as const),
  );
  const twice = all.filter(([phrase, id]) =>
    all.some(([other, its]) => other === phrase && its !== id),
  );
  expect(twice).toEqual([]);
});

const EACH = Object.entries(PHRASES).flatMap(([id, phrases]) =>
  phrases.map((phrase) => [phrase, id] as const),
);
test.each(EACH)('a column called "%s" holds %s', (phrase, id) => {
  const [, found] = taken('unknown words', phrase, 'more unknown words', 'Exchange rate');
  expect(found).toBe(id);
});

describe('a table with a column a month', () => {
  const table = lines(
    'ID,Client,Segment,Jan 2024,Feb 2024,Mar 2024',
    '71,Oak,SMB,300,300,360',
    '72,Elm,SMB,200,-,',
    'Total,,,500,300,360',
    'Churn,,,,-200,',
  );

  test('is a history of its customers, without its total and what explains it', () => {
    const { understood, closing } = read(table, '2024-03');
    expect(understood.settings.model).toBe('monthly snapshots');
    expect(['2024-01', '2024-02', '2024-03'].map(closing)).toEqual([500, 300, 360]);
  });
  test('is one in other languages and forms', () => {
    const french = table.replace('Jan 2024,Feb 2024,Mar 2024', 'janv. 2024,févr. 2024,mars 2024');
    const numbered = table.replace('Jan 2024,Feb 2024,Mar 2024', '2024-01,2024-02,2024-03');
    expect(read(french, '2024-03').closing('2024-03')).toBe(360);
    expect(read(numbered, '2024-03').closing('2024-03')).toBe(360);
  });
  test('is none where three dates only stand in one row', () => {
    const { states } = read(
      lines(
        'Record ID,Company,Close Date,Contract start date,Contract end date,MRR',
        '1,Oak,2023-12-02,2024-01-02,2024-12-31,100',
        '2,Elm,2023-12-02,2024-01-02,2024-12-31,100',
      ),
      '2024-06',
    );
    expect(states).toEqual({ counted: 2 });
  });
});

test('a total is no customer, unless it has an ID of its own', () => {
  const { states, closing } = read(
    lines(
      'Month,Company,Company ID,MRR',
      '2024-01-31,Oak,71,300',
      '2024-01-31,Total,72,200',
      '2024-01-31,Grand total,,500',
    ),
    '2024-01',
  );
  expect([states, closing('2024-01')]).toEqual([{ counted: 2, total: 1 }, 500]);
});
