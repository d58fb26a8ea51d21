import { lines, read } from './read';

const HEADER =
  'Record ID,Associated Company,Snapshot date,Beginning MRR,New MRR,Expansion MRR,Contraction MRR,Churned MRR,Ending MRR';
const ROWS = [
  '1,Acme,2026-03-31,100,0,0,0,0,100',
  '2,Acme,2026-04-30,100,0,20,,0,120',
  '3,Beta,2026-03-31,0,200,0,0,0,200',
  '4,Beta,2026-04-30,200,0,0,-50,0,150',
  '5,Beta,2026-05-31,150,0,0,0,150,0',
];
const notes = (header: string, ...rows: readonly string[]) =>
  read(lines(header, ...rows), '2026-05').understood.notes.filter((note) => /movements/.test(note));

describe('snapshots that tell their movements', () => {
  test('that lead from the beginning to the ending say nothing', () =>
    expect(notes(HEADER, ...ROWS, '6,Acme,2026-05-31,120,0,30,0,0,150')).toEqual([]));
  test('that do not are said, and their endings count', () => {
    const wrong = '6,Acme,2026-05-31,120,0,30,0,0,140';
    expect(notes(HEADER, ...ROWS, wrong)).toEqual([
      'Snapshots whose "Ending MRR" is not their "Beginning MRR" with their movements: 1, such as Acme in 2026-05, 140 and not 150. Endings count.',
    ]);
    expect(read(lines(HEADER, ...ROWS, wrong), '2026-05').closing('2026-05')).toBe(140);
  });
  test('are not held against their endings where a column more must move them', () =>
    expect(
      notes(
        HEADER,
        ...ROWS.slice(0, 2),
        ...[6, 7, 8].map((id) => `${id},Cee ${id},2026-04-30,10,0,0,0,0,20`),
      ),
    ).toEqual([]));
  test('of another unit are none', () =>
    expect(notes(`${HEADER},Expansion ARR`, ...ROWS.map((row) => `${row},240`))).toEqual([]));
});
