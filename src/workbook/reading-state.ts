import { ADDING, type RevenueCategory, UNCODED } from '../core/category';
import { GONE, type State, stateCode } from '../core/report/state';
import { YES } from '../core/report/values';
import type { Plan } from './plan';
import { isCoded, READING as R } from './reading-columns';
import { type Field, isMonthly } from './reading-fields';
import { latestPlace } from './reading-when';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import { tableSpan } from './settings-tables';

/** The first reason for which a row does not count, as a code; 0 where there is none. Mirrors the order of STATES. */
export function stateFormula(plan: Plan, d: Field): string {
  const cases: readonly (readonly [string, State])[] = [
    [`$${R.used}2=0`, 'empty'],
    [`$${R.used}2=2`, 'unknown import'],
    [`$${R.replaced}2>0`, 'replaced'],
    [`IFERROR(TRIM(${d('stage')}&"")="${GONE}";FALSE)`, 'gone'],
    ...(isMonthly(plan.model) ? [] : [[notWon(d), 'not won'] as const]),
    [inOtherPipeline(d), 'pipeline'],
    [isOneTime(plan, d), 'one-time'],
    [`LEN($${R.key}2)=0`, 'no customer'],
    [isExcluded(), 'excluded'],
    ...typeCases(plan, d),
    [`IF(ISNUMBER($${R.start}2);FALSE;LEN($${R.date}2)=0)`, 'no date'],
    [`NOT(ISNUMBER($${R.start}2))`, 'unreadable date'],
    [`NOT(ISNUMBER($${R.end}2))`, 'unreadable end'],
    [`$${R.end}2<=$${R.start}2`, 'end not after start'],
    ...amountCases(plan),
    ...(plan.model === 'monthly snapshots' ? [[isSuperseded(plan), 'superseded'] as const] : []),
  ];
  return cases.reduceRight((rest, [when, state]) => `IF(${when};${stateCode(state)};${rest})`, '0');
}

function isSuperseded(plan: Plan): string {
  const days = `$${R.days}$2:$${R.days}$${plan.dealRows + 1}`;
  return `$${R.day}2<INDEX(${days};${latestPlace(plan)})`;
}

function listed(list: string, text: string): string {
  return `SUMPRODUCT((${list}=${text})*(LEN(${list})>0))>0`;
}

/** Every word that says yes, between strokes. */
const YES_WORDS = `|${[...YES].join('|')}|`;

function notWon(d: Field): string {
  const flag = `ISNUMBER(FIND("|"&LOWER(TRIM(${d('isWon')}&""))&"|";"${YES_WORDS}"))`;
  const stage = listed(tableSpan('wonStages'), `TRIM(${d('stage')}&"")`);
  return `NOT(IFERROR(IF(LEN(${d('isWon')})>0;${flag};IF(LEN(${d('stage')})=0;(1=1);${stage}));FALSE))`;
}

function inOtherPipeline(d: Field): string {
  const inList = listed(tableSpan('pipelines'), `TRIM(${d('pipeline')}&"")`);
  return `IF(${fact('pipelinesListed')}=0;FALSE;IFERROR(NOT(${inList});TRUE))`;
}

function isOneTime(plan: Plan, d: Field): string {
  const once = isCoded(`$${R.category}2`, 'one-time');
  if (plan.model !== 'recurring deals') return once;
  return `IF(${once};IFERROR(LEN(${d('recurringAmount')})=0;FALSE);FALSE)`;
}

function isExcluded(): string {
  const list = tableSpan('excluded');
  return `IF(${fact('excludedListed')}=0;FALSE;SUMPRODUCT((((${list}=$${R.key}2)+(${list}=$${R.name}2))>0)*(LEN(${list})>0))>0)`;
}

function typeCases(plan: Plan, d: Field): readonly (readonly [string, State])[] {
  if (plan.model !== 'deal movements') return [];
  const typed = `IFERROR(LEN(TRIM(${d('type')}&""))+LEN(TRIM(${d('recurringType')}&""));1)`;
  return [
    [`IF($${R.category}2>${UNCODED};FALSE;${typed}=0)`, 'no type'],
    [isCoded(`$${R.category}2`, null), 'unknown type'],
  ];
}

function amountCases(plan: Plan): readonly (readonly [string, State])[] {
  const says = (word: string) => `IF(ISNUMBER($${R.amount}2);FALSE;$${R.amount}2="${word}")`;
  const moves = plan.model === 'deal movements';
  const is = (category: RevenueCategory) => isCoded(`$${R.category}2`, category);
  const needsNone = `OR(${is('renewal')};${is('churn')})`;
  const adds = `OR(${[...ADDING.map(is), `AND(${is('renewal')};${setting('renewalMeans')}="full MRR")`].join(';')})`;
  return [
    [says('unreadable'), 'unreadable amount'],
    [says('no rate'), 'no rate'],
    [says('no term'), 'no term'],
    [says('unknown frequency'), 'unknown frequency'],
    [moves ? `AND(${says('none')};NOT(${needsNone}))` : says('none'), 'no amount'],
    ...(moves
      ? [[`IF(ISNUMBER($${R.amount}2);AND($${R.amount}2<0;${adds});FALSE)`, 'negative'] as const]
      : []),
  ];
}
