import { matrix, matrixMonths } from './customers';
import type { NrrColumn } from './nrr-columns';
import { measureFormulas } from './nrr-measures';
import { periodColumns } from './nrr-period-columns';
import { PERIOD_HEADER_ROW, PERIOD_ROWS } from './nrr-places';
import type { Plan } from './plan';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import type { Fill } from './tab';
import { tableFill, tableLetters } from './table';

const ROW = PERIOD_HEADER_ROW + 1;

/** How many months a period has that is over. */
export const PERIOD_LENGTH = `IF(${setting('period')}="year";12;IF(${setting('period')}="quarter";3;1))`;

/** How many months of its period, fiscal years considered, lie before the month whose end a cell holds. */
function monthsInto(end: string): string {
  return `MOD(MOD(MONTH(${end})-${setting('yearBegins')}+12;12);${PERIOD_LENGTH})`;
}

/** The latest periods, newest first, each measured once per customer from its opening to its closing. */
export function periodFill(plan: Plan): Fill {
  const columns = periodColumns(plan);
  const letters = tableLetters(columns);
  const at = (id: NrrColumn, row = ROW) => `$${letters[id]}${row}`;
  const end = `INDEX(${matrixMonths(plan)};1;${at('place')}+1)`;
  const formulas = {
    ...places(at),
    month: `IF(${at('place')}=0;"";IF(${setting('period')}="month";${end};${name(end, at('months'))}))`,
    ...measureFormulas(plan, {
      at,
      opening: `INDEX(${matrix(plan)};0;${at('place')}-${at('months')}+1)`,
      openingEnd: `INDEX(${matrixMonths(plan)};1;${at('place')}-${at('months')}+1)`,
      closingEnd: end,
    }),
  };
  return tableFill(columns, formulas, { row: ROW, rows: PERIOD_ROWS });
}

/** A period ends where the one in the row above begins, and begins with the first month shown at the earliest. */
function places(at: (id: NrrColumn, row?: number) => string): { place: string; months: string } {
  const above = `${at('place', ROW - 1)}-${at('months', ROW - 1)}`;
  const isCurrent = `ROW()=${ROW}`;
  return {
    place: `IF(${isCurrent};${fact('months')};IF(${above}<${fact('shownFrom')};0;${above}))`,
    months: `IF(${isCurrent};${fact('months')}-${fact('periodFrom')}+1;IF(${at('place')}=0;0;MIN(${PERIOD_LENGTH};${at('place')}-${fact('shownFrom')}+1)))`,
  };
}

/** "2026 Q4", or "FY2027 Q2" where the year does not begin in January; "to date" while it lasts, "in part" where history begins inside it. */
function name(end: string, months: string): string {
  const begins = setting('yearBegins');
  const lastOfYear = `EDATE(${end};MOD(${begins}+11-MONTH(${end});12))`;
  const year = `IF(${begins}=1;"";"FY")&YEAR(${lastOfYear})`;
  const quarter = `IF(${setting('period')}="quarter";" Q"&(INT(MOD(MONTH(${end})-${begins}+12;12)/3)+1);"")`;
  const toDate = `IF(${monthsInto(end)}+1<${PERIOD_LENGTH};" to date";"")`;
  const inPart = `IF(AND(${fact('shownFrom')}>1;${months}<${monthsInto(end)}+1);" in part";"")`;
  return `${year}&${quarter}&${toDate}&${inPart}`;
}
