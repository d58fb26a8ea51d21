import { lines, read } from './read';

const HEADER =
  'Record ID,Deal Name,Company,Close Date,Deal Stage,Amount,Contract start date,Contract end date,Merged Deal IDs';
const row = (id: number, merged = '', amount = 2400) =>
  `${id},Oak,Oak ${id === 1 ? 'B' : 'A'},2024-01-01,Closed Won,${amount},2024-01-01,2024-12-31,${merged}`;
const dropped = (...rows: readonly string[]) => read(lines(HEADER, ...rows), '2024-06');

describe('records that another one of the report was merged from', () => {
  test('count once, as that', () => {
    const { closing, states } = dropped(row(1), row(3), row(4), row(100, '3;4'));
    expect(closing('2024-05')).toBe(400);
    expect(states).toEqual({ counted: 2, repeated: 2 });
  });
  test('count once however often they were merged', () => {
    const { closing } = dropped(row(3), row(100, '3;4'), row(200, '100; 3'));
    expect(closing('2024-05')).toBe(200);
  });
  test('count where they name themselves, or each other, or no row of the report', () => {
    const { closing } = dropped(row(3, '3;9'), row(5, '6'), row(6, '5'));
    expect(closing('2024-05')).toBe(600);
  });
});
