import { rowsSpan, rowsText } from '../data/rows';
import { reportedLetter } from '../kpis/health-columns';
import { UNCOUNTED } from '../ledger/columns';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { arraysOf, NOWHERE } from '../sheet/array-columns';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Block } from '../sheet/tab';
import { type Cut, MOST_SEGMENTS } from './cuts';
import {
  CODE_STEP,
  GROUP_STEPS,
  type GroupStep,
  type MemberColumn,
  ownMembers,
  stepColumn,
} from './member-columns';
import { PART_STEP } from './part-columns';

/** Names a step of a cut from its first row or from one above or below, and a measure of its members. */
interface Named {
  readonly step: (id: GroupStep, shift?: -1 | 0 | 1) => string;
  readonly member: (id: MemberColumn) => string;
}

/** A cut by a column of Deals: its values numbered by how much they pay, the largest 1, and each line's number. */
export function numberBlocks(plan: Plan, cut: Cut): Block[] {
  const { first, last } = cut;
  const letter = (step: GroupStep) => columnLetters(stepColumn(plan, cut, step));
  const names: Named = {
    step: (id, shift = 0) => span(letter(id), first + shift, last + shift),
    member: (id) => ownMembers(plan, cut, id),
  };
  const sized = `$${letter('order')}$${first}:$${letter('total')}$${last}`;
  const all = { ...valueFormulas(plan, cut, names), ...rankFormulas(sized, names) };
  const place = { row: first, column: stepColumn(plan, cut, 'said') };
  return [arraysOf<GroupStep>(GROUP_STEPS, all, place), runBlock(plan, cut)];
}

type Formulas = Partial<Record<GroupStep, string>>;

/** Lines by value: the values are numbered by sorting, and each has the size of all its lines. */
function valueFormulas(plan: Plan, cut: Cut, { step, member }: Named): Formulas {
  const row = member('row');
  const by = `${step('key')};TRUE;${row};TRUE`;
  const size = (['opening', 'closing', 'monthOpening', 'yearAgo'] as const).map(member).join('+');
  const end = `LOOKUP(${step('value')};SEQUENCE(${cut.last - cut.first + 1});${step('ends')})`;
  return {
    said: saidFormula(plan, cut, member('deal')),
    key: keyFormula(cut, { step, member }),
    sortedKey: `SORT(${step('key')};${by})`,
    ends: `SORT(IF(${step('sortedKey')}<>${step('sortedKey', 1)};${row};${NOWHERE});1;TRUE)`,
    sized: `SORT(${size};${by})`,
    order: `SORT(${row};${by})`,
    value: `IFERROR(MATCH(${row}-1/2;${step('ends')};1);0)+1`,
    total: `LOOKUP(${end};${row};${step('run')})`,
  };
}

/** What companies report, else what the deal that decides says, in so many rows. */
export function saidFormula(plan: Plan, cut: Omit<Cut, 'place'>, deal: string): string {
  const { field, of, first, last } = cut;
  if (field === 'contract size') return '';
  const found = `LOOKUP(${deal};${readingSpan(plan, 'row')};${rowsSpan(plan, field)})`;
  const letter = of === 'customer' ? reportedLetter(plan, field) : null;
  const reported = letter && onTab('Health', span(letter, first, last));
  const ofDeal = rowsText(field, found);
  const said = reported ? `IF(LEN(${reported})>0;${reported};${ofDeal})` : ofDeal;
  return `IF(${deal}=0;"";${said})`;
}

function keyFormula({ of }: Cut, { step, member }: Named): string {
  const value = `${member('part')}-${member('customer')}*${PART_STEP}`;
  return of === 'deal'
    ? `IF(${member('part')}=0;"9";"1"&(${value}))`
    : `IF(${member('deal')}=0;"9";IF(LEN(${step('said')})=0;"0";"1"&LOWER(${step('said')})))`;
}

/** Lines of the same value stand together, also among values of the same size: they come from a list sorted by value. */
function rankFormulas(sized: string, { step, member }: Named): Formulas {
  const row = member('row');
  const isPaid = `${step('sortedTotal')}>0`;
  const isNew = `(${isPaid})*(${step('sortedValue')}<>${step('sortedValue', -1)})`;
  const most = `IF(${step('rank')}>${MOST_SEGMENTS};${MOST_SEGMENTS + 1};${step('rank')})`;
  const group = `${step('group')}*${CODE_STEP}`;
  return {
    sorted: `SORT(${sized};${step('total')};FALSE;${row};TRUE)`,
    changes: `SORT(IF(${isNew};${row};${NOWHERE});1;TRUE)`,
    rank: `IF(${isPaid};MATCH(${row};${step('changes')};1);${UNCOUNTED})`,
    group: `SORT(${most};${step('sorted')};TRUE)`,
    period: `${group}+${member('movement')}`,
    month: `${group}+${member('monthMovement')}`,
  };
}

/** The running size of a value: each row needs the one above it. */
function runBlock(plan: Plan, cut: Cut): Block {
  const { first, last } = cut;
  const at = (step: GroupStep, row: number) =>
    `$${columnLetters(stepColumn(plan, cut, step))}${row}`;
  const above = `IF(${at('value', first)}=${at('value', first - 1)};${at('run', first - 1)};0)`;
  const cells = [`=${at('sized', first)}+${above}`];
  const column = stepColumn(plan, cut, 'run');
  return { kind: 'fill', row: first, column, rows: last - first + 1, cells };
}
