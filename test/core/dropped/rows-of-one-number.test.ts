import { lines, read } from './read';

describe('rows of one invoice number', () => {
  const header = 'Invoice number,Customer,Invoice date,Amount billed';

  test('add up, whatever they are for, and a credit note nets', () => {
    const { closing, states } = read(
      lines(header, 'R-1,Oak,2024-01-05,300', 'R-1,Oak,2024-01-05,60', 'R-1,Oak,2024-01-09,-30'),
      '2024-01',
    );
    expect([closing('2024-01'), states]).toEqual([330, { counted: 3 }]);
  });
  test('add up under the Record ID of their invoice, too', () => {
    const text = lines(
      `Record ID,${header}`,
      '9,R-1,Oak,2024-01-05,300',
      '9,R-1,Oak,2024-01-05,60',
    );
    expect(read(text, '2024-01').closing('2024-01')).toBe(360);
  });
  test('are one line where they are the same in every cell of one record', () => {
    const text = lines(
      `Record ID,${header}`,
      '9,R-1,Oak,2024-01-05,300',
      '9,R-1,Oak,2024-01-05,300',
    );
    const { closing, states } = read(text, '2024-01');
    expect([closing('2024-01'), states]).toEqual([300, { counted: 1, replaced: 1 }]);
  });
});

describe('a deal that stands there once for each of its line items', () => {
  const deal = 'Record ID,Company,Close Date,Is Closed Won';

  test('counts line by line, at the amounts of the lines', () => {
    const { closing, column } = read(
      lines(
        `${deal},Line item name,Billing frequency,Term (months),Amount`,
        '21,Oak,2024-03-01,true,Base,Monthly,12,400',
        '21,Oak,2024-03-01,true,Care,Annually,12,2400',
      ),
      '2024-06',
    );
    expect([closing('2024-06'), column('recordId')]).toEqual([600, ['21 · Base', '21 · Care']]);
  });
  test("counts the lines' prices where the deal's amount is repeated beside them", () => {
    const { closing } = read(
      lines(
        `${deal},Amount,MRR,Line item name,Billing frequency,Term (months),Line item net price`,
        '21,Oak,2024-03-01,true,600,600,Base,Monthly,12,400',
        '21,Oak,2024-03-01,true,600,600,Care,Monthly,12,200',
      ),
      '2024-06',
    );
    expect(closing('2024-06')).toBe(600);
  });
  test("counts once where all rows bear the deal's money, and no line has its own", () => {
    const { closing, states } = read(
      lines(
        `${deal},Product,Recurring revenue amount`,
        '21,Oak,2024-03-01,true,Base,600',
        '21,Oak,2024-03-01,true,Care,600',
      ),
      '2024-06',
    );
    expect([closing('2024-06'), states]).toEqual([600, { counted: 1, repeated: 1 }]);
  });
});

test('a deal that stands there once for each of its companies counts once, for the first', () => {
  const { closing, states, understood } = read(
    lines(
      'Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount',
      '21,Oak,2024-03-01,true,600',
      '21,Elm,2024-03-01,true,600',
    ),
    '2024-06',
  );
  expect([closing('2024-06'), states]).toEqual([600, { counted: 1, repeated: 1 }]);
  expect(understood.deals.find(({ state }) => state === 'counted')?.customer).toBe('Oak');
});

test('of two rows of one record that differ in what the deal says the lower one counts', () => {
  const { closing, states, column } = read(
    lines(
      'Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount',
      '21,Oak,2024-03-01,true,600',
      '21,Oak,2024-03-01,true,700',
    ),
    '2024-06',
  );
  expect([closing('2024-06'), states]).toEqual([700, { replaced: 1, counted: 1 }]);
  expect(column('recordId')).toEqual(['21 · replaced', '21']);
});

test('the lines of an invoice are told from its total though each is rounded to a cent', () => {
  const text = lines(
    'Invoice number,Customer,Invoice date,Line amount,Invoice total',
    ...['3.34', '3.33', '3.34'].map((amount) => `7,Oak,2024-01-05,${amount},10.00`),
  );
  expect(read(text, '2024-01').closing('2024-01')).toBeCloseTo(10.01, 9);
});
