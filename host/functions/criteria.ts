import type { Matrix, Outcome, Result } from '../engine/types';
import { type Compute, failure, isError, isMatrix, recompute } from './registry';

/** By function, what stands for an error among noughts so that the function tells whether it was chosen. */
const MARKS: Readonly<Record<string, number>> = { SUMIFS: 1, AVERAGEIFS: 1, MAXIFS: 1, MINIFS: -1 };

/** What is computed from cells that criteria choose is an error where a chosen cell is; the engine passes over it. */
function choosing(mark: number, place: number): (before: Compute) => Compute {
  return (before) =>
    function (...args) {
      const cells = args[place];
      const error = isMatrix(cells) ? errorIn(cells) : undefined;
      if (!error || !isMatrix(cells)) return before.apply(this, args);
      const marks = cells.map((column) =>
        column.map(({ value }) => ({ value: isError(value) ? mark : 0 })),
      );
      const marked = numberOf(
        before.apply(
          this,
          args.map((given, at) => (at === place ? marks : given)),
        ),
      );
      return marked === undefined || marked === 0 ? before.apply(this, args) : error;
    };
}

function errorIn(cells: Matrix): Result | undefined {
  for (const column of cells) for (const cell of column) if (isError(cell.value)) return cell;
  return undefined;
}

function numberOf(found: unknown): number | undefined {
  const value =
    typeof found === 'object' && found !== null && 'value' in found ? found.value : found;
  return typeof value === 'number' ? value : undefined;
}

/** Ranges of criteria are as large as the cells that they choose from. */
function ofOneSize(before: Compute): Compute {
  return function (...args) {
    const [cells] = args;
    const isOther = (given: Outcome | undefined, place: number) =>
      place % 2 === 1 && sizeOf(given) !== sizeOf(cells);
    return args.some(isOther)
      ? failure('#VALUE!', 'Ranges of criteria must have the size of the first range.')
      : before.apply(this, args);
  };
}

const sizeOf = (given: Outcome | undefined): string =>
  isMatrix(given) ? `${given.length} ${given[0]?.length}` : '1 1';

/** An error among the conditions is the result, also behind one that decides. */
const anyError = (before: Compute): Compute =>
  function (...args) {
    for (const given of args) {
      const error = isMatrix(given) ? errorIn(given) : isError(given?.value) ? given : undefined;
      if (error) return error;
    }
    return before.apply(this, args);
  };

/** Lets errors through where Sheets does, and refuses ranges that do not fit each other. */
export function replaceCriteria(): void {
  recompute('SUMIF', choosing(1, 2));
  for (const [name, mark] of Object.entries(MARKS)) {
    recompute(name, choosing(mark, 0));
    recompute(name, ofOneSize);
  }
  for (const name of ['AND', 'OR']) recompute(name, anyError);
}
