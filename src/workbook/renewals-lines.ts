import { NEVER } from '../core/days';
import { OVERDUE_DAYS } from '../core/kpi/renewals';
import type { Plan } from './plan';
import { isCoded, readingOf } from './reading-columns';
import { BELOW_IS_SAME_LINE, counted, here, inactiveReason, ledgerAt } from './renewals-cells';
import {
  COMING,
  dueColumn,
  dueLetter,
  KEY_STEP,
  type LINE_COLUMNS,
  OUTCOMES,
  STATES,
} from './renewals-columns';
import { endFormulas } from './renewals-ends';
import { fact } from './settings-facts';

type Id = (typeof LINE_COLUMNS)[number]['id'];
export type LineFormulas = Partial<Record<Id, string>>;

/** What each line of the Ledger says about its renewal, whatever the model. */
export function lineFormulas(plan: Plan): LineFormulas {
  const moves = plan.model === 'deal movements';
  const judged = moves ? codedFormulas() : endFormulas(plan);
  return {
    ...judged,
    kept: `MIN(${here('before')};${here('after')})`,
    open: openFormula(plan),
    state: stateFormula(plan),
    date: `IF(${here('open')}>0;${readingOf('start', here('open'))};${here('end')})`,
    mrr: `IF(${here('open')}>0;${ledgerAt('mrr')};${here('before')})`,
    ...sumFormulas(plan),
    listed: listedFormula(),
    key: `${here('listed')}*${KEY_STEP}+ROW()`,
  };
}

/** Deal movements: what was paid when a deal coded renewal or churn came, and what after it. */
function codedFormulas(): LineFormulas {
  const category = readingOf('category', ledgerAt('row'));
  const outcome = `IF(${isCoded(category, 'renewal')};${OUTCOMES.renewed};IF(${isCoded(category, 'churn')};${OUTCOMES.lost};0))`;
  const due = (formula: string) => `IF(${here('outcome')}=0;0;${formula})`;
  return {
    end: counted(String(NEVER)),
    before: due(ledgerAt('before')),
    after: due(ledgerAt('mrr')),
    outcome: counted(`IF(${ledgerAt('before')}>0;${outcome};0)`),
    day: due(ledgerAt('from')),
  };
}

/** The open renewal of what the last deal of a line pays without an end: dated after its start, and not long forgotten. */
function openFormula(plan: Plan): string {
  const asOf = fact('asOfEnd');
  const place = `MATCH(${ledgerAt('lineNumber')};${lineSpan(plan)};1)`;
  const row = `INDEX(${byLineSpan(plan)};${place})`;
  const isOpen = `INDEX(${dueColumn('kind')};${row})=1`;
  const start = readingOf('start', row);
  const found = `IF(${isOpen};IF(${start}>${ledgerAt('from')};IF(${start}>=${asOf}-${OVERDUE_DAYS};${row};0);0);0)`;
  const isPaid = `AND(${ledgerAt('from')}<=${asOf};${ledgerAt('until')}>${asOf};${ledgerAt('mrr')}>0)`;
  return counted(
    `IF(${here('end')}<${NEVER};0;IF(${BELOW_IS_SAME_LINE};0;IF(${isPaid};IFERROR(${found};0);0)))`,
  );
}

function lineSpan(plan: Plan): string {
  return `$${dueLetter('line')}$2:$${dueLetter('line')}$${plan.dealRows + 1}`;
}

function byLineSpan(plan: Plan): string {
  return `$${dueLetter('byLine')}$2:$${dueLetter('byLine')}$${plan.dealRows + 1}`;
}

function stateFormula(plan: Plan): string {
  const asOf = fact('asOfEnd');
  const outcome = here('outcome');
  const byDeal = `IF(${readingOf('start', here('open'))}>${asOf};${STATES.Upcoming};${STATES['Past its date']})`;
  const isOverdue = `IF(${here('day')}>=${asOf}-${OVERDUE_DAYS};${inactiveReason(plan)}<>"churned";FALSE)`;
  const lost = `IF(${outcome}=${OUTCOMES.lost};IF(${isOverdue};${STATES.Overdue};0);0)`;
  const byEnd = `IF(${outcome}>${OUTCOMES.lost};${outcome};${lost})`;
  return `IF(${here('open')}>0;${byDeal};${plan.model === 'deal movements' ? '0' : byEnd})`;
}

/** Down a customer's rows: what ends by each of the months to come, and what has an open renewal by then. */
function sumFormulas(plan: Plan): LineFormulas {
  const above = (id: Id) =>
    `IF(ROW()=2;0;IF(${ledgerAt('number', 1)}=${ledgerAt('number')};${here(id, 1)};0))`;
  const state = here('state');
  const byThen = (k: number) =>
    `IF(${here('date')}<=EOMONTH(${fact('asOfEnd')};${k});${here('mrr')};0)`;
  const isKept = `OR(${state}=${STATES['In grace']};${state}=${STATES.Upcoming})`;
  const plus = (k: number) => `IF(${here('open')}>0;0;IF(${isKept};${byThen(k)};0))`;
  const minus = (k: number) => `IF(${here('open')}>0;${byThen(k)};0)`;
  const ends = plan.model !== 'deal movements';
  return Object.fromEntries(
    COMING.flatMap((k) => [
      ...(ends ? [[`plus${k}`, counted(`${above(`plus${k}`)}+${plus(k)}`)]] : []),
      [`minus${k}`, counted(`${above(`minus${k}`)}+${minus(k)}`)],
    ]),
  );
}

/** The day on which something on the list is due: what lies further ahead is not on it. */
function listedFormula(): string {
  const state = here('state');
  const isAhead = `OR(${state}=${STATES.Upcoming};${state}=${STATES.Leaving})`;
  const day = `IF(${here('open')}>0;${here('date')};${here('day')})`;
  const isFar = `IF(${isAhead};${day}>${fact('asOfEnd')}+${OVERDUE_DAYS};FALSE)`;
  return `IF(${state}=0;${NEVER};IF(${isFar};${NEVER};${day}))`;
}
