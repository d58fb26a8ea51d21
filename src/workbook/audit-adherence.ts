import { OWNERS_LISTED, ownerSpan, PROCESS } from './findings-columns';
import { WRONGLY_CODED } from './findings-owners';
import { ledgerSpan, UNCOUNTED } from './ledger-columns';
import { area, headerFormat, MONTH, QUIET_INK, RATIO } from './look';
import type { Plan } from './plan';
import { fact } from './settings-facts';
import type { Block, Format } from './tab';

const MONTHS = 12;

/** Lines of owners: those listed, and one for all others. */
const OWNERS = OWNERS_LISTED + 1;

/** Rows that the process takes, from its title to the line of other owners. */
export const ADHERENCE_ROWS = OWNERS + MONTHS + 4;

/** By owner and by month, how many deals are coded as the data says they should be; `row` is that of the title. */
export function adherenceBlocks(plan: Plan, row: number): Block[] {
  const [months, owners] = [row + 2, row + MONTHS + 4];
  const month = `=EOMONTH(${fact('asOfEnd')};-(ROW()-${months}))`;
  const title = 'Process: the share of deals that are coded as the data says they should be';
  return [
    { kind: 'values', row, column: 1, cells: [[title]] },
    { kind: 'values', row: months - 1, column: 2, cells: [header('Month')] },
    {
      kind: 'fill',
      row: months,
      column: 2,
      rows: MONTHS,
      cells: [month, ...PROCESS.map(({ category }) => shareOfMonth(plan, category, months))],
    },
    { kind: 'values', row: owners - 1, column: 2, cells: [header('Owner')] },
    { kind: 'fill', row: owners, column: 2, rows: OWNERS, cells: ownerCells(owners) },
  ];
}

function header(first: string): readonly string[] {
  return [first, ...PROCESS.map(({ label }) => label)];
}

/** An owner and the shares of each category; below those listed, all others together. */
function ownerCells(row: number): readonly string[] {
  const place = `ROW()-${row - 1}`;
  const listed = `IF(LARGE(${ownerSpan('ownerDeals')};${place})>0;INDEX(${ownerSpan('ownersSorted')};${place});"")`;
  const count = `COUNTIFS(${ownerSpan('ownerDeals')};">0")-${OWNERS_LISTED}`;
  const others = `IF(${count}>0;"Other owners ("&${count}&")";"")`;
  const of = (id: Parameters<typeof ownerSpan>[0]) => `INDEX(${ownerSpan(id)};${place})`;
  return [
    `=IF(${place}>${OWNERS_LISTED};${others};${listed})`,
    ...PROCESS.map((one) => share(row, of(one.all), of(one.wrong))),
  ];
}

function share(row: number, all: string, wrong: string): string {
  return `=IF(LEN($B${row})=0;"";IF(${all}=0;"";1-${wrong}/${all}))`;
}

function shareOfMonth(plan: Plan, category: string, row: number): string {
  const l = (id: Parameters<typeof ledgerSpan>[1]) => ledgerSpan(plan, id);
  const [first, last] = WRONGLY_CODED;
  const inMonth = `${l('from')};">"&EOMONTH($B${row};-1);${l('from')};"<="&$B${row}`;
  const coded = `${l('number')};"<${UNCOUNTED}";${l('category')};"${category}";${inMonth}`;
  const wrong = `${l('finding')};">=${first}";${l('finding')};"<=${last}";${l('stake')};">=0"`;
  return share(row, `COUNTIFS(${coded})`, `COUNTIFS(${coded};${wrong})`);
}

/** How the process looks. */
export function adherenceFormats(row: number): Format[] {
  const [months, owners] = [row + 2, row + MONTHS + 4];
  const width = PROCESS.length + 1;
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(owners - 1, 2, width),
    headerFormat(months - 1, 2, width),
    { area: area(months, 2, MONTHS), number: MONTH, align: 'left' },
    ...[owners, months].map((first) => ({
      area: area(first, 3, first === owners ? OWNERS : MONTHS, PROCESS.length),
      number: RATIO,
      align: 'left' as const,
    })),
    { area: area(owners, 2, OWNERS), color: QUIET_INK },
  ];
}
