import { matrix, matrixMonths } from '../customers/customers';
import { otherColumn } from '../data/other-source-columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { HALF_CENT } from '../settings/money';
import { arraysOf } from '../sheet/array-columns';
import { area, BAD_FILL, BAD_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { type NameColumn, nameSpan, rowSpan, sidesFigure } from './columns';
import {
  BY_MONTH,
  FIRST,
  formats,
  L,
  LAST,
  LIST,
  LIST_TITLE,
  LISTED,
  M,
  MONTH_COLUMN,
  MONTHS,
  notes,
  SUMMARY,
} from './look';

/** The Sources tab: what counts beside what another source says is paid, in all, by month and by customer. */
export function sourcesTab(plan: Plan): Tab {
  const looks = [
    tableLook(LIST, { row: FIRST - 1, rows: LISTED + 2 }),
    tableLook(BY_MONTH, { row: FIRST - 1, first: MONTH_COLUMN, rows: MONTHS }),
  ];
  const [ofList = [], ofMonths = []] = looks.map(({ widths }) => widths);
  return newTab({
    name: 'Sources',
    rows: LAST,
    columns: MONTH_COLUMN + BY_MONTH.length - 1,
    frozenRows: 0,
    hasGridlines: false,
    widths: [...ofList, 24, ...ofMonths],
    blocks: [
      ...titleBlocks(),
      ...summaryBlocks(plan),
      ...listBlocks(plan),
      ...monthBlocks(plan),
      ...looks.map(({ header }) => header),
    ],
    formats: [...formats(), ...looks.flatMap(({ formats }) => formats)],
    notes: [...notes(), ...looks.flatMap(({ notes }) => notes)],
    highlights: [
      {
        area: area(SUMMARY + 4, 3),
        formula: `=IF(ISNUMBER($C$${SUMMARY + 4});ABS($C$${SUMMARY + 4})>=1/200;TRUE)`,
        color: BAD_INK,
        background: BAD_FILL,
      },
    ],
  });
}

/** Whether the month that is compared is one that both sources know. */
function isShared(): string {
  const month = sidesFigure('month');
  const isKnownThere = `(${sidesFigure('first')}>0)*(${sidesFigure('first')}<=${month})`;
  return `(${month}>=${fact('firstMonth')})*${isKnownThere}>0`;
}

function titleBlocks(): Block[] {
  const differ = sidesFigure('differ');
  const some = `${differ}&IF(${differ}=1;" customer differs";" customers differ")&"; those with the largest difference stand below."`;
  const said = `IF(${differ}=0;"Both say the same of every customer.";${some})`;
  return [
    { kind: 'values', row: 1, column: 2, cells: [['Sources']] },
    { kind: 'formulas', row: 1, column: 3, cells: [[`=${sidesFigure('month')}`]] },
    {
      kind: 'formulas',
      row: 2,
      column: 2,
      cells: [[`=IF(${isShared()};${said};"The two sources have no month in common.")`]],
    },
  ];
}

/** What both say in all, and whether lists and months come to the same. */
function summaryBlocks(plan: Plan): Block[] {
  const all = (id: NameColumn) => `SUM(${nameSpan(plan, id)})`;
  const paying = (id: NameColumn) => `COUNTIFS(${nameSpan(plan, id)};">0")`;
  const latest = `MATCH(${sidesFigure('latest')};${otherColumn('import')};0)`;
  const named = `IFERROR("Other source ("&INDEX(${otherColumn('holds')};${latest})&")";"Other source")`;
  const there = `SUM(${rowSpan(plan, 'now')})`;
  const here = `IFERROR(${countedAt(sidesFigure('month'))};0)`;
  const check = `ABS(${all('groupHere')}-${here})+ABS(${all('groupThere')}-${there})`;
  const [first, second] = [SUMMARY + 1, SUMMARY + 2];
  return [
    { kind: 'values', row: SUMMARY, column: 2, cells: [['Source', 'MRR', 'Customers']] },
    { kind: 'values', row: first, column: 2, cells: [['Counted (Deals)']] },
    { kind: 'formulas', row: second, column: 2, cells: [[`=${named}`]] },
    {
      kind: 'values',
      row: SUMMARY + 3,
      column: 2,
      cells: [['Difference'], ['Difference of the lists to the months']],
    },
    {
      kind: 'formulas',
      row: first,
      column: 3,
      cells: [
        [`=${all('groupHere')}`, `=${paying('groupHere')}`],
        [`=${all('groupThere')}`, `=${paying('groupThere')}`],
        [`=$C$${second}-$C$${first}`, `=$D$${second}-$D$${first}`],
        [`=ROUND(${check};2)`, ''],
      ],
    },
  ];
}

/** All that counts at the end of a month. */
function countedAt(month: string): string {
  return `SUM(INDEX(${matrix()};0;MATCH(${month};${matrixMonths()};0)))`;
}

function listBlocks(plan: Plan): Block[] {
  const own = (id: NameColumn) => nameSpan(plan, id);
  const place = own('place');
  const rank = `SEQUENCE(${LISTED})`;
  const number = `LOOKUP(${rank};${place};${own('bySize')})`;
  const of = (id: NameColumn) => `LOOKUP(${number};${place};${own(id)})`;
  const shown = (formula: string) => `IF(${of('size')}>${HALF_CENT};${formula};"")`;
  const sums = (letter: string, id: NameColumn) => [
    `=SUM(${own(id)})-SUM($${letter}$${FIRST}:$${letter}$${FIRST + LISTED - 1})`,
    `=SUM(${own(id)})`,
  ];
  const [here, there] = [sums(L.here, 'groupHere'), sums(L.there, 'groupThere')];
  const last = FIRST + LISTED;
  const rows = [0, 1].map((at) => [
    here[at] ?? '',
    there[at] ?? '',
    `=$${L.there}${last + at}-$${L.here}${last + at}`,
  ]);
  return [
    {
      kind: 'values',
      row: LIST_TITLE,
      column: 2,
      cells: [['Customers with the largest difference']],
    },
    arraysOf(
      LIST,
      {
        rank: shown(rank),
        customer: shown(of('groupName')),
        here: shown(of('groupHere')),
        there: shown(of('groupThere')),
        difference: shown(`${of('groupThere')}-${of('groupHere')}`),
      },
      { row: FIRST },
    ),
    { kind: 'values', row: last, column: 2, cells: [['All others'], ['All']] },
    { kind: 'formulas', row: last, column: 3, cells: rows },
  ];
}

/** Month by month what counts and what the other source says, in cells of their own that a person may follow. */
function monthBlocks(plan: Plan): Block[] {
  const month = `$${M.month}${FIRST}`;
  const end = `EOMONTH(${sidesFigure('month')};${FIRST}-ROW())`;
  const isKnown = `(${end}>=${fact('firstMonth')})*(${sidesFigure('first')}>0)*(${end}>=${sidesFigure('first')})`;
  const sum = (days: 'start' | 'end') =>
    `SUMIFS(${rowSpan(plan, 'mrr')};${rowSpan(plan, days)};"<="&${month})`;
  const shown = (formula: string) => `=IF(ISNUMBER(${month});${formula};"")`;
  return [
    { kind: 'values', row: LIST_TITLE, column: MONTH_COLUMN, cells: [['By month, newest first']] },
    {
      kind: 'fill',
      row: FIRST,
      column: MONTH_COLUMN,
      rows: MONTHS,
      cells: [
        `=IF(${isKnown};${end};"")`,
        shown(`IFERROR(${countedAt(month)};0)`),
        shown(`ROUND(${sum('start')}-${sum('end')};6)`),
        shown(`$${M.other}${FIRST}-$${M.counted}${FIRST}`),
      ],
    },
  ];
}
