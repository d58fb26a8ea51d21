import { stateCode } from '../../core/report/state';
import type { Movement } from '../../core/retention/movements';
import { mrrAt } from '../customers/timeline';
import { ledgerSpan } from '../ledger/columns';
import { hasGrace, linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { inUnit } from '../settings/money';
import { moneyText, shareText } from '../sheet/in-words';
import { onTab } from '../sheet/references';
import { numberAt, type Phrase, type Phrases, wordsAt } from '../words/cells';
import type { NrrColumn } from './columns';
import { findingPhrases } from './finding';
import { isSeen, lossesIn } from './losses';
import { periodCell } from './period-columns';
import { statusPhrases } from './status';

type Noun = readonly [one: string, many: string];

interface Move {
  readonly id: Movement;
  readonly customers: NrrColumn;
  readonly verb: string;
  readonly noun: Noun;
}

/** What happened in a period, in the order in which it is told. */
const MOVES: readonly Move[] = [
  {
    id: 'churn',
    customers: 'churnedCustomers',
    verb: 'lost with',
    noun: ['customer who left', 'customers who left'],
  },
  {
    id: 'contraction',
    customers: 'contractedCustomers',
    verb: 'lost to',
    noun: ['downgrade', 'downgrades'],
  },
  {
    id: 'expansion',
    customers: 'expandedCustomers',
    verb: 'gained from',
    noun: ['expansion', 'expansions'],
  },
  {
    id: 'reactivation',
    customers: 'reactivatedCustomers',
    verb: 'won back from',
    noun: ['customer', 'customers'],
  },
  { id: 'new', customers: 'newCustomers', verb: 'new from', noun: ['customer', 'customers'] },
];

/** The parts of NRR's sentence, and its targets in words: of twelve months, then of the period. */
export function nrrPhrases(plan: Plan): Phrases<'NRR'> {
  const now = (id: NrrColumn) => onTab('NRR', periodCell(plan, id));
  const rate = now(plan.model === 'invoices or orders' ? 'nrr12sum' : 'nrr');
  const moves = MOVES.map(({ id }) => wordsAt('NRR', id)).join('&');
  const movements = MOVES.map(({ id, customers, verb, noun }) => {
    const many = `IF(${now(customers)}=1;" ${noun[0]}";" ${noun[1]}")`;
    const phrase: Phrase = {
      about: id,
      number: `IF(ISNUMBER(${now(id)});ROUND(${now(id)};0);0)`,
      words: (number) =>
        `IF(${now(id)}>0;", "&${moneyText(number)}&" ${verb} "&${now(customers)}&${many};"")`,
    };
    return [id, phrase] as const;
  });
  return {
    ...statusPhrases(),
    ...findingPhrases(plan),
    ...Object.fromEntries(movements),
    rate: { about: 'NRR', number: rate, words: known },
    moved: {
      about: 'All movements',
      words: () => `MID(IF(LEN(${moves})=0;", no customer changed";${moves});2;400)`,
    },
    ...unseenPhrase(plan),
    ...uncountedPhrases(plan),
    ...(hasGrace(plan) && gracePhrases(plan, now)),
    ...targets(now('months')),
  };
}

const UNRATED = 'Churn cannot be seen in this report, so that no rate is shown: NRR says why.';

/** That retention cannot be told where nothing in the report could end it. */
function unseenPhrase(plan: Plan): Phrases<'NRR'> {
  const losses = lossesIn(plan);
  if (!losses) return {};
  const says = `Churn cannot be seen in this report: ${losses.why}, so that NRR cannot fall.`;
  return {
    ends: {
      about: 'Whether churn can be seen',
      number: losses.count,
      words: (number) => `IF(${number}=0;"${says}";"")`,
    },
    unrated: { about: 'Why a tab shows no rate', words: () => `"${UNRATED}"` },
  };
}

/**
 * Why there is nothing to measure, by how many rows stand on Deals where none of them counts; and how many rows lack a rate:
 * how much money that is nobody can tell without one, so that a single row is told, too.
 */
function uncountedPhrases(plan: Plan): Phrases<'NRR'> {
  const state = readingSpan(plan, 'state');
  const rows = (which: string) => `COUNTIFS(${state};${which})`;
  const [counted, all] = [rows(`${stateCode('counted')}`), rows(`"<${stateCode('empty')}"`)];
  const nobody =
    '"No customer paid at the opening of the period, so there is no retention to measure."';
  const many = (number: string) => `IF(${number}=1;"1 row";${moneyText(number)}&" rows")`;
  return {
    none: {
      about: 'Rows, where none counts',
      number: `IF(${counted}=0;${all};0)`,
      words: (number) =>
        `IF(${number}>0;"None of "&${many(number)}&" counts: see Rows of Deals on Audit.";${nobody})`,
    },
    withoutRate: {
      about: 'Rows without a rate',
      number: rows(`${stateCode('no rate')}`),
      words: (number) =>
        `IF(${number}>0;" Left out for want of an exchange rate: "&${many(number)}&".";"")`,
    },
  };
}

/** MRR that is paid only because a renewal is awaited, and NRR of the period without it: what stands where none comes. */
function gracePhrases(plan: Plan, now: (id: NrrColumn) => string): Phrases<'NRR'> {
  const [mrr, rate] = [numberAt('NRR', 'inGrace'), wordsAt('NRR', 'withoutGrace')];
  // Of customers who paid at the opening of the period.
  const opened = `EOMONTH(${fact('periodStart')};-1)`;
  const paid = `IFERROR(${mrrAt(plan, ledgerSpan('number'), opened)};0)>0`;
  const owed = `SUMPRODUCT(${linesSpan(plan, 'inGrace')}*(${paid}))/${now('opening')}`;
  const is = inUnit(' of closing MRR is in grace, awaiting renewal');
  return {
    inGrace: { about: 'MRR in grace', number: `SUM(${linesSpan(plan, 'inGrace')})` },
    withoutGrace: {
      about: 'NRR without it',
      number: `IF(ISNUMBER(${now('nrr')});${now('nrr')}-${owed};"")`,
      words: (number) => `IF(ISNUMBER(${number});": NRR "&${shareText(number)}&" without it";"")`,
    },
    grace: {
      about: 'What is in grace',
      number: mrr,
      words: (number) => `IF(${mrr}>0;" "&${moneyText(number)}&${is}&${rate}&".";"")`,
    },
  };
}

const known = (number: string) => `IF(ISNUMBER(${number});${shareText(number)};"")`;

function targets(months: string): Phrases<'NRR'> {
  const year = (name: string, id: Target): Phrase => ({
    about: `${name} target a year`,
    number: setting(id),
    words: shareText,
  });
  const period = (name: string, id: Target): Phrase => ({
    about: `${name} target of the period`,
    number: `${setting(id)}^(${months}/12)`,
    words: known,
  });
  return {
    nrrTarget: year('NRR', 'nrrTarget'),
    nrrTargetOfPeriod: period('NRR', 'nrrTarget'),
    grrTarget: year('GRR', 'grrTarget'),
    grrTargetOfPeriod: period('GRR', 'grrTarget'),
  };
}

type Target = 'nrrTarget' | 'grrTarget';

/** What happened in the chosen period, in words: "NRR 93.1 %: 9,385 lost to 4 downgrades, 115 gained from 1 expansion." */
export function nrrSentence(plan: Plan): string {
  const [none, withoutRate] = [wordsAt('NRR', 'none'), wordsAt('NRR', 'withoutRate')];
  const grace = hasGrace(plan) ? `&${wordsAt('NRR', 'grace')}` : '';
  const [rate, moved] = [wordsAt('NRR', 'rate'), `${wordsAt('NRR', 'moved')}&"."${grace}`];
  if (plan.model !== 'invoices or orders') {
    const told = `"NRR "&${rate}&":"&${moved}`;
    const inPeriod = `" In the "&${setting('period')}&":"&${moved}`;
    const seen = isSeen(plan);
    if (!seen) return `IF(LEN(${rate})>0;${told};${none})&${withoutRate}`;
    const said = `IF(${seen};${told};${wordsAt('NRR', 'ends')}&${inPeriod})`;
    return `IF(${periodCell(plan, 'opening')}>0;${said};${none})&${withoutRate}`;
  }
  // Orders are judged by the year; what moved in the period is beside it.
  const known = `"NRR "&${rate}&" year on year. "`;
  const soon = `"NRR year on year needs revenue of 24 months. "`;
  const said = `IF(LEN(${rate})>0;${known};${soon})&"In the "&${setting('period')}&":"&${moved}`;
  return `IF(${numberAt('NRR', 'none')}>0;${none};${said})&${withoutRate}`;
}
