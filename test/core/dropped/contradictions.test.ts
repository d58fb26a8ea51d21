import { lines, read } from './read';

const HEADER = 'Record ID,Company,Close Date,Contract start date,Contract end date,Amount,MRR';
const row = (id: number, amount: number, mrr: number | string, end = '2024-12-31') =>
  `${id},Oak ${id},2024-01-01,2024-01-01,${end},${amount},${mrr}`;
const notes = (...rows: readonly string[]) =>
  read(lines(HEADER, ...rows), '2024-06').understood.notes.filter((note) =>
    /contradict/.test(note),
  );

describe('money a month that the amount and the term contradict', () => {
  test('is told with the record where those of most others agree', () =>
    expect(
      notes(row(1, 12000, 100), row(2, 2400, 200), row(3, 3600, 300), row(4, 4800, 400)),
    ).toEqual([
      'One record has a "MRR" that "Amount" and the term contradict, as on most others they agree: 1 has 100 a month, and 12000 over 12 months. The money a month counts; correct the one that is wrong, unless the other holds what is paid once.',
    ]));
  test('is told by the year where that is what those of the others come to', () =>
    expect(
      notes(
        row(1, 1200, 100, '2024-08-31'),
        row(2, 960, 80, '2024-09-30'),
        row(3, 840, 70, '2024-09-25'),
        row(4, 500, 50, '2024-06-20'),
      ),
    ).toEqual([
      expect.stringMatching(
        /^One record has a "MRR" that "Amount" contradicts, as on most others they agree: 4 has 50 a month, and 500 where the year comes to 600\. /,
      ),
    ]));
  test('is told by the term column', () => {
    const header = 'Record ID,Company,Close Date,Deal Stage,Term (months),Amount,MRR';
    const termed = (id: number, amount: number, mrr: number) =>
      `${id},Oak ${id},2024-01-01,Closed Won,24,${amount},${mrr}`;
    const text = lines(
      header,
      termed(1, 2400, 100),
      termed(2, 4800, 200),
      termed(3, 999, 300),
      termed(4, 9600, 400),
    );
    const { understood } = read(text, '2024-06');
    expect(understood.notes.join()).toContain('3 has 300 a month, and 999 over 24 months');
  });
  test('is left to the audit where the annual recurring revenue or the total contract value contradicts it, too', () => {
    const told = (column: string, cells: readonly number[]) =>
      read(
        lines(
          `${HEADER},${column}`,
          ...cells.map((cell, at) => `${row(at + 1, at > 0 ? 1200 : 12000, 100)},${cell}`),
        ),
        '2024-06',
      ).understood.notes.filter((note) => /contradict/.test(note)).length;
    expect(told('Annual recurring revenue', [1200, 1200, 1200, 1200])).toBe(1);
    expect(told('Annual recurring revenue', [12000, 1200, 1200, 1200])).toBe(0);
    expect(told('Total contract value', [12000, 1200, 1200, 1200])).toBe(0);
  });
  test.each([
    ['all agree', [row(1, 1200, 100), row(2, 2400, 200), row(3, 3600, 300)]],
    [
      'one is of a year, and the others of their term',
      [
        row(1, 1200, 100, '2025-12-31'),
        row(2, 4800, 200, '2025-12-31'),
        row(3, 7200, 300, '2025-12-31'),
        row(4, 9600, 400, '2025-12-31'),
      ],
    ],
    ['a third disagrees', [row(1, 12000, 100), row(2, 2400, 200), row(3, 3600, 300)]],
    [
      'one has no money a month',
      [row(1, 1200, ''), row(2, 2400, 200), row(3, 3600, 300), row(4, 4800, 400)],
    ],
  ])('is not told where %s', (_, rows) => expect(notes(...rows)).toEqual([]));
});
