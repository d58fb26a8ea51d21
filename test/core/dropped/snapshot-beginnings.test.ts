import { lines, read } from './read';

const HEADER = 'Snapshot month,Company,Beginning MRR,New,Expansion,Contraction,Churned,Ending MRR';
const notes = (header: string, ...rows: readonly string[]) =>
  read(lines(header, ...rows), '2026-03').understood.notes.filter((note) => /snapshot/.test(note));
const FIT = [
  '2026-01,Oak,90,10,0,0,0,100',
  '2026-02,Oak,100,0,20,0,0,120',
  '2026-03,Oak,120,0,0,-20,0,100',
  '2026-02,Elm,0,50,0,0,0,50',
  '2026-03,Elm,50,0,0,0,50,0',
];

describe('a snapshot whose beginning', () => {
  test('and movements fit is told of nothing', () => expect(notes(HEADER, ...FIT)).toEqual([]));
  test('is not what the month before ended with is named', () => {
    const [first, ...others] = notes(
      HEADER,
      ...FIT.slice(0, 2),
      '2026-03,Oak,150,0,0,0,0,150',
      '2026-03,Ash,20,0,0,0,0,20',
    );
    expect(first).toContain(
      '2 snapshots have another "Beginning MRR" than the one before ended with, such as Oak in 2026-03: 150, and 120 before.',
    );
    expect(others).toEqual([]);
  });
  test('and movements do not come to the ending is named', () =>
    expect(notes(HEADER, ...FIT.slice(0, 1), '2026-02,Oak,100,0,20,0,0,110')).toEqual([
      expect.stringContaining(
        'do not come to the ending, Oak in 2026-02: 120, and an ending of 110',
      ),
    ]));
  test('is told by product is held against the sum of the customer', () =>
    expect(
      notes(
        'Month,Customer,Product,Opening MRR,Closing MRR',
        '2026-01,Oak,A,0,60',
        '2026-01,Oak,B,0,40',
        '2026-02,Oak,B,100,100',
      ),
    ).toEqual([]));
  test('is of a year, and the ending of a month, is held against nothing', () =>
    expect(
      notes('Month,Customer,Beginning ARR,Ending MRR', '2026-01,Oak,0,100', '2026-02,Oak,1200,100'),
    ).toEqual([]));
});
