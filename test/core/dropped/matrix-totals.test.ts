import { lines, read } from './read';

const MONTHS = 'Jan-24,Feb-24,Mar-24';
const row = (name: string, amount: number) => `${name},${amount},${amount},${amount}`;

/** MRR at the end of March, and the rows that are totals, in months. */
function shown(...rows: readonly string[]) {
  const { closing, states } = read(lines(`Customer,${MONTHS}`, ...rows), '2024-03');
  return [closing('2024-03'), states.total ?? 0];
}

describe('a row that begins as a total does, in a table with an amount below zero, is one', () => {
  test('where the rows above it pass it before they fall back to it', () =>
    expect(
      shown(row('Oak', 70), row('Credit', -20), row('Elm', 100), row('Total North', 80)),
    ).toEqual([170, 3]));
  test('where it is the sum of all of very many rows above it', () => {
    const many = Array.from({ length: 400 }, (_, at) => row(`Company ${at}`, 10));
    expect(shown(row('Credit', -5), ...many, row('Total of everybody', 3995))).toEqual([4000, 3]);
  });
});

test('a customer that is called like a total, of more than the rows above it, is none', () =>
  expect(shown(row('Oak', 70), row('Total Energies', 100))).toEqual([170, 0]));

describe('a customer that is called by words of a bridge', () => {
  test('counts where the total only fits with it', () =>
    expect(
      shown(row('Oak', 70), row('New Balance', 30), row('Total', 100), row('Churn', -5)),
    ).toEqual([100, 6]));
  test('does not where the total fits without it', () =>
    expect(shown(row('New Balance', 30), row('Oak', 70), row('Total', 70))).toEqual([70, 6]));
});

describe('a sum of some customers that does not stand under them is none', () => {
  const parts = [row('Oak', 100), row('Elm', 50), row('Ash', 10), row('Fir', 5)];

  test('where it is called a subtotal, wherever it stands', () => {
    expect(shown(row('Subtotal EMEA', 150), ...parts, row('US sub-total', 15))).toEqual([165, 6]);
    const rows = ['01', '02', '03'].flatMap((month) =>
      ['Oak,100', 'Elm,50', 'Subtotal EMEA,150', 'Ash,10'].map((one) => `2024-${month},${one}`),
    );
    const { closing } = read(lines('Month,Customer,MRR', ...rows), '2024-03');
    expect(closing('2024-03')).toBe(160);
  });
  test('where it stands above the rows that it adds up', () =>
    expect(shown(row('Total EMEA', 150), ...parts)).toEqual([165, 3]));
  test('where the grand total fits without it only', () => {
    const mixed = [row('Oak', 100), row('Ash', 10), row('Elm', 50), row('Fir', 5)];
    const sums = [row('Total EMEA', 150), row('Total US', 15), row('Total', 165)];
    expect(shown(...mixed, ...sums)).toEqual([165, 9]);
  });
  test('but a customer is one that is called so, above other rows', () =>
    expect(shown(row('Total Wine', 150), ...parts, row('Total', 315))).toEqual([315, 3]));
});

describe('a total that is not the sum of the customers', () => {
  const told = (...rows: readonly string[]) =>
    read(lines(`Customer,${MONTHS}`, ...rows), '2024-03').understood.notes.filter((note) =>
      /add up to/.test(note),
    );

  test('is told with the row that is left out and fits', () =>
    expect(told(row('Oak', 100), 'New Growth,20,20,30', 'Total,120,120,125')).toEqual([
      expect.stringContaining('the customers add up to 100: "New Growth" has "20" there'),
    ]));
  test('is told with the cell that is no amount', () =>
    expect(told(row('Oak', 100), 'Ash,tbc?,10,10', 'Total,110,110,110')).toEqual([
      expect.stringContaining('"Ash" has "tbc?" there and does not count'),
    ]));
  test('is told as too small where rows come to more', () =>
    expect(told(row('Oak', 100), row('Elm', 50), row('Total', 120))).toEqual([
      expect.stringContaining('a row counts twice, or an amount is wrong'),
    ]));
});
