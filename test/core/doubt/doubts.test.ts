import { lines, read } from '../dropped/read';

const about = (doubts: readonly { readonly about: string; readonly set: string }[]) =>
  doubts.map(({ about, set }) => [about, set]);

describe('the revenue model', () => {
  const deals =
    'Record ID,Company,Close Date,Is Closed Won,Deal Type,PO date,Amount,Recurring revenue amount,Recurring revenue inactive date';

  test('follows from all columns, not from one that holds a date of orders', () => {
    const { understood, states } = read(
      lines(
        deals,
        '1,Oak,2024-01-10,true,New business,2024-01-09,1200,100,',
        '2,Elm,2024-01-15,true,New business,2024-01-15,3600,300,2024-04-10',
        '3,Yew,2024-02-15,false,New business,2024-02-15,9000,,',
      ),
      '2024-05',
    );
    expect([understood.settings.model, states]).toEqual([
      'recurring deals',
      { counted: 2, 'not won': 1 },
    ]);
  });
  test('never lets a lost deal count as an order', () => {
    const { states } = read(
      lines(
        'Order number,Customer,Order date,Is Closed Won,Amount',
        'A-1,Oak,2024-01-10,true,100',
        'A-2,Elm,2024-01-10,false,900',
      ),
      '2024-01',
      { model: 'invoices or orders' },
    );
    expect(states).toEqual({ counted: 1, 'not won': 1 });
  });
  test('is not asked about again once somebody has said it', () => {
    const { understood } = read(
      lines(deals, '1,Oak,2024-01-10,true,Upsell,,1200,100,'),
      '2024-05',
      {
        model: 'deal movements',
      },
    );
    expect(understood.questions.map((one) => one.about)).not.toContain('Revenue model');
  });
});

describe('what Amount means', () => {
  test('is told with what speaks for it, and as chosen only where somebody chose it', () => {
    const deals = lines(
      'Record ID,Company,Close Date,Is Closed Won,Deal Type,Amount',
      '1,Oak,2024-01-10,true,New business,100',
      '2,Oak,2024-02-10,true,Upsell,20',
    );
    const model = 'deal movements';
    const guessed = read(deals, '2024-05', { model }).understood.amountMeans;
    expect(guessed.reason).not.toContain('as you chose');
    expect(guessed.reason).toContain('a movement usually says by how much the month changes');
    const chosen = read(deals, '2024-05', { model, amountMeans: 'ARR' }).understood.amountMeans;
    expect(chosen).toEqual({ value: 'ARR', reason: 'as you chose', isSure: true });
  });
  test('is no total where subscriptions say how often they are billed, whatever end one has', () => {
    const text = lines(
      'Record ID,Subscription name,Status,Start date,End date,Billing frequency,Amount,Company',
      '1,A,Active,2024-01-10,,Monthly,100,Oak',
      '2,B,Expired,2023-04-01,2024-03-31,Monthly,40,Elm',
      '3,C,Active,2024-02-10,,Quarterly,300,Ash',
    );
    const { understood, doubts } = read(text, '2024-05');
    expect([understood.settings.amountMeans, doubts]).toEqual(['per billing period', []]);
  });
  const contracts =
    'Record ID,Company,Close Date,Is Closed Won,Amount,Contract start date,Contract end date';
  const row = (id: number, amount: number, end: string) =>
    `${id},C${id},2024-01-01,true,${amount},2024-01-01,${end}`;

  test('is the total where deals of longer terms have larger amounts', () => {
    const short = [1, 2, 3].map((id) => row(id, 1200, '2024-12-31'));
    const long = [4, 5, 6].map((id) => row(id, 3600, '2026-12-31'));
    const { understood, doubts } = read(lines(contracts, ...short, ...long), '2024-06');
    expect([understood.settings.amountMeans, doubts]).toEqual(['TCV', []]);
  });
  test('is doubted where they have no larger ones, with both figures', () => {
    const short = [1, 2, 3].map((id) => row(id, 1200, '2024-12-31'));
    const long = [4, 5, 6].map((id) => row(id, 1200, '2026-12-31'));
    const { doubts } = read(lines(contracts, ...short, ...long), '2024-06');
    const [doubt] = doubts;
    expect([doubt?.about, doubt?.assumed, doubt?.otherwise, doubt?.set]).toEqual([
      'Amount',
      'Amount is the total of the contract',
      'Amount is money a month',
      'Amount means=MRR',
    ]);
    expect([Math.round(doubt?.mrr ?? 0), doubt?.mrrOtherwise]).toEqual([400, 7200]);
    expect(doubt?.but).toBe('deals of longer terms have no larger amounts');
  });
  test('is what its own label says', () => {
    const text = lines(
      contracts.replace('Amount', 'Annual amount'),
      row(1, 1200, '2026-12-31'),
      row(2, 2400, '2025-12-31'),
    );
    expect(read(text, '2024-06').closing('2024-06')).toBe(300);
  });
});

describe('a stage that is neither called won nor lost nor open', () => {
  const text = lines(
    'Record ID,Company,Close Date,Deal Stage,Pipeline,Amount,Contract start date,Contract end date',
    '1,Oak,2024-01-02,Closed Won,Sales,1200,2024-01-02,2025-01-01',
    '2,Oak,2024-12-20,Signed,Renewals,1500,2025-01-02,2026-01-01',
    '3,Elm,2024-12-28,Not renewed,Renewals,2400,2025-01-02,2026-01-01',
    '4,Elm,2024-12-28,Contract sent,Renewals,2400,2025-01-02,2026-01-01',
  );

  test('is read by its name, its dates and its pipeline, and doubted', () => {
    const { understood, doubts } = read(text, '2025-02');
    expect([understood.wonStages, about(doubts)]).toEqual([
      ['Closed Won', 'Signed'],
      [['Stage Signed', 'Stage Signed=not won']],
    ]);
  });
  test('means what somebody said', () => {
    const { understood, doubts } = read(text, '2025-02', { otherStages: ['signed'] });
    expect([understood.wonStages, doubts]).toEqual([['Closed Won'], []]);
  });
});

