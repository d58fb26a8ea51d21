/**
 * What arrives of the arguments or result of `google.script.run`: a copy made of null, booleans,
 * numbers, strings, plain objects and arrays.
 */

/** A copy of the arguments as the server gets them. @throws on what Apps Script refuses to send */
export function sentArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => copied(arg, `argument ${index + 1}`, refuse));
}

/** The result as the page gets it: null when a Date is anywhere inside, as in Apps Script. */
export function sentResult(result: unknown): unknown {
  let lost = false;
  const copy = copied(result, 'the result', (what, where) => {
    if (what === 'Date') lost = true;
    else refuse(what, where);
  });
  return lost ? null : copy;
}

type Refuse = (what: string, where: string) => void;

function refuse(what: string, where: string): never {
  throw new TypeError(
    `Failed due to illegal value in property: ${where} is a ${what}, which google.script.run does not carry.`,
  );
}

function copied(value: unknown, where: string, onRefused: Refuse): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  // A function without a return statement answers undefined, and the page gets null.
  if (value === undefined)
    return /^(argument \d+|the result)$/.test(where) ? null : onRefused('undefined', where);
  if (Array.isArray(value))
    return value.map((item, i) => copied(item, `${where}[${i}]`, onRefused));
  const name = className(value);
  if (name !== 'Object') return onRefused(name, where);
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, copied(item, `${where}.${key}`, onRefused)]),
  );
}

function className(value: unknown): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Object' || typeof value !== 'object' || value === null) return tag;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? 'Object' : 'class instance';
}
