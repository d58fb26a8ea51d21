import type { Day, Month } from '../../days';
import type { Refusal } from '../../refusal';
import { exportDayIn, lastComplete, onceOver } from '../../report/as-of';
import type { Choices } from '../../report/understanding';
import { matrixWords } from './matrix-words';
import type { Unit } from './periods';

/** What is known of when a table of periods was made, and of the years of who made it. */
export interface KnownTime {
  /** The day on which it was made, as far as anybody knows; null where nothing says. */
  readonly reported: Day | null;
  /** The month in which the year begins by Settings, from 1 to 12. */
  readonly yearBegins: number;
}

/** The day of the file's name, else of Settings, else of today: no month that somebody calls complete lies after it. */
export function knownTime(fileName: string, choices: Choices): KnownTime {
  const { asOf = null, reported, today, yearBegins = 1 } = choices;
  const day = exportDayIn(fileName) ?? reported ?? today ?? null;
  return { reported: day === null ? null : onceOver(asOf, day), yearBegins };
}

/** Why fiscal years are refused: by Settings they are none of the calendar. Null where they may be. */
export function fiscalProblem(label: string | null, { yearBegins }: KnownTime): Refusal | null {
  return label === null || yearBegins === 1
    ? null
    : { problem: matrixWords.otherYears(label, yearBegins) };
}

/** Periods of one length, what their amounts are, and the day on which they were written. */
interface Periods {
  readonly unit: Unit;
  readonly measure: 'ARR' | 'MRR' | null;
  readonly reported: Day | null;
}

/**
 * The months of a period for which its amount is known. Of one that is not over nobody knows how much of it is in its revenue,
 * or how much is planned; what is paid a month is known for the months that are over.
 */
export function monthsKnown(from: Month, { unit, measure, reported }: Periods): readonly Month[] {
  const months = Array.from({ length: unit }, (_, at) => from + at);
  if (!isOpen(from, { unit, reported })) return months;
  const last = lastOf(reported);
  return measure === null ? [] : months.filter((month) => month <= last);
}

/** Which periods are not over, in a sentence; null where all are. */
export function openPeriods(
  periods: readonly Month[],
  { unit, measure, reported }: Periods,
): string | null {
  const [from] = periods.filter((one) => isOpen(one, { unit, reported })).sort((a, b) => a - b);
  if (unit === 1 || reported === null || from === undefined) return null;
  return matrixWords.open({ from, unit, measure, reported });
}

/** A single month is nobody's to spread. */
function isOpen(from: Month, { unit, reported }: Pick<Periods, 'unit' | 'reported'>): boolean {
  return unit > 1 && from + unit - 1 > lastOf(reported);
}

function lastOf(reported: Day | null): Month {
  return reported === null ? Number.POSITIVE_INFINITY : lastComplete(reported);
}
