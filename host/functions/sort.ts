import type { Matrix, Outcome, Result } from '../engine/types';
import { compared } from './operators';
import { type Compute, failure, isError, isMatrix, recompute, single } from './registry';

type Row = readonly Result[];

interface Criterion {
  readonly keys: readonly Result[];
  readonly sign: 1 | -1;
}

/** The rows of a range in the order of the criteria; blanks are last either way, ties stay as they were. */
function sorted(range: Matrix, criteria: readonly Criterion[]): Row[] {
  const height = range[0]?.length ?? 0;
  const order = Array.from({ length: height }, (_, row) => row).sort((a, b) => {
    for (const { keys, sign } of criteria) {
      const difference = keyOrder(keys[a], keys[b], sign);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((row) => range.map((column) => column[row] ?? { value: null }));
}

function keyOrder(a: Result | undefined, b: Result | undefined, sign: 1 | -1): number {
  const [left, right] = [a?.value ?? null, b?.value ?? null];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const errors = Number(isError(left)) - Number(isError(right));
  return errors === 0 ? compared(left, right) * sign : errors;
}

function criteriaOf(range: Matrix, given: readonly (Outcome | undefined)[]): Criterion[] {
  if (given.length === 0) return range.map((keys) => ({ keys, sign: 1 }));
  const criteria: Criterion[] = [];
  for (let i = 0; i < given.length; i += 2)
    criteria.push({ keys: keysOf(range, given[i]), sign: isAscending(given[i + 1]) ? 1 : -1 });
  return criteria;
}

const isAscending = (outcome: Outcome | undefined): boolean =>
  outcome === undefined || Boolean(single(outcome)?.value);

function keysOf(range: Matrix, given: Outcome | undefined): readonly Result[] {
  const height = range[0]?.length ?? 0;
  if (isMatrix(given) && given.length === 1 && given[0]?.length === height && height > 1)
    return given[0];
  const value = single(given)?.value;
  const column = typeof value === 'number' ? range[Math.trunc(value) - 1] : undefined;
  if (!column)
    throw failure(
      '#VALUE!',
      `SORT has no column ${value}, or a range beside it of another height.`,
    );
  return column;
}

const columnsOf = (rows: readonly Row[], width: number): Matrix =>
  Array.from({ length: width }, (_, col) => rows.map((row) => row[col] ?? { value: null }));

const asMatrix = (outcome: Outcome | undefined): Matrix =>
  isMatrix(outcome) ? outcome : [[outcome ?? { value: null }]];

const sort: Compute = (given, ...criteria) => {
  const range = asMatrix(given);
  return columnsOf(sorted(range, criteriaOf(range, criteria)), range.length);
};

const sameRow = (row: Row): string => JSON.stringify(row.map(({ value }) => value));

const sortN: Compute = (given, count, ...rest) => {
  const range = asMatrix(given);
  const hasMode = rest.length % 2 === 1;
  const mode = hasMode ? Number(single(rest[0])?.value ?? 0) : 0;
  const rows = sorted(range, criteriaOf(range, hasMode ? rest.slice(1) : rest));
  const wanted = count === undefined ? 1 : Number(single(count)?.value);
  if (!(wanted >= 1) || ![0, 1, 2, 3].includes(mode))
    return failure('#VALUE!', 'SORTN needs a number of rows above 0 and a mode from 0 to 3.');
  return columnsOf(firstRows(rows, wanted, mode), range.length);
};

function firstRows(rows: readonly Row[], wanted: number, mode: number): Row[] {
  if (mode === 0) return rows.slice(0, wanted);
  const keys = rows.map(sameRow);
  const last = keys[wanted - 1];
  if (mode === 1) return rows.filter((_, i) => i < wanted || keys[i] === last);
  const kept = new Set([...new Set(keys)].slice(0, wanted));
  return rows.filter(
    (_, i) => kept.has(keys[i] ?? '') && (mode === 3 || keys.indexOf(keys[i] ?? '') === i),
  );
}

/** Makes SORT and SORTN order as Sheets does. */
export function replaceSort(): void {
  recompute('SORT', () => sort);
  recompute('SORTN', () => sortN);
}
