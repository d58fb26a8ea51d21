import { dayText } from '../days';
import { companyOf } from '../report/company';
import { type Deal, dealOf, saysLeft } from '../report/deal';
import type { FieldId, Fields } from '../report/fields';
import { rounded } from '../rounding';
import type { Settings } from '../settings';
import { columnOf, type Suggestion } from './finding';
import type { RowFinding } from './row-findings';

/** Columns that HubSpot calculates, so that no file may write them. */
const CALCULATED: readonly FieldId[] = ['mrr', 'arr', 'isWon'];

/** The value that repairs a row and changes nothing else, where the data leaves just one. */
export function suggestionFor(
  found: RowFinding,
  get: Fields,
  settings: Settings,
): Suggestion | null {
  const suggestion = likelySuggestion(found, get, settings);
  return suggestion === null || CALCULATED.includes(suggestion.field) ? null : suggestion;
}

function likelySuggestion(found: RowFinding, get: Fields, settings: Settings): Suggestion | null {
  switch (found.check) {
    case 'never ended':
    case 'overlap':
      return endSuggestion(found, get, settings);
    case 'no end date':
      // Who left has no deal below that says when; another reason names the deal that follows.
      return saysLeft(get) ? null : endSuggestion(found, get, settings);
    case 'yearly amount':
      return yearlySuggestion(found, get, settings);
    case 'missing amount':
      return amountSuggestion(found, get, settings);
    default:
      return null;
  }
}

/**
 * A deal ends when the one that takes its place starts; a contract the day before, where its end is still paid. None
 * where the amount is that of the time up to the end: with another end it would be another amount a month.
 */
function endSuggestion(
  { check, below, deal }: RowFinding,
  get: Fields,
  settings: Settings,
): Suggestion | null {
  const field = columnOf(check, settings.model);
  if (field === null || below === null) return null;
  const isInclusive = settings.model === 'contracts' && settings.endMeans === 'last day paid';
  const value = isInclusive ? below.from - 1 : below.from;
  const { end, amount } = repairedDeal(get, settings, { field, value });
  const isAlone = end === below.from && isSame(amount, deal.amount);
  return isAlone ? { field, value: dayText(value) } : null;
}

/** A twelfth of what was typed, where what was typed is what counts. */
function yearlySuggestion(
  { deal }: RowFinding,
  get: Fields,
  settings: Settings,
): Suggestion | null {
  const field = columnOf('yearly amount', settings.model);
  const typed = field === null ? null : get(field);
  if (field === null || typeof typed !== 'number') return null;
  const { amount } = repairedDeal(get, settings, { field, value: typed / 12 });
  return isSame(amount, (deal.amount ?? 0) / 12) ? { field, value: cents(typed / 12) } : null;
}

/** The deal as it would be read with that value. */
function repairedDeal(get: Fields, settings: Settings, { field, value }: Suggestion): Deal {
  const repaired = (id: FieldId) => (id === field ? value : get(id));
  return dealOf(repaired, settings, { row: 0, company: companyOf(repaired), hasRecurring: false });
}

function isSame(amount: number | null, other: number | null): boolean {
  if (amount === null || other === null) return amount === other;
  return Math.abs(amount - other) < 1e-6;
}

/** A deal that counts with another amount gets that one, as long as no exchange rate stands between. */
function amountSuggestion(
  { entry }: RowFinding,
  get: Fields,
  settings: Settings,
): Suggestion | null {
  const isPlain = settings.rates.size === 0 || get('currency') === null;
  const amount = entry?.deal.amount ?? null;
  if (settings.model !== 'recurring deals' || amount === null || !isPlain) return null;
  return { field: 'recurringAmount', value: cents(amount) };
}

function cents(amount: number): number {
  return rounded(amount, 2);
}
