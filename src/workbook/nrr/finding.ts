import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { moneyText, shareText, tenthsText } from '../sheet/in-words';
import { numberAt, type Phrase, type Phrases, wordsAt } from '../words/cells';
import { type NrrColumn, nrrAt, nrrSpan } from './columns';

/** By how much of it a figure is more than another, as a formula; blank where either is not there. */
export function changeOver(now: string, then: string): string {
  return `IF(ISNUMBER(${now})*ISNUMBER(${then});IF(${then}>0;${now}/${then}-1;"");"")`;
}

/** A figure less another, as a formula; blank where either is not there. */
export function differenceOf(now: string, then: string): string {
  return `IF(ISNUMBER(${now})*ISNUMBER(${then});${now}-${then};"")`;
}

/** What a chart shows of a year, by how much: "Closing MRR up 8.5 % in a year. " */
function moved(number: string, by: string): string {
  return `IF(ROUND(${number};3)=0;" as a year before";IF(${number}>0;" up ";" down ")&${by}&" in a year")&". "`;
}

/** A figure over that of a year before, as a formula names it. */
export function growthPhrase(name: string, now: string, then: string): Phrase {
  return {
    about: 'By how much of it more than a year before',
    number: changeOver(now, then),
    words: (number) =>
      `IF(ISNUMBER(${number});${name}&${moved(number, shareText(`ABS(${number})`))};"")`,
  };
}

/** A rate less that of a year before. */
export function pointsPhrase(name: string, now: string, then: string): Phrase {
  return {
    about: 'The rate less that of a year before',
    number: differenceOf(now, then),
    words: (number) =>
      `IF(ISNUMBER(${number});${name}&${moved(number, `${tenthsText(`100*ABS(${number})`)}&" points"`)};"")`,
  };
}

/** What the charts of NRR show of the last year: how closing MRR grew, what moved it, and what became of the rate that its target is for. */
export function findingPhrases(plan: Plan): Phrases<'NRR'> {
  const isOrders = plan.model === 'invoices or orders';
  const rate = isOrders ? ('nrr12sum' as const) : ('nrr12' as const);
  const span = isOrders ? 'year on year' : 'of 12 months';
  return {
    grown: growthPhrase(
      `"Closing "&${setting('moneyAs')}`,
      shownAt(plan, 'closing'),
      yearBefore(plan, 'closing'),
    ),
    ...movedPhrases(plan),
    rated: pointsPhrase(`"NRR ${span}"`, shownAt(plan, rate), yearBefore(plan, rate)),
  };
}

/** What the bars above zero and those below it come to over a year, as the chart has them: month by month. */
function movedPhrases(plan: Plan): Phrases<'NRR'> {
  const since = `${nrrSpan(plan, 'month')};">"&EOMONTH(${fact('asOfEnd')};-12)`;
  const sum = (ids: readonly NrrColumn[]) =>
    ids.map((id) => `SUMIFS(${nrrSpan(plan, id)};${since})`).join('+');
  const moved = `${numberAt('NRR', 'gained')}+${numberAt('NRR', 'lost')}`;
  return {
    gained: {
      about: 'Gained, month by month over a year',
      number: sum(['new', 'reactivation', 'expansion']),
      words: (number) =>
        `IF(LEN(${wordsAt('NRR', 'grown')})*(${moved})=0;"";"Month by month it gained "&${moneyText(number)}&${wordsAt('NRR', 'lost')})`,
    },
    lost: {
      about: 'Lost, month by month over a year',
      number: sum(['contraction', 'churn']),
      words: (number) => `" and lost "&${moneyText(number)}&". "`,
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
