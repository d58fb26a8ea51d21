import { helpers } from '@odoo/o-spreadsheet';
import type { Outcome, Result } from '../engine/types';
import { type Compute, type Context, failure, isError, isMatrix, recompute } from './registry';

/** Beyond this quotient MOD gives up; Google does not say where it begins, so this is the limit that Excel documents. */
const LARGEST_QUOTIENT = 1_125_900_000_000;

/** The digits by which spreadsheets tell numbers apart. */
const DIGITS = 15;
/** How near a tie a number must be for its digits to be looked at: far more than multiplying can put it off. */
const NEAR_TIE = 1e-6;

/**
 * A number rounded as Sheets does: a tie goes away from zero, and what shows as a tie in 15 digits is one, so that 1.005 is
 * 1.01, though the nearest number that a computer has is below it.
 */
export function rounded(value: number, places: number): number {
  const scale = 10 ** Math.abs(places);
  const scaled = places < 0 ? Math.abs(value) / scale : Math.abs(value) * scale;
  const isNearTie = Math.abs(scaled - Math.floor(scaled) - 0.5) < NEAR_TIE;
  const whole = Math.round(isNearTie ? Number(scaled.toPrecision(DIGITS)) : scaled);
  const result = places < 0 ? whole * scale : whole / scale;
  return value < 0 ? -result : result;
}

/** The number that is given in place of one; a text that is none fails. */
const numberOf = (given: Outcome | undefined, { locale }: Context): number =>
  helpers.toNumber(given as never, locale as never);

const round: Compute = function (value, places) {
  const number = numberOf(value, this);
  const count = places === undefined ? 0 : Math.trunc(numberOf(places, this));
  return { value: rounded(number, count), format: (value as Result | undefined)?.format };
};

const modulo = (before: Compute): Compute =>
  function (dividend, divisor) {
    const quotient = numberOf(dividend, this) / numberOf(divisor, this);
    if (Number.isFinite(quotient) && Math.abs(quotient) >= LARGEST_QUOTIENT)
      return failure('#NUM!', 'MOD is not computed for a quotient as large as this.');
    return before.call(this, dividend, divisor);
  };

/** An error among the numbers is the rank; the engine passes over it. */
const rank = (before: Compute): Compute =>
  function (value, range, ...rest) {
    const error = isMatrix(range) ? range.flat().find((one) => isError(one.value)) : undefined;
    return error ?? before.call(this, value, range, ...rest);
  };

/** Functions whose numbers have bounds, and which of their parameters those numbers are. */
const BOUNDED: Readonly<Record<string, readonly number[]>> = {
  DATE: [0, 1, 2],
  LARGE: [1],
  SEQUENCE: [0, 1, 2, 3],
  SMALL: [1],
};

/** A number outside its bounds is #NUM!; what is no number at all stays #VALUE!. */
function outsideBounds(places: readonly number[]): (before: Compute) => Compute {
  return (before) =>
    function (...args) {
      const found = before.apply(this, args);
      if (errorOf(found) !== '#VALUE!') return found;
      const isNumeric = (given: Outcome | undefined) =>
        given === undefined || (!isMatrix(given) && !Number.isNaN(quietNumber(given, this)));
      if (!places.every((place) => isNumeric(args[place]))) return found;
      return failure('#NUM!', 'A number is outside of its bounds.');
    };
}

/** The number of a value, NaN where it has none. */
function quietNumber(given: Result, context: Context): number {
  try {
    return numberOf(given, context);
  } catch {
    return Number.NaN;
  }
}

const errorOf = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'value' in found ? found.value : undefined;

/** Makes functions over numbers round, and refuse numbers, as Sheets does. */
export function replaceNumbers(): void {
  recompute('ROUND', () => round);
  recompute('MOD', modulo);
  recompute('RANK', rank);
  for (const [name, places] of Object.entries(BOUNDED)) recompute(name, outsideBounds(places));
}
