import type { Movement } from '../../core/retention/movements';
import { nrrSpan } from '../nrr/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { inUnit } from '../settings/money';
import { onTab } from '../sheet/references';
import { numberAt, type Phrases, wordsAt } from '../words/cells';
import { mostPhrase } from './chart';
import { MOVED, movesSpan } from './columns';
import { LISTED, listedUpTo, summaryCells } from './list';

/** The parts of Movers' sentence: how many customers moved, and what the largest changes make up. */
export function moverPhrases(plan: Plan): Phrases<'Movers'> {
  const size = movesSpan(plan, 'size');
  const places = Array.from({ length: LISTED }, (_, index) => `LARGE(${size};${index + 1})`);
  return {
    count: {
      about: 'Customers who moved',
      number: `COUNTIFS(${size};">0")`,
      words: (number) => `${number}&IF(${number}=1;" customer's";" customers'")`,
    },
    largest: {
      about: 'MRR of the largest',
      number: places.join('+'),
      words: (number) => `IF(SUM(${size})=0;"";ROUND(100*${number}/SUM(${size});0)&"%")`,
    },
    ...differences(plan),
    ...listed(),
    most: mostPhrase(),
  };
}

/** How many are listed up to each movement. */
function listed(): Pick<Phrases<'Movers'>, Movement> {
  const upTo = (movement: Movement) => ({
    about: `Listed up to ${movement}`,
    number: listedUpTo(movement),
  });
  return {
    expansion: upTo('expansion'),
    contraction: upTo('contraction'),
    churn: upTo('churn'),
    reactivation: upTo('reactivation'),
    new: upTo('new'),
  };
}

/** What the list says less what the NRR tab says: of each movement where the period is a month, else of their sum. */
function differences(plan: Plan): Pick<Phrases<'Movers'>, 'byMovement' | 'ofSum'> {
  const nrr = (id: 'opening' | 'closing' | Movement, day: string) =>
    `SUMIFS(${nrrSpan(plan, id)};${nrrSpan(plan, 'month')};${day})`;
  const money = (movement: Movement) => onTab('Movers', summaryCells(movement).money);
  const each = MOVED.map((one) => `ABS(${money(one)}-${nrr(one, fact('asOfEnd'))})`);
  const signed = `${money('expansion')}-${money('contraction')}-${money('churn')}+${money('reactivation')}+${money('new')}`;
  const sum = `${nrr('opening', fact('periodStart'))}+${signed}-${nrr('closing', fact('asOfEnd'))}`;
  return {
    byMovement: { about: 'Difference by movement', number: each.join('+') },
    ofSum: { about: 'Difference of the sum', number: sum },
  };
}

/** What the lists say less what the NRR tab says; it must be 0. */
export function moversDifference(): string {
  const isMonth = `${fact('periodFrom')}=${fact('months')}`;
  return `ROUND(IF(${isMonth};${numberAt('Movers', 'byMovement')};${numberAt('Movers', 'ofSum')});6)`;
}

/** What the largest changes make up of all, in a sentence. */
export function moversSentence(): string {
  const count = numberAt('Movers', 'count');
  const few = `${wordsAt('Movers', 'count')}&${inUnit(' MRR changed in this period.')}`;
  const many = `"The ten largest of "&${count}&" changes make up "&${wordsAt('Movers', 'largest')}&${inUnit(' of all MRR that moved.')}`;
  const said = `IF(${count}>${LISTED};${many};${few})`;
  return `IF(${count}>0;${said};${inUnit("No customer's MRR changed in this period.")})`;
}
