import { ADDING, guessCategory } from '../category';
import type { Day } from '../days';
import { addTo } from '../grouped';
import { textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { termMonths } from '../report/term';
import { comparable } from '../settings';
import { type Dropped, rowsOf, withColumn } from './dropped';

/** A contract of a customer and line that another one begins within. */
export interface Overlap {
  readonly place: number;
  /** The first day of the later one. */
  readonly until: Day;
  /** Whether the later one is of a like amount a month: from half to twice as much. */
  readonly isLike: boolean;
}

interface Contract {
  readonly place: number;
  readonly start: Day;
  readonly end: Day;
  readonly months: number | null;
  readonly amount: number | null;
}

/** Contracts that end after the next one of their customer and line has begun; what only adds to one is no such next one. */
export function overlapsIn(
  dropped: Dropped,
  isCounted: (place: number) => boolean,
): readonly Overlap[] {
  const groups = new Map<string, Contract[]>();
  dropped.report.rows.forEach((_, place) => {
    const contract = isCounted(place) ? contractAt(dropped, place) : null;
    if (!contract) return;
    const whose = whoseAt(dropped, place);
    addTo(groups, whose, contract);
  });
  return [...groups.values()].flatMap((contracts) => {
    const sorted = contracts.sort((a, b) => a.start - b.start);
    const after = laterOnes(sorted);
    return sorted.flatMap((one, at) => {
      const next = after[at];
      return next && next.start <= one.end
        ? [{ place: one.place, until: next.start, isLike: areAlike(one, next) }]
        : [];
    });
  });
}

/** Of contracts sorted by their start, the first that begins later than each; null where none does. */
function laterOnes(sorted: readonly Contract[]): readonly (Contract | null)[] {
  const found: (Contract | null)[] = [];
  for (const [back, one] of [...sorted].reverse().entries()) {
    const next = sorted[sorted.length - back];
    found.push(next && next.start === one.start ? (found[back - 1] ?? null) : (next ?? null));
  }
  return found.reverse();
}

/** The report with every such contract ended where the next one begins, at the money a month that it had. */
export function withOverlapsReplaced(dropped: Dropped, overlaps: readonly Overlap[]): Dropped {
  const cut = new Map(overlaps.map((overlap) => [overlap.place, overlap] as const));
  const termed = withColumn(dropped, 'term', (place, get) =>
    cut.has(place) ? (get('term') ?? contractAt(dropped, place)?.months ?? null) : get('term'),
  );
  return withColumn(termed, 'contractEnd', (place, get) => {
    const overlap = cut.get(place);
    return overlap ? overlap.until - 1 : get('contractEnd');
  });
}

const WHOSE: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies', 'line'];

function whoseAt(dropped: Dropped, place: number): string {
  const get = rowsOf(dropped)(place);
  return comparable(WHOSE.map((id) => textOf(get(id))).join('|'));
}

function contractAt(dropped: Dropped, place: number): Contract | null {
  const get = rowsOf(dropped)(place);
  const category = guessCategory(textOf(get('type')));
  const [start, end] = [get('contractStart') ?? get('closeDate'), get('contractEnd')];
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  if (category !== null && category !== 'new business' && ADDING.includes(category)) return null;
  const amount = get('mrr') ?? get('arr') ?? get('amount');
  const months = termMonths(get('term'), start, end);
  return { place, start, end, months, amount: typeof amount === 'number' ? amount : null };
}

function areAlike(one: Contract, next: Contract): boolean {
  const monthly = ({ amount, months }: Contract) => (amount ?? 0) / (months || 1);
  const share = monthly(next) / monthly(one);
  return share >= 1 / 2 && share <= 2;
}
