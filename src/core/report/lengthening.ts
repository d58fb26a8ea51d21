import { isBlank } from './cell';
import type { Fields } from './fields';
import { termMonths } from './term';

/** The months of a contract: its term, else from its start to its end. */
export function lengthOfTerm(get: Fields): number | null {
  const start = isBlank(get('contractStart')) ? get('closeDate') : get('contractStart');
  return termMonths(get('term'), typeof start === 'number' ? start : null, get('contractEnd'));
}

/** A length of at least so many times another is another length. */
const LONGER = 1.5;

/** Whether amounts grow with a length: the median of the longer half against that of the shorter. Null: lengths are too alike. */
export function lengthening(
  won: readonly Fields[],
  lengthOf: (get: Fields) => number | null,
): 'grows' | 'none' | null {
  const pairs = won.flatMap((get) => {
    const [length, amount] = [lengthOf(get), get('amount')];
    return length !== null && typeof amount === 'number' && amount > 0
      ? [[length, amount] as const]
      : [];
  });
  const shortest = pairs.reduce(
    (least, [length]) => Math.min(least, length),
    Number.POSITIVE_INFINITY,
  );
  const [short, long] = [
    pairs.filter(([length]) => length < shortest * LONGER),
    pairs.filter(([length]) => length >= shortest * LONGER),
  ];
  if (short.length < FEWEST || long.length < FEWEST) return null;
  const expected = median(long.map(([length]) => length)) / median(short.map(([length]) => length));
  const found =
    median(long.map(([, amount]) => amount)) / median(short.map(([, amount]) => amount));
  return found >= Math.sqrt(expected) ? 'grows' : 'none';
}

/** So few rows tell nothing of a length. */
const FEWEST = 3;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
