import type { Outcome, Result } from '../engine/types';
import { replaceBranches } from './branches';
import { replaceCriteria } from './criteria';
import { replaceLookups } from './lookups';
import { replaceNumbers } from './numbers';
import { replaceOperators } from './operators';
import {
  type Compute,
  declareArrayFormula,
  failure,
  isError,
  isMatrix,
  recompute,
} from './registry';
import { replaceSort } from './sort';
import { replaceText } from './text';

// Parameters that are numbers or truth values, in which the engine takes an empty text for 0. So does Sheets in the functions
// of one number or date (ABS, MONTH, YEAR); of these it is not known, so they fail.
const STRICT: Readonly<Record<string, readonly number[]>> = {
  LEFT: [1],
  MID: [1, 2],
  FIND: [2],
  INDEX: [1, 2],
  OFFSET: [1, 2, 3, 4],
  LARGE: [1],
  SMALL: [1],
  RANK: [0],
  SEQUENCE: [0, 1, 2, 3],
  NOT: [0],
};

const isEmptyText = (given: Outcome | undefined): boolean =>
  given !== undefined && !isMatrix(given) && given.value === '';

function refusingEmptyText(name: string, places: readonly number[]): (before: Compute) => Compute {
  return (before) =>
    function (...args) {
      for (const place of places)
        if (isEmptyText(args[place]))
          return failure(
            '#VALUE!',
            `Function ${name} parameter ${place + 1} is an empty text and cannot be coerced.`,
          );
      return before.apply(this, args);
    };
}

const columnsOf = (given: Outcome | undefined): readonly (readonly Result[])[] =>
  isMatrix(given) ? given : [[given ?? { value: null }]];

/** Errors go through, TRUE counts as 1, text as 0. */
const sumProduct: Compute = (...args) => {
  const ranges = args.map(columnsOf);
  const width = ranges[0]?.length ?? 0;
  const height = ranges[0]?.[0]?.length ?? 0;
  if (ranges.some((range) => range.length !== width || range[0]?.length !== height))
    return failure('#VALUE!', 'SUMPRODUCT has ranges of different sizes.');
  let sum = 0;
  for (let col = 0; col < width; col++) {
    const columns = ranges.map((range) => range[col]);
    for (let row = 0; row < height; row++) {
      let product = 1;
      for (const column of columns) {
        const value = column?.[row]?.value;
        if (isError(value)) return failure(value, 'SUMPRODUCT meets an error.');
        product *= typeof value === 'number' ? value : value === true ? 1 : 0;
      }
      sum += product;
    }
  }
  return { value: sum };
};

const today: Compute = function () {
  return { value: Math.floor(this.serialNow?.() ?? 0), format: this.locale.dateFormat };
};

/** An error that no cell shows has no rows; that of a cell is one row. */
const refusingErrors = (before: Compute): Compute =>
  function (...args) {
    const columns = columnsOf(args[0]);
    const [only, ...others] = columns.flat();
    if (others.length > 0 || !only || !isError(only.value)) return before.apply(this, args);
    // A cell that was computed says its type.
    const isNone = !('type' in only);
    return isNone ? failure(String(only.value), 'There are no cells.') : columns[0]?.length;
  };

/** Replaces the functions and operators in which the engine differs from Sheets. */
export function replaceFunctions(): void {
  replaceOperators();
  replaceBranches();
  replaceSort();
  replaceCriteria();
  replaceLookups();
  replaceNumbers();
  replaceText();
  recompute('SUMPRODUCT', () => sumProduct);
  recompute('TODAY', () => today);
  recompute('ROWS', refusingErrors);
  declareArrayFormula();
  for (const [name, places] of Object.entries(STRICT))
    recompute(name, refusingEmptyText(name, places));
}
