import { addMonths, NEVER } from '../days';
import { textOf } from '../report/cell';
import { saysLeft } from '../report/deal';
import type { Fields } from '../report/fields';
import type { Entry } from '../retention/ledger-entry';
import { comparable, type Settings } from '../settings';
import type { Conventions } from './conventions';
import type { Judging, LedgerRow } from './ledger-row';

/** Whether the row above or below is the same deal under another ID. */
export function isTwice(row: LedgerRow, { settings }: Judging): boolean {
  if (isMonthly(settings)) return false;
  const { entry, get, below, belowGet } = row;
  return isCopy(row) || isSameDeal({ entry, get }, { entry: below, get: belowGet });
}

/** Whether the row above is the same deal, so that this one is too many. */
export function isCopy({ entry, get, above, aboveGet }: LedgerRow): boolean {
  return isSameDeal({ entry, get }, { entry: above, get: aboveGet });
}

interface Beside {
  readonly entry: Entry | null;
  readonly get: Fields;
}

function isSameDeal(own: Beside & { readonly entry: Entry }, other: Beside): boolean {
  const nameOf = ({ get }: Beside) => comparable(textOf(get('dealName')));
  return (
    other.entry !== null &&
    other.entry.from === own.entry.from &&
    other.entry.deal.amount === own.entry.deal.amount &&
    other.entry.deal.category === own.entry.deal.category &&
    nameOf(other) === nameOf(own)
  );
}

function isMonthly({ model }: Settings): boolean {
  return model === 'monthly snapshots' || model === 'invoices or orders';
}

/** The monthly field holds what Amount says of a longer time, or is twelve times that of the deal beside it. */
export function isYearly(row: LedgerRow, { settings }: Judging): boolean {
  const [monthly, amount] = [row.get('recurringAmount'), row.get('amount')];
  const isLonger = settings.amountMeans !== 'MRR' && settings.amountMeans !== 'per billing period';
  const isRecurring = settings.model === 'recurring deals' && typeof monthly === 'number';
  if (isRecurring && isLonger && monthly > 0 && monthly === amount) return true;
  return isTimes(row, settings, 12);
}

/** Whether the amount is that of a contract of several years, told by the deal beside it. */
export function isMultiYear(row: LedgerRow, { settings }: Judging): boolean {
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

/** Whether the row below takes the place of this one while this one still pays; a price increase of less than half only adds. */
export function isReplaced(
  { entry, below }: LedgerRow,
  { conventions, settings }: Judging,
): boolean {
  if (below === null || settings.model === 'deal movements' || isMonthly(settings)) return false;
  const isPart = below.deal.category === 'price increase' && below.mrr * 2 < entry.mrr;
  const overlaps = below.from > entry.from && entry.until > below.from;
  return overlaps && !isPart && replaces(below, conventions);
}

/** Whether a deal takes the place of the one above it; a step of a ramp does of its own deal's, whatever stands above. */
export function replaces(
  { deal: { category, isStep } }: Entry,
  { upsellsReplace }: Pick<Conventions, 'upsellsReplace'>,
): boolean {
  if (isStep) return false;
  if (category === 'upsell' || category === 'cross-sell')
    return upsellsReplace && category === 'upsell';
  return category === 'renewal' || category === 'price increase' || category === 'downgrade';
}

/** Whether a reason says that the deal ended, and no date says when. */
export function hasNoEndDate({ entry, get }: LedgerRow, { settings }: Judging): boolean {
  if (settings.model === 'deal movements' || isMonthly(settings)) return false;
  return entry.until === NEVER && textOf(get('inactiveReason')) !== '';
}

/** A gap longer than a quarter is no late renewal. */
export const LONGEST_GAP = 92;

/** Whether the deal below renews this one, but some weeks late. */
export function hasGap({ entry, below }: LedgerRow, { settings }: Judging): boolean {
  if (below === null || settings.model === 'deal movements' || isMonthly(settings)) return false;
  const goesOn = replaces(below, { upsellsReplace: false });
  return goesOn && entry.until < below.from && below.from - entry.until <= LONGEST_GAP;
}

function paysBefore({ entry, above }: LedgerRow): boolean {
  return above !== null && above.until >= entry.from && above.mrr > 0;
}

/** Whether new business is coded for a product line that is paid already. */
export function isNewWhilePaying(row: LedgerRow): boolean {
  return row.entry.deal.category === 'new business' && paysBefore(row);
}

/** Renewals of what was sold before the report begins are no finding: its first year is not judged. */
export function changesNothingPaid(row: LedgerRow, { firstStart }: Judging): boolean {
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
export function disagreesOnChurn(
  { entry, get, below }: LedgerRow,
  { settings: { model } }: Judging,
): boolean {
  const { category, amount } = entry.deal;
  if (model !== 'deal movements') {
    return (
      saysLeft(get) &&
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

/** Whether the category says up where MRR goes down, or down where it goes up, or takes more than is paid. */
export function disagreesOnDirection(
  { entry }: LedgerRow,
  { settings: { model } }: Judging,
): boolean {
  const { category, amount } = entry.deal;
  const { before, mrr } = entry;
  if (model === 'deal movements')
    return (
      category === 'downgrade' && (before === 0 || (Math.abs(amount ?? 0) - before) * 100 > before)
    );
  if (before === 0) return false;
  return category === 'downgrade'
    ? mrr > before
    : (category === 'upsell' || category === 'price increase') && mrr < before;
}
