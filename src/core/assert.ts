/** Throws when the program itself is wrong: a lower-case cause, then the datum. Bad data is a finding, never an assertion. */
export function assert(condition: unknown, cause: string, datum?: unknown): asserts condition {
  if (condition) return;
  const message = datum === undefined ? cause : `${cause}: ${String(datum)}`;
  throw Object.assign(new Error(message), { name: 'Bug' });
}
