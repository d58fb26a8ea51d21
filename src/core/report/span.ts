import {
  addMonths,
  type Day,
  dateOf,
  FIRST_DAY,
  firstDay,
  LAST_DAY,
  monthOf,
  NEVER,
} from '../days';
import type { RevenueModel, Settings } from '../settings';
import { type Cell, isBlank } from './cell';
import type { Fields } from './fields';
import { dayOfCell } from './values';

/** When a row pays. */
export interface Span {
  /** The day that the row names; null where there is none, or none that a business has. */
  readonly date: Day | null;
  readonly isBlank: boolean;
  /** First day paid. */
  readonly start: Day | null;
  /** First day not paid; NEVER where nothing in the row ends it. */
  readonly end: Day | 'unreadable';
}

/**
 * Deals pay from contract start, else close date, until their end. A snapshot or an invoice counts for its whole month;
 * an invoice with a service period is paid over that period.
 */
export function spanOf(get: Fields, settings: Pick<Settings, 'model' | 'endMeans'>): Span {
  const { model } = settings;
  const cell = dateCell(get, model);
  const day = dayOfCell(cell);
  const date = day !== null && day >= FIRST_DAY && day < LAST_DAY ? day : null;
  const isMonthly =
    model === 'monthly snapshots' || (model === 'invoices or orders' && !hasPeriod(get));
  if (!isMonthly)
    return { date, isBlank: isBlank(cell), start: date, end: endOf(get, settings, date) };
  const start = date === null ? null : firstDay(monthOf(date));
  const end =
    start === null || model === 'monthly snapshots' ? NEVER : firstDay(monthOf(start) + 1);
  return { date, isBlank: isBlank(cell), start, end };
}

function dateCell(get: Fields, model: RevenueModel): Cell {
  if (model === 'monthly snapshots') return get('snapshotMonth');
  if (model === 'invoices or orders')
    return hasPeriod(get) ? get('contractStart') : get('invoiceDate');
  return isBlank(get('contractStart')) ? get('closeDate') : get('contractStart');
}

function hasPeriod(get: Fields): boolean {
  return !isBlank(get('contractStart')) && !isBlank(get('contractEnd'));
}

function endOf(
  get: Fields,
  { model, endMeans }: Pick<Settings, 'model' | 'endMeans'>,
  start: Day | null,
): Day | 'unreadable' {
  if (model === 'deal movements') return NEVER;
  const isRecurring = model === 'recurring deals';
  const cell = get(isRecurring ? 'inactiveDate' : 'contractEnd');
  const day = dayOfCell(cell);
  if (!isBlank(cell) && day === null) return 'unreadable';
  if (day !== null && day >= LAST_DAY) return NEVER;
  if (isRecurring) return day ?? NEVER;
  if (day !== null) return endMeans === 'last day paid' ? firstDayNotPaid(day, start) : day;
  const term = get('term');
  if (typeof term === 'string' && !isBlank(term)) return 'unreadable';
  const hasTerm = typeof term === 'number' && term > 0 && start !== null;
  return hasTerm ? addMonths(start, Math.round(term)) : NEVER;
}

/** A contract's last day is paid, unless it falls on the start's day of the month: 31 October to 31 October. */
export function firstDayNotPaid(end: Day, start: Day | null): Day {
  return start !== null && end >= start && dateOf(end).date === dateOf(start).date ? end : end + 1;
}
