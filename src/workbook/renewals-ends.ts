import { categoryCode, MID_TERM } from '../core/category';
import { NEVER } from '../core/days';
import { ledgerSpan } from './ledger-columns';
import type { Plan } from './plan';
import { readingOf } from './reading-columns';
import { BELOW_IS_SAME_LINE, counted, here, inactiveReason, ledgerAt } from './renewals-cells';
import { dueLetter, type LINE_COLUMNS, OUTCOMES } from './renewals-columns';
import { fact } from './settings-facts';
import { setting } from './settings-list';

type Id = (typeof LINE_COLUMNS)[number]['id'];

/**
 * Recurring deals and contracts: what ends, and what the line pays after it. Nearly always the row below says so; where
 * deals of a line overlap, the whole line is searched.
 */
export function endFormulas(plan: Plan): Partial<Record<Id, string>> {
  const [end, next] = [here('end'), here('next')];
  const led = (simple: string, searched: string) =>
    `IF(${here('leads')}=0;0;IF(${here('isSimple')}=1;${simple};${searched}))`;
  const line = lineOf(plan);
  const below = `IF(${next}>0;${ledgerAt('mrr', 3)};0)`;
  const following = `SUMIFS(${line.mrr};${line.end};">"&${end};${line.from};"<="&MAX(${end};${next}))`;
  const ending = `SUMIFS(${line.mrr};${line.end};${end};${line.isDue};1)`;
  return {
    end: counted(readingOf('end', ledgerAt('row'))),
    isDue: isDue(plan),
    reach: `IF(ROW()=2;0;IF(${ledgerAt('lineNumber', 1)}=${ledgerAt('lineNumber')};MAX(${here('reach', 1)};${here('end', 1)});0))`,
    isSimple: isSimple(),
    next: nextFormula(plan),
    leads: `IF(${here('isDue')}=0;0;IF(${here('isSimple')}=1;1;IF(${laterOnes(plan)}=0;1;0)))`,
    before: led(ledgerAt('mrr'), ending),
    after: led(below, `IF(${next}=0;0;${following})`),
    outcome: outcome(plan),
    day: plan.model === 'contracts' ? `IF(${end}>0;${end}-1;0)` : end,
  };
}

/** Columns of the row's line, from its first row to its last. */
function lineOf(
  plan: Plan,
): Readonly<Record<'end' | 'isDue' | 'from' | 'mrr' | 'category', string>> {
  const numbers = ledgerSpan(plan, 'lineNumber');
  const number = ledgerAt('lineNumber');
  const above = `IFERROR(MATCH(${number}-1;${numbers};1);0)`;
  const rows = `MATCH(${number};${numbers};1)-${above}`;
  const block = (top: string) => `OFFSET(${top};${above}+1;0;${rows};1)`;
  const own = (id: Id) => block(`$${dueLetter(id)}$1`);
  const ledger = (id: 'from' | 'mrr' | 'category') => block(ledgerAt(id, 1).replace(/1$/, '$1'));
  return {
    end: own('end'),
    isDue: own('isDue'),
    from: ledger('from'),
    mrr: ledger('mrr'),
    category: ledger('category'),
  };
}

function isDue(plan: Plan): string {
  const end = here('end');
  const reason = inactiveReason(plan);
  const agreed =
    plan.model === 'contracts' ? '1' : `IF(OR(${reason}="renewal";${reason}="churned");1;0)`;
  return `IF(${end}=0;0;IF(${end}>=${NEVER};0;${agreed}))`;
}

/** Whether no deal of the line overlaps the end, and no two begin together after it. */
function isSimple(): string {
  const [end, below] = [here('end'), ledgerAt('from', 3)];
  const second = `IF(${ledgerAt('lineNumber', 4)}=${ledgerAt('lineNumber')};IF(${ledgerAt('from', 4)}>${below};1;0);1)`;
  const after = `IF(${BELOW_IS_SAME_LINE};IF(${below}<${end};0;${second});1)`;
  return `IF(${here('isDue')}=0;0;IF(${here('reach')}>=${end};0;${after}))`;
}

function nextFormula(plan: Plan): string {
  const line = lineOf(plan);
  const [end, below] = [here('end'), ledgerAt('from', 3)];
  const latest = `(${end}+${setting('graceDays')})`;
  const simple = `IF(${BELOW_IS_SAME_LINE};IF(${below}<=${latest};${below};0);0)`;
  const searched = `MINIFS(${line.from};${line.end};">"&${end};${line.from};"<="&${latest})`;
  return `IF(${here('isDue')}=0;0;IF(${here('isSimple')}=1;${simple};${searched}))`;
}

/** How many deals of the line that end on the same day stand below. */
function laterOnes(plan: Plan): string {
  const line = lineOf(plan);
  return `SUMPRODUCT((${line.end}=${here('end')})*(${line.isDue}=1)*(ROW(${line.end})>ROW()))`;
}

function outcome(plan: Plan): string {
  const [asOf, end, day] = [fact('asOfEnd'), here('end'), here('day')];
  const isFinal = `${inactiveReason(plan)}="churned"`;
  const ahead = `IF(${isFinal};${OUTCOMES.leaving};${OUTCOMES.upcoming})`;
  const inGrace = `IF(${end}+${setting('graceDays')}>${asOf};NOT(${isFinal});FALSE)`;
  const passed = `IF(${inGrace};${OUTCOMES.open};${OUTCOMES.lost})`;
  const unsigned = `IF(${day}>${asOf};${ahead};${passed})`;
  const followed = `IF(${isChange(plan)};0;${OUTCOMES.renewed})`;
  return `IF(${here('leads')}=0;0;IF(${here('next')}>0;${followed};${unsigned}))`;
}

/** Whether a change in mid-term takes the place of what ends. */
function isChange(plan: Plan): string {
  const line = lineOf(plan);
  const end = here('end');
  const category = readingOf('category', ledgerAt('row', 3));
  // The codes of changes in mid-term follow each other.
  const [first, last] = [categoryCode('price increase'), categoryCode('downgrade')];
  const isMidTerm = `AND(${category}>=${first};${category}<=${last})`;
  const simple = `IF(${ledgerAt('from', 3)}=${end};${isMidTerm};FALSE)`;
  const counts = MID_TERM.map(
    (name) => `COUNTIFS(${line.from};${end};${line.end};">"&${end};${line.category};"${name}")`,
  );
  return `IF(${here('isSimple')}=1;${simple};${counts.join('+')}>0)`;
}
