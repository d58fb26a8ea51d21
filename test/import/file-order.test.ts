import { inOrderOfDate } from '../../src/import/files/file-order';

describe('files dropped together', () => {
  const are = (names: readonly string[], expected: readonly string[]) =>
    expect(inOrderOfDate(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(
      expected,
    );

  test('stand in the order of the dates in their names', () =>
    are(['b-2025-12-01.csv', 'z-2025-02-01.csv'], ['z-2025-02-01.csv', 'b-2025-12-01.csv']));
  test('stand so in whichever order they were dropped', () => {
    const [a, b, c] = ['c-2025-01-01.csv', 'a-2025-02-01.csv', 'b-2025-03-01.csv'] as const;
    for (const dropped of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ])
      are(dropped, [a, b, c]);
  });
  test('of one date stand in the order of their numbers', () =>
    are(
      ['d-2025-12-01-10.csv', 'd-2025-12-01-2.csv'],
      ['d-2025-12-01-2.csv', 'd-2025-12-01-10.csv'],
    ));
  test('of one date have the deals before the companies', () =>
    are(
      ['hubspot-all-companies-2025-12-01.csv', 'hubspot-all-deals-2025-12-01.csv'],
      ['hubspot-all-deals-2025-12-01.csv', 'hubspot-all-companies-2025-12-01.csv'],
    ));
  test('without a date come last', () =>
    are(['a.csv', 'b-2025-12-01.csv'], ['b-2025-12-01.csv', 'a.csv']));
});
