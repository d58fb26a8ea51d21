import { lines, read } from './read';

const CHARGEBEE =
  'subscription_id,customer_company,plan_quantity,plan_unit_price,billing_period,billing_period_unit,status,started_at,cancelled_at,mrr';
const LIVE = [
  's1,Oak,2,100,1,month,active,2025-01-01,,200',
  's3,Elm,1,1200,1,year,active,2025-03-01,,100',
];
const ENDED = [
  's2,Ash,3,100,1,month,cancelled,2025-01-01,2026-03-15,0',
  's4,Fir,1,2400,1,year,cancelled,2025-02-01,2026-01-31,0',
];
const told = (header: string, ...rows: readonly string[]) => {
  const { closing, states, understood } = read(lines(header, ...rows), '2026-04');
  return { closing, states, notes: understood.notes.filter((note) => / is 0 on /.test(note)) };
};

describe('subscriptions whose MRR is that of today', () => {
  test('paid what their price comes to, before they were cancelled', () => {
    const { closing, notes } = told(CHARGEBEE, ...LIVE, ...ENDED);
    expect(['2025-01', '2025-03', '2025-12', '2026-02', '2026-04'].map(closing)).toEqual([
      500, 800, 800, 600, 300,
    ]);
    expect(notes).toEqual([expect.stringContaining('taken from the price')]);
  });
  test('are read where prices are in cents', () => {
    const cents = [...LIVE, ...ENDED].map((row) =>
      row.replace(/^([^,]+,[^,]+,\d+,)(\d+)/, (_, before, price) => `${before}${price}00`),
    );
    expect(told(CHARGEBEE, ...cents).closing('2025-03')).toBe(800);
  });
  test('have no amount where their price is of something else', () => {
    const other = LIVE.map((row) => row.replace(/\d+$/, '77'));
    const near = LIVE.map((row) => row.replace('200', '180').replace(/,100$/, ',90'));
    expect(told(CHARGEBEE, ...near, ...ENDED).states).toEqual({ counted: 2, 'no amount': 2 });
    const { states, notes } = told(CHARGEBEE, ...other, ...ENDED);
    expect(states).toEqual({ counted: 2, 'no amount': 2 });
    expect(notes).toEqual([expect.stringContaining('no column says what was paid before')]);
  });
});

describe('prices that nothing confirms are not taken for what was paid before', () => {
  const [s2 = '', s4 = ''] = ENDED;
  const free = 's6,Pil,5,100,1,month,active,2025-01-01,,0';
  const noAmount = [expect.stringContaining('no column says what was paid before')];

  test('where nothing else pays: nothing is left to count', () =>
    expect(() => told(CHARGEBEE, s2, s4)).toThrow('No amount (2)'));
  test('where only what has no price pays', () =>
    expect(told(CHARGEBEE, 's3,Elm,1,,1,month,active,2025-01-01,,100', s2)).toMatchObject({
      states: { counted: 1, 'no amount': 1 },
      notes: noAmount,
    }));
  test('where as many go on free of charge as pay their price', () =>
    expect(told(CHARGEBEE, LIVE[0] ?? '', free, s2)).toMatchObject({
      states: { counted: 2, 'no amount': 1 },
      notes: noAmount,
    }));
  test('though what is tried first, and 0 until then, contradicts no price', () => {
    const tried = free.replace('active', 'in_trial');
    expect(told(CHARGEBEE, LIVE[0] ?? '', tried, s2).closing('2025-02')).toBe(500);
  });
  test('unless most pay their price', () =>
    expect(told(CHARGEBEE, ...LIVE, free, s2).closing('2025-03')).toBe(600));
  test('and 0 stays where others that are over have money', () => {
    const over = 's7,Yew,1,100,1,month,cancelled,2025-01-01,2026-01-31,100';
    const { closing, notes } = told(CHARGEBEE, ...LIVE, over, s2);
    expect(closing('2025-12')).toBe(400);
    expect(notes).toEqual([expect.stringContaining('counts as 0 from the first day to the last')]);
  });
});

describe('contracts that are over, and have 0 where others have money a month,', () => {
  const header = 'Contract ID,Customer,Status,Start date,Termination date,ARR';
  const active = '1,Oak,Active,2025-01-01,,2400';
  const over = '2,Elm,Cancelled,2025-01-01,2026-03-15,0';

  test('have no amount, and it is said', () => {
    const { states, notes } = told(header, active, over);
    expect(states).toEqual({ counted: 1, 'no amount': 1 });
    expect(notes).toHaveLength(1);
  });
  test('count as 0 where others that are over have money, and it is said', () => {
    const { states, notes } = told(header, active, over, '3,Ash,Ended,2025-01-01,2026-01-31,1200');
    expect(states).toEqual({ counted: 3 });
    expect(notes).toEqual([expect.stringContaining('counts as 0 from the first day to the last')]);
  });
  test('are no such ones where they are in force', () =>
    expect(told(header, active, '2,Elm,Active,2025-01-01,2026-12-31,0')).toMatchObject({
      states: { counted: 2 },
      notes: [],
    }));
});

test('recurring deals that are inactive have no amount where it is 0', () => {
  const { states } = told(
    'Record ID,Company,Close Date,Deal Stage,Recurring revenue amount,Recurring revenue inactive date',
    '1,Oak,2025-01-01,Closed Won,100,',
    '2,Elm,2025-02-01,Closed Won,0,2025-12-01',
  );
  expect(states).toEqual({ counted: 1, 'no amount': 1 });
});

test("a month's figure of 0 stands", () => {
  const { states, notes } = told(
    'Company,Snapshot month,Status,MRR',
    'Oak,2026-03,Active,100',
    'Elm,2026-03,Cancelled,0',
    'Elm,2026-02,Active,10',
  );
  expect([states, notes]).toEqual([{ counted: 3 }, []]);
});
