import type { Kind } from './strict';

const kind = <T>(name: string, is: (value: unknown) => value is T): Kind<T> => ({
  name,
  read: (value) => (is(value) ? { value } : undefined),
});

export const text = kind('String', (value): value is string => typeof value === 'string');
export const number = kind(
  'number',
  (value): value is number => typeof value === 'number' && Number.isFinite(value),
);
export const boolean = kind('Boolean', (value): value is boolean => typeof value === 'boolean');
export const anything = kind('Object', (value): value is unknown => value !== undefined);
/** Any value at all, undefined too. */
export const whatever: Kind<unknown> = { name: 'Object', read: (value) => ({ value }) };
export const record = kind(
  'Object',
  (value): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** A whole number; Apps Script cuts a fraction off. */
export const int: Kind<number> = {
  name: 'number',
  read: (value) => {
    const found = number.read(value);
    return found && { value: Math.trunc(found.value) };
  },
};

/** A value that may also be null, which clears what the method sets. */
export function orNull<T>(of: Kind<T>): Kind<T | null> {
  return { name: of.name, read: (value) => (value === null ? { value } : of.read(value)) };
}

/** Rows of cells of one kind. */
export function gridOf<T>(of: Kind<T>): Kind<readonly (readonly T[])[]> {
  const row = arrayOf(of);
  return arrayOf(row);
}

export function arrayOf<T>(of: Kind<T>): Kind<readonly T[]> {
  return {
    name: `${of.name}[]`,
    read: (value) => {
      if (!Array.isArray(value)) return undefined;
      const items: T[] = [];
      for (const item of value) {
        const read = of.read(item);
        if (!read) return undefined;
        items.push(read.value);
      }
      return { value: items };
    },
  };
}

/** One of the constants of an enum of Apps Script. */
export function constantOf<T extends string>(
  name: string,
  constants: Readonly<Record<string, Constant<T>>>,
) {
  const known = new Set<unknown>(Object.values(constants));
  return kind(name, (value): value is Constant<T> => known.has(value));
}

/** A constant of an enum: an object of its own, as in Apps Script, not its name. */
export interface Constant<T extends string = string> {
  readonly constant: T;
  toString(): string;
}

/** The constants of an enum of Apps Script, by name. */
export function constants<const T extends string>(
  names: readonly T[],
): Readonly<Record<T, Constant<T>>> {
  const entries = names.map((name) => [
    name,
    Object.freeze({ constant: name, toString: () => name }),
  ]);
  return Object.freeze(Object.fromEntries(entries));
}
