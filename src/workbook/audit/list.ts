import type { Plan } from '../plan';
import { inUnit } from '../settings/money';
import { arrayed } from '../sheet/array-columns';
import { area, headerFormat, MONEY, QUIET_INK } from '../sheet/look';
import type { Block, Format } from '../sheet/tab';
import { linkToRecord } from '../words/cells';
import { DATA_CHECK_COUNT, dataCheckSpan } from './columns';
import { figure, type ListedColumn, listedSpan, listRows } from './findings-columns';

/** What is told of a finding, by the header over it. */
export const FINDING_HEADERS = {
  recordId: 'Record ID',
  check: 'Check',
  customer: 'Customer',
  stake: 'MRR at stake',
  wrong: 'What is wrong',
  effect: 'What it does to NRR',
  todo: 'What to do',
  column: 'Column',
  owner: 'Owner',
} as const;
const HEADERS = Object.values(FINDING_HEADERS);

/** How many columns the list of findings has. */
export const LIST_WIDTH = HEADERS.length;

/** What is shown of findings, each a column of as many as the columns that they are `listed` in. */
export function findingCells(
  listed: (id: ListedColumn) => string,
): Readonly<Record<keyof typeof FINDING_HEADERS, string>> {
  const check = listed('listedCheck');
  const about = (column: Parameters<typeof dataCheckSpan>[0]) =>
    `IF(${check}=0;"";LOOKUP(${check};SEQUENCE(${DATA_CHECK_COUNT});${dataCheckSpan(column)}))`;
  const id = listed('listedId');
  return {
    recordId: `IF(LEN(${id})=0;"";${linkToRecord(id)})`,
    check: about('name'),
    customer: listed('listedCustomer'),
    stake: listed('listedStake'),
    wrong: listed('listedMessage'),
    effect: about('effect'),
    todo: about('todo'),
    column: listed('listedColumn'),
    owner: listed('listedOwner'),
  };
}

/** Every open finding, those with the most money at stake first; `row` is that of the title. */
export function listBlocks(plan: Plan, row: number): Block[] {
  const cells = Object.values(findingCells((id) => listedSpan(plan, id)));
  return [
    { kind: 'formulas', row, column: 1, cells: [[`=${titleOf(plan)}`]] },
    { kind: 'values', row: row + 1, column: 1, cells: [HEADERS] },
    {
      kind: 'formulas',
      row: row + 2,
      column: 1,
      cells: [cells.map((formula) => `=${arrayed(formula)}`)],
    },
  ];
}

/** Says how many of how many are listed, where not all are. */
function titleOf(plan: Plan): string {
  const all = `(${figure('onLedger')}+${figure('here')}+${figure('unlisted')})`;
  const shown = `MIN(${listRows(plan)};${all})`;
  const isCut = `OR(${all}>${listRows(plan)};${figure('unlisted')}>0)`;
  return `${inUnit('Findings, those with the most MRR at stake first')}&IF(${isCut};": "&${shown}&" of "&${all};"")`;
}

/** How the list looks. */
export function listFormats(plan: Plan, row: number): Format[] {
  const rows = listRows(plan);
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(row + 1, 1, HEADERS.length),
    { area: area(row + 2, 1, rows), align: 'left' },
    { area: area(row + 2, 4, rows), number: MONEY },
    { area: area(row + 1, 4), align: 'right' },
    { area: area(row + 2, 2, rows, 2), wraps: true },
    { area: area(row + 2, 5, rows, 3), color: QUIET_INK, wraps: true, size: 9 },
    { area: area(row + 2, 8, rows, 2), wraps: true },
    { area: area(row + 2, 1, rows, HEADERS.length), vertical: 'middle' },
  ];
}
