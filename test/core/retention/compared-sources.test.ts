import { comparedSources } from '../../../src/core/retention/compared-sources';
import { customerOf, type Matrix } from '../../../src/core/retention/customer-months';

/** What customers pay from month 100 on. */
const matrix = (paid: Readonly<Record<string, readonly number[]>>): Matrix => ({
  months: Object.values(paid)[0]?.map((_, place) => 100 + place) ?? [],
  customers: Object.entries(paid).map(([name, mrr]) => customerOf(`id ${name}`, name, mrr)),
});

describe('two sources', () => {
  test('are compared at the end of the last month that both know', () => {
    const compared = comparedSources(matrix({ Oak: [1, 2, 3] }), matrix({ Oak: [1, 5] }));
    expect(compared).toMatchObject({ month: 101, here: 2, there: 5 });
  });
  test('have nothing in common where their months have not', () =>
    expect(comparedSources({ months: [90], customers: [] }, matrix({ Oak: [1] }))).toBeNull());
  test('are told apart customer by customer, the largest difference first', () => {
    const compared = comparedSources(
      matrix({ Oak: [10], Elm: [20], Ash: [30] }),
      matrix({ elm: [20], Oak: [15], Yew: [7] }),
    );
    expect(compared?.customers).toEqual([
      { name: 'Ash', here: 30, there: 0 },
      { name: 'Yew', here: 0, there: 7 },
      { name: 'Oak', here: 10, there: 15 },
    ]);
    expect(compared).toMatchObject({ here: 60, there: 42, same: 20 });
  });
  test('say the same where they are a hundredth apart', () =>
    expect(comparedSources(matrix({ Oak: [99] }), matrix({ Oak: [100] }))?.same).toBe(100));
  test('say different things where they are further apart', () =>
    expect(comparedSources(matrix({ Oak: [98.9] }), matrix({ Oak: [100] }))?.same).toBe(0));
  const known = (paid: readonly (readonly [key: string, name: string, mrr: number])[]): Matrix => ({
    months: [100],
    customers: paid.map(([key, name, mrr]) => customerOf(key, name, [mrr])),
  });
  test('are compared by IDs that both know before any name', () => {
    const here = known([
      ['1', 'Oak', 10],
      ['2', 'Elm', 20],
    ]);
    const there = known([
      ['1', 'Elm', 10],
      ['2', 'Elm Ltd', 25],
    ]);
    expect(comparedSources(here, there)?.customers).toEqual([{ name: 'Elm', here: 20, there: 25 }]);
  });
  test('are compared by names where the one knows other IDs than the other', () => {
    const here = known([['1', 'Oak', 10]]);
    const there = known([['cus_9', ' OAK', 15]]);
    expect(comparedSources(here, there)?.customers).toEqual([{ name: 'Oak', here: 10, there: 15 }]);
  });
  test('say what the other one is owed, and what the workbook counts, which is never below nothing', () => {
    const compared = comparedSources(matrix({ Oak: [-5] }), matrix({ Oak: [-30] }));
    expect(compared?.customers).toEqual([{ name: 'Oak', here: 0, there: -30 }]);
  });
});
