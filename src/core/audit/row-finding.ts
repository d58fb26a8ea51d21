import type { RevenueCategory } from '../category';
import { addMonths, type Day, NEVER } from '../days';
import { textOf } from '../report/cell';
import type { Deal, Fields } from '../report/deal';
import type { State } from '../report/state';
import type { Entry } from '../retention/ledger';
import { comparable, type Settings } from '../settings';
import type { CheckId } from './checks';
import type { Conventions } from './conventions';

/** A counted row beside those of the same customer and product line: what its formula on the Ledger sees. */
export interface LedgerRow {
  readonly entry: Entry;
  readonly get: Fields;
  readonly above: Entry | null;
  readonly below: Entry | null;
  readonly aboveGet: Fields;
  readonly belowGet: Fields;
  /** Whether another deal of the customer is paid on the day on which this one starts, or was up to it. */
  readonly isPayingCustomer: boolean;
}

/** What all rows of a report are judged by. */
export interface Judging {
  readonly settings: Settings;
  readonly conventions: Conventions;
  /** The first day of the earliest counted deal. */
  readonly firstStart: Day;
}

/** The check that finds a row that does not count; null where it is left out as it should be. */
export const STATE_CHECKS: Readonly<Partial<Record<State, CheckId>>> = {
  'no customer': 'missing company',
  'no type': 'missing type',
  'unknown type': 'unknown type',
  'no date': 'missing date',
  'unreadable date': 'unreadable date',
  'no amount': 'missing amount',
  'unreadable amount': 'unreadable amount',
  'no rate': 'no rate',
  'unreadable end': 'unreadable end',
  'end not after start': 'end before start',
  negative: 'negative amount',
  'no term': 'no term',
};

/** A row that does not count: its fields, and the row of the same record that replaces it. */
export interface UncountedRow {
  readonly get: Fields;
  readonly later: Deal | null;
}

/** What a row that does not count is found for. */
export function uncountedFinding({ state }: Deal, { get, later }: UncountedRow): CheckId | null {
  if (state === 'replaced' && later?.state === 'not won' && wasWon(get)) return 'won then lost';
  return STATE_CHECKS[state] ?? null;
}

function wasWon(get: Fields): boolean {
  const flag = get('isWon');
  return flag === null ? textOf(get('stage')).toLowerCase().includes('won') : flag === true;
}

/** The first check that finds something wrong with a counted row; null where none does. */
export function countedFinding(row: LedgerRow, judging: Judging): CheckId | null {
  return COUNTED_CHECKS.find(([, holds]) => holds(row, judging))?.[0] ?? null;
}

type Test = (row: LedgerRow, judging: Judging) => boolean;

/** In the order in which a row is judged: what makes others wrong comes first. */
const COUNTED_CHECKS: readonly (readonly [CheckId, Test])[] = [
  ['several companies', hasSeveralCompanies],
  ['one-time as recurring', ({ entry }) => entry.deal.category === 'one-time'],
  ['missing amount', lacksAmount],
  [
    'missing type',
    ({ entry, get }, { settings, conventions }) =>
      conventions.areTyped && entry.deal.category === null && typedText(get, settings) === '',
  ],
  [
    'unknown type',
    ({ entry, get }, { settings, conventions }) =>
      conventions.areTyped && entry.deal.category === null && typedText(get, settings) !== '',
  ],
  ['unclear stage', ({ get }) => comparable(textOf(get('stage'))).includes('lost')],
  ['negative amount', isNegative],
  ['zero amount', ({ entry }) => adds(entry) && entry.deal.amount === 0],
  ['same deal twice', isTwice],
  ['yearly amount', isYearly],
  ['multi-year amount', isMultiYear],
  ['never ended', (row, judging) => row.entry.until === NEVER && isReplaced(row, judging)],
  ['overlap', (row, judging) => row.entry.until < NEVER && isReplaced(row, judging)],
  ['gap', hasGap],
  ['new while paying', isNewWhilePaying],
  ['change without paying', changesNothingPaid],
  ['churn disagrees', disagreesOnChurn],
  ['category disagrees', disagreesOnDirection],
];

const ADDING: readonly (RevenueCategory | null)[] = [
  'new business',
  'upsell',
  'cross-sell',
  'price increase',
];

function adds({ deal }: Entry): boolean {
  return ADDING.includes(deal.category);
}

function typedText(get: Fields, { model }: Settings): string {
  return model === 'recurring deals'
    ? textOf(get('recurringType')) || textOf(get('type'))
    : textOf(get('type')) || textOf(get('recurringType'));
}

function hasSeveralCompanies({ get }: LedgerRow): boolean {
  const isNamed = textOf(get('companyId')) !== '' || textOf(get('company')) !== '';
  return !isNamed && textOf(get('companyIds')).includes(';');
}

/**
 * Where nearly every deal carries a recurring amount, one that counts with another amount lacks its own; where nearly
 * every renewal or churn carries one, so should those that need none.
 */
function lacksAmount({ entry, get }: LedgerRow, { conventions }: Judging): boolean {
  const { category, amount } = entry.deal;
  if (amount === null)
    return category === 'churn' ? conventions.areChurnsPriced : conventions.areRenewalsPriced;
  return conventions.areRecurring && textOf(get('recurringAmount')) === '';
}

