import { lines, read } from './read';

const HEADER =
  'Record ID,Company,Contract start date,Contract end date,Termination date,Amount,Deal Stage';
const closings = (row: string) => {
  const text = lines(HEADER, row, '2,Elm,2024-01-01,2025-12-31,,2400,Closed Won');
  const { closing } = read(text, '2024-12', {
    model: 'contracts',
    amountMeans: 'TCV',
    graceDays: 0,
  });
  return ['2024-02', '2024-05', '2024-09'].map(closing);
};

describe('a contract of 1,200 for a year, beside one of 100 a month,', () => {
  test('that is terminated in April is worth until then what the year made it', () =>
    expect(closings('1,Oak,2024-01-01,2024-12-31,2024-04-10,1200,Closed Won')).toEqual([
      200, 100, 100,
    ]));
  test('that ended before the day of its termination ended then', () =>
    expect(closings('1,Oak,2023-05-01,2024-04-30,2024-08-10,1200,Closed Won')).toEqual([
      200, 100, 100,
    ]));
  test('that is not terminated ends as it says', () =>
    expect(closings('1,Oak,2023-07-01,2024-06-30,,1200,Closed Won')).toEqual([200, 200, 100]));
});

describe('a subscription that is paused', () => {
  const shown = (row: string) => {
    const { closing, doubts, states } = read(
      lines(
        'Subscription ID,Company,Status,Start date,Billing frequency,Amount,Paused at',
        'S1,Oak,Active,2024-01-10,Monthly,500,',
        row,
      ),
      '2024-09',
    );
    return [
      ['2024-05', '2024-07'].map(closing),
      doubts.filter(({ about }) => about.startsWith('Status')).length,
      states.counted,
    ];
  };

  test('pays until the day from which it is paused', () =>
    expect(shown('S2,Elm,Paused,2024-02-10,Monthly,300,2024-07-10')).toEqual([[800, 500], 0, 2]));
  test('pays on where it was paused once and is active again', () =>
    expect(shown('S2,Elm,Active,2024-02-10,Monthly,300,2024-04-10')).toEqual([[800, 800], 0, 2]));
  test('is asked about where nothing says since when', () =>
    expect(shown('S2,Elm,Paused,2024-02-10,Monthly,300,')[1]).toBe(1));
});

describe('a cancellation date ends a subscription, whatever stands beside it', () => {
  const closings = (columns: string, cells: string) => {
    const { closing, understood } = read(
      lines(
        `Record ID,Subscription name,Status,Start date,${columns},Billing frequency,Amount,Company`,
        `1,Base,Active,2026-01-10,${','.repeat(cells.split(',').length - 1)},Monthly,100,Oak`,
        `2,Base,Canceled,2025-10-15,${cells},Annually,1200,Elm`,
      ),
      '2026-10',
    );
    return [...['2026-09', '2026-10'].map(closing), understood.notes];
  };
  test.each([
    ['Cancellation date', '2026-10-15'],
    ['Cancellation date,Cancellation reason', '2026-10-15,Price'],
    ['Cancel Reason,Cancelled At', 'Price,2026-10-15'],
    ['Canceled at,Churn reason', '2026-10-15,'],
  ])('%s', (columns, cells) => expect(closings(columns, cells)).toEqual([200, 100, []]));
});

describe('subscriptions with their money a month, the date of their cancellation and its reason', () => {
  const shown = (header: string, ...rows: readonly string[]) => {
    const { closing, states, understood, doubts } = read(lines(header, ...rows), '2026-10');
    const { settings, notes } = understood;
    return [settings.model, ['2026-08', '2026-09', '2026-10'].map(closing), states, notes, doubts];
  };
  const HEAD = 'Customer Company,Status,Activated At';

  test.each([
    ['Cancelled At,Cancel Reason', ['2026-09-05', 'Not Paid']],
    ['Cancel Reason,Cancelled At', ['Not Paid', '2026-09-05']],
    ['Churn date,Churn reason', ['2026-09-05', '']],
  ])('are contracts that end then: %s', (columns, cells) =>
    expect(
      shown(
        `Subscription Id,${HEAD},${columns},Billing Period,Billing Period Unit,MRR`,
        's1,Oak,Active,2026-01-10,,,1,month,100',
        `s2,Elm,Cancelled,2026-01-05,${cells},1,month,60`,
        's3,Ash,Active,2026-09-03,,,1,year,50',
      ),
    ).toEqual(['contracts', [160, 150, 150], { counted: 3 }, [], []]),
  );
  test('are so beside the ends of terms, and are worth what they cost before', () =>
    expect(
      shown(
        `Subscription Id,${HEAD},Plan Quantity,Plan Unit Price,Billing Period,Billing Period Unit,Current Term Start,Current Term End,Next Billing At,Cancelled At,Cancel Reason,Cancel Schedule Created At,MRR`,
        's1,Oak,Active,2026-01-10,5,20.00,1,month,2026-10-10,2026-11-10,2026-11-10,,,,100.00',
        's2,Elm,Non Renewing,2025-11-20,1,1200.00,1,year,2025-11-20,2026-11-20,,2026-11-20,,2026-10-02,100.00',
        's3,Ash,Cancelled,2026-01-05,3,20.00,1,month,2026-08-05,2026-09-05,,2026-09-05,Not Paid,,0.00',
        's5,Fir,Active,2026-09-15,2,150.00,3,month,2026-09-15,2026-12-15,2026-12-15,,,,100.00',
      ).slice(0, 3),
    ).toEqual(['contracts', [260, 300, 300], { counted: 4 }]));
});

test('a subscription that was cancelled and is paid until its period ends has no reason that lacks a date', () => {
  const { column, closing } = read(
    lines(
      'id,Customer Name,Interval,Amount,Status,Start (UTC),Current Period End (UTC),Canceled At (UTC),Ended At (UTC)',
      'sub_1,Oak,month,80.00,active,2026-01-15,2026-11-15,2026-10-05 10:00,',
      'sub_2,Elm,month,60.00,canceled,2026-01-10,2026-09-10,2026-08-20 11:00,2026-09-10 08:00',
    ),
    '2026-10',
  );
  expect([column('inactiveReason')[0], column('contractEnd')[0]]).toEqual([null, null]);
  expect(column('inactiveReason')[1]).not.toBeNull();
  expect(['2026-08', '2026-10'].map(closing)).toEqual([140, 80]);
});
