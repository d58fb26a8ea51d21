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
