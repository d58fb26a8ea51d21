import { moneyText, shareText } from './in-words';
import type { NrrColumn } from './nrr-columns';
import { periodCell } from './nrr-period-columns';
import type { Plan } from './plan';
import { onTab } from './references';
import { setting } from './settings-list';
import { type Phrase, wordsAt } from './words-cells';

/** 12 where the headline shows money a year, else 1. */
export const MONEY_TIMES = `IF(${setting('moneyAs')}="ARR";12;1)`;

type Noun = readonly [one: string, many: string];

interface Move {
  readonly id: NrrColumn;
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

const [RATE, MOVED, NRR_TARGET, GRR_TARGET] = [MOVES.length, MOVES.length + 1, 7, 9];

/** The parts of NRR's sentence, and its targets in words: of twelve months, then of the period. */
export function nrrPhrases(plan: Plan): readonly Phrase[] {
  const now = (id: NrrColumn) => onTab('NRR', periodCell(plan, id));
  const rate = now(plan.model === 'invoices or orders' ? 'nrr12sum' : 'nrr');
  const moves = MOVES.map((_, index) => wordsAt('NRR', index)).join('&');
  return [
    ...MOVES.map(({ id, customers, verb, noun }): Phrase => {
      const many = `IF(${now(customers)}=1;" ${noun[0]}";" ${noun[1]}")`;
      return {
        about: id,
        number: `IF(ISNUMBER(${now(id)});ROUND(${MONEY_TIMES}*${now(id)};0);0)`,
        words: (number) =>
          `IF(${now(id)}>0;", "&${moneyText(number)}&" ${verb} "&${now(customers)}&${many};"")`,
      };
    }),
    {
      about: 'NRR',
      number: rate,
      words: (number) => `IF(ISNUMBER(${number});${shareText(number)};"")`,
    },
    {
      about: 'All movements',
      words: () => `MID(IF(LEN(${moves})=0;", no customer changed";${moves});2;400)`,
    },
    ...targets(now('months')),
  ];
}

function targets(months: string): Phrase[] {
  return (['nrrTarget', 'grrTarget'] as const).flatMap((id) => {
    const name = id === 'nrrTarget' ? 'NRR' : 'GRR';
    return [
      { about: `${name} target a year`, number: setting(id), words: shareText },
      {
        about: `${name} target of the period`,
        number: `${setting(id)}^(${months}/12)`,
        words: (number: string) => `IF(ISNUMBER(${number});${shareText(number)};"")`,
      },
    ];
  });
}

/** Where a target stands, a year's or the period's. */
export function targetLine(target: 'nrrTarget' | 'grrTarget', isOfYear: boolean): number {
  return (target === 'nrrTarget' ? NRR_TARGET : GRR_TARGET) + (isOfYear ? 0 : 1);
}

/** What happened in the chosen period, in words: "NRR 93.1 %: 9,385 lost to 4 downgrades, 115 gained from 1 expansion." */
export function nrrSentence(plan: Plan): string {
  const none = `"No customer paid at the opening of the period, so there is no retention to measure."`;
  const [rate, moved] = [wordsAt('NRR', RATE), `${wordsAt('NRR', MOVED)}&"."`];
  if (plan.model !== 'invoices or orders')
    return `IF(LEN(${rate})>0;"NRR "&${rate}&":"&${moved};${none})`;
  // Orders are judged by the year; what moved in the period is beside it.
  const known = `"NRR "&${rate}&" year on year. "`;
  const soon = `"NRR year on year needs revenue of 24 months. "`;
  return `IF(LEN(${rate})>0;${known};${soon})&"In the "&${setting('period')}&":"&${moved}`;
}
