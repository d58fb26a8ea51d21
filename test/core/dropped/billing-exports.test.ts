import { lines, read } from './read';

/*
 * The columns are those of the systems' own exports: https://docs.recurly.com/docs/subscriptions-exports and
 * https://datacatalog.chargebee.com/subscriptions; QuickBooks' reports of transactions have these, too.
 */

const RECURLY =
  'uuid,account_code,account_company,plan_code,state,quantity,unit_amount,total_recurring_amount,currency,plan_interval_length,plan_interval_unit,activated_at,canceled_at,expires_at';
const subscriptions = (...rows: readonly string[]) => lines(RECURLY, ...rows);

describe('subscriptions of Recurly', () => {
  const text = subscriptions(
    'u1,1,Oak,basic,active,2,50,100,USD,1,months,2025-01-15 10:00:00 UTC,,',
    'u2,2,Ash,pro,active,1,1200,1200,USD,12,months,2025-02-01 10:00:00 UTC,,',
    'u3,3,Elm,basic,expired,1,50,50,USD,1,months,2025-01-10 10:00:00 UTC,2025-07-01 10:00:00 UTC,2025-08-20 10:00:00 UTC',
    'u5,5,Yew,pro,canceled,1,300,300,USD,3,months,2025-03-05 10:00:00 UTC,2025-10-01 10:00:00 UTC,2025-12-05 10:00:00 UTC',
  );
  const { closing, states, column } = read(text, '2025-10');

  test('are worth what they cost in each of their intervals', () =>
    expect(['2025-01', '2025-02', '2025-03'].map(closing)).toEqual([150, 250, 350]));
  test('are paid for until they expire, whenever somebody cancelled them', () =>
    expect(['2025-07', '2025-08', '2025-10'].map(closing)).toEqual([350, 300, 300]));
  test('are known by their own numbers and by the company of the account', () => {
    expect(states).toEqual({ counted: 4 });
    expect(column('recordId')).toEqual(['u1', 'u2', 'u3', 'u5']);
    expect(column('companies')).toEqual(['Oak', 'Ash', 'Elm', 'Yew']);
  });
});

describe('subscriptions of Chargebee', () => {
  const header =
    'subscription.id,customer.id,customer.company,subscription.status,subscription.plan_amount,subscription.billing_period,subscription.billing_period_unit,subscription.started_at,subscription.cancelled_at';
  const text = lines(
    header,
    's1,c1,Oak,active,100,1,month,2025-01-15 10:00:00,',
    's2,c2,Ash,active,1200,1,year,2025-02-01 10:00:00,',
    's3,c3,Elm,cancelled,150,3,month,2025-01-10 10:00:00,2025-08-20 09:00:00',
    's4,c4,Fir,in_trial,50,1,month,2025-10-20 10:00:00,',
  );
  const { closing, states } = read(text, '2025-10');

  test('take the number of units beside the unit of time', () =>
    expect(['2025-01', '2025-02', '2025-10'].map(closing)).toEqual([150, 250, 200]));
  test('do not count while they are tried', () => expect(states).toEqual({ counted: 3, trial: 1 }));
});

describe('a list of transactions', () => {
  const header = 'Date,Transaction Type,Num,Name,Due Date,Amount,Open Balance';
  const list = (...rows: readonly string[]) =>
    lines(
      header,
      '01/15/2025,Invoice,1001,Oak,01/28/2025,100.00,0.00',
      '01/15/2025,Invoice,1002,Elm,01/28/2025,50.00,0.00',
      '02/15/2025,Invoice,1003,Oak,02/28/2025,100.00,0.00',
      ...rows,
    );

  test('counts no payment, and no offer', () => {
    const { closing, states } = read(
      list(
        '02/20/2025,Payment,9,Oak,,-100.00,0.00',
        '02/21/2025,Estimate,17,Elm,,70.00,0.00',
        '02/22/2025,Sales Receipt,18,Elm,,30.00,0.00',
      ),
      '2025-02',
    );
    expect([closing('2025-01'), closing('2025-02')]).toEqual([150, 130]);
    expect(states).toEqual({ counted: 4, 'no revenue': 2 });
  });

  test.each(['-20.00', '20.00'])('takes away what a credit memo says, written %s', (amount) => {
    const { closing } = read(list(`02/22/2025,Credit Memo,CM1,Oak,,${amount},0.00`), '2025-02');
    expect(closing('2025-02')).toBe(80);
  });

  test('counts a document whose kind nobody knows, as before', () => {
    const { states } = read(list('02/22/2025,Statement,18,Elm,,30.00,0.00'), '2025-02');
    expect(states).toEqual({ counted: 4 });
  });
});

describe('transactions of QuickBooks Desktop, whose column of kinds is called Type,', () => {
  const header = ',Type,Date,Num,Name,Memo,Account,Amount';
  const rows = [
    ',Invoice,01/15/2025,1,Oak,Plan,Sales,100.00',
    ',Payment,01/20/2025,9,Oak,,Bank,-100.00',
    ',Invoice,02/15/2025,2,Oak,Plan,Sales,100.00',
    ',Credit Memo,02/20/2025,3,Oak,,Sales,-30.00',
    ',Sales Receipt,02/21/2025,4,Elm,,Sales,40.00',
  ];

  test('count invoices and receipts, take credits away, and have no deal type', () => {
    const { closing, states, understood, column } = read(lines(header, ...rows), '2025-02');
    expect(understood.settings.model).toBe('invoices or orders');
    expect([closing('2025-01'), closing('2025-02')]).toEqual([100, 110]);
    expect(states).toEqual({ counted: 4, 'no revenue': 1 });
    expect([understood.typeLabels, new Set(column('type'))]).toEqual([[], new Set([null])]);
  });
  test('count what is of a kind that nobody knows, as long as most are known', () => {
    const charge = ',Statement Charge,02/22/2025,5,Oak,,Sales,5.00';
    const few = read(lines(header, ...rows, charge), '2025-02');
    expect([few.closing('2025-02'), few.states.counted]).toEqual([115, 5]);
    const many = read(lines(header, ...rows, ...Array(6).fill(charge)), '2025-02');
    expect(many.column('type')).toContain('Invoice');
  });
});

