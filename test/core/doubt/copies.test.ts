import { lines, read } from '../dropped/read';

const about = (doubts: readonly { readonly about: string; readonly set: string }[]) =>
  doubts.map(({ about, set }) => [about, set]);

describe('rows that are the same in every cell', () => {
  const months = (copies: number) =>
    lines(
      'Month,Company,MRR',
      ...Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')},Oak,100`),
      ...Array.from(
        { length: copies },
        (_, at) => `2024-${String(at + 1).padStart(2, '0')},Oak,100`,
      ),
    );

  test('are doubted where they are few, and count once in snapshots until somebody says otherwise', () => {
    const { closing, doubts, states } = read(months(1), '2024-12');
    expect([closing('2024-01'), about(doubts)]).toEqual([100, [['Copies', 'Copies=count each']]]);
    expect(states).toEqual({ counted: 12, repeated: 1 });
  });
  test('count each where many are', () => {
    const { closing, doubts } = read(months(12), '2024-12');
    expect([closing('2024-01'), doubts]).toEqual([200, []]);
  });
  test('count once where one stands alone, in however few rows', () => {
    const few = lines(
      'Month,Company,MRR',
      ...['2024-01,Oak,100', '2024-02,Oak,100', '2024-02,Oak,100', '2024-03,Oak,100'],
    );
    const { closing, doubts } = read(few, '2024-03');
    expect([closing('2024-02'), about(doubts)]).toEqual([100, [['Copies', 'Copies=count each']]]);
    expect(doubts[0]?.because).toBe('only 1 of 4 rows is the same as another in every cell');
  });
  test('count as somebody has said', () => {
    const { closing, doubts } = read(months(1), '2024-12', { copies: 'count each' });
    expect([closing('2024-01'), doubts]).toEqual([200, []]);
  });
  test('of an invoice count each until somebody says otherwise', () => {
    const seats = lines(
      'Invoice number,Customer,Invoice date,Amount billed',
      ...Array.from({ length: 12 }, (_, at) => `R-${at},Oak,2024-01-05,100`),
      'R-1,Oak,2024-01-05,100',
    );
    expect(read(seats, '2024-01').closing('2024-01')).toBe(1300);
    expect(about(read(seats, '2024-01').doubts)).toEqual([['Copies', 'Copies=count once']]);
    expect(read(seats, '2024-01', { copies: 'count once' }).closing('2024-01')).toBe(1200);
  });
});
