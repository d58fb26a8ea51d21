import { registries } from '@odoo/o-spreadsheet';
import { createEngine } from '../../host/engine/engine';
import { quickFunctions } from '../../host/engine/quick-functions';
import { localeOf } from '../../host/values/locale';

type Given = Parameters<(typeof quickFunctions)[string]>[1];

const { model } = createEngine(localeOf('en_US'), () => 46000);
// The engine's functions by name, as compiled formulas call them.
const { mapping } = registries.functionRegistry as unknown as {
  readonly mapping: Parameters<(typeof quickFunctions)[string]>[0];
};
const functions = Object.assign(Object.create(mapping), {
  getters: model.getters,
  locale: model.getters.getLocale(),
});

const VALUES = [0, 1, -2, 0.1 + 0.2, 0.3, '', 'b', 'B', 'é', '#N/A', '#1', '5', true, false, null];
const CELLS: readonly Given[] = [
  ...VALUES.map((value) => ({ value })),
  { value: 3, format: '0.00' },
  [[{ value: 4 }]],
  [[{ value: 'b' }]],
  [[{ value: 1 }, { value: 2 }]],
  [[{ value: 1 }], [{ value: 2 }]],
  // Columns in which all values meet each other, and one that is shorter.
  ...VALUES.map((_, turn) => [turned(turn).map((value) => ({ value }))]),
  [VALUES.slice(3).map((value) => ({ value, format: '0%' }))],
  undefined,
];

/** The values, from another one on. */
function turned(by: number) {
  return [...VALUES.slice(by), ...VALUES.slice(0, by)];
}

const valuesOf = (outcome: Given): unknown =>
  JSON.stringify(outcome, (key, value) => (key === 'message' ? undefined : value));

const called = (name: string, given: readonly Given[]) => functions[name](...given);

describe('what is computed quickly is what the engine computes', () => {
  const pairs = CELLS.flatMap((a) => CELLS.map((b) => [a, b] as const));
  const ofOne = ['ISNUMBER', 'ARRAYFORMULA'];
  test.each(Object.keys(quickFunctions).filter((name) => ![...ofOne, 'INDEX'].includes(name)))(
    'by %s',
    (name) => {
      for (const [a, b] of pairs.filter(([a, b]) => a !== undefined && b !== undefined))
        expect([a, b, valuesOf(quickFunctions[name]?.(functions, a, b))]).toEqual([
          ...[a, b],
          valuesOf(called(name, [a, b])),
        ]);
    },
  );

  test.each(ofOne)('by %s', (name) => {
    for (const a of CELLS.filter((one) => one !== undefined))
      expect([a, valuesOf(quickFunctions[name]?.(functions, a))]).toEqual([
        a,
        valuesOf(called(name, [a])),
      ]);
  });

  test('by INDEX', () => {
    const ranges = CELLS.filter((one) => Array.isArray(one));
    // Of a broken number the engine makes no place.
    const isBroken = (one: Given) => /\d\.\d/.test(valuesOf(one) as string);
    const places = [...CELLS, { value: 2 }, { value: 9 }].filter((one) => !one || !isBroken(one));
    for (const range of ranges)
      for (const row of places.filter((one) => one !== undefined)) {
        expect([row, valuesOf(quickFunctions.INDEX?.(functions, range, row))]).toEqual([
          row,
          valuesOf(called('INDEX', [range, row])),
        ]);
        for (const column of places)
          expect([
            row,
            column,
            valuesOf(quickFunctions.INDEX?.(functions, range, row, column)),
          ]).toEqual([
            ...[row, column],
            valuesOf(called('INDEX', column === undefined ? [range, row] : [range, row, column])),
          ]);
      }
  });
});
