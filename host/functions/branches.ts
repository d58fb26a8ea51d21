import type { Matrix, Outcome, Result } from '../engine/types';
import { type Compute, failure, isError, isMatrix, recompute } from './registry';

type Given = Outcome | undefined;

/** The cell of what is given that belongs to a place of a result: one value, one row and one column serve all. */
function at(given: Given, col: number, row: number): Result | undefined {
  if (!isMatrix(given)) return given;
  const column = given.length === 1 ? given[0] : given[col];
  return column?.length === 1 ? column[0] : column?.[row];
}

const NOT_THERE = failure('#N/A', 'The ranges are of different sizes.');

type Work = (a: Result | undefined, b: Result | undefined, c: Result | undefined) => Result;

/** A function of single values computed for every cell of the ranges that it is given. */
function cellByCell(work: Work, [a, b, c]: readonly [Given, Given, Given?]): Outcome {
  const matrices = [a, b, c].filter(isMatrix);
  const width = Math.max(1, ...matrices.map(({ length }) => length));
  const height = Math.max(1, ...matrices.map(([first]) => first?.length ?? 1));
  const isWhole = matrices.every((one) => isThrough(one.length, width) && isTall(one, height));
  const isShort = (col: number, row: number) =>
    matrices.some((one) => (one.length > 1 && !one[col]) || isOutside(one, row));
  const columns: Result[][] = [];
  for (let col = 0; col < width; col++) {
    const column: Result[] = [];
    for (let row = 0; row < height; row++)
      column.push(
        !isWhole && isShort(col, row)
          ? NOT_THERE
          : work(at(a, col, row), at(b, col, row), at(c, col, row)),
      );
    columns.push(column);
  }
  return columns;
}

const isThrough = (length: number, most: number): boolean => length === 1 || length === most;

const isTall = ([first = []]: Matrix, height: number): boolean => isThrough(first.length, height);

const isOutside = ([first = []]: Matrix, row: number): boolean =>
  first.length > 1 && row >= first.length;

const isSeveral = (given: Given): boolean =>
  isMatrix(given) && (given.length > 1 || (given[0]?.length ?? 0) > 1);

const FALSE: Result = { value: false };

function branch(condition: Result | undefined, then: Given, otherwise: Given): Given {
  const value = condition?.value ?? false;
  const isFailed: boolean = isError(value);
  if (isFailed) return condition;
  if (typeof value === 'string') {
    const word = value.toUpperCase();
    if (word !== 'TRUE' && word !== 'FALSE')
      return failure('#VALUE!', `'${value}' is a text and cannot be coerced to a truth value.`);
    return word === 'TRUE' ? then : otherwise;
  }
  return value ? then : otherwise;
}

const choose: Compute = (condition, then, otherwise = FALSE) => {
  if (!isSeveral(condition)) return branch(at(condition, 0, 0), then, otherwise) ?? { value: 0 };
  const one: Work = (test, yes, no) =>
    (branch(test, yes, no) as Result | undefined) ?? { value: 0 };
  return cellByCell(one, [condition, then, otherwise]);
};

const unlessError: Compute = (value, otherwise) => {
  const one: Work = (first, second) => (isError(first?.value) ? second : first) ?? { value: '' };
  if (isSeveral(value)) return cellByCell(one, [value, otherwise]);
  return (isError(at(value, 0, 0)?.value) ? otherwise : value) ?? { value: '' };
};

/** Makes IF and IFERROR choose for each cell of a range by itself, so that an error in one reaches no other. */
export function replaceBranches(): void {
  recompute('IF', () => choose);
  recompute('IFERROR', () => unlessError);
}
