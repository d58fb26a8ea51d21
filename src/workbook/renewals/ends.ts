import { categoryCode } from '../../core/category';
import { NEVER } from '../../core/days';
import { KEY_STEP } from '../customers/timeline-key';
import { ledgerSpan } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { isCoded } from '../reading/columns';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { NOWHERE } from '../sheet/array-columns';
import { counted, lineDay, own, ownSpan } from './cells';
import { type LineColumn, OUTCOMES } from './columns';

export type LineFormulas = Partial<Record<LineColumn, string>>;

/** Money is compared with sums of other money: what adding up leaves behind the eighth decimal is cut off. */
const rounded = (difference: string) => `ROUND(${difference};8)`;

/** What ends, or was coded as renewal or churn, and what became of it. */
export function endFormulas(plan: Plan): LineFormulas {
  const o = (id: LineColumn) => own(plan, id);
  const isDecided = `(${o('outcome')}=${OUTCOMES.renewed})+(${o('outcome')}=${OUTCOMES.lost})`;
  return {
    place: `SEQUENCE(${plan.dealRows})`,
    end: counted(plan, linesSpan(plan, 'end')),
    ...(plan.model === 'deal movements' ? codedFormulas(plan) : datedFormulas(plan)),
    kept: `IF(${o('before')}<${o('after')};${o('before')};${o('after')})`,
    decided: `IF(${isDecided}>0;EOMONTH(${o('day')};0);0)`,
  };
}

/** Deal movements: what was paid when a deal coded renewal or churn came, and what after it. */
function codedFormulas(plan: Plan): LineFormulas {
  const category = linesSpan(plan, 'category');
  const outcome = `IF(${isCoded(category, 'renewal')};${OUTCOMES.renewed};IF(${isCoded(category, 'churn')};${OUTCOMES.lost};0))`;
  const due = (formula: string) => `IF(${own(plan, 'outcome')}=0;0;${formula})`;
  const before = ledgerSpan('before');
  return {
    before: due(before),
    after: due(ledgerSpan('mrr')),
    outcome: counted(plan, `IF(${before}>0;${outcome};0)`),
    day: due(ledgerSpan('from')),
  };
}

/** Recurring deals and contracts: what ends on a day of a line, and what the line pays after it. */
function datedFormulas(plan: Plan): LineFormulas {
  const o = (id: LineColumn) => own(plan, id);
  const end = o('end');
  const ofLast = (formula: string) => `IF(${o('leads')}=0;0;${formula})`;
  const isLast = `LOOKUP(${o('ending')};${o('byEnd')};${o('byEndPlace')})=${o('place')}`;
  return {
    isDue: isDue(plan),
    ending: counted(plan, `${lineDay(end)}-${o('isDue')}/2`, NOWHERE),
    pays: counted(plan, ledgerSpan('mrr')),
    byEnd: `SORT(${ownSpan(plan, 'ending', 'pays')};${o('ending')};TRUE;${o('place')};TRUE)`,
    byEndLine: `INT(${o('byEnd')}/${KEY_STEP})`,
    ...changeFormulas(plan),
    goesOn: goesOn(plan),
    next: nextFormula(plan),
    leads: `IF(${o('isDue')}=0;0;IF(${isLast};1;0))`,
    earlier: ofLast(earlier(plan)),
    before: ofLast(rounded(`${sumBy(o('ending'), o('byEnd'), o('ended'))}-${o('earlier')}`)),
    after: ofLast(`IF(${o('next')}=0;0;${rounded(after(plan))})`),
    day: plan.model === 'contracts' ? `IF(${end}>0;${end}-1;0)` : end,
    outcome: ofLast(outcome(plan)),
  };
}

function isDue(plan: Plan): string {
  const end = own(plan, 'end');
  const reason = linesSpan(plan, 'reason');
  const hasEnd = `(${end}>0)*(${end}<${NEVER})`;
  const isAgreed = `((${reason}="renewal")+${linesSpan(plan, 'left')}>0)`;
  return `IF(${plan.model === 'contracts' ? hasEnd : `${hasEnd}*${isAgreed}`};1;0)`;
}

/** Days on which a line is changed in mid-term, and whether that takes the place of what ends. */
function changeFormulas(plan: Plan): LineFormulas {
  const category = linesSpan(plan, 'category');
  // The codes of changes in mid-term follow each other.
  const [first, last] = [categoryCode('price increase'), categoryCode('downgrade')];
  const isChange = `(${linesSpan(plan, 'state')}=0)*(${category}>=${first})*(${category}<=${last})`;
  const key = lineDay(own(plan, 'end'));
  return {
    changes: `SORT(IF(${isChange};${lineDay(ledgerSpan('from'))};${NOWHERE});1;TRUE)`,
    isChanged: `IF(IFERROR(LOOKUP(${key};${own(plan, 'changes')});0)=${key};1;0)`,
  };
}

/** Deals of all lines up to this one that have begun by the end, less those that have ended by then. */
function goesOn(plan: Plan): string {
  const key = lineDay(own(plan, 'end'));
  const begunBy = `MATCH(${key};${linesSpan(plan, 'lineAndStart')};1)`;
  return `IF(${own(plan, 'isDue')}=0;0;${begunBy}-MATCH(${key};${own(plan, 'byEnd')};1))`;
}

function nextFormula(plan: Plan): string {
  const [end, next] = [own(plan, 'end'), linesSpan(plan, 'next')];
  const isInTime = `(${next}>0)*(${next}<=${end}+${setting('graceDays')})`;
  return `IF(${own(plan, 'isDue')}=0;0;IF(${own(plan, 'goesOn')}>0;${end};IF(${isInTime};${next};0)))`;
}

/** A running sum at a key in a sorted list. */
function sumBy(key: string, keys: string, sums: string): string {
  return `LOOKUP(${key};${keys};${sums})`;
}

/** MRR of the line that has ended before the day; what is due ends half a day before its own. */
function earlier(plan: Plan): string {
  const o = (id: LineColumn) => own(plan, id);
  const at = (column: string) => sumBy(`${o('ending')}-1/4`, o('byEnd'), column);
  const isOwn = `IFERROR(${at(o('byEndLine'))};0)=${ledgerSpan('lineNumber')}`;
  return `IF(${isOwn};${at(o('ended'))};0)`;
}

/** MRR of the line that has begun by the day on which it is paid again, less what has ended by then. */
function after(plan: Plan): string {
  const key = lineDay(own(plan, 'next'));
  const begun = sumBy(key, linesSpan(plan, 'lineAndStart'), own(plan, 'begun'));
  return `${begun}-${sumBy(key, own(plan, 'byEnd'), own(plan, 'ended'))}`;
}

function outcome(plan: Plan): string {
  const [asOf, end] = [fact('asOfEnd'), own(plan, 'end')];
  const isFinal = `${linesSpan(plan, 'left')}=1`;
  const ahead = `IF(${isFinal};${OUTCOMES.leaving};${OUTCOMES.upcoming})`;
  const isGone = `(${fact('awaited')}+1-${end}>${setting('graceDays')})+(${isFinal})`;
  const passed = `IF(${isGone}>0;${OUTCOMES.lost};${OUTCOMES.open})`;
  const unsigned = `IF(${own(plan, 'day')}>${asOf};${ahead};${passed})`;
  const followed = `IF(${own(plan, 'isChanged')}=1;0;${OUTCOMES.renewed})`;
  return `IF(${own(plan, 'next')}>0;${followed};${unsigned})`;
}
