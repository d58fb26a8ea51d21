import { plainWords } from '../plain-words';
import { isMeanName, isSubtotalName, isTotalName } from '../total-names';
import { BEGINS_AS_TOTAL, calledOf, sumOf } from './explaining';
import { isPercentage } from './money-cells';
import { added, hasNegative, isSameSum, type Line, ROUNDING, summands } from './sums';

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
  /** Customers who are called as if they explained a total, where no number tells. */
  readonly unsure: readonly number[];
}

/** Of so many rows that are called so each is tried by itself. */
const TRIED = 20;

/**
 * Tells customers from totals and from what explains them, by their names and by arithmetic: a name that begins as a total's
 * does is one where it is the sum of the rows above it, since customers are called so, too. Where a row is called by words of a
 * bridge, the reading counts with which the total fits in most periods.
 */
export function kindsOf(lines: readonly Line[]): Kinds {
  const { explains, suspects } = calledOf(lines);
  const first = readAs(lines, explains);
  const judge = judgeOf(lines, (at) => first.kinds[at] === 'total');
  const tried = suspects.flatMap((is, at) => (is && at < judge ? [at] : []));
  const under = (places: readonly number[], kind: boolean | null) =>
    readAs(
      lines,
      explains.map((is, at) => (places.includes(at) ? (kind ?? !is) : is)),
    );
  const others =
    first.misfits.length === 0 || tried.length === 0
      ? []
      : [
          ...[true, false].map((kind) => under(tried, kind)),
          ...tried.slice(0, TRIED).map((at) => under([at], null)),
        ];
  const best = others.reduce(
    (least, one) => (one.misfits.length < least.misfits.length ? one : least),
    first,
  );
  const unsure = suspects.flatMap((is, at) => {
    if (!is || best !== first || best.kinds[at] !== 'customer') return [];
    return at < judge && isDecisive(lines, best, at) ? [] : [at];
  });
  const [off] = best.misfits;
  const misfits = off && isOfPart(lines, best.kinds, off.line) ? [] : best.misfits;
  return { kinds: best.kinds, misfits, unsure };
}

/** Whether a total fits with a customer in more periods than without. */
function isDecisive(lines: readonly Line[], { kinds, misfits }: Read, at: number): boolean {
  const without = kinds.map((kind, place): Kind => (place === at ? 'explains' : kind));
  return misfitsOf(lines, without).length > misfits.length;
}

/** What the rows are, and where the total does not fit. */
type Read = Pick<Kinds, 'kinds' | 'misfits'>;

function readAs(lines: readonly Line[], explains: readonly boolean[]): Read {
  const named = explains.map((is): Kind => (is ? 'explains' : 'customer'));
  const totals = withStrayTotals(lines, named, totalsOf(lines, named));
  const heads = headsOf(lines, named, totals);
  const last = lastCustomer(named, totals);
  const read = lines.map((_, at): Kind => {
    if (totals[at] || heads.has(at)) return 'total';
    return named[at] === 'explains' || at > last ? 'explains' : 'customer';
  });
  const kinds = withProvenCustomers(lines, read);
  return { kinds, misfits: misfitsOf(lines, kinds) };
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
  const grand = judgeOf(lines, (at) => totals[at] ?? false);
  const rows = lines.flatMap((_, at) =>
    at < grand && kinds[at] === 'customer' && !totals[at] ? [at] : [],
  );
  const sumAt = (places: readonly number[]) => sumOf(places.flatMap((at) => lines[at] ?? []));
  if (grand < 0 || isSameSum(lines[grand], sumAt(rows), rows.length * ROUNDING)) return none;
  const heads = new Set<number>();
  const canFall = hasNegative(lines);
  for (let at = 0; at < rows.length; ) {
    const under = (step: number) => lines[rows[at + 1 + step] ?? lines.length];
    const length = summands(lines[rows[at] ?? 0], under, canFall);
    if (length > 0) heads.add(rows[at] ?? 0);
    at += length + 1;
  }
  const others = rows.filter((at) => !heads.has(at));
  return isSameSum(lines[grand], sumAt(others), rows.length * ROUNDING) ? heads : none;
}

/** How often one unit is in the other: money a month, and a year. */
const SCALES = [1, 12, 1 / 12];

const scaled = (line: Line | undefined, by: number) =>
  (line?.amounts ?? []).map((amount) => (amount ?? 0) * by);

/** The place of the total that counts: the last one which is not the one before by the year, or by the month; -1 without any. */
export function judgeOf(lines: readonly Line[], isTotal: (at: number) => boolean): number {
  const totals = [...lines.keys()].filter(isTotal);
  const isOther = (last: number) =>
    [12, 1 / 12].some((by) =>
      isSameSum(
        lines[totals[last] ?? -1],
        scaled(lines[totals[last - 1] ?? -1], by),
        12 * ROUNDING,
      ),
    );
  let last = totals.length - 1;
  while (last > 0 && isOther(last)) last -= 1;
  return totals[last] ?? -1;
}

/** Where the total that counts is not the sum of the customers, nor that by the year where it is so in most periods. */
function misfitsOf(lines: readonly Line[], kinds: readonly Kind[]): readonly Misfit[] {
  const line = judgeOf(lines, (at) => kinds[at] === 'total');
  const customers = lines.filter((_, at) => kinds[at] === 'customer');
  if (line < 0 || customers.length === 0) return [];
  const sums = sumOf(customers);
  const tolerance = Math.max(1, customers.length * ROUNDING);
  const tries = SCALES.map((by) =>
    (lines[line]?.amounts ?? []).flatMap((amount, period) => {
      const sum = (sums[period] ?? 0) * by;
      const isOff = Math.abs((amount ?? 0) - sum) > Math.max(1, tolerance * by);
      return isOff ? [{ line, period, sum }] : [];
    }),
  );
  const [as = [], ...byYear] = tries;
  const least = byYear.find(({ length }) => length * 2 < (lines[line]?.amounts.length ?? 0));
  return least && least.length < as.length ? least : as;
}
