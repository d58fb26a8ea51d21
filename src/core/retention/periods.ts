import type { Month } from '../days';
import type { Period, Settings } from '../settings';
import { retentionBetween } from './between';
import type { Matrix } from './customer-months';
import { type Retention, type RetentionChoices, shownPlace } from './retention';

/** How many of the latest periods the workbook lists: those of a year of months, and the one before. */
export const LATEST_PERIODS = 13;

/** A month, quarter or year, measured once per customer from its opening to its closing. */
export interface RetentionPeriod extends Retention {
  /** Its first and last month; the last is the as-of month where the period is unfinished. */
  readonly first: Month;
  readonly last: Month;
  readonly isToDate: boolean;
}

/** How months make periods, and how retention is defined. */
export type PeriodChoices = Pick<Settings, 'period' | 'yearBegins'> & RetentionChoices;

/** The months that a period holds. */
export const PERIOD_MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Every period of the shown months, in time. Months never add up to it: who left and came back inside did nothing, nor
 * did who came and left.
 */
export function retentionPeriods(
  matrix: Matrix,
  choices: PeriodChoices,
): readonly RetentionPeriod[] {
  const length = PERIOD_MONTHS[choices.period];
  const periods: RetentionPeriod[] = [];
  let from = shownPlace(matrix, choices);
  while (from < matrix.months.length) {
    const first = matrix.months[from] ?? 0;
    const end = from + length - 1 - monthsInto(first, choices);
    const to = Math.min(end, matrix.months.length - 1);
    periods.push({
      first,
      last: matrix.months[to] ?? 0,
      isToDate: to < end,
      ...retentionBetween(matrix, { from: from - 1, to }, choices),
    });
    from = to + 1;
  }
  return periods;
}

/** How many months of its period lie before a month. @example monthsInto(24321, { period: 'quarter', yearBegins: 2 }) //=> 2 */
function monthsInto(
  month: Month,
  { period, yearBegins }: Pick<Settings, 'period' | 'yearBegins'>,
): number {
  return (((month % 12) + 1 - yearBegins + 12) % 12) % PERIOD_MONTHS[period];
}
