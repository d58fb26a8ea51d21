import { plainWords } from '../plain-words';
import { isMeanName, isSubtotalName, isTotalName } from '../total-names';
import { isPercentage } from './money-cells';
import { added, hasNegative, isSameSum, type Line, summands } from './sums';

/** Words of what is measured: nobody is called "Churned MRR". */
const MEASURES =
  'mom qoq yoy nrr grr ndr gdr retention revenue recurring customers customer accounts logos logo count number average avg median arpa arpu acv arr mrr cmrr rate ratio'.split(
    ' ',
  );
/** Words of movements and of what is around them, which are names of companies, too: Delta, New Balance. */
const MOVEMENTS =
  'new net gross expansion upsell upsells cross sell contraction downsell downgrade downgrades churn churned lost loss losses reactivation reactivated resurrected opening beginning starting start closing ending end balance bridge movement movements growth change delta variance active of per quick check'.split(
    ' ',
  );
const MEASURED = new Set(MEASURES);
const MOVED = new Set(MOVEMENTS);

/** How rows are called, and what their numbers say of that. */
export interface Called {
  /** Whether a row explains others. */
  readonly explains: readonly boolean[];
  /** Whether a row is called as if it explained others, and no subtotal says that it is a customer. */
  readonly suspects: readonly boolean[];
}

/**
 * Which rows explain others: those of percentages, and those called by nothing but words of a bridge or a rate where their place
 * or their numbers say so, too, since customers are called so as well.
 */
export function calledOf(lines: readonly Line[]): Called {
  const rates = lines.map(({ texts }) => texts.some(isPercentage));
  const isSuspect = lines.map((line, at) => !rates[at] && isOfBridge(line));
  if (!isSuspect.includes(true)) return { explains: rates, suspects: isSuspect };
  const proven = addedUp(lines, { rates, isSuspect });
  const suspects = isSuspect.map((is, at) => is && !proven.has(at));
  const series = seriesOf(
    lines.filter((line, at) => !rates[at] && !suspects[at] && !isTotal(line)),
  );
  const outside = outsideOf(
    lines,
    lines.map((_, at) => rates[at] || suspects[at] || false),
  );
  const explains = lines.map((line, at) => {
    if (!suspects[at]) return rates[at] ?? false;
    const isNumbered = isOnlyNegative(line) || series.some((one) => isSeries(line, one));
    return isNumbered || (outside[at] ?? false);
  });
  return { explains, suspects };
}

function wordsOf(name: string): readonly string[] {
  return plainWords(name)
    .replace(/[%$€£¥]/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

function isOfBridge({ name }: Line): boolean {
  const words = wordsOf(name);
  return words.length > 0 && words.every((word) => MEASURED.has(word) || MOVED.has(word));
}

/** How a total's name may begin or end, as that of a customer may. */
export const BEGINS_AS_TOTAL = /^(?:grand |sub ?)?totals?\b|\b(?:sub ?)?totals?$|^sum of\b/;

function isTotal({ name }: Line): boolean {
  const words = plainWords(name);
  return isTotalName(words) || isMeanName(words) || BEGINS_AS_TOTAL.test(words);
}

/** Whether it is the total of movements: "Total change". */
function isTotalOfMovements({ name }: Line): boolean {
  return wordsOf(name).some((word) => MOVED.has(word));
}

interface Named {
  readonly rates: readonly boolean[];
  readonly isSuspect: readonly boolean[];
}

/** The places of rows of a section that the total below adds up, with customers who are called otherwise. */
function addedUp(lines: readonly Line[], { rates, isSuspect }: Named): ReadonlySet<number> {
  const canFall = hasNegative(lines);
  const found = new Set<number>();
  let above: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (rates[at]) continue;
    if (!isTotal(line)) {
      above.push(at);
      continue;
    }
    const rows = above;
    above = [];
    const upwards = (step: number) => lines[rows[rows.length - 1 - step] ?? lines.length];
    const count = isTotalOfMovements(line) ? 0 : summands(line, upwards, canFall);
    const places = rows.slice(rows.length - count);
    const isPart = isSubtotalName(plainWords(line.name));
    if (isPart || places.some((place) => !isSuspect[place]))
      for (const place of places) found.add(place);
  }
  return found;
}

/** For each row the next one above that counts; undefined above the first. */
function aboveEach(
  lines: readonly Line[],
  isNone: readonly boolean[],
): readonly (Line | undefined)[] {
  let above: Line | undefined;
  return lines.map((line, at) => {
    const found = above;
    if (!isNone[at]) above = line;
    return found;
  });
}

/**
 * Which rows stand where none of the customers does: right below a total of all, below one of a section where no customer
 * follows before the next, or, where their name says what it measures, above or below all others.
 */
function outsideOf(lines: readonly Line[], isNone: readonly boolean[]): readonly boolean[] {
  const above = aboveEach(lines, isNone);
  const below = aboveEach([...lines].reverse(), [...isNone].reverse())
    .slice()
    .reverse();
  return lines.map((line, at) => {
    const [total, next] = [above[at], below[at]];
    const isMeasured = wordsOf(line.name).some((word) => MEASURED.has(word));
    if (total === undefined || !isTotal(total)) return isMeasured && (!total || !next);
    const words = plainWords(total.name);
    return (isTotalName(words) && !isSubtotalName(words)) || !next || isTotal(next);
  });
}

function isOnlyNegative({ amounts }: Line): boolean {
  return (
    amounts.every((amount) => (amount ?? 0) <= 0) && amounts.some((amount) => (amount ?? 0) < 0)
  );
}

/** What rows that explain others show of customers, period by period; that of the first period rests on none before. */
function seriesOf(customers: readonly Line[]): readonly (readonly number[])[] {
  const periods = [...(customers[0]?.amounts ?? []).keys()];
  const paid = (line: Line, period: number) => line.amounts[period] ?? 0;
  const over = (figure: (now: number, before: number) => number) =>
    periods.map((period) =>
      customers.reduce((sum, line) => {
        return sum + figure(paid(line, period), period > 0 ? paid(line, period - 1) : 0);
      }, 0),
    );
  const sums = over((now) => now);
  const counts = over((now) => (now > 0 ? 1 : 0));
  return [
    ...[sums, sums.map((sum) => sum * 12), counts],
    sums.map((sum, period) => sum / Math.max(1, counts[period] ?? 1)),
    over((_, before) => before),
    over((now, before) => now - before),
    over((now, before) => (before === 0 ? now : 0)),
    over((now, before) => (before > 0 && now > before ? now - before : 0)),
    over((now, before) => (now > 0 && now < before ? before - now : 0)),
    over((now, before) => (now === 0 ? before : 0)),
    over((now, before) => Math.max(0, before - now)),
    over((now, before) => Math.max(0, now - before)),
  ];
}

/** Whether a line is such a series, whatever its sign: in every period, or in all but the first, which may be blank. */
function isSeries(line: Line, series: readonly number[]): boolean {
  const amounts = line.amounts.map((amount) => Math.abs(amount ?? 0));
  const sizes = series.map(Math.abs);
  const since = (from: number) =>
    isSameSum({ ...line, amounts: amounts.slice(from) }, sizes.slice(from));
  return amounts.length > 1 && (since(0) || (amounts[0] === 0 && since(1)));
}

/** The sum of lines. */
export function sumOf(lines: readonly Line[]): readonly number[] {
  return lines.reduce<readonly number[]>(added, []);
}
