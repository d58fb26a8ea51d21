import { lines, read } from './read';

const HEADER = 'Record ID,Company,Contract start date,Contract end date,MRR,Deal Stage';
const report = (end: string) =>
  read(
    lines(
      HEADER,
      `1,Oak,2024-01-01,${end},100,Closed Won`,
      '2,Elm,2024-01-01,2024-06-30,50,Closed Won',
    ),
    '2024-12',
    { model: 'contracts', graceDays: 0 },
  );

describe('under the end of a contract', () => {
  test.each(['evergreen', 'Month-to-month', 'until cancelled', 'unbefristet'])(
    '"%s" says that it has none',
    (end) => {
      const { states, closing } = report(end);
      expect([states, closing('2024-12')]).toEqual([{ counted: 2 }, 100]);
    },
  );
  test('words that say no such thing are no end that anybody can read', () =>
    expect(report('when we meet again').states).not.toEqual({ counted: 2 }));
});
