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

function comparison(name: string, holds: (sign: number) => boolean): Quick {
  return (functions, a, b) => {
    const [left, right] = [one(a)?.value, one(b)?.value];
    const isPlain =
      (typeof left === 'number' && typeof right === 'number') ||
      (typeof left === 'string' && typeof right === 'string' && !isError(left) && !isError(right));
    if (isPlain) return { value: holds(left === right ? 0 : compared(left, right)) };
    return called(functions, name, a, b);
  };
}

function arithmetic(name: string, work: (a: number, b: number) => number): Quick {
  return (functions, a, b) => {
    const [left, right] = [one(a), one(b)];
    if (typeof left?.value === 'number' && typeof right?.value === 'number')
      return { value: work(left.value, right.value), format: left.format || right.format };
    return called(functions, name, a, b);
  };
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
  ROUND: round,
  INDEX: index,
};
