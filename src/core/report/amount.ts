import { NEVER } from '../days';
import { comparable, type Settings } from '../settings';
import { type Cell, isBlank, textOf } from './cell';
import type { Fields } from './deal';
import type { FieldId } from './fields';
import type { Span } from './span';
import { billingMonths, monthsBetween } from './term';

/** Money a month in the workbook's currency, or why there is none. */
export type Amount = number | 'none' | 'unreadable' | 'no rate' | 'no term';

interface Basis {
  readonly span: Span;
  /** One-time revenue is taken as billed. */
  readonly isOnce: boolean;
}

/**
 * What a deal is worth: Recurring revenue amount; else Monthly recurring revenue; else Annual recurring revenue / 12;
 * else Amount, divided by the months it covers; else Annual contract value / 12; else Total contract value / term.
 */
export function amountOf(get: Fields, settings: Settings, basis: Basis): Amount {
  const [cell, months] = amountCell(get, settings, basis);
  if (isBlank(cell)) return 'none';
  if (typeof cell !== 'number') return 'unreadable';
  if (months === null) return 'no term';
  const rate = rateOf(get, settings);
  return rate === null ? 'no rate' : (cell / months) * rate;
}

/** The cell that holds the amount, and how many months' money it is. */
function amountCell(get: Fields, settings: Settings, basis: Basis): readonly [Cell, number | null] {
  if (settings.model === 'invoices or orders') {
    const cell = isBlank(get('billed')) ? get('amount') : get('billed');
    return [cell, billedMonths(basis.span)];
  }
  const months = (recurring: number | null) => (basis.isOnce ? 1 : recurring);
  const known: readonly (readonly [FieldId, number | null])[] = [
    ['recurringAmount', 1],
    ['mrr', 1],
    ['arr', 12],
    ['amount', months(amountMonths(get, settings, basis.span))],
    ['acv', months(12)],
    ['tcv', months(wholeTerm(get, settings, basis.span))],
  ];
  const [id, covers] = known.find(([one]) => !isBlank(get(one))) ?? ['amount', null];
  return [get(id), covers];
}

/** An invoice is revenue of its month, or is spread over its service period. */
function billedMonths({ start, end }: Span): number {
  if (start === null || end === 'unreadable' || end >= NEVER || end <= start) return 1;
  return monthsBetween(start, end);
}

/** How many months' money Amount is; null where that needs a term and the row has none. */
function amountMonths(get: Fields, settings: Settings, span: Span): number | null {
  if (settings.amountMeans === 'MRR') return 1;
  if (settings.amountMeans === 'ARR' || settings.amountMeans === 'ACV') return 12;
  if (settings.amountMeans === 'per billing period')
    return billingMonths(textOf(get('billingFrequency'))) ?? 1;
  return wholeTerm(get, settings, span);
}

/** The months of the whole term; null where the row has neither a term nor, in the contracts model, an end. */
function wholeTerm(get: Fields, { model }: Settings, { start, end }: Span): number | null {
  const term = get('term');
  if (typeof term === 'number' && term > 0) return term;
  const ends = model === 'contracts' && end !== 'unreadable' && end < NEVER;
  return ends && start !== null && end > start ? monthsBetween(start, end) : null;
}

function rateOf(get: Fields, settings: Settings): number | null {
  const currency = comparable(textOf(get('currency')));
  return currency === '' || settings.rates.size === 0 ? 1 : (settings.rates.get(currency) ?? null);
}
