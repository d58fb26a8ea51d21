import { plainWords } from '../plain-words';
import { isMeanName, isSubtotalName, isTotalName } from '../total-names';
import { isPercentage } from './money-cells';

/** A row of the table: how it is called, and what stands under each period; null is no amount. */
export interface Line {
  readonly name: string;
  readonly texts: readonly string[];
  readonly amounts: readonly (number | null)[];
}

/** A customer, a total of others, or what explains a total. */
export type Kind = 'customer' | 'total' | 'explains';

/** A total that is not the sum of its rows in a period. */
export interface Misfit {
  readonly line: number;
  readonly period: number;
  readonly sum: number;
}

/** What each row is, and where the last total is not the sum of its rows. */
export interface Kinds {
  readonly kinds: readonly Kind[];
  readonly misfits: readonly Misfit[];
}

/**
 * Tells customers from totals and from what explains them, by their names and by arithmetic: a name that begins as a total's
 * does is one where it is the sum of the rows above it, since customers are called so, too.
 */
export function kindsOf(lines: readonly Line[]): Kinds {
  const named = lines.map((line) => (explains(line) ? 'explains' : 'customer'));
  const totals = withStrayTotals(lines, named, totalsOf(lines, named));
  const heads = headsOf(lines, named, totals);
  const last = lastCustomer(named, totals);
  const read = lines.map((_, at): Kind => {
    if (totals[at] || heads.has(at)) return 'total';
    return named[at] === 'explains' || at > last ? 'explains' : 'customer';
  });
  const kinds = withProvenCustomers(lines, read);
  const misfits = misfitsOf(lines, kinds);
  const [first] = misfits;
  return { kinds, misfits: first && isOfPart(lines, kinds, first.line) ? [] : misfits };
}

/** Whether a total is one of some rows by its name, and their sum: it says nothing of the others. */
function isOfPart(lines: readonly Line[], kinds: readonly Kind[], at: number): boolean {
  const words = plainWords(lines[at]?.name ?? '');
  if (isTotalName(words) && !isSubtotalName(words)) return false;
  return [-1, 1].some((way) => {
    const next = (step: number) => {
      const place = at + way * (step + 1);
      return kinds[place] === 'customer' ? lines[place] : undefined;
    };
    return summands(lines[at], next, hasNegative(lines)) > 0;
  });
}

/**
 * Customers may be called by words of a bridge: "New Balance" above a total that only fits with it is one. The total may be
 * wrong in some months: the reading counts with which it fits in most.
 */
function withProvenCustomers(lines: readonly Line[], kinds: readonly Kind[]): readonly Kind[] {
  const misfits = misfitsOf(lines, kinds);
  const total = misfits[0]?.line ?? 0;
  const suspects = kinds.slice(0, total).flatMap((kind, at) => {
    return kind === 'explains' && !lines[at]?.texts.some(isPercentage) ? [at] : [];
  });
  const tried = [suspects, ...suspects.map((at) => [at])].filter(({ length }) => length > 0);
  const readings = tried.map((places) =>
    kinds.map((kind, at): Kind => (places.includes(at) ? 'customer' : kind)),
  );
  const tries = readings.map((reading) => ({ reading, off: misfitsOf(lines, reading).length }));
  const least = tries.reduce((fewest, { off }) => Math.min(fewest, off), misfits.length);
  const best = least < misfits.length ? tries.find(({ off }) => off === least) : undefined;
  return best?.reading ?? kinds;
}

const BRIDGE = new Set(
  'new net gross expansion upsell upsells cross sell contraction downsell downgrade downgrades churn churned lost loss losses reactivation reactivated resurrected opening beginning starting start closing ending end balance bridge movement movements growth change delta variance mom qoq yoy nrr grr ndr gdr retention revenue recurring customers customer accounts logos logo count number active of average avg median arpa arpu acv arr mrr cmrr per rate quick ratio check'.split(
    ' ',
  ),
);

