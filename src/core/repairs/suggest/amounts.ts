import type { FieldId } from '../../report/fields';
import { termMonths } from '../../report/term';
import { rounded } from '../../rounding';
import type { Change } from '../repair';
import { repairWords } from '../repair-words';
import { dealWith, isSameAmount, type Place } from '../scene';
import type { Knowledge } from './knowledge';

/** What the other columns of the same deal say that it pays a month, in the column that lacks it. */
export function byOtherColumns(place: Place): readonly Change[] {
  const { finding, settings, get } = place;
  const field = finding.column;
  // As long as an exchange rate stands between, one column does not tell the other.
  if (field === null || (settings.rates.size > 0 && get('currency') !== null)) return [];
  if (settings.model === 'recurring deals') return byAmount(place, field);
  return field === 'amount' ? byContractValue(place) : [];
}

function byAmount(place: Place, field: FieldId): readonly Change[] {
  const without = dealWith(place, { [field]: null });
  if (without.amount === null || without.state === 'one-time' || without.amount === 0) return [];
  const value = cents(without.amount);
  return [{ column: field, value, why: repairWords.otherColumnsSay }];
}

/** The amount that comes to the same a month as a year's value, or the whole contract's, does. */
function byContractValue(place: Place): readonly Change[] {
  const told = dealWith(place, { amount: null }).amount;
  const one = dealWith(place, { amount: 1 }).amount;
  if (told === null || told === 0 || one === null) return [];
  const value = cents(told / one);
  const isTold = Math.abs((dealWith(place, { amount: value }).amount ?? 0) - told) < HALF_A_CENT;
  return isTold ? [{ column: 'amount', value, why: repairWords.otherColumnsSay }] : [];
}

const HALF_A_CENT = 0.005;

/** A part of what was typed, where what was typed is what counts. */
export function aPart(place: Place, parts: number): readonly Change[] {
  const field = place.finding.column;
  const typed = field === null ? null : place.get(field);
  if (field === null || typeof typed !== 'number') return [];
  const { amount } = dealWith(place, { [field]: typed / parts });
  if (!isSameAmount(amount, (place.deal.amount ?? 0) / parts)) return [];
  return [{ column: field, value: cents(typed / parts), why: repairWords.aPart(parts) }];
}

/** The part of a whole contract's amount that the deal beside it pays a month. */
export function likeNeighbour(place: Place): readonly Change[] {
  const { deal, above, below } = place;
  const other = [below, above].flatMap((entry) => entry?.deal.amount || [])[0];
  const times = other === undefined ? 0 : (deal.amount ?? 0) / other;
  const parts = YEARS_OF_MONTHS.find((months) => Math.abs(times / months - 1) < NEARLY);
  return parts === undefined ? [] : aPart(place, parts);
}

/** Months of contracts of several years; the price may have moved a little between the two deals. */
const YEARS_OF_MONTHS = [24, 36];
const NEARLY = 1 / 24;

/** The months that the dates of a contract are apart, where its term says another number: years, say. */
export function termOfDates(place: Place): readonly Change[] {
  const { get, deal, settings } = place;
  const [term, end] = [get('term'), get('contractEnd')];
  if (settings.model !== 'contracts' || typeof term !== 'number' || typeof end !== 'number')
    return [];
  const value = termMonths(null, deal.start, end);
  if (value === null || !Number.isInteger(value) || value === term) return [];
  return [{ column: 'term', value, why: repairWords.datesSayTerm }];
}

/** What is paid before a renewal or a churn of deals that name movements. */
export function whatWasPaid({ entry, finding, settings }: Place): readonly Change[] {
  const paid = entry?.before ?? 0;
  if (settings.model !== 'deal movements' || finding.column === null || paid === 0) return [];
  const sign = entry?.deal.category === 'churn' ? -1 : 1;
  const why = repairWords.paidBefore;
  return [{ column: finding.column, value: sign * cents(paid), why, isByOthers: true }];
}

/** What the line items of a deal pay at most, where HubSpot's own sum adds up those that follow on each other. */
export function paidAtOnce({ deal }: Place, { ramps }: Knowledge): readonly Change[] {
  const ramp = ramps.get(deal.recordId);
  if (!ramp) return [];
  const [now, value] = [cents(ramp.summed), cents(ramp.paid)];
  return [{ column: 'mrr', now, value, why: repairWords.paidAtOnce }];
}

/** The amount without its minus, for a line that nothing is paid for yet. */
export function withoutMinus(place: Place): readonly Change[] {
  const { finding, get, deal, above } = place;
  const field = finding.column;
  const typed = field === null ? null : get(field);
  if (field === null || typeof typed !== 'number' || typed >= 0) return [];
  const isFirst = deal.category === 'new business' || above === null;
  return isFirst ? [{ column: field, value: -typed, why: repairWords.nothingToTakeFrom }] : [];
}

function cents(amount: number): number {
  return rounded(amount, 2);
}
