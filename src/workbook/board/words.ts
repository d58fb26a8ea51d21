import { NO_REASON } from '../../core/retention/movers';
import { customersSpan } from '../customers/customers';
import { hasGrace } from '../ledger/lines';
import { movesSpan } from '../movers/columns';
import { changeOver, differenceOf } from '../nrr/finding';
import { nrrSentence } from '../nrr/words';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { moneyText, pointsOf, shareText, tenthsText } from '../sheet/in-words';
import { numberAt, type Phrases, wordsAt } from '../words/cells';
import { isYearKnown, monthsOfYear } from './cards';
import { contractFormula } from './facts';
import { restatedPhrases } from './restated';
import { spanAt } from './spans';
import { floorFormula } from './waterfall';

/** What Board says, part by part: where NRR stands, what moved it most and why, and what its charts show. */
export function boardPhrases(plan: Plan): Phrases<'Board'> {
  const isOrders = plan.model === 'invoices or orders';
  const rate = isOrders ? ('nrr12sum' as const) : ('nrr12' as const);
  const year = numberAt('Board', 'year');
  const span = isOrders ? 'year on year' : 'of 12 months';
  return {
    ...whyPhrases(plan),
    ...restatedPhrases(plan),
    year: {
      about: `NRR ${span}`,
      number: spanAt(plan, 'month', rate),
      words: (number) =>
        `IF(ISNUMBER(${number});"NRR ${span} is "&${shareText(number)}&", "&${wordsAt('Board', 'points')}&" the target of "&${wordsAt('NRR', 'nrrTarget')}&". ";"")`,
    },
    points: {
      about: 'Points above its target',
      number: `IF(ISNUMBER(${year});${pointsOf(`${year}-${setting('nrrTarget')}`)};0)`,
      words: (number) =>
        `IF(${number}=0;"on";${tenthsText(`ABS(${number})`)}&" points "&IF(${number}<0;"below";"above"))`,
    },
    ...(!isOrders && {
      contract: { about: 'Contract a year in US dollars', number: contractFormula(plan) },
    }),
    floor: {
      about: 'Where the bars begin',
      number: floorFormula(plan),
      words: (number) => `IF(${number}>0;"; bars begin at "&${moneyText(number)};"")`,
    },
    grown: {
      about: 'Closing over opening',
      number: changeOver(spanAt(plan, 'period', 'closing'), spanAt(plan, 'period', 'opening')),
      words: (number) =>
        `${changeText(number, setting('moneyAs'))}&" in the "&${setting('period')}&${wordsAt('Board', 'floor')}`,
    },
    rated: {
      about: 'The same rate a year before',
      number: differenceOf(year, yearBefore(plan, rate)),
      words: (number) =>
        `IF(ISNUMBER(${number});"NRR ${span} "&IF(ROUND(${number};3)=0;"as a year ago";IF(${number}>0;"up ";"down ")&${tenthsText(`100*ABS(${number})`)}&" points in a year");IF(${isYearKnown(plan)};"NRR and GRR ${span}";"NRR and GRR ${span}, known after ${monthsOfYear(plan)} months"))`,
    },
  };
}

function yearBefore(plan: Plan, id: 'nrr12' | 'nrr12sum'): string {
  return spanAt(plan, 'yearBefore', id);
}

function changeText(change: string, what: string): string {
  const by = `IF(${change}>0;" up ";" down ")&${shareText(`ABS(${change})`)}`;
  return `${what}&IF(ISNUMBER(${change});IF(ROUND(${change};3)=0;" as before";${by});"")`;
}

/** What was lost in the period, most of it for which reason and with whom. */
function whyPhrases(plan: Plan): Phrases<'Board'> {
  const [lost, reasoned] = [numberAt('Board', 'lost'), numberAt('Board', 'reason')];
  const first = `INDEX(${movesSpan(plan, 'byLoss')};1)`;
  const ofFirst = (id: 'named' | 'churn' | 'contraction') =>
    `INDEX(${movesSpan(plan, id)};${first})`;
  const customer = `INDEX(${movesSpan(plan, 'bySize')};1)`;
  const of = (id: 'opening' | 'closing') => `INDEX(${movesSpan(plan, id)};${customer})`;
  const part = `${wordsAt('Board', 'reason')}&" of "&${wordsAt('Board', 'lost')}`;
  const none = `"No reason is recorded for "&${part}&" lost. "`;
  const named = `"Reason of "&${part}&" lost: "&${ofFirst('named')}&". "`;
  return {
    lost: {
      about: 'Lost in the period',
      number: `(SUM(${movesSpan(plan, 'churn')})+SUM(${movesSpan(plan, 'contraction')}))`,
      words: moneyText,
    },
    reason: {
      about: 'Lost for the first reason',
      number: `IF(${lost}>0;${ofFirst('churn')}+${ofFirst('contraction')};0)`,
      words: moneyText,
    },
    because: {
      about: 'The first reason',
      words: () => `IF(${reasoned}>0;IF(${ofFirst('named')}="${NO_REASON}";${none};${named});"")`,
    },
    largest: {
      about: 'The largest change',
      number: `IF(${customer}>0;${of('closing')}-${of('opening')};0)`,
      words: (number) =>
        `IF(${number}=0;"";"The largest change: "&INDEX(${customersSpan('customer')};${customer})&" "&IF(${number}<0;"-";"+")&${moneyText(`ABS(${number})`)}&".")`,
    },
  };
}

/** Where NRR stands, what happened in the period, and why. */
export function boardSentence(plan: Plan): string {
  const why = `" "&${wordsAt('Board', 'because')}&${wordsAt('Board', 'largest')}`;
  const moved = nrrSentence(plan);
  return `${wordsAt('Board', 'year')}&${moved}&${why}`;
}

/** How NRR is defined here, in a line. */
export function definitionText(plan: Plan): string {
  if (plan.model === 'invoices or orders')
    return `"NRR, year on year: revenue of the last 12 months from customers with revenue in the 12 before, over theirs then."`;
  const back = `IF(${setting('reactivationInNrr')}="Yes";"; who comes back is added";"; who comes back is not added")`;
  const grace = hasGrace(plan)
    ? `&"; renewals may come "&${setting('graceDays')}&" days late"`
    : '';
  return `"NRR: (opening + expansion - contraction - churn) / opening of customers who paid at the opening"&${back}${grace}&"."`;
}
