import { NEVER } from '../../core/days';
import { OVERDUE_DAYS } from '../../core/kpi/renewals';
import { KEY_STEP } from '../customers/timeline-key';
import { ledgerSpan } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { NOWHERE } from '../sheet/array-columns';
import { counted, lineBelow, own, ownSpan } from './cells';
import { type LineColumn, OUTCOMES, STATES } from './columns';
import { endFormulas, type LineFormulas } from './ends';
import { openFormulas } from './open';

/** Open renewals of a customer are summed apart from its ends, as if another customer's with a number so much larger. */
export const OPEN_APART = 4000000;

/** What each line of the Ledger says about its renewal, whatever the model. */
export function lineFormulas(plan: Plan): LineFormulas {
  const o = (id: LineColumn) => own(plan, id);
  const byOpen = (is: string, otherwise: string) => `IF(${o('open')}>0;${is};${otherwise})`;
  const isAwaited = (['In grace', 'Upcoming', 'Renewal overdue'] as const).map((state) =>
    is(plan, state),
  );
  const customer = `(${ledgerSpan('number')}+${byOpen(String(OPEN_APART), '0')})`;
  return {
    ...endFormulas(plan),
    ...openFormulas(plan),
    open: openFormula(plan),
    state: stateFormula(plan),
    word: wordFormula(plan),
    date: byOpen(o('open'), o('end')),
    by: `IF(${isAwaited.join('+')}>0;${o('date')};${NEVER})`,
    listed: listedFormula(plan),
    byDay: `SORT(${o('place')};${o('listed')};TRUE;${o('place')};TRUE)`,
    coming: `IF(${o('by')}<${NEVER};${customer}*${KEY_STEP}+${o('by')};${NOWHERE})`,
    mrr: byOpen(ledgerSpan('mrr'), o('before')),
    byComing: `SORT(${ownSpan(plan, 'coming', 'mrr')};${o('coming')};TRUE)`,
    byComingGroup: `INT(${o('byComing')}/${KEY_STEP})`,
  };
}

function is(plan: Plan, state: keyof typeof STATES): string {
  return `(${own(plan, 'state')}=${STATES[state]})`;
}

/** The open renewal of what the last deal of a line pays without an end: dated after its start, and not long forgotten. */
function openFormula(plan: Plan): string {
  const asOf = fact('asOfEnd');
  const l = ledgerSpan;
  const asked = own(plan, 'asked');
  const isLast = `(${l('lineNumber')}<>${lineBelow(plan)})`;
  const isPaid = `(${l('from')}<=${asOf})*(${l('until')}>${asOf})*(${l('mrr')}>0)`;
  const isTimely = `(${asked}>${l('from')})*(${asked}>=${asOf}-${OVERDUE_DAYS})`;
  const holds = `(${own(plan, 'end')}>=${NEVER})*${isLast}*${isPaid}*${isTimely}`;
  return counted(plan, `IF(${holds};${asked};0)`);
}

function stateFormula(plan: Plan): string {
  const asOf = fact('asOfEnd');
  const [open, outcome] = [own(plan, 'open'), own(plan, 'outcome')];
  const day = own(plan, 'day');
  // What is due on that very day is not late.
  const byDeal = `IF(${open}>=${asOf};${STATES.Upcoming};${STATES['Renewal overdue']})`;
  const awaited = `IF((${outcome}=${OUTCOMES.open})*(${day}>=${asOf});${STATES.Upcoming};${outcome})`;
  const isOverdue = `(${outcome}=${OUTCOMES.lost})*(${day}>=${asOf}-${OVERDUE_DAYS})*(${linesSpan(plan, 'left')}=0)`;
  const byEnd = `IF(${outcome}>${OUTCOMES.lost};${awaited};IF(${isOverdue};${STATES.Overdue};0))`;
  return `IF(${open}>0;${byDeal};${plan.model === 'deal movements' ? '0' : byEnd})`;
}

function wordFormula(plan: Plan): string {
  return Object.entries(STATES).reduceRight(
    (rest, [name, code]) => `IF(${own(plan, 'state')}=${code};"${wordOf(name)}";${rest})`,
    '""',
  );
}

/** What is overdue has one name, whether it is paid on or not. */
function wordOf(name: string): string {
  return name === 'Overdue' ? 'Renewal overdue' : name;
}

/** The day on which something on the list is due: what lies further ahead is not on it. */
function listedFormula(plan: Plan): string {
  const isAhead = `(${is(plan, 'Upcoming')}+${is(plan, 'Notice given')}>0)`;
  const day = `IF(${own(plan, 'open')}>0;${own(plan, 'date')};${own(plan, 'day')})`;
  const isFar = `${isAhead}*(${day}>${fact('asOfEnd')}+${OVERDUE_DAYS})`;
  return `IF((${own(plan, 'state')}=0)+${isFar}>0;${NEVER};${day})`;
}