/** Credit notes are negative; a deal, a contract or a snapshot is not, and a movement's sign is judged by its type. */
function isNegative({ entry }: LedgerRow, { settings: { model } }: Judging): boolean {
  const isMeant = model === 'deal movements' || model === 'invoices or orders';
  return !isMeant && (entry.deal.amount ?? 0) < 0;
}

function isTwice(
  { entry, get, above, below, aboveGet, belowGet }: LedgerRow,
  { settings }: Judging,
): boolean {
  if (isMonthly(settings)) return false;
  const isSame = (other: Entry | null, otherGet: Fields) =>
    other !== null &&
    other.from === entry.from &&
    other.deal.amount === entry.deal.amount &&
    other.deal.category === entry.deal.category &&
    comparable(textOf(otherGet('dealName'))) === comparable(textOf(get('dealName')));
  return isSame(above, aboveGet) || isSame(below, belowGet);
}

function isMonthly({ model }: Settings): boolean {
  return model === 'monthly snapshots' || model === 'invoices or orders';
}

/** The monthly field holds what Amount says of a longer time, or is twelve times that of the deal beside it. */
function isYearly(row: LedgerRow, { settings }: Judging): boolean {
  const [monthly, amount] = [row.get('recurringAmount'), row.get('amount')];
  const isLonger = settings.amountMeans !== 'MRR' && settings.amountMeans !== 'per billing period';
  const isRecurring = settings.model === 'recurring deals' && typeof monthly === 'number';
  if (isRecurring && isLonger && monthly > 0 && monthly === amount) return true;
  return isTimes(row, settings, 12);
}

function isMultiYear(row: LedgerRow, { settings }: Judging): boolean {
  return isTimes(row, settings, 24) || isTimes(row, settings, 36);
}

/** Whether the deal is so many times one beside it, give or take a twenty-fourth. */
function isTimes({ entry, above, below }: LedgerRow, settings: Settings, times: number): boolean {
  if (settings.model === 'invoices or orders' || !isWhole(entry, settings)) return false;
  const isRatio = (other: Entry | null) => {
    if (other === null || !isWhole(other, settings)) return false;
    const [mine, theirs] = [entry.deal.amount ?? 0, other.deal.amount ?? 0];
    return theirs > 0 && mine * 24 > theirs * times * 23 && mine * 24 < theirs * times * 25;
  };
  return isRatio(above) || isRatio(below);
}

/** Whether a row says all that is paid: a snapshot, a new deal, or one that renews it. */
function isWhole({ deal: { category } }: Entry, { model }: Settings): boolean {
  return model === 'monthly snapshots' || category === 'new business' || category === 'renewal';
}

/** Whether the row below takes the place of this one while this one still pays. */
function isReplaced({ entry, below }: LedgerRow, { conventions, settings }: Judging): boolean {
  if (below === null || settings.model === 'deal movements' || isMonthly(settings)) return false;
  return below.from > entry.from && entry.until > below.from && replaces(below, conventions);
}

function replaces({ deal: { category } }: Entry, { upsellsReplace }: Conventions): boolean {
  if (category === 'upsell' || category === 'cross-sell')
    return upsellsReplace && category === 'upsell';
  return category === 'renewal' || category === 'price increase' || category === 'downgrade';
}

/** A gap longer than a quarter is no late renewal. */
export const LONGEST_GAP = 92;

function hasGap({ entry, below }: LedgerRow, { settings }: Judging): boolean {
  if (below === null || settings.model === 'deal movements' || isMonthly(settings)) return false;
  const { category } = below.deal;
  const goesOn =
    category === 'renewal' || category === 'price increase' || category === 'downgrade';
  return goesOn && entry.until < below.from && below.from - entry.until <= LONGEST_GAP;
}

function paysBefore({ entry, above }: LedgerRow): boolean {
  return above !== null && above.until >= entry.from && above.mrr > 0;
}

function isNewWhilePaying(row: LedgerRow): boolean {
  return row.entry.deal.category === 'new business' && paysBefore(row);
}

/** Renewals of what was sold before the report begins are no finding: its first year is not judged. */
function changesNothingPaid(row: LedgerRow, { firstStart }: Judging): boolean {
  const { category } = row.entry.deal;
  const follows = category === 'renewal' || category === 'upsell' || category === 'price increase';
  return (
    follows &&
    !paysBefore(row) &&
    !row.isPayingCustomer &&
    row.entry.from > addMonths(firstStart, 12)
  );
}

/** Among movements, churn of another size than what was paid; else a deal that ends churned and goes on at once. */
function disagreesOnChurn(
  { entry, get, below }: LedgerRow,
  { settings: { model } }: Judging,
): boolean {
  const { category, amount } = entry.deal;
  if (model !== 'deal movements') {
    const isChurned = comparable(textOf(get('inactiveReason'))) === 'churned';
    return (
      isChurned &&
      below !== null &&
      below.from >= entry.until &&
      below.from - entry.until <= LONGEST_CHURN
    );
  }
  const size = Math.abs(amount ?? 0);
  return category === 'churn' && size > 0 && Math.abs(size - entry.before) * 100 > entry.before;
}

/** Who comes back within a month did not leave. */
export const LONGEST_CHURN = 31;

function disagreesOnDirection({ entry }: LedgerRow, { settings: { model } }: Judging): boolean {
  const { category } = entry.deal;
  const { before, mrr } = entry;
  if (model === 'deal movements') return category === 'downgrade' && before === 0;
  if (before === 0) return false;
  return category === 'downgrade'
    ? mrr > before
    : (category === 'upsell' || category === 'price increase') && mrr < before;
}
