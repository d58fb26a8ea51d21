import { mrrOf } from '../customers/customers';
import { periodStep } from '../periods/columns';
import { PERIOD_LENGTH } from '../periods/period-length';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import type { Fill } from '../sheet/tab';
import { tableFill, tableLetters } from '../sheet/table';
import type { NrrColumn } from './columns';
import { measureFormulas } from './measures';
import { periodColumns } from './period-columns';
import { PERIOD_HEADER_ROW, PERIOD_ROWS } from './places';

const ROW = PERIOD_HEADER_ROW + 1;

/** The latest periods, newest first, each measured once per customer from its opening to its closing. */
export function periodFill(plan: Plan): Fill {
  const columns = periodColumns(plan);
  const letters = tableLetters(columns);
  const at = (id: NrrColumn, row = ROW) => `$${letters[id]}${row}`;
  const end = periodStep('closes');
  // "2026 Q4", or "FY2027 Q2" where the year does not begin in January; "to date" while it lasts.
  const name = (['year', 'quarter', 'state'] as const).map(periodStep).join('&');
  const formulas = {
    ...places(at),
    month: `IF(${at('place')}=0;"";IF(${setting('period')}="month";${end};${name}))`,
    ...measureFormulas(plan, {
      at,
      opening: mrrOf(`(${at('place')}-${at('months')})`),
      openingEnd: periodStep('opens'),
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
