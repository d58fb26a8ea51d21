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
});
