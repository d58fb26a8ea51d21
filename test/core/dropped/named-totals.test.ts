import { lines, read } from './read';

const HEADER = 'Record ID,Deal Name,Company,Close Date,Amount,Contract start,Contract end';
const deals = [1, 2, 3].map(
  (id) => `${id},Deal ${id},Oak ${id},2024-01-01,1200,2024-01-01,2024-12-31`,
);
const states = (...last: readonly string[]) =>
  read(lines(HEADER, ...deals, ...last), '2024-06').states;

describe('a row without a company', () => {
  test.each([
    ['its Record ID', 'Total,,,,9999,,'],
    ['its Record ID in another language', 'Gesamtsumme,,,,9999,,'],
    ['its name', ',Grand total,,,9999,,'],
  ])('is a total by %s', (_, row) => expect(states(row)).toEqual({ counted: 3, total: 1 }));
  test('is none where it has an ID', () =>
    expect(states('4,Total,,2024-01-01,1200,2024-01-01,2024-12-31')).toEqual({
      counted: 3,
      'no customer': 1,
    }));
});
