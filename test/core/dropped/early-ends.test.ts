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
