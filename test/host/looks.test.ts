import { type Looks, noLooks } from '../../host/engine/looks';
import type { Compiled, Outcome, Reference } from '../../host/engine/types';

const execute = (): Outcome => ({ value: 0 });

function reference(top: number, bottom = top): Reference {
  const zone = { left: 0, right: 0, top, bottom };
  return { sheetId: 'data', zone, unboundedZone: zone, parts: [], prefixSheet: true };
}

function formula(...rangeDependencies: readonly Reference[]): Compiled {
  return {
    rangeDependencies,
    isBadExpression: false,
    normalizedFormula: '',
    symbols: [],
    execute,
    sheetId: '',
    getAst: () => ({}) as never,
    toFormulaString: () => '',
  };
}

/** Looks of one column of formulas, the first in row 10, each looking at rows as said. */
function filledDown(count: number, rowsAt: (index: number) => readonly [number, number]): Looks {
  const looks = noLooks();
  const cells = Array.from({ length: count }, (_, index) => {
    const [top, bottom] = rowsAt(index);
    return [10 + index, formula(reference(top, bottom))] as const;
  });
  looks.addColumn('shown', 3, cells);
  return looks;
}

const lookingAt = (looks: Looks, top: number, bottom = top) =>
  looks.at('data', 0, { top, bottom }).map((one) => [one.top, one.bottom]);

test('formulas that look at their own row are found by it alone', () => {
  const looks = filledDown(5, (index) => [index, index]);
  expect(lookingAt(looks, 2)).toEqual([[12, 12]]);
  expect(lookingAt(looks, 1, 3)).toEqual([[11, 13]]);
  expect(lookingAt(looks, 5, 9)).toEqual([]);
});

test('formulas that look at one range are found together', () => {
  const looks = filledDown(5, () => [2, 4]);
  expect(lookingAt(looks, 3)).toEqual([[10, 14]]);
  expect(lookingAt(looks, 5)).toEqual([]);
  expect(lookingAt(looks, 0, 1)).toEqual([]);
});

test('formulas that look from the first row down to their own are found from the row on', () => {
  const looks = filledDown(5, (index) => [0, index]);
  expect(lookingAt(looks, 3)).toEqual([[13, 14]]);
  expect(lookingAt(looks, 0)).toEqual([[10, 14]]);
});

test('formulas that look from their own row down to the last are found up to the row', () => {
  const looks = filledDown(5, (index) => [index, 9]);
  expect(lookingAt(looks, 2)).toEqual([[10, 12]]);
  expect(lookingAt(looks, 9)).toEqual([[10, 14]]);
});

test('formulas that look at no regular rows are found one by one', () => {
  const looks = filledDown(4, (index) => [index * index, index * index]);
  expect(lookingAt(looks, 4)).toEqual([[12, 12]]);
  expect(lookingAt(looks, 9)).toEqual([[13, 13]]);
  expect(lookingAt(looks, 3)).toEqual([]);
});

test('what one formula looks at while it runs is noted once', () => {
  const looks = noLooks();
  const position = { sheetId: 'shown', col: 1, row: 6 };
  looks.addCell(position, [reference(3)]);
  looks.addCell(position, [reference(3)]);
  expect(lookingAt(looks, 3)).toEqual([[6, 6]]);
  expect([...looks.sources('shown')]).toEqual(['data']);
  expect([looks.isLookedAt('data'), looks.isLookedAt('shown')]).toEqual([true, false]);
});

test('any copied formulas are found by exactly the rows that they look at', () => {
  const steps = [0, 1];
  for (const topStep of steps)
    for (const bottomStep of steps) {
      const rowsAt = (index: number) => [5 + index * topStep, 9 + index * bottomStep] as const;
      const looks = filledDown(4, rowsAt);
      for (let row = 3; row < 16; row++) {
        const expected = [0, 1, 2, 3].filter((index) => {
          const [top, bottom] = rowsAt(index);
          return top <= row && row <= bottom;
        });
        const found = lookingAt(looks, row).flatMap(([top = 0, bottom = 0]) =>
          Array.from({ length: bottom - top + 1 }, (_, index) => top + index - 10),
        );
        expect(found).toEqual(expected);
      }
    }
});
