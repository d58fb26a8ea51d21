import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { shareText, tenthsText } from '../sheet/in-words';
import type { Phrases } from '../words/cells';
import { type NrrColumn, nrrAt } from './columns';

/** By how much of it a figure is more than another, as a formula; blank where either is not there. */
export function changeOver(now: string, then: string): string {
  return `IF(ISNUMBER(${now})*ISNUMBER(${then});IF(${then}>0;${now}/${then}-1;"");"")`;
}

/** A figure less another, as a formula; blank where either is not there. */
export function differenceOf(now: string, then: string): string {
  return `IF(ISNUMBER(${now})*ISNUMBER(${then});${now}-${then};"")`;
}

/** What the charts of NRR show of the last year: how closing MRR grew, and what became of the rate that its target is for. */
export function findingPhrases(plan: Plan): Phrases<'NRR'> {
  const isOrders = plan.model === 'invoices or orders';
  const rate = isOrders ? ('nrr12sum' as const) : ('nrr12' as const);
  const span = isOrders ? 'year on year' : 'of 12 months';
  const moved = (number: string, by: string) =>
    `IF(ROUND(${number};3)=0;" as a year before";IF(${number}>0;" up ";" down ")&${by}&" in a year")&". "`;
  return {
    grown: {
      about: 'Closing over that of a year before',
      number: changeOver(shownAt(plan, 'closing'), yearBefore(plan, 'closing')),
      words: (number) =>
        `IF(ISNUMBER(${number});"Closing "&${setting('moneyAs')}&${moved(number, shareText(`ABS(${number})`))};"")`,
    },
    rated: {
      about: 'The rate less that of a year before',
      number: differenceOf(shownAt(plan, rate), yearBefore(plan, rate)),
      words: (number) =>
        `IF(ISNUMBER(${number});"NRR ${span}"&${moved(number, `${tenthsText(`100*ABS(${number})`)}&" points"`)};"")`,
    },
  };
}

/** A figure of the month twelve months before the as-of month; blank where that is not shown. */
function yearBefore(plan: Plan, id: NrrColumn): string {
  const place = `${fact('months')}-12`;
  return `IF(${place}<${fact('shownFrom')};"";${shownAt(plan, id, place)})`;
}

/** A figure of a month; blank where the table has no such row, as where somebody typed over the first month. */
function shownAt(plan: Plan, id: NrrColumn, place?: string): string {
  return `IFERROR(${nrrAt(plan, id, place)};"")`;
}
