import { lines, read } from './read';

const HEADER =
  'Record ID,Deal Name,Company,Close Date,Is Closed Won,Line item name,Quantity,Unit price,Term (months),Billing frequency,Amount';
const line = (item: string, quantity: string, price: number) =>
  `1,D,Oak,2024-01-01,true,${item},${quantity},${price},12,Monthly,900`;
const closing = (...rows: readonly string[]) =>
  read(lines(HEADER, ...rows), '2024-03').closing('2024-03');

describe('a deal that stands in a row for each of its line items', () => {
  test('is worth what one piece costs, times its pieces, in every line', () =>
    expect(closing(line('Base', '5', 100), line('Care', '2', 40))).toBe(580));
  test('has one piece where a line says no number', () =>
    expect(closing(line('Base', '5', 100), line('Care', '', 40))).toBe(540));
  test('names its lines alike whether or not one of them is there twice', () => {
    const ids = (...rows: readonly string[]) =>
      read(lines(HEADER, ...rows), '2024-03').column('recordId');
    const [five, one] = [line('Base', '5', 100), line('Base', '1', 100)];
    expect(ids(five, one)).toEqual(['1 · Base', '1 · Base 2']);
    expect(ids(five, five, one).at(-1)).toBe('1 · Base 2');
  });
  test('counts two lines of one name, and a line once that is there twice in every cell', () =>
    expect(closing(line('Base', '5', 100), line('Base', '1', 100), line('Base', '1', 100))).toBe(
      600,
    ));
});

test('rows of one record with two companies and two amounts are no deal of both: the last one counts', () => {
  const header = 'Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount';
  const text = lines(header, '1,Oak,2024-01-01,true,100', '1,Elm,2024-01-01,true,60');
  expect(read(text, '2024-03').closing('2024-03')).toBe(60);
});
