/** Whether something of a shape is there. */
type Test = (value: unknown) => boolean;

/**
 * A shape by its sample: texts, numbers and truth values stand for any of their kind, a list of one for a list of such, an
 * object for one with these parts at least, and a function says itself what it takes.
 */
export type Sample =
  | string
  | number
  | boolean
  | Test
  | readonly Sample[]
  | { readonly [part: string]: Sample };

/** Whether what comes from outside has a shape. */
export function hasShape(value: unknown, sample: Sample): boolean {
  if (typeof sample === 'function') return sample(value);
  if (Array.isArray(sample))
    return Array.isArray(value) && value.every((one) => hasShape(one, sample[0]));
  if (typeof sample !== 'object') return typeof value === typeof sample;
  const parts: unknown = value;
  if (typeof parts !== 'object' || parts === null) return false;
  return Object.entries(sample).every(([part, one]) => hasShape(Reflect.get(parts, part), one));
}

/** What may be null. */
export function orNull(sample: Sample): Test {
  return (value) => value === null || hasShape(value, sample);
}

/** What may be left out. */
export function optional(sample: Sample): Test {
  return (value) => value === undefined || hasShape(value, sample);
}

/** One of some texts. */
export function oneOf(texts: readonly string[]): Test {
  return (value) => texts.some((text) => text === value);
}
