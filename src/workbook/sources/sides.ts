import { customersSpan } from '../customers/customers';
import { customerKeys } from '../customers/keys';
import { mrrAt } from '../customers/timeline';
import { HOLDS_OTHER } from '../data/held-rows';
import { importSpan, latestInUse } from '../data/import-columns';
import { type OtherColumn, otherColumn } from '../data/other-source-columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { HALF_CENT, MONEY_TIMES } from '../settings/money';
import { arraysOf, NOWHERE } from '../sheet/array-columns';
import { area, DATE, headerFormat } from '../sheet/look';
import { mirrored } from '../sheet/mirrored';
import { newTab } from '../sheet/new-tab';
import type { Block, Fill, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import {
  FIGURES,
  FIRST_FIGURE,
  FIRST_NAME,
  type FigureId,
  NAME_COLUMNS,
  type NameColumn,
  nameLetters,
  nameSpan,
  namesIn,
  ROW_COLUMNS,
  rowSpan,
  rowsThere,
  sidesFigure,
} from './columns';

/** The hidden Sides tab: what the rows of Other source pay, and what both sides say of each name. */
export function sidesTab(plan: Plan): Tab {
  const looks = [
    tableLook(ROW_COLUMNS, { row: 1, rows: rowsThere(plan) }),
    tableLook(NAME_COLUMNS, { row: 1, first: FIRST_NAME, rows: namesIn(plan) }),
  ];
  const [ofRows = [], ofNames = []] = looks.map(({ widths }) => widths);
  return newTab({
    name: 'Sides',
    isHidden: true,
    rows: namesIn(plan) + 1,
    columns: FIRST_FIGURE + 1,
    widths: [...ofRows, 24, ...ofNames, 140, 104],
    blocks: [
      ...looks.map(({ header }) => header),
      arraysOf<string>(ROW_COLUMNS, rowFormulas(plan)),
      arraysOf<string>(NAME_COLUMNS, nameFormulas(plan), { column: FIRST_NAME }),
      sums(plan, 'hereSum', 'sortedHere'),
      sums(plan, 'thereSum', 'sortedThere'),
      ...figureBlocks(plan),
    ],
    formats: [
      ...looks.flatMap(({ formats }) => formats),
      headerFormat(1, FIRST_FIGURE, 2),
      { area: area(3, FIRST_FIGURE + 1, 3), number: DATE },
    ],
    notes: looks.flatMap(({ notes }) => notes),
  });
}

type RowId = (typeof ROW_COLUMNS)[number]['id'];

const TEXTS: readonly RowId[] = ['customer', 'leftOut', 'companyId'];
const MIRRORED = [
  'import',
  'customer',
  'from',
  'until',
  'amount',
  'months',
  'rate',
  'leftOut',
  'companyId',
] as const;

/** Later than any day of a business. */
const NEVER = '999999';

function rowFormulas(plan: Plan): Partial<Record<RowId, string>> {
  const own = (id: RowId) => rowSpan(plan, id);
  const positive = (id: RowId) => `IF(ISNUMBER(${own(id)});${own(id)}>0;FALSE)`;
  const isLatest = `((${own('import')}=${sidesFigure('latest')})+(LEN(${own('import')})=0)>0)`;
  const isWhole = `(LEN(${own('customer')})>0)*(LEN(${own('leftOut')})=0)*ISNUMBER(${own('from')})*ISNUMBER(${own('amount')})`;
  const counted = (formula: string, none: string) => `IF(${own('counts')}=1;${formula};${none})`;
  const name = `LOWER(${own('customer')})`;
  const number = `XLOOKUP(LOWER(${own('companyId')});${nameSpan(plan, 'customerKey')};${nameSpan(plan, 'place')};0;0)`;
  const known = `IFERROR(LOWER(TRIM(LOOKUP(${number};SEQUENCE(${plan.customerRows});${customersSpan('customer')})));${name})`;
  const isPaid = `(${own('start')}<=${sidesFigure('month')})*(${own('end')}>${sidesFigure('month')})`;
  return {
    ...Object.fromEntries(MIRRORED.map((id) => [id, mirror(plan, id)])),
    counts: `IF(${isWhole}*${positive('months')}*${positive('rate')}*${isLatest};1;0)`,
    key: counted(`IF(LEN(${own('companyId')})=0;${name};${known})`, '""'),
    mrr: counted(`IFERROR(${own('amount')}/${own('months')}*${own('rate')}*${MONEY_TIMES};0)`, '0'),
    start: counted(`IFERROR(INT(${own('from')});0)`, '0'),
    end: counted(`IF(ISNUMBER(${own('until')});IFERROR(INT(${own('until')});0);${NEVER})`, '0'),
    now: `IF(${isPaid};${own('mrr')};0)`,
  };
}

function mirror(plan: Plan, id: OtherColumn & RowId): string {
  return mirrored(otherColumn(id), rowsThere(plan), TEXTS.includes(id) ? 'text' : 'as it is');
}

/** Customers and rows one below the other; then their names in order, and each name once with its sums. */
function nameFormulas(plan: Plan): Partial<Record<NameColumn, string>> {
  const own = (id: NameColumn, shift: -1 | 0 = 0) => nameSpan(plan, id, shift);
  const [place, customers] = [own('place'), plan.customerRows];
  const ofCustomer = (values: string) => `LOOKUP(${place};SEQUENCE(${customers});${values})`;
  const ofRow = (values: string) =>
    `LOOKUP(${place}-${customers};SEQUENCE(${rowsThere(plan)});${values})`;
  const either = (customer: string, row: string) => `IF(${place}<=${customers};${customer};${row})`;
  const key = own('nameKey');
  const inOrder = (id: NameColumn) => `LOOKUP(${own('order')};${place};${own(id)})`;
  const begins = `(LEN(${own('sortedKey')})>0)*((${place}=1)+(${own('sortedKey')}<>${own('sortedKey', -1)})>0)`;
  return {
    place: `SEQUENCE(${namesIn(plan)})`,
    number: either(ofCustomer(customersSpan('number')), '0'),
    customerKey: either(ofCustomer(customerKeys(plan)), '""'),
    name: either(
      `${ofCustomer(customersSpan('customer'))}&""`,
      `${ofRow(rowSpan(plan, 'customer'))}&""`,
    ),
    nameKey: either(`LOWER(TRIM(${own('name')}))`, `${ofRow(rowSpan(plan, 'key'))}&""`),
    here: `IF(${own('number')}>0;${mrrAt(plan, own('number'), sidesFigure('month'))};0)`,
    there: either('0', ofRow(rowSpan(plan, 'now'))),
    order: `SORT(${place};IF(LEN(${key})=0;1;0);TRUE;${key};TRUE;${place};TRUE)`,
    sortedKey: inOrder('nameKey'),
    starts: `SORT(IF(${begins};${place};${NOWHERE});1;TRUE)`,
    group: `IF(LEN(${own('sortedKey')})=0;${NOWHERE};MATCH(${place};${own('starts')};1))`,
    sortedHere: inOrder('here'),
    sortedThere: inOrder('there'),
    ...groupFormulas(plan),
  };
}

/** Names in the order of the alphabet, a row each, with what is summed up by the last of their places. */
function groupFormulas(plan: Plan): Partial<Record<NameColumn, string>> {
  const own = (id: NameColumn) => nameSpan(plan, id);
  const place = own('place');
  const isThere = `${place}<=${sidesFigure('names')}`;
  const first = `LOOKUP(${own('starts')};${place};${own('order')})`;
  const total = (sum: NameColumn) => `ROUND(LOOKUP(${place};${own('group')};${own(sum)});6)`;
  const money = (sum: NameColumn) =>
    `IF(${isThere};IF(ABS(${total(sum)})<${HALF_CENT};0;${total(sum)});0)`;
  return {
    groupName: `IF(${isThere};LOOKUP(${first};${place};${own('name')});"")`,
    groupHere: money('hereSum'),
    groupThere: money('thereSum'),
    size: `IF(${isThere};ABS(${own('groupThere')}-${own('groupHere')});-1)`,
    bySize: `SORT(${place};${own('size')};FALSE;${place};TRUE)`,
  };
}

/** A running sum, which needs the row above; the header above the first is no number of a name. */
function sums(plan: Plan, id: NameColumn, of: NameColumn): Fill {
  const cell = (column: NameColumn, row: number) => `$${nameLetters(column)}${row}`;
  const above = `IF(${cell('group', 2)}=${cell('group', 1)};${cell(id, 1)};0)`;
  const column = FIRST_NAME + NAME_COLUMNS.findIndex((one) => one.id === id);
  const cells = [`=${cell(of, 2)}+${above}`];
  return { kind: 'fill', row: 2, column, rows: namesIn(plan), cells };
}

function figureBlocks(plan: Plan): Block[] {
  const told = `MAXIFS(${otherColumn('told')};${otherColumn('import')};${sidesFigure('latest')})`;
  const figures: Readonly<Record<FigureId, string>> = {
    latest: latestInUse(`(${importSpan('holds')}="${HOLDS_OTHER}")`),
    told: `IF(${sidesFigure('latest')}>0;IFERROR(${told};0);${fact('asOfEnd')})`,
    first: `MINIFS(${rowSpan(plan, 'start')};${rowSpan(plan, 'counts')};1)`,
    month: `MIN(${fact('asOfEnd')};${sidesFigure('told')})`,
    names: `COUNTIFS(${nameSpan(plan, 'starts')};"<${NOWHERE}")`,
    differ: `SUMPRODUCT((${nameSpan(plan, 'size')}>${HALF_CENT})*1)`,
  };
  return [
    { kind: 'values', row: 1, column: FIRST_FIGURE, cells: [['Figure', 'Value']] },
    {
      kind: 'values',
      row: 2,
      column: FIRST_FIGURE,
      cells: FIGURES.map(([, label]) => [label]),
    },
    {
      kind: 'formulas',
      row: 2,
      column: FIRST_FIGURE + 1,
      cells: FIGURES.map(([id]) => [`=${figures[id]}`]),
    },
  ];
}
