import { NEVER } from '../../core/days';
import { OVERDUE_DAYS } from '../../core/kpi/renewals';
import { KEY_STEP } from '../customers/timeline-key';
import { ledgerSpan } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
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
  const isEndless = `(${o('open')}+${o('first')}>0)`;
  const isAwaited = (['In grace', 'Upcoming', 'Renewal overdue'] as const).map((state) =>
    is(plan, state),
  );
  const customer = `(${ledgerSpan('number')}+${byOpen(String(OPEN_APART), '0')})`;
  return {
    ...endFormulas(plan),
    ...openFormulas(plan),
    open: openFormula(plan),
    first: firstFormula(plan),
    state: stateFormula(plan),
    word: wordFormula(plan),
    date: byOpen(o('open'), `IF(${o('first')}>0;${anniversary(plan)};${o('end')})`),
    by: `IF(${isAwaited.join('+')}>0;${o('date')};${NEVER})`,
    listed: listedFormula(plan),
    byDay: `SORT(${o('place')};${o('listed')};TRUE;${o('place')};TRUE)`,
    coming: `IF(${o('by')}<${NEVER};${customer}*${KEY_STEP}+${o('by')};${NOWHERE})`,
    mrr: `IF(${isEndless};${ledgerSpan('mrr')};${o('before')})`,
    byComing: `SORT(${ownSpan(plan, 'coming', 'mrr')};${o('coming')};TRUE)`,
    byComingGroup: `INT(${o('byComing')}/${KEY_STEP})`,
  };
}

function is(plan: Plan, state: keyof typeof STATES): string {
  return `(${own(plan, 'state')}=${STATES[state]})`;
}

/** The open renewal of what the last deal of a line pays without an end: dated after its start, and not long forgotten. */
function openFormula(plan: Plan): string {
  const asked = own(plan, 'asked');
  const isTimely = `(${asked}>${ledgerSpan('from')})*(${asked}>=${fact('asOfEnd')}-${OVERDUE_DAYS})`;
  return counted(plan, `IF(${isEndless(plan)}*${isTimely};${asked};0)`);
}

/** Whether the last deal of a line is paid at the end of the as-of month, and nothing ends it. */
function isEndless(plan: Plan): string {
  const asOf = fact('asOfEnd');
  const l = ledgerSpan;
  const isLast = `(${l('lineNumber')}<>${lineBelow(plan)})`;
  const isPaid = `(${l('from')}<=${asOf})*(${l('until')}>${asOf})*(${l('mrr')}>0)`;
  return `(${own(plan, 'end')}>=${NEVER})*${isLast}*${isPaid}`;
}

/** Where the line of a row begins, as the Ledger has lines below each other in time; 0 where something says when it is due. */
function firstFormula(plan: Plan): string {
  const number = ledgerSpan('lineNumber');
  const above = `IFERROR(LOOKUP(${number}-1/2;${number};${own(plan, 'place')});0)`;
  const first = `LOOKUP(${above}+1;${own(plan, 'place')};${ledgerSpan('from')})`;
  const holds = `${isEndless(plan)}*(${own(plan, 'open')}=0)*(${termFormula()}>0)`;
  return counted(plan, `IF(${holds};${first};0)`);
}

/** The months of a term where nothing says how long one is: what Settings says, or the usual twelve. */
function termFormula(): string {
  const said = setting('renewalMonths');
  return `IF(ISNUMBER(${said});MIN(120;INT(${said}));12)`;
}

/** The first day after the as-of month that lies whole terms after the first day of the line. */
function anniversary(plan: Plan): string {
  const [asOf, first, term] = [fact('asOfEnd'), own(plan, 'first'), termFormula()];
  const months = `((YEAR(${asOf})-YEAR(${first}))*12+MONTH(${asOf})-MONTH(${first}))`;
  return `EDATE(${first};(INT(${months}/MAX(1;${term}))+1)*${term})`;
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
  const otherwise = `IF(${own(plan, 'first')}>0;${STATES.Anniversary};${plan.model === 'deal movements' ? '0' : byEnd})`;
  return `IF(${open}>0;${byDeal};${otherwise})`;
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
  const isAhead = `(${(['Upcoming', 'Notice given', 'Anniversary'] as const).map((one) => is(plan, one)).join('+')}>0)`;
  const isEndless = `(${own(plan, 'open')}+${own(plan, 'first')}>0)`;
  const day = `IF(${isEndless};${own(plan, 'date')};${own(plan, 'day')})`;
  const isFar = `${isAhead}*(${day}>${fact('asOfEnd')}+${OVERDUE_DAYS})`;
  return `IF((${own(plan, 'state')}=0)+${isFar}>0;${NEVER};${day})`;
}
