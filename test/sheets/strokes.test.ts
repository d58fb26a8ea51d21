import fc from 'fast-check';
import { strokesOf } from '../../src/sheets/strokes';

const someWidths = fc.array(fc.constantFrom(24, 80, 140, 200), { maxLength: 40 });

/** What each column comes to when strokes go over each other. */
function shown(widths: readonly number[]): readonly number[] {
  const columns = widths.map(() => 0);
  for (const { from, count, width } of strokesOf(widths))
    columns.fill(width, from - 1, from - 1 + count);
  return columns;
}

test('every column comes to its width', () =>
  fc.assert(fc.property(someWidths, (widths) => expect(shown(widths)).toEqual(widths))));

test('there are never more strokes than columns that differ from the one before', () =>
  fc.assert(
    fc.property(someWidths, (widths) => {
      const runs = widths.filter((width, place) => width !== widths[place - 1]);
      expect(strokesOf(widths).length).toBeLessThanOrEqual(runs.length);
    }),
  ));

test('narrow columns between others take one stroke', () =>
  expect(strokesOf([220, 24, 200, 24, 200, 200, 24])).toHaveLength(4));
