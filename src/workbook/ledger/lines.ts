import { categoryCode } from '../../core/category';
import { GOING_ON } from '../../core/report/deal';
import { STEP_OF_RAMP } from '../../core/report/ramp-words';
import { stateCode } from '../../core/report/state';
import { KEY_STEP } from '../customers/timeline-key';
import { rowsSpan } from '../data/rows';
import type { Plan } from '../plan';
import { isCoded, readingSpan } from '../reading/columns';
import { isMonthly } from '../reading/fields';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { arrayed, arrayRow, columnSpan, NOWHERE } from '../sheet/array-columns';
import { onTab, span } from '../sheet/references';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Tab } from '../sheet/tab';
import { LEDGER as L } from './columns';
import { LINES, type LineColumn, lineColumns } from './line-columns';
import { type OwnColumns, takingOver } from './taking-over';

/** A column of Lines, from its first row or from one above or below. */
export function linesSpan(
  plan: Pick<Plan, 'dealRows'>,
  id: LineColumn,
  shift: -1 | 0 | 1 = 0,
): string {
  return onTab('Lines', columnSpan(LINES[id], plan.dealRows, shift));
}

/** The cell of a column of Lines beside the Ledger's first line. */
export function linesCell(id: LineColumn): string {
  return onTab('Lines', `$${LINES[id]}2`);
}

/** What Reading says of each line's row of Deals. */
export function ofReading(plan: Plan, id: Parameters<typeof readingSpan>[1]): string {
  return `LOOKUP(${linesSpan(plan, 'row')};${readingSpan(plan, 'row')};${readingSpan(plan, id)})`;
}

/** What each line's row of Deals holds. */
export function ofRows(plan: Plan, id: Parameters<typeof rowsSpan>[1]): string {
  return `LOOKUP(${linesSpan(plan, 'row')};${readingSpan(plan, 'row')};${rowsSpan(plan, id)})`;
}

/** The hidden Lines tab: the order of the Ledger, and where customers and product lines begin in it. */
export function linesTab(plan: Plan): Tab {
  const columns = lineColumns(plan.model);
  return rowStepsTab(plan, 'Lines', {
    columns,
    formulas: arrayRow(columns, formulas(plan)),
  });
}

function formulas(plan: Plan): Partial<Record<LineColumn, string>> {
  const all: Partial<Record<LineColumn, string>> = {
    row: sortedRows(plan),
    place: `SEQUENCE(${plan.dealRows})`,
    state: ofReading(plan, 'state'),
    used: ofReading(plan, 'used'),
    recordId: ofRows(plan, 'recordId'),
    name: ofRows(plan, 'dealName'),
    key: ofReading(plan, 'key'),
    line: ofReading(plan, 'ownLine'),
    category: categoryFormula(plan),
    end: ofReading(plan, 'end'),
    reason: `LOWER(${ofRows(plan, 'inactiveReason')})`,
    left: leftFormula(plan),
    step: `IF(ISNUMBER(FIND("${STEP_OF_RAMP}";${ofReading(plan, 'type')}));1;0)`,
    ...startFormulas(plan),
    ...(bringsEnds(plan) && takingOver(ownColumns(plan), hasGrace(plan))),
    ...(plan.model === 'deal movements' && clearFormulas(plan)),
    ...(plan.model === 'monthly snapshots' && monthFormulas(plan)),
  };
  return Object.fromEntries(Object.entries(all).map(([id, formula]) => [id, arrayed(formula)]));
}

/** What does not recur is coded so, whatever the type of the deal that it was sold with. */
function categoryFormula(plan: Plan): string {
  const isOnce = `${ownColumns(plan).own('state')}=${stateCode('one-time')}`;
  return `IF(${isOnce};${categoryCode('one-time')};${ofReading(plan, 'category')})`;
}

/** Row numbers of Deals: counted first, by customer, line, day and category. */
function sortedRows(plan: Plan): string {
  const keys = (['state', 'key', 'ownLine', 'start', 'category', 'id', 'row'] as const).map(
    (id) => `${readingSpan(plan, id)};TRUE`,
  );
  return `SORT(${readingSpan(plan, 'row')};${keys.join(';')})`;
}

/** Whether deals bring their own end: the balance of deal movements lasts until the line's next row. */
export function bringsEnds({ model }: Pick<Plan, 'model'>): boolean {
  return model !== 'deal movements';
}

