import { saysOnce } from '../../audit/report-findings';
import { guessCategory, type RevenueCategory } from '../../category';
import { textOf } from '../../report/cell';
import type { Entry } from '../../retention/ledger-entry';
import type { Change } from '../repair';
import { repairWords } from '../repair-words';
import type { Place } from '../scene';
import { reasonFor } from './days';

/** The deal type that fits what the deal does to MRR, in the portal's word; its name decides among those that do. */
export function typeByMovement(place: Place): readonly Change[] {
  const fitting = fittingCategories(place);
  const [first] = fitting;
  if (first === undefined) return [];
  const named = nameCategory(place);
  const isNamed = named !== null && fitting.includes(named);
  return typed(place, isNamed ? named : first, isNamed);
}

function typed(
  { options, get }: Place,
  category: RevenueCategory,
  isNamed: boolean,
): readonly Change[] {
  const value = options.type(category);
  if (value === null || value === textOf(get(options.typeColumn))) return [];
  const why = isNamed ? repairWords.nameSaysType(category) : repairWords.movementSaysType(category);
  return [
    { column: options.typeColumn, value, why, ...(!isNamed && { isByOthers: true as const }) },
  ];
}

/** What the deal's name says, without the name of its customer, which may hold any word. */
function nameCategory({ get, deal }: Place): RevenueCategory | null {
  const name = textOf(get('dealName')).toLowerCase();
  const customer = deal.customer.toLowerCase();
  const rest = customer !== '' && name.startsWith(customer) ? name.slice(customer.length) : name;
  return guessCategory(rest);
}

/** Categories that a deal of this amount can have after what was paid before it, the likeliest first; none where nothing tells. */
function fittingCategories(place: Place): readonly RevenueCategory[] {
  const { deal, settings } = place;
  const paid = paidBefore(place);
  const amount = deal.amount ?? 0;
  if (amount === 0) return [];
  if (settings.model === 'deal movements') return amongMovements(amount, paid, begins(place));
  if (paid === 0) return begins(place);
  if (Math.abs(amount - paid) < HALF_A_CENT) return ['renewal'];
  return amount > paid
    ? ['upsell', 'price increase', 'renewal', 'cross-sell']
    : ['downgrade', 'renewal'];
}

const HALF_A_CENT = 0.005;

/** What a deal may be before which its line pays nothing: whoever paid once and comes back is no new business. */
function begins(place: Place): readonly RevenueCategory[] {
  const isFirst = !place.hasEarlier(place.deal);
  if (isFirst) return ['new business'];
  if (!paysElsewhere(place)) return [];
  return place.above === null ? ['cross-sell', 'new business'] : ['cross-sell'];
}

/** A renewal says all that is paid, and so is at least half of what was; what is taken away is negative. */
function amongMovements(
  amount: number,
  paid: number,
  beginning: readonly RevenueCategory[],
): readonly RevenueCategory[] {
  if (amount < 0 && paid === 0) return [];
  if (amount < 0) return -amount >= paid - HALF_A_CENT ? ['churn', 'downgrade'] : ['downgrade'];
  if (paid === 0) return beginning;
  return amount * 2 >= paid
    ? ['renewal', 'upsell', 'cross-sell', 'price increase']
    : ['upsell', 'cross-sell', 'price increase'];
}

/** What the line pays right before the deal. */
function paidBefore({ above, deal }: Place): number {
  if (above === null || deal.start === null || above.until < deal.start) return 0;
  return Math.max(0, above.mrr);
}

/** Whether the customer pays for another line when the deal starts. */
function paysElsewhere({ paying, deal }: Place): boolean {
  const { customer, line } = paying(deal, deal.start ?? 0);
  return customer > line;
}

/** A change of nothing is new business, unless the customer paid once and comes back. */
export function typeOfFirst(place: Place): readonly Change[] {
  const value = place.options.type('new business');
  if (value === null || place.hasEarlier(place.deal)) return [];
  const why = repairWords.nothingPaidBefore;
  return [{ column: place.options.typeColumn, value, why, isByOthers: true }];
}

/** Up where MRR goes up, down where it goes down; what takes more than is paid is a churn of all of it. */
export function typeByDirection(place: Place): readonly Change[] {
  const { entry, options, settings } = place;
  if (entry === null || entry.before === 0) return [];
  if (settings.model === 'deal movements') return churnOfAll(place, entry);
  const category = entry.mrr > entry.before ? 'upsell' : 'downgrade';
  const value = options.type(category);
  if (value === null) return [];
  const why = repairWords.movementSaysType(category);
  return [{ column: options.typeColumn, value, why, isByOthers: true }];
}

function churnOfAll({ options }: Place, { deal, before }: Entry): readonly Change[] {
  const value = options.type('churn');
  if (value === null) return [];
  const [type, amount] = [options.typeColumn, (deal.amount ?? 0) < 0 ? -before : before];
  return [
    { column: type, value, why: repairWords.movementSaysType('churn'), isByOthers: true },
    { column: 'amount', value: amount, why: repairWords.paidBefore, isByOthers: true },
  ];
}

/** A deal that counts as recurring and was paid once gets a type that says so. */
export function typeOnce({ options }: Place): readonly Change[] {
  const value = options.type('one-time');
  return value === null ? [] : [{ column: options.typeColumn, value, why: repairWords.paidOnce }];
}

/** The same of a deal that has no type and no length, where its name says so. */
export function onceByName(place: Place): readonly Change[] {
  const { get, deal, options } = place;
  const isOnce = saysOnce(textOf(get('dealName')), deal.customer);
  return isOnce && textOf(get(options.typeColumn)) === '' ? typeOnce(place) : [];
}

/** Churn of another size than what was paid: it cannot be more, and where the line pays on it was a downgrade. */
export function churnThatAgrees(place: Place): readonly Change[] {
  const { settings, entry, below, finding, deal } = place;
  if (settings.model !== 'deal movements') return reasonThatAgrees(place);
  if (entry === null || finding.column === null) return [];
  const isLess = Math.abs(deal.amount ?? 0) < entry.before;
  if (isLess && below !== null) {
    const value = place.options.type('downgrade');
    const why = repairWords.paysOn(below.deal.recordId);
    return value === null
      ? []
      : [{ column: place.options.typeColumn, value, why, isByOthers: true }];
  }
  if (entry.before === 0) return [];
  const value = (deal.amount ?? 0) < 0 ? -entry.before : entry.before;
  const why = repairWords.paidBefore;
  return [{ column: finding.column, value, why, isByOthers: true }];
}

function reasonThatAgrees({ below, options, has }: Place): readonly Change[] {
  if (below === null || !has('inactiveReason')) return [];
  const value = options.reason(reasonFor(below));
  const why = repairWords.goesOn(below.deal.recordId);
  return value === null ? [] : [{ column: 'inactiveReason', value, why }];
}
