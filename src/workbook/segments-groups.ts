import { CONTRACT_SIZES, NOT_GIVEN } from '../core/retention/contract-size';
import { dealColumn } from './deals';
import { reportedLetter } from './health-columns';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { columnLetters, onTab, span, whole } from './references';
import { type Cut, cutsOf, isByField, MOST_SEGMENTS } from './segments-cuts';
import {
  FILLED,
  G,
  GROUP_COLUMNS,
  type GroupColumn,
  groupRows,
  lastGroup,
  linesOf,
} from './segments-group-columns';
import {
  groupPlaces,
  M,
  type MemberColumn,
  MOVEMENTS,
  memberGroups,
  membersSpan,
  stepColumn,
} from './segments-member-columns';
import { setting } from './settings-list';
import type { Block, Tab } from './tab';
import { tableFill, tableLook } from './table';

/** The hidden Groups tab: every segment of every cut with its figures of the as-of month, and the order to show them in. */
export function groupsTab(plan: Plan): Tab {
  const rows = lastGroup(plan) - 1;
  const look = tableLook(GROUP_COLUMNS, { row: 1, rows });
  return newTab({
    name: 'Groups',
    isHidden: true,
    rows: rows + 1,
    columns: GROUP_COLUMNS.length,
    frozenColumns: 3,
    widths: look.widths,
    blocks: [
      look.header,
      {
        kind: 'values',
        row: 2,
        column: 1,
        cells: cutsOf(plan).flatMap((cut) => lineCells(plan, cut)),
      },
      ...cutsOf(plan).flatMap((cut) => segmentBlocks(plan, cut)),
      figureBlock(plan),
    ],
    formats: look.formats,
    notes: look.notes,
  });
}

/** What a line is about, in the columns before the formulas. */
function lineCells(plan: Plan, cut: Cut): (string | number)[][] {
  return Array.from({ length: linesOf(cut) }, (_, index) => {
    const isRest = isByField(cut) && index === MOST_SEGMENTS;
    const criterion = isRest ? `>${MOST_SEGMENTS}` : index + 1;
    return [cut.place, cut.label, index + 1, criterion, ...groupPlaces(plan, cut)];
  });
}

/** The names of a cut's segments, and the order in which they are shown. */
function segmentBlocks(plan: Plan, cut: Cut): Block[] {
  const { first, last } = groupRows(plan, cut);
  const reach = (id: GroupColumn) => span(G[id], first, last);
  const by = `${reach('shown')};FALSE;${reach('weight')};FALSE;${reach('row')};TRUE`;
  const column = GROUP_COLUMNS.findIndex(({ id }) => id === 'segment') + 1;
  const listed: Block = {
    kind: 'formulas',
    row: first,
    column: GROUP_COLUMNS.length,
    cells: [[`=SORT(${reach('row')};${by})`]],
  };
  if (!isByField(cut))
    return [
      { kind: 'values', row: first, column, cells: CONTRACT_SIZES.map((name) => [name]) },
      listed,
    ];
  const cells = [`=${segmentName(plan, cut, first)}`];
  return [
    { kind: 'fill', row: first, column, rows: MOST_SEGMENTS, cells },
    { kind: 'values', row: last, column, cells: [['(others)']] },
    listed,
  ];
}

/** The value as the last customer or deal with it has it; blank where there are fewer segments. */
function segmentName(plan: Plan, cut: Cut, row: number): string {
  if (cut.field === 'contract size') return '""';
  const step = (id: 'rank' | 'sorted') =>
    onTab('Members', span(columnLetters(stepColumn(plan, cut, id)), cut.first, cut.last));
  const place = `$${G.place}${row}`;
  const found = `MATCH(${place};${step('rank')};1)`;
  const exists = `IFERROR(INDEX(${step('rank')};${found})=${place};FALSE)`;
  const member = `INDEX(${step('sorted')};${found})`;
  const deal = `INDEX(${onTab('Members', `$${M.deal}:$${M.deal}`)};${member})`;
  const ofDeal = `IFERROR(TRIM(INDEX(${dealColumn(plan, cut.field)};${deal})&"");"")`;
  const said = cut.of === 'customer' ? reportedLetter(plan, cut.field) : null;
  const reported = said && `INDEX(${onTab('Health', whole(said))};${member})`;
  const value = reported ? `IF(LEN(${reported})>0;${reported};${ofDeal})` : ofDeal;
  return `IF(${exists};IF(LEN(${value})=0;"${NOT_GIVEN}";${value});"")`;
}

