import { lines, read } from './read';

const HEADER = 'Snapshot month,Company,Beginning MRR,New,Expansion,Contraction,Churned,Ending MRR';
const notes = (header: string, ...rows: readonly string[]) =>
  read(lines(header, ...rows), '2026-03').understood.notes.filter((note) =>
    /Snapshots with/.test(note),
  );
const FIT = [
  '2026-01,Oak,90,10,0,0,0,100',
  '2026-02,Oak,100,0,20,0,0,120',
  '2026-03,Oak,120,0,0,-20,0,100',
  '2026-02,Elm,0,50,0,0,0,50',
  '2026-03,Elm,50,0,0,0,50,0',
];

describe('a snapshot whose beginning', () => {
  test('fits is told of nothing', () => expect(notes(HEADER, ...FIT)).toEqual([]));
  test('is not what the month before ended with is named', () => {
    const [first, ...others] = notes(
      HEADER,
      ...FIT.slice(0, 2),
      '2026-03,Oak,150,0,0,0,0,150',
      '2026-03,Ash,20,0,0,0,0,20',
    );
    expect(first).toContain(
      'Snapshots with another "Beginning MRR" than the one before ended with: 2, such as Oak in 2026-03 150, and 120 before.',
    );
    expect(others).toEqual([]);
  });
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

describe('a snapshot is held against nothing that the file does not tell', () => {
  const header = 'Company,Snapshot month,Beginning MRR,MRR';

  test.each(['', '-', 'n/a'])('where a beginning is "%s", its ending is still known', (blank) =>
    expect(
      notes(
        header,
        `Oak,2026-01-01,${blank},100`,
        'Oak,2026-02-01,100,120',
        'Elm,2026-01-01,0,50',
        'Elm,2026-02-01,50,50',
      ),
    ).toEqual([]),
  );
  test('where an ending cannot be read', () =>
    expect(
      notes(
        header,
        'Oak,2026-01-01,0,100',
        'Elm,2026-01-01,0,soon',
        'Elm,2026-02-01,40,40',
        'Oak,2026-02-01,100,100',
      ),
    ).toEqual([]));
  test('where a month lacks', () =>
    expect(
      notes(
        header,
        'Oak,2026-01-01,100,100',
        'Oak,2026-03-01,120,120',
        'Elm,2026-01-01,50,50',
        'Elm,2026-03-01,60,60',
      ),
    ).toEqual([]));
});
