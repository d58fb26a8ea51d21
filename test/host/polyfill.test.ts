import { readFileSync } from 'node:fs';
import { groupBy, provideGroupBy } from '../../host/engine/polyfill';

/** What Node has had since 21 and later, as a program names it: https://nodejs.org/en/blog/release/v22.0.0 and v24. */
const NEWER_THAN_20 = [
  'Object.groupBy',
  'Map.groupBy',
  'Array.fromAsync',
  'Promise.withResolvers',
  'Promise.try',
  'Iterator.from',
  'RegExp.escape',
  'Error.isError',
  'Math.sumPrecise',
  'navigator.hardwareConcurrency',
];

test('the engine, which asks for Node 22, uses one thing that Node 20 lacks', () => {
  const engine = readFileSync(require.resolve('@odoo/o-spreadsheet'), 'utf8');
  expect(NEWER_THAN_20.filter((name) => engine.includes(name))).toEqual(['Object.groupBy']);
});

describe('grouping', () => {
  test('gathers what has the same key, in the order of what is given', () =>
    expect({ ...groupBy([3, 1, 4, 1, 5].values(), (n) => (n % 2 ? 'odd' : 'even')) }).toEqual({
      odd: [3, 1, 1, 5],
      even: [4],
    }));

  test('hands the place over, and knows no names but the keys', () => {
    const groups = groupBy(['a', 'b', 'c'], (_, index) => index % 2);
    expect(Object.entries(groups)).toEqual([
      ['0', ['a', 'c']],
      ['1', ['b']],
    ]);
    expect('toString' in groups).toBe(false);
  });
});

describe('what the engine groups with', () => {
  /** What is there once it was provided. All of it at once: engines of other tests group, too, whenever they are at leisure. */
  function provided(own?: () => object): unknown {
    const before = Object.getOwnPropertyDescriptor(Object, 'groupBy');
    Reflect.deleteProperty(Object, 'groupBy');
    if (own) Object.defineProperty(Object, 'groupBy', { configurable: true, value: own });
    provideGroupBy();
    const found = Object.getOwnPropertyDescriptor(Object, 'groupBy')?.value;
    Reflect.deleteProperty(Object, 'groupBy');
    if (before) Object.defineProperty(Object, 'groupBy', before);
    return found;
  }

  test('is given to a Node that has none', () => expect(provided()).toBe(groupBy));

  test("is Node's own where there is one", () => {
    const own = () => ({});
    expect(provided(own)).toBe(own);
  });
});
