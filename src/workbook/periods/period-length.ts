import { setting } from '../settings/list';

/** How many months a period has that is over. */
export const PERIOD_LENGTH = `IF(${setting('period')}="year";12;IF(${setting('period')}="quarter";3;1))`;

/** How many months of its period, fiscal years considered, lie before the month whose end a cell holds. */
export function monthsInto(end: string): string {
  return `MOD(MOD(MONTH(${end})-${setting('yearBegins')}+12;12);${PERIOD_LENGTH})`;
}
