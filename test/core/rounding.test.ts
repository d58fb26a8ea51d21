import fc from 'fast-check';
import { rounded as roundedInCells } from '../../host/functions/numbers';
import { rounded } from '../../src/core/rounding';

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.0078125, 6, 0.007813],
  [1.0049, 2, 1],
  [1e15, 2, 1e15],
  [0, 2, 0],
])('%p with %p decimals is %p', (value, places, expected) => {
  expect(rounded(value, places)).toBe(expected);
});

test('core rounds as the formulas of the tabs do', () => {
  // Half of them lie beside a tie.
  const tie = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => (whole + 0.5) / 1e6);
  const value = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), tie);
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 6 }), (one, places) => {
      // Zero is zero in a cell, with either sign.
      expect(rounded(one, places) + 0).toBe(roundedInCells(one, places) + 0);
    }),
  );
});
