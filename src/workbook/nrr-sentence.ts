import { moneyText, shareText } from './in-words';
import type { NrrColumn } from './nrr-columns';
import { periodCell } from './nrr-period-columns';
import type { Plan } from './plan';
import { setting } from './settings-list';

/** 12 where the headline shows money a year, else 1. */
export const MONEY_TIMES = `IF(${setting('moneyAs')}="ARR";12;1)`;

/** What happened in the chosen period, in words: "NRR 93.1 %: 9,385 lost to 4 downgrades, 115 gained from 1 expansion." */
export function nrrSentence(plan: Plan): string {
  const now = (id: NrrColumn) => periodCell(plan, id);
  const part = (id: NrrColumn, customers: NrrColumn, verb: string, [one, many]: Noun) =>
    `IF(${now(id)}>0;", "&${moneyText(`${MONEY_TIMES}*${now(id)}`)}&" ${verb} "&${now(customers)}&IF(${now(customers)}=1;" ${one}";" ${many}");"")`;
  const parts = [
    part('churn', 'churnedCustomers', 'lost with', ['customer who left', 'customers who left']),
    part('contraction', 'contractedCustomers', 'lost to', ['downgrade', 'downgrades']),
    part('expansion', 'expandedCustomers', 'gained from', ['expansion', 'expansions']),
    part('reactivation', 'reactivatedCustomers', 'won back from', ['customer', 'customers']),
    part('new', 'newCustomers', 'new from', ['customer', 'customers']),
  ].join('&');
  const quiet = `IF(LEN(${parts})=0;", no customer changed";"")`;
  const none = `"No customer paid at the opening of the period, so there is no retention to measure."`;
  const moved = `MID(${parts}&${quiet};2;400)&"."`;
  if (plan.model === 'invoices or orders') return `${ofOrders(now('nrr12sum'))}&${moved}`;
  return `IF(ISNUMBER(${now('nrr')});"NRR "&${shareText(now('nrr'))}&":"&${moved};${none})`;
}

/** Orders are judged by the year; what moved in the period is beside it. */
function ofOrders(yearOnYear: string): string {
  const known = `"NRR "&${shareText(yearOnYear)}&" year on year. "`;
  const soon = `"NRR year on year needs revenue of 24 months. "`;
  return `IF(ISNUMBER(${yearOnYear});${known};${soon})&"In the "&${setting('period')}&":"`;
}

type Noun = readonly [string, string];
