import { guessCategory, type RevenueCategory } from '../category';
import type { Day } from '../days';
import { addTo } from '../grouped';
import { type Cell, textOf } from '../report/cell';
import { saysLeft, typeText } from '../report/deal';
import type { FieldId } from '../report/fields';
import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { type Dropped, rowsOf, withColumn } from './dropped';
import { endWords } from './end-words';
import { type Overlap, whoseAt } from './overlaps';

interface Paid {
  readonly place: number;
  readonly start: Day;
  /** Null where nobody ended it. */
  readonly end: Day | null;
  readonly amount: number;
  readonly category: RevenueCategory | null;
}

/**
 * Recurring deals that nobody ended and that a later deal of their customer and line, coded as a renewal, goes on with: of what is
 * open then the deal whose amount is the nearest, or all of it, where the renewal comes nearer to that. A renewal of
 * a deal that ends about then renews no other.
 */
export function renewedDeals(
  dropped: Dropped,
  types: Choices['types'],
  isCounted: (place: number) => boolean,
): readonly Overlap[] {
  const groups = new Map<string, Paid[]>();
  dropped.report.rows.forEach((_, place) => {
    const paid = isCounted(place) ? paidAt(dropped, place, types) : null;
    if (paid) addTo(groups, whoseAt(dropped, place), paid);
  });
  return [...groups.values()].flatMap(renewedOf);
}

/** The report with every such deal ended on the day on which its renewal begins. */
export function withRenewedEnded(dropped: Dropped, renewed: readonly Overlap[]): Dropped {
  const ends = new Map(renewed.map(({ place, until }) => [place, until] as const));
  return withColumn(
    dropped,
    'inactiveDate',
    (place, get) => ends.get(place) ?? get('inactiveDate'),
  );
}

/** Which deals end on a day that no cell of the report says, so that somebody can say it in the CRM. */
export function renewedNotes(before: Dropped, after: Dropped): readonly string[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const names = after.report.rows.flatMap((_, place) => {
    const get = is(place);
    const isEnded = get('inactiveDate') !== null && was(place)('inactiveDate') === null;
    return isEnded ? [textOf(get('recordId')) || textOf(get('dealName'))] : [];
  });
  return names.length > 0 ? [endWords.renewed(names)] : [];
}

function paidAt(dropped: Dropped, place: number, types: Choices['types']): Paid | null {
  const get = rowsOf(dropped)(place);
  const [start, amount] = [get('contractStart') ?? get('closeDate'), get('recurringAmount')];
  if (typeof start !== 'number' || typeof amount !== 'number' || amount <= 0) return null;
  const end = endIn(get);
  if (end === 'left') return null;
  return { place, start, end, amount, category: categoryIn(get, types) };
}

/** A deal whose customer left is renewed by nothing. */
function endIn(get: (id: FieldId) => Cell): Day | null | 'left' {
  const day = get('inactiveDate');
  if (day === null) return null;
  return typeof day === 'number' && !saysLeft(get) ? day : 'left';
}

function categoryIn(get: (id: FieldId) => Cell, types: Choices['types']): RevenueCategory | null {
  const text = typeText(get, { model: 'recurring deals' });
  const said = types?.get(comparable(text));
  return said === undefined ? guessCategory(text) : said;
}

/** How many days before or after a renewal begins the deal may end that it renews. */
const ABOUT = 62;

function renewedOf(deals: readonly Paid[]): readonly Overlap[] {
  const found: Overlap[] = [];
  const ended = deals.filter(({ end }) => end !== null);
  let open: readonly Paid[] = [];
  for (const deal of [...deals].sort((a, b) => a.start - b.start)) {
    const before = open.filter(({ start }) => start < deal.start);
    const renewed = deal.category === 'renewal' ? renewedBy(deal, before, ended) : [];
    const isLike = areAlike(sumOf(renewed), deal.amount);
    for (const { place } of renewed) found.push({ place, until: deal.start, isLike });
    if (renewed.length > 0) open = open.filter((one) => !renewed.includes(one));
    if (deal.end === null && deal.category !== 'one-time') open = [...open, deal];
  }
  return found;
}

/** What a renewal goes on with of the deals that are open when it begins. */
function renewedBy(renewal: Paid, open: readonly Paid[], ended: readonly Paid[]): readonly Paid[] {
  const off = (amount: number) => Math.abs(Math.log(renewal.amount / amount));
  const nearest = nearestOf(open, ({ amount }) => off(amount));
  if (!nearest) return [];
  const renewed = off(sumOf(open)) < off(nearest.amount) ? open : [nearest];
  const isOfEnded = ended.some(
    ({ start, end, amount }) =>
      start < renewal.start &&
      Math.abs((end ?? 0) - renewal.start) <= ABOUT &&
      off(amount) <= off(sumOf(renewed)),
  );
  return isOfEnded ? [] : renewed;
}

function nearestOf(deals: readonly Paid[], offOf: (deal: Paid) => number): Paid | null {
  return deals.reduce<Paid | null>(
    (best, deal) => (best && offOf(best) < offOf(deal) ? best : deal),
    null,
  );
}

const sumOf = (deals: readonly Paid[]) => deals.reduce((sum, { amount }) => sum + amount, 0);

/** From half to twice as much. */
function areAlike(before: number, after: number): boolean {
  return after * 2 >= before && after <= before * 2;
}
