import { checkCode } from '../core/audit/checks';
import type { RevenueCategory } from '../core/category';
import { ownerSpan } from './findings-columns';
import { ledgerSpan } from './ledger-columns';
import { area, headerFormat, MONTH, QUIET_INK, RATIO } from './look';
import type { Plan } from './plan';
import { fact } from './settings-facts';
import type { Block, Format } from './tab';

/** The revenue categories that a process prescribes, each in a column from C on. */
const CODED: readonly (readonly [string, RevenueCategory])[] = [
  ['New business', 'new business'],
  ['Renewal', 'renewal'],
  ['Upsell', 'upsell'],
  ['Churn', 'churn'],
];

const OWNERS = 30;
const MONTHS = 12;

/** Rows that the process takes, from its title to the line about owners that are not listed. */
export const ADHERENCE_ROWS = OWNERS + 1 + MONTHS + 5;

/** By owner and by month, how many deals are coded as the data says they should be; `row` is that of the title. */
export function adherenceBlocks(plan: Plan, row: number): Block[] {
  const [months, owners] = [row + 2, row + MONTHS + 4];
  const place = `ROW()-${owners - 1}`;
  const owner = `=IF(LARGE(${ownerSpan('ownerDeals')};${place})>0;INDEX(${ownerSpan('ownersSorted')};${place});"")`;
  const others = `COUNTIFS(${ownerSpan('ownerDeals')};">0")-${OWNERS}`;
  const month = `=EOMONTH(${fact('asOfEnd')};-(ROW()-${months}))`;
  const title = 'Process: the share of deals that are coded as the data says they should be';
  return [
    { kind: 'values', row, column: 1, cells: [[title]] },
    { kind: 'values', row: owners - 1, column: 2, cells: [header('Owner')] },
    {
      kind: 'fill',
      row: owners,
      column: 2,
      rows: OWNERS,
      cells: [owner, ...shares(byOwner(plan, owners), owners)],
    },
    {
      kind: 'formulas',
      row: owners + OWNERS,
      column: 2,
      cells: [[`=IF(${others}>0;"(others, with fewer deals: "&${others}&")";"")`]],
    },
    { kind: 'values', row: months - 1, column: 2, cells: [header('Month')] },
    {
      kind: 'fill',
      row: months,
      column: 2,
      rows: MONTHS,
      cells: [month, ...shares(byMonth(plan, months), months)],
    },
  ];
}

function header(first: string): readonly string[] {
  return [first, ...CODED.map(([label]) => label)];
}

/** Counts the deals of a category, or those of them that are coded wrong. */
type Count = (category: RevenueCategory, isWrong: boolean) => string;

function shares(count: Count, row: number): readonly string[] {
  return CODED.map(([, category]) => {
    const all = count(category, false);
    return `=IF(LEN($B${row})=0;"";IF(${all}=0;"";1-${count(category, true)}/${all}))`;
  });
}

const [FIRST, LAST] = [checkCode('new while paying'), checkCode('category disagrees')];

function byOwner(plan: Plan, row: number): Count {
  const l = (id: Parameters<typeof ledgerSpan>[1]) => ledgerSpan(plan, id);
  return (category, isWrong) => {
    const all = `(${l('owner')}=$B${row})*(${l('category')}="${category}")*(${l('number')}<1000000000)`;
    const wrong = `*(${l('finding')}>=${FIRST})*(${l('finding')}<=${LAST})*ISNUMBER(${l('stake')})`;
    return `SUMPRODUCT(${all}${isWrong ? wrong : ''})`;
  };
}

function byMonth(plan: Plan, row: number): Count {
  const l = (id: Parameters<typeof ledgerSpan>[1]) => ledgerSpan(plan, id);
  const inMonth = `${l('from')};">"&EOMONTH($B${row};-1);${l('from')};"<="&$B${row}`;
  const wrong = `;${l('finding')};">=${FIRST}";${l('finding')};"<=${LAST}";${l('stake')};">=0"`;
  return (category, isWrong) =>
    `COUNTIFS(${l('number')};"<1000000000";${l('category')};"${category}";${inMonth}${isWrong ? wrong : ''})`;
}

/** How the process looks. */
export function adherenceFormats(row: number): Format[] {
  const [months, owners] = [row + 2, row + MONTHS + 4];
  const width = CODED.length + 1;
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(owners - 1, 2, width),
    headerFormat(months - 1, 2, width),
    { area: area(months, 2, MONTHS), number: MONTH, align: 'left' },
    ...[owners, months].map((first) => ({
      area: area(first, 3, first === owners ? OWNERS : MONTHS, CODED.length),
      number: RATIO,
      align: 'left' as const,
    })),
    { area: area(owners, 2, OWNERS + 1), color: QUIET_INK },
  ];
}
