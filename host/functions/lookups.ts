import type { Outcome } from '../engine/types';
import { type Compute, failure, isMatrix, recompute, single } from './registry';

/** A place without its fraction. */
function whole(given: Outcome | undefined): Outcome | undefined {
  const value = single(given)?.value;
  return typeof value === 'number' ? { value: Math.trunc(value) } : given;
}

const isBelowZero = (given: Outcome | undefined): boolean => Number(single(given)?.value) < 0;

/** One place in a single row counts along it; the engine would look for that many rows. */
const index = (before: Compute): Compute =>
  function (range, row, column) {
    const isRow = isMatrix(range) && range.length > 1 && range[0]?.length === 1;
    const [down, across] =
      isRow && column === undefined ? [{ value: 1 }, whole(row)] : [whole(row), whole(column)];
    if (isBelowZero(down) || isBelowZero(across))
      return failure('#VALUE!', 'INDEX counts from the first row and column of the range.');
    const found = before.call(this, range, down, across);
    return messageOf(found) === 'Index out of range.'
      ? failure('#REF!', 'INDEX points outside the range.')
      : found;
  };

const match = (before: Compute): Compute =>
  function (key, range, type) {
    if (isMatrix(range) && range.length > 1 && (range[0]?.length ?? 0) > 1)
      return failure('#N/A', 'MATCH looks through one row or one column.');
    return before.call(this, key, range, type);
  };

const lookUp = (before: Compute): Compute =>
  function (key, range, column, ...rest) {
    if (isMatrix(range) && Number(single(column)?.value) >= range.length + 1)
      return failure('#REF!', 'VLOOKUP points outside the range.');
    return before.call(this, key, range, column, ...rest);
  };

/** Where what stands for a missing value is given and empty, nothing is shown; the engine takes it for not given. */
const lookUpAnywhere = (before: Compute): Compute =>
  function (...args) {
    const [key, range, results, missing = { value: '' }, ...modes] = args;
    if (args.length <= 3) return before.apply(this, args);
    return before.call(this, key, range, results, missing, ...modes);
  };

const filter = (before: Compute): Compute =>
  function (range, ...conditions) {
    const isBeside = (condition: Outcome | undefined) =>
      widthOf(condition) === 1
        ? heightOf(condition) === heightOf(range)
        : widthOf(condition) === widthOf(range);
    if (!conditions.every(isBeside))
      return failure('#N/A', 'FILTER has a condition of another size than its range.');
    return before.call(this, range, ...conditions);
  };

const widthOf = (given: Outcome | undefined): number => (isMatrix(given) ? given.length : 1);
const heightOf = (given: Outcome | undefined): number =>
  isMatrix(given) ? (given[0]?.length ?? 0) : 1;

const messageOf = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'message' in found ? found.message : undefined;

/** Makes functions that look something up take places, and fail, as Sheets does. */
export function replaceLookups(): void {
  recompute('INDEX', index);
  recompute('MATCH', match);
  recompute('VLOOKUP', lookUp);
  recompute('XLOOKUP', lookUpAnywhere);
  recompute('FILTER', filter);
}
