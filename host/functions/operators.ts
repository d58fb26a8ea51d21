import { helpers } from '@odoo/o-spreadsheet';
import type { Result, Scalar } from '../engine/types';
import { type Compute, type Context, failure, isError, recompute, replaceBy } from './registry';

type One = Result | undefined;

/** A cell's number in arithmetic: blank is 0, an empty text is an error as in Sheets. */
function number(cell: One, locale: Context['locale']): number {
  const value = cell?.value;
  if (typeof value === 'number') return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value.trim() === '')
    throw failure('#VALUE!', `'${value}' is a text and cannot be coerced to a number.`);
  return helpers.toNumber(value, locale as never);
}

function arithmetic(work: (a: number, b: number) => number): Compute {
  return function (this: Context, a, b) {
    // The engine hands operators one cell at a time.
    const [left, right] = [a as One, b as One];
    const value = work(number(left, this.locale), number(right, this.locale));
    if (!Number.isFinite(value)) return failure('#NUM!', 'The result is no number that fits.');
    return { value, format: left?.format || right?.format };
  };
}

const divide: Compute = function (a, b) {
  const divisor = number(b as One, this.locale);
  if (divisor === 0) return failure('#DIV/0!', 'The divisor must be different from zero.');
  return {
    value: number(a as One, this.locale) / divisor,
    format: (a as One)?.format || (b as One)?.format,
  };
};

const negate: Compute = function (a) {
  return { value: -number(a as One, this.locale), format: (a as One)?.format };
};

const percent: Compute = function (a) {
  return number(a as One, this.locale) / 100;
};

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };
const NEUTRAL: Readonly<Record<string, Scalar>> = { number: 0, string: '', boolean: false };
const order = new Intl.Collator('en', { sensitivity: 'accent' });
const NEAR = 2e-16;

/** Sheets' order of two values: numbers, then text whatever its case, then FALSE and TRUE. */
export function compared(a: Scalar, b: Scalar): number {
  const left = a ?? NEUTRAL[typeof b] ?? 0;
  const right = b ?? NEUTRAL[typeof a] ?? 0;
  if (typeof left === 'number' && typeof right === 'number')
    return Math.abs(left - right) < NEAR ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') return order.compare(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return (RANKS[typeof left] ?? 0) - (RANKS[typeof right] ?? 0);
}

function comparison(holds: (sign: number) => boolean): Compute {
  return (a, b) => {
    const [left, right] = [a as One, b as One];
    if (isError(left?.value)) return left;
    if (isError(right?.value)) return right;
    return { value: holds(compared(left?.value ?? null, right?.value ?? null)) };
  };
}

/** A value as text, as `&` joins it: 15 digits, with the locale's decimal sign. */
function joined(cell: One, locale: Context['locale']): string {
  const value = cell?.value ?? '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return String(Number(value.toPrecision(15))).replace('.', locale.decimalSeparator);
}

const join: Compute = function (a, b) {
  return { value: joined(a as One, this.locale) + joined(b as One, this.locale) };
};

/** Makes operators treat texts, blanks and order as Sheets does. */
export function replaceOperators(): void {
  const operators: Readonly<Record<string, Compute>> = {
    ADD: arithmetic((a, b) => a + b),
    MINUS: arithmetic((a, b) => a - b),
    MULTIPLY: arithmetic((a, b) => a * b),
    POWER: arithmetic((a, b) => a ** b),
    DIVIDE: divide,
    UMINUS: negate,
    'UNARY.PERCENT': percent,
    EQ: comparison((sign) => sign === 0),
    NE: comparison((sign) => sign !== 0),
    GT: comparison((sign) => sign > 0),
    GTE: comparison((sign) => sign >= 0),
    LT: comparison((sign) => sign < 0),
    LTE: comparison((sign) => sign <= 0),
  };
  for (const [name, compute] of Object.entries(operators)) recompute(name, () => compute);
  // The engine joins a range to one text; Sheets joins cell by cell.
  replaceBy('CONCATENATE', 'CONCAT', join);
}
