import { arrayed } from './array-columns';
import { DATA_CHECK_COUNT, dataCheckSpan } from './audit-columns';
import {
  type FINDINGS as F,
  figure,
  listRows,
  listSpan,
  VALUE_ROWS,
  valueSpan,
} from './findings-columns';
import { type LedgerColumn, ledgerSpan } from './ledger-columns';
import { linesSpan } from './lines';
import { area, headerFormat, MONEY, QUIET_INK } from './look';
import type { Plan } from './plan';
import { setting } from './settings-list';
import type { Block, Format } from './tab';

const HEADERS = [
  'Record ID',
  'Check',
  'Customer',
  'MRR at stake',
  'What is wrong',
  'What it does to NRR',
  'What to do',
  'Column',
  'Owner',
];

/** How many columns the list of findings has. */
export const LIST_WIDTH = HEADERS.length;

/** Every open finding, those with the most money at stake first; `row` is that of the title. */
export function listBlocks(plan: Plan, row: number): Block[] {
  const first = row + 2;
  const place = `SEQUENCE(${listRows(plan)})`;
  const item = (id: 'ledgerAt' | 'findingAt') =>
    `LOOKUP(${place};${listSpan(plan, 'item')};${listSpan(plan, id)})`;
  const [onLedger, here] = [item('ledgerAt'), item('findingAt')];
  const shown = (ledger: string, other: string) =>
    `=${arrayed(`IF(${onLedger}>0;${ledger};IF(${here}>0;${other};""))`)}`;
  const l = (id: LedgerColumn) =>
    `LOOKUP(${onLedger};${linesSpan(plan, 'place')};${ledgerSpan(plan, id)})`;
  const f = (id: keyof typeof F) => `LOOKUP(${here};SEQUENCE(${VALUE_ROWS});${valueSpan(id)})`;
  const ofCheck = (column: Parameters<typeof dataCheckSpan>[0], code: string) =>
    `LOOKUP(${code};SEQUENCE(${DATA_CHECK_COUNT});${dataCheckSpan(column)})`;
  const about = (column: Parameters<typeof dataCheckSpan>[0]) =>
    shown(ofCheck(column, l('finding')), ofCheck(column, f('check')));
  const link = (id: string) =>
    `IF(LEN(${id})=0;"";IF(LEN(${setting('recordAddress')})=0;${id};HYPERLINK(${setting('recordAddress')}&${id};${id})))`;
  return [
    { kind: 'formulas', row, column: 1, cells: [[`=${titleOf(plan)}`]] },
    { kind: 'values', row: row + 1, column: 1, cells: [HEADERS] },
    {
      kind: 'formulas',
      row: first,
      column: 1,
      cells: [
        [
          shown(link(l('recordId')), link(f('recordId'))),
          about('name'),
          shown(l('customer'), f('customer')),
          shown(l('stake'), f('mrr')),
          shown(ofCheck('wrong', l('finding')), f('message')),
          about('effect'),
          about('todo'),
          shown(ofCheck('column', l('finding')), f('column')),
          shown(l('owner'), f('owner')),
        ],
      ],
    },
  ];
}

/** Says how many of how many are listed, where not all are. */
function titleOf(plan: Plan): string {
  const all = `(${figure('onLedger')}+${figure('here')}+${figure('unlisted')})`;
  const shown = `MIN(${listRows(plan)};${all})`;
  const isCut = `OR(${all}>${listRows(plan)};${figure('unlisted')}>0)`;
  return `"Findings, those with the most MRR at stake first"&IF(${isCut};": "&${shown}&" of "&${all};"")`;
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