describe('a deal type that says only that the customer was there', () => {
  const report = (...rows: readonly string[]) =>
    read(lines('Record ID,Company,Close Date,Is Closed Won,Deal Type,Amount', ...rows), '2025-01', {
      amountMeans: 'MRR',
    });
  const first = '1,Oak,2024-01-05,true,New Business,700';

  test('renews where it carries at least half of what was paid before', () => {
    const { nrr, doubts } = report(first, '2,Oak,2025-01-05,true,Existing Business,770');
    expect([nrr('2025-01'), about(doubts)]).toEqual([
      1.1,
      [['Deal type Existing Business', 'Deal type Existing Business=upsell']],
    ]);
  });
  test('adds where it carries less', () => {
    expect(report(first, '2,Oak,2025-01-05,true,Existing Business,70').nrr('2025-01')).toBe(1.1);
  });
});

describe('a contract that begins before the last one ends', () => {
  const header = 'Record ID,Customer,Start date,End date,Amount';
  const first = '1,Oak,2024-01-01,2024-12-31,2400';

  test('takes its place at a like amount, doubted with what both add up to', () => {
    const { closing, doubts } = read(
      lines(header, first, '2,Oak,2024-10-01,2025-09-30,3000'),
      '2024-11',
    );
    expect([closing('2024-09'), closing('2024-11'), about(doubts)]).toEqual([
      200,
      250,
      [['Overlaps', 'Overlaps=add up']],
    ]);
    expect(doubts.map(({ mrrOtherwise }) => mrrOtherwise)).toEqual([450]);
  });
  test('adds to it at quite another amount', () =>
    expect(
      read(lines(header, first, '2,Oak,2024-10-01,2025-09-30,300'), '2024-11').closing('2024-11'),
    ).toBe(225));
  test('adds to it where it is an upsell', () => {
    const { closing, doubts } = read(
      lines(`${header},Deal Type`, `${first},New`, '2,Oak,2024-10-01,2025-09-30,3000,Upsell'),
      '2024-11',
      { model: 'contracts' },
    );
    expect([closing('2024-11'), doubts]).toEqual([450, []]);
  });
  test('does as somebody said', () => {
    const text = lines(header, first, '2,Oak,2024-10-01,2025-09-30,3000');
    const { closing, doubts } = read(text, '2024-11', { overlaps: 'add up' });
    expect([closing('2024-11'), doubts]).toEqual([450, []]);
  });
});

describe('the order of dates', () => {
  const header =
    'Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount,Recurring revenue inactive date';

  test('is the one in which deals end after they start', () => {
    const { column, doubts } = read(
      lines(header, '1,Oak,08/02/2024,true,300,01/06/2024'),
      '2024-07',
    );
    expect([column('closeDate'), doubts]).toEqual([[45330], []]);
  });
  test('is day first where dates have dots', () =>
    expect(
      read(lines(header, '1,Oak,08.02.2024,true,300,'), '2024-06').column('closeDate'),
    ).toEqual([45330]));
  test('is open where nothing tells, so that somebody must say it', () => {
    const { doubts } = read(lines(header, '1,Oak,08/02/2024,true,300,'), '2024-12');
    expect(doubts.map(({ isOpen, keep, set }) => [isOpen, keep, set])).toEqual([
      [true, 'Dates=month first', 'Dates=day first'],
    ]);
  });
  test('is as somebody said', () => {
    const text = lines(header, '1,Oak,08/02/2024,true,300,');
    expect(read(text, '2024-12', { dateOrder: 'day first' }).doubts).toEqual([]);
  });
});

describe('the last complete month', () => {
  const text = lines(
    'Record ID,Company,Close Date,Create Date,Is Closed Won,Recurring revenue amount',
    '1,Oak,2024-01-10,2024-01-02,true,300',
    '2,Elm,2024-05-10,2024-05-02,true,200',
  );
  const asOf = (name: string) => {
    const { understood } = read(text, null, {}, name);
    return understood.settings.asOf;
  };
  const month = (year: number, number: number) => year * 12 + number - 1;

  test('is the one before the day in the name', () =>
    expect(asOf('deals-2024-07-03.csv')).toBe(month(2024, 6)));
  test('is that of the day where it is the last of its month', () =>
    expect(asOf('deals-2024-06-30.csv')).toBe(month(2024, 6)));
  test('is told by the end of a range', () =>
    expect(asOf('deals 2023-06-01 to 2024-05-31.csv')).toBe(month(2024, 5)));
  test('is not told by a day after which the report goes on', () =>
    expect(asOf('template-2024-02-01.csv')).toBe(month(2024, 4)));
});

test('the most consequential doubt comes first', () => {
  const { doubts } = read(
    lines(
      'Record ID,Company,Close Date,Is Closed Won,Deal Type,Amount',
      '1,Oak,2024-01-05,true,New Business,700',
      '2,Oak,2025-01-05,true,Existing Business,700',
    ),
    '2025-01',
  );
  expect(doubts.map((one) => one.about)).toEqual(['Deal type Existing Business', 'Amount']);
});