/** Whether a row is called by nothing but words of a bridge or a rate, or holds percentages. */
function explains({ name, texts }: Line): boolean {
  const words = plainWords(name)
    .replace(/[%$€£¥]/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const isBridge = words.length > 0 && words.every((word) => BRIDGE.has(word));
  return isBridge || texts.some(isPercentage);
}

const BEGINS_AS_TOTAL = /^(?:grand |sub ?)?totals?\b|\b(?:sub ?)?totals?$|^sum of\b/;

/** Which rows are totals: by their whole name, or by the beginning or end of it and by being a sum of those above. */
function totalsOf(lines: readonly Line[], kinds: readonly Kind[]): readonly boolean[] {
  const above: Line[] = [];
  let all: readonly number[] = [];
  const canFall = hasNegative(lines);
  return lines.map((line, at) => {
    const words = plainWords(line.name);
    const upwards = (step: number) => above[above.length - 1 - step];
    const addsUp = () => isSameSum(line, all) || summands(line, upwards, canFall) > 0;
    const isTotal =
      isTotalName(words) || isMeanName(words) || (BEGINS_AS_TOTAL.test(words) && addsUp());
    if (kinds[at] === 'customer' && !isTotal) {
      above.push(line);
      all = added(all, line);
    }
    return isTotal;
  });
}

/** Of one row below a row is the sum by chance. */
const FEWEST = 2;

/**
 * With the totals by the beginning of their name that stand elsewhere than under their rows: above them, or where the grand
 * total fits only without them.
 */
function withStrayTotals(
  lines: readonly Line[],
  kinds: readonly Kind[],
  totals: readonly boolean[],
): readonly boolean[] {
  const isFree = (at: number) => kinds[at] === 'customer' && !totals[at];
  const isSuspect = (at: number) =>
    isFree(at) && BEGINS_AS_TOTAL.test(plainWords(lines[at]?.name ?? ''));
  const suspects = lines.flatMap((_, at) => (isSuspect(at) ? [at] : []));
  if (suspects.length === 0) return totals;
  const canFall = hasNegative(lines);
  const isHead = (at: number) => {
    const under = (step: number) => (isFree(at + 1 + step) ? lines[at + 1 + step] : undefined);
    return summands(lines[at], under, canFall) >= FEWEST;
  };
  const readAs = (strays: readonly number[]): readonly boolean[] =>
    totals.map((is, at) => is || strays.includes(at));
  const kindsUnder = (read: readonly boolean[]) =>
    kinds.map((kind, at): Kind => (read[at] ? 'total' : kind));
  const isFitting = (read: readonly boolean[]) => misfitsOf(lines, kindsUnder(read)).length === 0;
  const heads = readAs(suspects.filter(isHead));
  if (!totals.some(Boolean)) return heads;
  return [totals, heads, readAs(suspects)].find(isFitting) ?? heads;
}

function hasNegative(lines: readonly Line[]): boolean {
  return lines.some(({ amounts }) => amounts.some((amount) => (amount ?? 0) < 0));
}

/** Where amounts may be negative, a sum that is too large may fall again: over so many rows that is looked for. */
const FARTHEST = 300;

/** How many lines, one after the other, add up to another one; 0 where they do not. */
function summands(
  line: Line | undefined,
  next: (step: number) => Line | undefined,
  canFall: boolean,
): number {
  let sum: readonly number[] = [];
  for (let step = 0, one = next(0); one !== undefined; step += 1, one = next(step)) {
    sum = added(sum, one);
    if (isSameSum(line, sum)) return step + 1;
    if (canFall ? step >= FARTHEST : isBeyond(line, sum)) return 0;
  }
  return 0;
}

/** Whether a sum is larger than a line in some period, so that more rows only take it further. */
function isBeyond(line: Line | undefined, sums: readonly number[]): boolean {
  return sums.some((sum, at) => sum > (line?.amounts[at] ?? 0) + ROUNDING);
}

function added(sum: readonly number[], line: Line | undefined): readonly number[] {
  return (line?.amounts ?? []).map((amount, period) => (sum[period] ?? 0) + (amount ?? 0));
}

/** Half a unit a row is rounding. */
const ROUNDING = 0.51;

function isSameSum(line: Line | undefined, sums: readonly number[], tolerance = ROUNDING): boolean {
  const amounts = line?.amounts ?? [];
  const isAny = amounts.some((amount) => (amount ?? 0) !== 0);
  return (
    isAny && amounts.every((amount, at) => Math.abs((amount ?? 0) - (sums[at] ?? 0)) <= tolerance)
  );
}

/** The place of the last customer: what follows a total and is not added up again explains it. */
function lastCustomer(kinds: readonly Kind[], totals: readonly boolean[]): number {
  const first = kinds.findIndex((kind, place) => kind === 'customer' && !totals[place]);
  const ends = totals.flatMap((is, at) => (is && first >= 0 && first < at ? [at] : []));
  const end = ends.find((at, place) => {
    const next = ends[place + 1];
    return next === undefined || kinds.slice(at + 1, next).includes('explains');
  });
  return end ?? kinds.length;
}

/**
 * Rows above the rows that they add up, as outlines have them: only where a grand total says so, since it is then the sum of
 * the others.
 */
function headsOf(
  lines: readonly Line[],
  kinds: readonly Kind[],
  totals: readonly boolean[],
): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  const grand = totals.lastIndexOf(true);
  const rows = lines.flatMap((_, at) =>
    at < grand && kinds[at] === 'customer' && !totals[at] ? [at] : [],
  );
  const sumOf = (places: readonly number[]) =>
    places.reduce<readonly number[]>((sum, at) => added(sum, lines[at]), []);
  if (grand < 0 || isSameSum(lines[grand], sumOf(rows), rows.length * ROUNDING)) return none;
  const heads = new Set<number>();
  const canFall = hasNegative(lines);
  for (let at = 0; at < rows.length; ) {
    const under = (step: number) => lines[rows[at + 1 + step] ?? lines.length];
    const length = summands(lines[rows[at] ?? 0], under, canFall);
    if (length > 0) heads.add(rows[at] ?? 0);
    at += length + 1;
  }
  const others = rows.filter((at) => !heads.has(at));
  return isSameSum(lines[grand], sumOf(others), rows.length * ROUNDING) ? heads : none;
}

/** Where the last total is not the sum of the customers. */
function misfitsOf(lines: readonly Line[], kinds: readonly Kind[]): readonly Misfit[] {
  const line = kinds.lastIndexOf('total');
  const customers = lines.filter((_, at) => kinds[at] === 'customer');
  const sums = customers.reduce<readonly number[]>(added, []);
  if (line < 0 || customers.length === 0) return [];
  const tolerance = Math.max(1, customers.length * ROUNDING);
  return (lines[line]?.amounts ?? []).flatMap((amount, period) => {
    const sum = sums[period] ?? 0;
    return Math.abs((amount ?? 0) - sum) > tolerance ? [{ line, period, sum }] : [];
  });
}
