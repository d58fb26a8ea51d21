import { dayText } from '../days';
import type { Fields } from '../report/deal';
import type { Settings } from '../settings';
import { columnOf, type Suggestion } from './finding';
import type { RowFinding } from './row-findings';

/** The value that repairs a row, where the data leaves just one. */
export function suggestionFor(
  found: RowFinding,
  get: Fields,
  settings: Settings,
): Suggestion | null {
  switch (found.check) {
    case 'never ended':
    case 'overlap':
    case 'gap':
      return endSuggestion(found, settings);
    case 'yearly amount':
      return yearlySuggestion(get, settings);
    case 'missing amount':
      return amountSuggestion(found, get, settings);
    default:
      return null;
  }
}

/** A deal ends when the one that takes its place starts; a contract the day before, where its end is still paid. */
function endSuggestion({ check, below }: RowFinding, settings: Settings): Suggestion | null {
  const field = columnOf(check, settings.model);
  if (field === null || below === null) return null;
  const isInclusive = settings.model === 'contracts' && settings.endMeans === 'last day paid';
  return { field, value: dayText(isInclusive ? below.from - 1 : below.from) };
}

function yearlySuggestion(get: Fields, settings: Settings): Suggestion | null {
  const field = columnOf('yearly amount', settings.model);
  const typed = field === null ? null : get(field);
  return field === null || typeof typed !== 'number' ? null : { field, value: cents(typed / 12) };
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
  return Math.round(amount * 100) / 100;
}