/** The figures of the as-of month, in the columns after the names. */
function figureBlock(plan: Plan): Block {
  const figures = GROUP_COLUMNS.slice(FILLED, -1);
  const place = { row: 2, column: FILLED + 1, rows: lastGroup(plan) - 1 };
  return tableFill(figures, figureFormulas(plan), place);
}

function figureFormulas(plan: Plan): Readonly<Partial<Record<GroupColumn, string>>> {
  const at = (id: GroupColumn) => `$${G[id]}2`;
  const shown = (formula: string) => `IF(${at('shown')}=0;"";${formula})`;
  const isIn = (column: GroupColumn) => `${memberGroups(plan, at(column))};${at('criterion')}`;
  const sum = (id: MemberColumn, column: GroupColumn) =>
    `SUMIFS(${membersSpan(plan, id)};${isIn(column)})`;
  const paid = [
    sum('opening', 'period'),
    sum('closing', 'period'),
    sum('monthOpening', 'month'),
    sum('closing', 'month'),
    sum('yearAgo', 'year'),
  ].join('+');
  const back = `IF(${setting('reactivationInNrr')}="Yes";${at('reactivation')};0)`;
  const kept = `${at('opening')}-${at('contraction')}-${at('churn')}`;
  return {
    row: 'ROW()',
    shown: `IF(LEN(${at('segment')})=0;0;IF(${paid}>0;IF(ISNUMBER(${at('criterion')});2;1);0))`,
    weight: `IF(${at('shown')}=0;0;${weightFormula(plan, isIn('period'))})`,
    opening: shown(sum('monthOpening', 'month')),
    closing: shown(sum('closing', 'month')),
    ...movementFormulas(plan, isIn('month'), shown),
    openingCustomers: shown(`COUNTIFS(${membersSpan(plan, 'monthOpening')};">0";${isIn('month')})`),
    closingCustomers: shown(`COUNTIFS(${membersSpan(plan, 'closing')};">0";${isIn('month')})`),
    nrr: shown(ratioFormula(`${kept}+${at('expansion')}+${back}`, at('opening'))),
    grr: shown(ratioFormula(kept, at('opening'))),
    nrr12: shown(ratioFormula(sum('now', 'year'), sum('yearAgo', 'year'))),
    grr12: shown(ratioFormula(sum('kept', 'year'), sum('yearAgo', 'year'))),
  };
}

/** A share of what was there; blank where nothing was. */
export function ratioFormula(above: string, below: string): string {
  return `IF(${below}>0;(${above})/(${below});"")`;
}

function movementFormulas(
  plan: Plan,
  isIn: string,
  shown: (formula: string) => string,
): Readonly<Partial<Record<GroupColumn, string>>> {
  const [size, movement] = [membersSpan(plan, 'monthSize'), membersSpan(plan, 'monthMovement')];
  const formulas = MOVEMENTS.flatMap((id, index) => [
    [id, shown(`SUMIFS(${size};${isIn};${movement};${index + 1})`)],
    [`${id}Customers`, shown(`COUNTIFS(${isIn};${movement};${index + 1})`)],
  ]);
  return Object.fromEntries(formulas);
}

/** What the segment does to NRR in the chosen period, without its sign. */
function weightFormula(plan: Plan, isIn: string): string {
  const [size, movement] = [membersSpan(plan, 'size'), membersSpan(plan, 'movement')];
  const sum = (code: number) => `SUMIFS(${size};${isIn};${movement};${code})`;
  const back = `IF(${setting('reactivationInNrr')}="Yes";${sum(2)};0)`;
  return `ABS(${back}+${sum(3)}-${sum(4)}-${sum(5)})`;
}
