/** A file as far as its place among others goes. */
interface Named {
  readonly name: string;
}

/**
 * Reports of several months from the earliest to the latest, by the date in their names; those without one come last. Of
 * one day the deals come before the companies, which join them.
 */
export function inOrderOfDate<F extends Named>(files: readonly F[]): readonly F[] {
  return [...files].sort(
    (a, b) =>
      compare(dateIn(a.name), dateIn(b.name)) ||
      Number(isOfCompanies(a.name)) - Number(isOfCompanies(b.name)) ||
      byNumber.compare(a.name, b.name),
  );
}

function isOfCompanies(name: string): boolean {
  return /compan/i.test(name);
}

/** Whether a file's name says of which day it is. */
export function hasDate(name: string): boolean {
  return dateIn(name) !== NONE;
}

/**
 * Whether two of the files that were dropped together are of one day by their names; where there are no others, a name
 * without a date is of any.
 */
function isOfOneDay(one: Named, other: Named, others: number): boolean {
  const days = [dateIn(one.name), dateIn(other.name)];
  return days[0] === days[1] || (others === 1 && days.includes(NONE));
}

/**
 * The files that may be the other half of the first one: those of its day; where there is none, the next one, if it has none
 * of its own day either.
 */
export function likelyHalves<F extends Named>(file: F, others: readonly F[]): readonly F[] {
  const ofDay = others.filter((other) => isOfOneDay(file, other, others.length));
  const [next, ...rest] = others;
  const areDated = [file, ...others].every(({ name }) => hasDate(name));
  if (ofDay.length > 0 || !next || !areDated) return ofDay;
  const isAlone = !rest.some((other) => dateIn(other.name) === dateIn(next.name));
  return isAlone ? [next] : [];
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** What sorts behind every date. */
const NONE = '~';

function dateIn(name: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? NONE;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
