import { NEVER } from '../days';
import { comparable, type Settings } from '../settings';
import { type Cell, isBlank, textOf } from './cell';
import type { FieldId, Fields } from './fields';
import type { Span } from './span';
import { billingMonths, monthsBetween } from './term';

/** Money a month in the workbook's currency, or why there is none. */
export type Amount = number | 'none' | 'unreadable' | 'no rate' | Uncovered;

/** Why nobody knows how many months' money an amount is. */
type Uncovered = 'no term' | 'unknown frequency';

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
  const written = writtenAmount(get, settings, basis);
  return typeof written === 'string' ? written : (written.amount / written.months) * written.rate;
}

/** An amount as its record says it. */
export interface WrittenAmount {
  readonly amount: number;
  /** How many months' money it is. */
  readonly months: number;
  /** What one unit of its currency is worth in the workbook's. */
  readonly rate: number;
}

/** What a deal's amount is made of, or why there is none. */
export function writtenAmount(
  get: Fields,
  settings: Settings,
  basis: Basis,
): WrittenAmount | Exclude<Amount, number> {
  const [cell, covers] = amountCell(get, settings, basis);
  if (isBlank(cell)) return 'none';
  if (typeof cell !== 'number') return 'unreadable';
  if (typeof covers !== 'number') return covers;
  const rate = rateOf(get, settings);
  return rate === null ? 'no rate' : { amount: cell, months: covers, rate };
}

/** The cell that holds the amount, and how many months' money it is. */
function amountCell(
  get: Fields,
  settings: Settings,
  basis: Basis,
): readonly [Cell, number | Uncovered] {
  if (settings.model === 'invoices or orders') {
    const cell = isBlank(get('billed')) ? get('amount') : get('billed');
    return [cell, billedMonths(basis.span)];
  }
  for (const { id, months } of KNOWN_AMOUNTS) {
    const cell = get(id);
    if (!isBlank(cell)) return [cell, months(get, settings, basis)];
  }
  return [null, 1];
}

/** The columns that may hold a deal's amount in the order in which they are looked at, and the months each is for. */
const KNOWN_AMOUNTS: readonly {
  readonly id: FieldId;
  readonly months: (get: Fields, settings: Settings, basis: Basis) => number | Uncovered;
}[] = [
  { id: 'recurringAmount', months: () => 1 },
  { id: 'mrr', months: () => 1 },
  { id: 'arr', months: () => 12 },
  {
    id: 'amount',
    months: (get, settings, { isOnce, span }) => (isOnce ? 1 : amountMonths(get, settings, span)),
  },
  { id: 'acv', months: (_get, _settings, { isOnce }) => (isOnce ? 1 : 12) },
  {
    id: 'tcv',
    months: (get, settings, { isOnce, span }) => (isOnce ? 1 : wholeTerm(get, settings, span)),
  },
];

/** An invoice is revenue of its month, or is spread over its service period. */
function billedMonths({ start, end }: Span): number {
  if (start === null || end === 'unreadable' || end >= NEVER || end <= start) return 1;
  return monthsBetween(start, end);
}

/** How many months' money Amount is; blank says nothing of a billing frequency, another word one that nobody knows. */
function amountMonths(get: Fields, settings: Settings, span: Span): number | Uncovered {
  if (settings.amountMeans === 'MRR') return 1;
  if (settings.amountMeans === 'ARR' || settings.amountMeans === 'ACV') return 12;
  if (settings.amountMeans !== 'per billing period') return wholeTerm(get, settings, span);
  const frequency = textOf(get('billingFrequency'));
  return frequency === '' ? 1 : (billingMonths(frequency) ?? 'unknown frequency');
}

/** The months of the whole term, which the row's term or, in the contracts model, its end tells. */
export function wholeTerm(
  get: Fields,
  { model }: Settings,
  { start, end }: Pick<Span, 'start' | 'end'>,
): number | Uncovered {
  const term = get('term');
  if (typeof term === 'number' && term > 0) return term;
  const ends = model === 'contracts' && end !== 'unreadable' && end < NEVER;
  return ends && start !== null && end > start ? monthsBetween(start, end) : 'no term';
}

/**
 * One for a row that names no currency; null where Settings has no number for the one that it names. The workbook's own
 * currency needs none: a rate that somebody enters for another one takes nothing away.
 */
function rateOf(get: Fields, { currency: own, rates }: Settings): number | null {
  const currency = comparable(textOf(get('currency')));
  if (currency === '' || rates.size === 0) return 1;
  return rates.get(currency) || (currency === own ? 1 : null);
}
