/** A calendar day as a spreadsheet counts it: whole days since 30 December 1899. No zone, no time. */
export type Day = number;

/** A calendar month as one number, `year * 12 + (month - 1)`, so that months subtract. */
export type Month = number;

/** A business starts nothing before 1 January 1990 or from 1 January 2100: such starts are typing errors. */
export const FIRST_DAY: Day = 32874;
export const LAST_DAY: Day = 73051;

/** 1 January 1900: a smaller number in a cell of dates is a time of day, a duration, or a typing error. */
export const FIRST_DATE: Day = 2;

/** The day on which something that has no end ends: later than any date, short enough for a sort key. */
export const NEVER: Day = 999999;

/** 1 March of the year 0: years that begin in March end with their leap day. */
const YEAR_0 = -693899;
const DAYS_A_MONTH = 365.2425 / 12;

/** The day of a date; null when the calendar has no such date (30 February) or it is before 1900. Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const first = firstDay(year * 12 + month - 1);
  const exists =
    month >= 1 && month <= 12 && date >= 1 && first + date <= firstDay(year * 12 + month);
  return exists && first >= FIRST_DATE ? first + date - 1 : null;
}

/** @example dateOf(46326) //=> { year: 2026, month: 10, date: 31 } */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  const month = monthOf(day);
  const year = Math.floor(month / 12);
  return { year, month: month - year * 12 + 1, date: Math.floor(day) - firstDay(month) + 1 };
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  const near = Math.floor((day - YEAR_0) / DAYS_A_MONTH) + 2;
  if (day < firstDay(near)) return near - 1;
  return day < firstDay(near + 1) ? near : near + 1;
}

/** The first day of a month, without the dates of the language, which take twice to three times as long. */
export function firstDay(month: Month): Day {
  const year = Math.floor((month - 2) / 12);
  const sinceMarch = month - 2 - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  // Of five months from March or August on three have 31 days.
  return YEAR_0 + 365 * year + leapDays + Math.floor((153 * sinceMarch + 2) / 5);
}

/** The last day of a month: the day whose state decides the month. */
export function lastDay(month: Month): Day {
  return firstDay(month + 1) - 1;
}

/** The same date some months later, or the month's last day where that date is missing (a spreadsheet's EDATE). */
export function addMonths(day: Day, months: number): Day {
  const { date } = dateOf(day);
  const target = monthOf(day) + months;
  return Math.min(firstDay(target) + date - 1, lastDay(target));
}

/** @example monthText(24321) //=> "2026-10" */
export function monthText(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The month of `YYYY-MM`, optionally with a day; null for anything else, and for a day that no calendar has. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.trim());
  const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3] ?? 1));
  return day && monthOf(day);
}

/** @example dayText(46326) //=> "2026-10-31" */
export function dayText(day: Day): string {
  return `${monthText(monthOf(day))}-${String(dateOf(day).date).padStart(2, '0')}`;
}
