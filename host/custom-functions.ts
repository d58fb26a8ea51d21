import { helpers } from '@odoo/o-spreadsheet';
import { letSpill } from './engine/spill';
import type { Outcome, Result } from './engine/types';
import type { Executions } from './execution';
import { declare, failure, isError, isMatrix } from './functions/registry';
import type { Script } from './sandbox';
import type { Scope } from './services/scope';
import { instantOfSerial, serialOf } from './values/time-zone';

// Sheets gives up on larger results.
const MOST_CELLS = 480_000;

/** Lets cells call the functions of the script that are marked `@customfunction`. */
export function registerCustomFunctions(scope: Scope, script: Script, executing: Executions): void {
  for (const { name, parameters } of script.customFunctions) {
    const upper = name.toUpperCase();
    declare(upper, parameters);
    letSpill(upper);
    scope.book.customNames.add(upper);
    scope.book.engine.custom[upper] = (...args: (Outcome | undefined)[]) => {
      const given = args.map((arg) => argument(arg, scope));
      return executing.during('cell', () => outcomeOf(() => script.call(name, given), scope));
    };
  }
}

/** What a function of the script gets: a scalar for a cell, rows for a range, undefined for nothing. */
function argument(given: Outcome | undefined, scope: Scope): unknown {
  if (given === undefined) return undefined;
  if (!isMatrix(given)) return scalar(given, scope);
  const [first = []] = given;
  const [cell] = first;
  if (given.length === 1 && first.length === 1 && cell) return scalar(cell, scope);
  return first.map((_, row) =>
    given.map((column) => scalar(column[row] ?? { value: null }, scope)),
  );
}

function scalar({ value, format }: Result, scope: Scope): unknown {
  if (value === null) return '';
  if (typeof value === 'number' && format && helpers.isDateTimeFormat(format))
    return scope.makeDate(instantOfSerial(value, scope.book.timeZone));
  return value;
}

function outcomeOf(run: () => unknown, scope: Scope): Outcome {
  try {
    return shaped(run(), scope);
  } catch (error) {
    const message =
      error instanceof Object && 'message' in error ? String(error.message) : String(error);
    return failure('#ERROR!', message);
  }
}

function shaped(answer: unknown, scope: Scope): Outcome {
  if (!Array.isArray(answer)) return result(answer, scope);
  const rows: unknown[][] = answer.map((row) => (Array.isArray(row) ? row : [row]));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length === 0 || width === 0) return { value: '' };
  if (rows.length * width > MOST_CELLS) return failure('#ERROR!', 'Result too large.');
  return Array.from({ length: width }, (_, col) => rows.map((row) => result(row[col], scope)));
}

function result(value: unknown, { book }: Scope): Result {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { value } : failure('#NUM!', 'The result is not a number.');
  if (typeof value === 'boolean') return { value };
  if (value instanceof Object && Object.prototype.toString.call(value) === '[object Date]')
    return { value: serialOf(Number(value), book.timeZone), format: book.locale.dateFormat };
  const text = String(value);
  return isError(text) ? failure(text, '') : { value: text };
}
