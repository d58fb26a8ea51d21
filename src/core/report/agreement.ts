import type { Settings } from '../settings';
import { wholeTerm } from './amount';
import { type Cell, isBlank } from './cell';
import type { Deal } from './deal';
import type { Fields } from './fields';

/** Whether two amounts are the same but for rounding: within a cent and a hundredth. */
export function areNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.011 + Math.abs(other) / 100;
}

/** Whether other columns of a row are other amounts than the money a month that counts; null where nothing can be compared. */
export interface Off {
  /** That of a year. */
  readonly year: boolean | null;
  /** That of the whole term. */
  readonly total: boolean | null;
}

/** Holds the columns that say the same thing against each other. */
export function amountsOff(
  get: Fields,
  settings: Settings,
  deal: Pick<Deal, 'start' | 'end'>,
): Off {
  const written = get('recurringAmount');
  const month = isBlank(written) ? get('mrr') : written;
  const isOff = (cell: Cell, months: number | string) =>
    isFilled(month) && isFilled(cell) && typeof months === 'number'
      ? !areNear(cell, month * months)
      : null;
  return { year: isOff(get('arr'), 12), total: isOff(get('tcv'), wholeTerm(get, settings, deal)) };
}

/** 0 is not filled. */
function isFilled(cell: Cell): cell is number {
  return typeof cell === 'number' && cell !== 0;
}