/** Whether a late renewal may follow that end. */
export function hasGrace(plan: Pick<Plan, 'model'>): boolean {
  return bringsEnds(plan) && !isMonthly(plan.model);
}

function ownColumns(plan: Plan): OwnColumns {
  return {
    own: (id, shift = 0) => columnSpan(LINES[id], plan.dealRows, shift),
    ledger: (id) => onTab('Ledger', span(L[id], 2, plan.dealRows + 1)),
    rows: plan.dealRows,
  };
}

function startFormulas(plan: Plan): Partial<Record<LineColumn, string>> {
  const { own, ledger } = ownColumns(plan);
  const counts = `${own('state')}=0`;
  const isNewKey = `((${own('place')}=1)+(${own('key')}<>${own('key', -1)})>0)`;
  const isNewLine = `(${isNewKey}+(${own('line')}<>${own('line', -1)})>0)`;
  const places = (starts: string) =>
    `SORT(IF((${counts})*${starts};${own('place')};${NOWHERE});1;TRUE)`;
  const line = `${ledger('lineNumber')}*${KEY_STEP}`;
  const found = `LOOKUP(MATCH(${line}+${own('end')}-1/2;${own('lineAndStart')};1)+1;${own('place')};${own('lineAndStart')})`;
  const close = `(${fact('asOfEnd')}+1)`;
  const grace = setting('graceDays');
  const within = (day: string, paid: string) =>
    `IF(${day}-${own('end')}<=${grace};${paid};${own('end')})`;
  const isLate = `(${close}>${own('end')})*(${grace}>0)`;
  const isSame = `(${found}>=${line}+${own('end')})*(${found}<${line}+${KEY_STEP})`;
  return {
    customerStarts: places(isNewKey),
    lineStarts: places(isNewLine),
    lineAndStart: `IF(${counts};${line}+${ledger('from')};${NOWHERE})`,
    next: `IF(${counts};IF(${isSame};${found}-${line};0);0)`,
    ...(hasGrace(plan) && {
      renewed: `IF(${counts};${within(own('next'), own('next'))};0)`,
      kept: `IF(${counts};IF(${isLate};${within(`${fact('awaited')}+1`, close)};${own('end')});0)`,
      inGrace: `IF((${own('kept')}>${own('end')})*(${own('next')}=0)*(${own('left')}=0);${ledger('mrr')};0)`,
    }),
  };
}

/** A reason is stated, and it is none of those that name what comes in the deal's place. */
function leftFormula(plan: Plan): string {
  const reason = columnSpan(LINES.reason, plan.dealRows);
  const goesOn = GOING_ON.map((word) => `(${reason}="${word}")`).join('+');
  return `IF((LEN(${reason})=0)+${goesOn}>0;0;1)`;
}

/** Whether a month stands in two rows of a company, as where somebody pastes one that another row stands for already. */
function monthFormulas(plan: Plan): Partial<Record<LineColumn, string>> {
  const own = (id: LineColumn, shift: -1 | 0 = 0) => columnSpan(LINES[id], plan.dealRows, shift);
  const isSame = (['company', 'line'] as const).map((id) => `(${own(id)}=${own(id, -1)})`);
  const isWithin = `(${own('month')}>${own('month', -1)})*(${own('month')}<${own('after', -1)})`;
  return {
    company: ofReading(plan, 'ownKey'),
    month: ofReading(plan, 'start'),
    after: ofReading(plan, 'after'),
    within: `IF(${own('state')}=0;${isSame.join('*')}*${isWithin};0)`,
  };
}

function clearFormulas(plan: Plan): Partial<Record<LineColumn, string>> {
  const { own, ledger } = ownColumns(plan);
  const customer = `${ledger('number')}*${KEY_STEP}`;
  const isNone = `IF(ISNUMBER(${ledger('amount')});${ledger('amount')}=0;TRUE)`;
  const from = `${customer}+${ledger('from')}`;
  const found = `LOOKUP(IFERROR(MATCH(${from}-1/2;${own('clearDays')};1);0)+1;${own('place')};${own('clearDays')})`;
  return {
    clears: `IF((${own('state')}=0)*(${isCoded(own('category'), 'churn')})*(${own('line')}="0")*${isNone};1;0)`,
    clearDays: `SORT(IF(${own('clears')}=1;${from};${NOWHERE});1;TRUE)`,
    cleared: `IF(${own('state')}=0;IF(${found}<${customer}+${KEY_STEP};${found}-${customer};0);0)`,
  };
}
