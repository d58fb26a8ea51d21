import { reportedLetter } from './health-columns';
import { UNCOUNTED } from './ledger-columns';
import type { Plan } from './plan';
import { columnLetters, onTab, span } from './references';
import type { Cut } from './segments-cuts';
import { GROUP_STEPS, type GroupStep, groupColumn, M, stepColumn } from './segments-member-columns';
import { PART_STEP } from './segments-part-columns';
import { keyOfDeal } from './segments-parts';
import type { Block, Note } from './tab';

const NOTES: Readonly<Record<GroupStep, readonly [string, string]>> = {
  key: ['Value', '0: blank; 1 and the value in lower case; 9: no deal yet.'],
  order: ['Rows by value', 'Rows of this tab sorted by that value.'],
  run: ['Size so far', 'MRR of the value at the month ends that are looked at, down to here.'],
  total: ['Size', 'The same of the whole value.'],
  sorted: ['Rows by size', 'Rows of this tab by the size of their value, largest first.'],
  sortedRun: ['Size so far, sorted', 'In the same order.'],
  sortedTotal: ['Size, sorted', 'In the same order.'],
  rank: ['Segment no., sorted', 'Values numbered by their size.'],
};

/** A cut by a column of Deals: its values numbered by how much they pay, the largest 1, and each line's number. */
export function numberBlocks(plan: Plan, cut: Cut): Block[] {
  const { first, last } = cut;
  const at = (step: GroupStep) => columnLetters(stepColumn(plan, cut, step));
  const reach = (step: GroupStep) => span(at(step), first, last);
  const row = span(M.row, first, last);
  const spill = (column: number, formula: string): Block => ({
    kind: 'formulas',
    row: first,
    column,
    cells: [[`=${formula}`]],
  });
  const fill = (step: GroupStep, cells: readonly string[]): Block => ({
    kind: 'fill',
    row: first,
    column: stepColumn(plan, cut, step),
    rows: last - first + 1,
    cells: cells.map((formula) => `=${formula}`),
  });
  const sized = `$${at('order')}$${first}:$${at('total')}$${last}`;
  return [
    fill('key', [keyFormula(plan, cut)]),
    spill(stepColumn(plan, cut, 'order'), `SORT(${row};${reach('key')};TRUE;${row};TRUE)`),
    fill('run', sizeFormulas(cut, at)),
    spill(stepColumn(plan, cut, 'sorted'), `SORT(${sized};${reach('total')};FALSE;${row};TRUE)`),
    fill('rank', [rankFormula(cut, at)]),
    spill(groupColumn(plan, cut), `SORT(${reach('rank')};${reach('sorted')};TRUE)`),
  ];
}

/** The headers of those columns, and what each says. */
export function numberHeaders(plan: Plan, cut: Cut): { blocks: Block[]; notes: Note[] } {
  const group = groupColumn(plan, cut);
  const steps = GROUP_STEPS.map((step) => ({ column: stepColumn(plan, cut, step), step }));
  const header = (column: number, text: string): Block => ({
    kind: 'values',
    row: 1,
    column,
    cells: [[text]],
  });
  return {
    blocks: [
      header(group, `${cut.label} no.`),
      ...steps.map(({ column, step }) => header(column, `${cut.label}: ${NOTES[step][0]}`)),
    ],
    notes: [
      {
        row: 1,
        column: group,
        text: 'The number of its segment; segments are numbered by their size.',
      },
      ...steps.map(({ column, step }) => ({ row: 1, column, text: NOTES[step][1] })),
    ],
  };
}

type At = (step: GroupStep) => string;

function keyFormula(plan: Plan, { of, field, first }: Cut): string {
  const cell = (letter: string) => `$${letter}${first}`;
  if (of === 'deal') {
    const value = `${cell(M.part)}-${cell(M.customer)}*${PART_STEP}`;
    return `IF(${cell(M.part)}=0;"9";"1"&(${value}))`;
  }
  const said = reportedLetter(plan, field);
  const ofDeal = keyOfDeal(plan, field, cell(M.deal));
  const reported = said && onTab('Health', `$${said}${first}`);
  const key = reported ? `IF(LEN(${reported})>0;"1"&LOWER(${reported});${ofDeal})` : ofDeal;
  return `IF(${cell(M.deal)}=0;"9";${key})`;
}

function sizeFormulas({ first, last }: Cut, at: At): readonly [string, string] {
  const member = (letter: string) => `INDEX($${letter}:$${letter};$${at('order')}${first})`;
  const size = (['opening', 'closing', 'monthOpening', 'yearAgo'] as const).map((id) =>
    member(M[id]),
  );
  const key = (row: number) => `INDEX($${at('key')}:$${at('key')};$${at('order')}${row})`;
  const above = `IF(ROW()=${first};0;IF(${key(first)}=${key(first - 1)};$${at('run')}${first - 1};0))`;
  const below = `IF(${key(first)}=${key(first + 1)};$${at('total')}${first + 1};$${at('run')}${first})`;
  return [`${size.join('+')}+${above}`, `IF(ROW()=${last};$${at('run')}${first};${below})`];
}

/** Values of the same size stand together, since their rows come from a list sorted by value. */
function rankFormula({ first }: Cut, at: At): string {
  const key = (row: number) => `INDEX($${at('key')}:$${at('key')};$${at('sorted')}${row})`;
  const above = `$${at('rank')}${first - 1}`;
  const goesOn = `IF(${key(first)}=${key(first - 1)};${above};${above}+1)`;
  return `IF($${at('sortedTotal')}${first}<=0;${UNCOUNTED};IF(ROW()=${first};1;${goesOn}))`;
}