describe('a deal type', () => {
  test('is one, whatever documents are called so, where rows are deals', () => {
    const header = 'Record ID,Company,Close Date,Deal Stage,Type,Recurring revenue amount';
    const text = lines(header, '1,Oak,2025-01-01,Closed Won,Sale,100');
    expect(read(text, '2025-02').column('type')).toEqual(['Sale']);
  });
});

describe('sales by customer, each under a row of its own,', () => {
  const header = ',Date,Transaction Type,Num,Product/Service,Qty,Sales Price,Amount,Balance';
  const text = lines(
    'Sales by Customer Detail,,,,,,,,',
    header,
    'Ash,,,,,,,,',
    ',01/15/2025,Invoice,1,Plan,1,100.00,100.00,100.00',
    ',02/15/2025,Invoice,2,Plan,1,100.00,100.00,200.00',
    'Total for Ash,,,,,,,$200.00,',
    'Oak & Sons,,,,,,,,',
    ',01/15/2025,Invoice,3,Plan,1,50.00,50.00,50.00',
    ',02/15/2025,Credit Memo,4,Plan,1,20.00,-20.00,30.00',
    'Total for Oak & Sons,,,,,,,$30.00,',
    'TOTAL,,,,,,,$230.00,',
  );

  test('are those of the customer above them, and totals do not count', () => {
    const { closing, states, column } = read(text, '2025-02');
    expect([closing('2025-01'), closing('2025-02')]).toEqual([150, 100]);
    expect(states).toEqual({ counted: 4, total: 3 });
    expect(new Set(column('companies'))).toEqual(new Set(['Ash', 'Oak & Sons', 'Total']));
  });

  test.each(['Customer', 'Kunde'])('whatever their label says: %s', (label) => {
    const labelled = read(text.replace(',Date', `${label},Date`), '2025-02');
    expect([labelled.closing('2025-01'), labelled.closing('2025-02')]).toEqual([150, 100]);
    expect(labelled.states).toEqual({ counted: 4, total: 3 });
  });

  test('a column of remarks names nobody', () => {
    const remarked = text.replace('Total for Ash', 'paid late');
    expect(() => read(remarked, '2025-02')).toThrow(/No company/);
  });
});

test.each(['account_company_name', 'Customer company name'])(
  'the company of an account is the customer: %s',
  (label) =>
    expect(
      read(
        lines(`uuid,${label},state,activated_at,mrr`, 'u1,Oak,active,2025-01-15,100'),
        '2025-02',
      ).column('companies'),
    ).toEqual(['Oak']),
);

describe('a list of transactions by date', () => {
  const customers = (header: string, ...rows: readonly string[]) =>
    new Set(read(lines(header, ...rows), '2025-02').column('companies'));
  test.each(['Account', 'Account name', 'Split account'])(
    'names the customer, whichever account of the books stands beside: %s',
    (label) =>
      expect(
        customers(
          `Date,Transaction Type,Num,Name,Memo/Description,${label},Amount`,
          '01/15/2025,Invoice,1,Oak,,Accounts Receivable,100.00',
          '02/15/2025,Invoice,2,Elm,,Accounts Receivable,50.00',
        ),
      ).toEqual(new Set(['Oak', 'Elm'])),
  );
  test('also of two accounts, and where the account stands before the customer', () => {
    const rows = [
      '01/15/2025,Invoice,1,Sales,Oak,100.00,Income',
      '02/15/2025,Invoice,2,Sales,Oak,90.00,Income',
    ];
    expect(customers('Date,Type,Num,Account,Customer,Amount,Item split account', ...rows)).toEqual(
      new Set(['Oak']),
    );
  });
  test('while an account of no such list is the customer', () =>
    expect(
      customers('Invoice number,Invoice date,Name,Account,Amount', '1,2025-01-15,Plan,Oak,100'),
    ).toEqual(new Set(['Oak'])));
});

describe('what is credited is taken away, whatever its document is called', () => {
  const closing = (kind: string) =>
    read(
      lines(
        'Number,Customer,Invoice date,Type,Amount',
        'A,Oak,2025-01-13,Invoice,120',
        'B,Elm,2025-01-13,Invoice,10',
        `C,Oak,2025-01-19,${kind},20`,
      ),
      '2025-01',
    ).closing('2025-01');
  test.each([
    ...['Sales credit note', 'ACCRECCREDIT', 'Customer credit memo', 'Credit invoice'],
    ...[
      'CreditMemo',
      'Customer credit note',
      'Credit Notes',
      'Rechnungsgutschrift',
      "Facture d'avoir",
    ],
    ...['Nota de abono', 'Factura rectificativa', 'Creditfactuur', 'Customer refund'],
  ])('%s', (kind) => expect(closing(kind)).toBe(110));
  test.each(['Invoice (less credit note)', 'Rebilled after credit note'])(
    'but a bill that speaks of one is none: %s',
    (kind) => expect(closing(kind)).toBe(150),
  );
  test.each(['Vendor credit note', 'Supplier credit memo', 'ACCPAYCREDIT', 'Bill credit note'])(
    'but what a supplier credits is nothing of it: %s',
    (kind) => expect(closing(kind)).toBe(130),
  );
});
