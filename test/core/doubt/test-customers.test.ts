import { lines, read } from '../dropped/read';

const HEADER = 'Record ID,Company,Close Date,Deal Stage,Contract Start Date,Contract End Date,MRR';
const deal = (id: number, company: string, mrr: number) =>
  `${id},${company},2024-01-01,Closed Won,2024-01-01,2024-12-31,${mrr}`;
const TEXT = lines(
  HEADER,
  deal(1, 'Oak', 300),
  deal(2, 'Test Company', 999999),
  deal(3, 'demo', 50),
);

describe('a customer that is called like a trial', () => {
  test('is left out and asked for, each on its own', () => {
    const { closing, doubts } = read(TEXT, '2024-06');
    expect(closing('2024-06')).toBe(300);
    expect(doubts.map(({ set, mrrOtherwise }) => [set, mrrOtherwise])).toEqual([
      ['Customer Test Company=counts', 1000299],
      ['Customer demo=counts', 350],
    ]);
  });
  test('says how many of its deals are won, also where it is one', () => {
    const { doubts } = read(`${TEXT}\n${deal(4, 'demo', 40)}`, '2024-06');
    expect(doubts.map(({ but }) => but)).toEqual([
      'one of its deals is won',
      '2 of its deals are won',
    ]);
  });
  test('counts where somebody says so', () => {
    const { closing, doubts } = read(TEXT, '2024-06', {
      keptCustomers: ['demo'],
      excluded: ['test company'],
    });
    expect([closing('2024-06'), doubts]).toEqual([350, []]);
  });
  test('is none where its name has words of its own', () => {
    const text = lines(
      HEADER,
      deal(1, 'Oak', 300),
      deal(2, 'Test Equipment Inc', 100),
      deal(3, 'Demo Day Ltd', 100),
    );
    expect(read(text, '2024-06').closing('2024-06')).toBe(500);
  });
});
