import { ADDING, type RevenueCategory } from '../../core/category';
import { OF_ANY_DEAL, OF_RECURRING } from '../../core/report/deal';
import type { FieldId } from '../../core/report/fields';
import { GONE, type State, stateCode } from '../../core/report/state';
import { auditReason, codeOfReason } from '../audit/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { type TableId, tableSpan } from '../settings/tables';
import { isCoded } from './columns';
import { type Field, isMonthly, own } from './fields';
import { latestPlace } from './when';

type Judged = 'left' | 'won' | 'excluded' | 'once' | 'barred' | 'faults' | 'state';

/** Whether a row is won, whether it is barred whatever it says, what is wrong with what it says, and the first reason of all. */
export function stateFormulas(plan: Plan, d: Field): Readonly<Record<Judged, string>> {
  return {
    left: `IF(LEN(${d('leftOut')})=0;0;XLOOKUP(${d('leftOut')};${auditReason()};${codeOfReason()};0))`,
    won: isMonthly(plan.model) ? '' : isWon(d),
    excluded: isExcluded(plan),
    once: `IF((${own(plan, 'left')}=${stateCode('one-time')})+(${isOneTime(plan, d)})>0;1;0)`,
    barred: firstOf(
      unusedCases(plan, d),
      `IF(${own(plan, 'left')}>0;${own(plan, 'left')};${firstOf(barredCases(plan, d))})`,
    ),
    faults: firstOf(faultCases(plan)),
    state: `IF(${own(plan, 'barred')}>0;${own(plan, 'barred')};${own(plan, 'faults')})`,
  };
}

type Cases = readonly (readonly [string, State])[];

/** The first reason for which a row does not count, as a code; 0 where there is none. Mirrors the order of STATES. */
function firstOf(cases: Cases, otherwise = '0'): string {
  return cases.reduceRight(
    (rest, [when, state]) => `IF(${when};${stateCode(state)};${rest})`,
    otherwise,
  );
}

function unusedCases(plan: Plan, d: Field): Cases {
  const used = own(plan, 'used');
  return [
    [`${used}=0`, 'empty'],
    [`${used}=2`, 'unknown import'],
    [`${own(plan, 'replaced')}>0`, 'replaced'],
    [`${d('stage')}="${GONE}"`, 'gone'],
  ];
}

function barredCases(plan: Plan, d: Field): Cases {
  return [
    ...(isMonthly(plan.model) ? [] : [[`NOT(${own(plan, 'won')})`, 'not won'] as const]),
    [
      `IF(${fact('pipelinesListed')}=0;FALSE;NOT(${listed('pipelines', d('pipeline'))}))`,
      'pipeline',
    ],
    [`${own(plan, 'once')}=1`, 'one-time'],
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
  if (plan.model !== 'recurring deals') return once;
  const joined = (ids: readonly FieldId[]) => `LEN(${ids.map(d).join('&')})`;
  const isSale = `(SUMPRODUCT(ISNUMBER(${d('recurringAmount')})*1)>0)*(${joined(OF_RECURRING)}=0)*(${joined(OF_ANY_DEAL)}>0)`;
  return `(LEN(${d('recurringAmount')})=0)*((${once})+${isSale}>0)`;
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
