import { rounded } from '../functions/numbers';
import { compared } from '../functions/operators';
import { isError } from '../functions/registry';
import type { Matrix, Outcome, Result } from './types';

type Given = Outcome | undefined;
type Functions = Readonly<Record<string, (...given: readonly Given[]) => Outcome>>;
type Quick = (functions: Functions, ...given: readonly Given[]) => Outcome;

const isMatrix = (given: Given): given is Matrix => Array.isArray(given);

/** One value, of a range of one cell too; undefined for several. */
function one(given: Given): Result | undefined {
  if (!isMatrix(given)) return given;
  const [first] = given;
  return given.length === 1 && first?.length === 1 ? first[0] : undefined;
}

/** Frozen, as many cells share them. */
const TRUE: Result = Object.freeze({ value: true });
const FALSE: Result = Object.freeze({ value: false });

/** A function of two plain values; undefined where they are not of a kind that it is quick for. */
type Pair = (a: Result, b: Result) => Result | undefined;

/** A function of two values, or of the cells of two columns side by side, of which one may be a single value. */
function ofTwo(name: string, quick: Pair): Quick {
  const pair = (functions: Functions, a: Given, b: Given): Outcome => {
    const [left, right] = [one(a), one(b)];
    const found = left && right && quick(left, right);
    return found ?? called(functions, name, a, b);
  };
  return (functions, a, b) => {
    const height = sharedHeight(a, b);
    if (height === undefined) return pair(functions, a, b);
    const [lefts, rights] = [columnOf(a), columnOf(b)];
    const [left, right] = [one(a), one(b)];
    const column: Result[] = [];
    for (let row = 0; row < height; row++) {
      const [x, y] = [left ?? lefts?.[row] ?? BLANK, right ?? rights?.[row] ?? BLANK];
      column.push(quick(x, y) ?? firstOf(called(functions, name, x, y)));
    }
    return [column];
  };
}

const BLANK: Result = Object.freeze({ value: null });

const columnOf = (given: Given): readonly Result[] | undefined =>
  isMatrix(given) && given.length === 1 ? given[0] : undefined;

const firstOf = (outcome: Outcome): Result =>
  isMatrix(outcome) ? (outcome[0]?.[0] ?? BLANK) : outcome;

/** How many cells columns have of which each has as many, or one; undefined where that is one, or they differ. */
function sharedHeight(a: Given, b: Given): number | undefined {
  const heights = [a, b].map((given) => (isMatrix(given) ? columnOf(given)?.length : 1));
  const [left = 0, right = 0] = heights;
  const isShared = left > 0 && right > 0 && (left === 1 || right === 1 || left === right);
  return isShared && left + right > 2 ? Math.max(left, right) : undefined;
}

const comparison = (name: string, holds: (sign: number) => boolean): Quick =>
  ofTwo(name, ({ value: left }, { value: right }) => {
    if (isError(left) || isError(right)) return undefined;
    return holds(left === right ? 0 : compared(left, right)) ? TRUE : FALSE;
  });

const arithmetic = (name: string, work: (a: number, b: number) => number): Quick =>
  ofTwo(name, ({ value: left, format }, { value: right, format: other }) => {
    const [a, b] = [plainNumber(left), plainNumber(right)];
    if (a === undefined || b === undefined) return undefined;
    return { value: work(a, b), format: format || other };
  });

/** The number of what is one without being read: a condition is 0 or 1, a blank 0. */
function plainNumber(value: Result['value']): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === null ? 0 : undefined;
}

function called(functions: Functions, name: string, ...given: readonly Given[]): Outcome {
  return functions[name]?.(...given) ?? { value: null };
}

const isNumber: Quick = (functions, a) => {
  const found = one(a);
  if (found === undefined || isError(found.value)) return called(functions, 'ISNUMBER', a);
  return { value: typeof found.value === 'number' };
};

const round: Quick = (functions, value, places) => {
  const [number, count] = [one(value), one(places)];
  if (typeof number?.value === 'number' && isWhole(count?.value))
    return { value: rounded(number.value, count.value), format: number.format };
  return places === undefined
    ? called(functions, 'ROUND', value)
    : called(functions, 'ROUND', value, places);
};

/** One cell of a range by whole numbers; the engine answers a column of one row as a range. */
const index: Quick = (functions, range, row, column) => {
  const [down, across] = [one(row)?.value, column === undefined ? 0 : one(column)?.value];
  if (isMatrix(range) && isPlace(down) && (across === 0 ? range.length === 1 : isPlace(across))) {
    const found = range[across === 0 ? 0 : Number(across) - 1]?.[down - 1];
    if (found !== undefined) return across === 0 ? [[found]] : found;
  }
  return column === undefined
    ? called(functions, 'INDEX', range, row)
    : called(functions, 'INDEX', range, row, column);
};

const isWhole = (value: Result['value'] | undefined): value is number => Number.isInteger(value);

const isPlace = (value: Result['value'] | undefined): value is number =>
  isWhole(value) && value >= 1;

/**
 * The functions that nearly every formula calls, for the plain values that they nearly always get; anything else goes to
 * the engine's own, which first find out of each argument whether it may be a range.
 */
export const quickFunctions: Readonly<Record<string, Quick>> = {
  EQ: comparison('EQ', (sign) => sign === 0),
  NE: comparison('NE', (sign) => sign !== 0),
  GT: comparison('GT', (sign) => sign > 0),
  GTE: comparison('GTE', (sign) => sign >= 0),
  LT: comparison('LT', (sign) => sign < 0),
  LTE: comparison('LTE', (sign) => sign <= 0),
  ADD: arithmetic('ADD', (a, b) => a + b),
  MINUS: arithmetic('MINUS', (a, b) => a - b),
  MULTIPLY: arithmetic('MULTIPLY', (a, b) => a * b),
  ISNUMBER: isNumber,
  // What it is given has been computed for every cell.
  ARRAYFORMULA: (_, given) => one(given) ?? given ?? BLANK,
  ROUND: round,
  INDEX: index,
};
