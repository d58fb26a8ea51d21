import { ADDING, type RevenueCategory } from '../core/category';
import { GONE, type State, stateCode } from '../core/report/state';
import type { Plan } from './plan';
import { isCoded } from './reading-columns';
import { type Field, isMonthly, own } from './reading-fields';
import { latestPlace } from './reading-when';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import { type TableId, tableSpan } from './settings-tables';

type Judged = 'won' | 'excluded' | 'barred' | 'faults' | 'state';

/** Whether a row is won, whether it is barred whatever it says, what is wrong with what it says, and the first reason of all. */
export function stateFormulas(plan: Plan, d: Field): Readonly<Record<Judged, string>> {
  return {
    won: isMonthly(plan.model) ? '' : isWon(d),
    excluded: isExcluded(plan),
    barred: firstOf(barredCases(plan, d)),
    faults: firstOf(faultCases(plan)),
    state: `IF(${own(plan, 'barred')}>0;${own(plan, 'barred')};${own(plan, 'faults')})`,
  };
}

type Cases = readonly (readonly [string, State])[];

/** The first reason for which a row does not count, as a code; 0 where there is none. Mirrors the order of STATES. */
function firstOf(cases: Cases): string {
  return cases.reduceRight((rest, [when, state]) => `IF(${when};${stateCode(state)};${rest})`, '0');
}

function barredCases(plan: Plan, d: Field): Cases {
  const used = own(plan, 'used');
  return [
    [`${used}=0`, 'empty'],
    [`${used}=2`, 'unknown import'],
    [`${own(plan, 'replaced')}>0`, 'replaced'],
    [`${d('stage')}="${GONE}"`, 'gone'],
    ...(isMonthly(plan.model) ? [] : [[`NOT(${own(plan, 'won')})`, 'not won'] as const]),
    [
      `IF(${fact('pipelinesListed')}=0;FALSE;NOT(${listed('pipelines', d('pipeline'))}))`,
      'pipeline',
    ],
    [isOneTime(plan, d), 'one-time'],
    [`LEN(${own(plan, 'key')})=0`, 'no customer'],
    [own(plan, 'excluded'), 'excluded'],
  ];
}

function faultCases(plan: Plan): Cases {
  const [start, end] = [own(plan, 'start'), own(plan, 'end')];
  return [
    ...typeCases(plan),
    [`NOT(ISNUMBER(${start}))*(LEN(${own(plan, 'date')})=0)`, 'no date'],
    [`NOT(ISNUMBER(${start}))`, 'unreadable date'],
    [`NOT(ISNUMBER(${end}))`, 'unreadable end'],
    [`${end}<=${start}`, 'end not after start'],
    ...amountCases(plan),
    ...(plan.model === 'monthly snapshots' ? [[isSuperseded(plan), 'superseded'] as const] : []),
  ];
}

function isSuperseded(plan: Plan): string {
  return `${own(plan, 'day')}<LOOKUP(${latestPlace(plan)};${own(plan, 'place')};${own(plan, 'days')})`;
}

/** Whether a text stands in a table of Settings. */
function listed(table: TableId, text: string): string {
  return `LEN(IF(LEN(${text})=0;"";XLOOKUP(${text};${tableSpan(table)};${tableSpan(table)};"")))>0`;
}

function isWon(d: Field): string {
  const flag = d('isWon');
  const stage = listed('wonStages', d('stage'));
  return `IFERROR(IF(LEN(${flag})>0;${flag}=(1=1);IF(LEN(${d('stage')})=0;TRUE;${stage}));FALSE)`;
}

function isOneTime(plan: Plan, d: Field): string {
  const once = isCoded(own(plan, 'category'), 'one-time');
  return plan.model === 'recurring deals' ? `(${once})*(LEN(${d('recurringAmount')})=0)` : once;
}

function isExcluded(plan: Plan): string {
  const names = (['key', 'name'] as const).map((id) => listed('excluded', own(plan, id)));
  // Added up, so that there is an answer for every row, also where nobody is listed.
  return `IF((${names.join(')+(')})>0;TRUE;FALSE)`;
}

function typeCases(plan: Plan): Cases {
  if (plan.model !== 'deal movements') return [];
  const category = own(plan, 'category');
  return [
    [`(${isCoded(category, null)})*(LEN(${own(plan, 'type')})=0)`, 'no type'],
    [isCoded(category, null), 'unknown type'],
  ];
}

function amountCases(plan: Plan): Cases {
  const [amount, category] = [own(plan, 'amount'), own(plan, 'category')];
  const says = (word: string) => `${amount}="${word}"`;
  const is = (one: RevenueCategory) => `(${isCoded(category, one)})`;
  const moves = plan.model === 'deal movements';
  const needsNone = `(${is('renewal')}+${is('churn')})`;
  const adds = `${ADDING.map(is).join('+')}+${is('renewal')}*(${setting('renewalMeans')}="full MRR")`;
  return [
    [says('unreadable'), 'unreadable amount'],
    [says('no rate'), 'no rate'],
    [says('no term'), 'no term'],
    [says('unknown frequency'), 'unknown frequency'],
    [moves ? `(${says('none')})*(${needsNone}=0)` : says('none'), 'no amount'],
    ...(moves ? [[`ISNUMBER(${amount})*(${amount}<0)*(${adds}>0)`, 'negative'] as const] : []),
  ];
}
