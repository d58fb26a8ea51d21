import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arrayed } from '../sheet/array-columns';
import { area, headerFormat, MONTH, QUIET_INK, RATIO } from '../sheet/look';
import type { Block, Format } from '../sheet/tab';
import { checksSpan } from './checks';
import { CODED_STEP, codeOf } from './coding';
import { OWNER_ROWS, OWNERS_LISTED, ownerLines, ownerSpan, PROCESS } from './findings-columns';

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
  const formulas = (first: number, column: number, cells: readonly string[]): Block => ({
    kind: 'formulas',
    row: first,
    column,
    cells: [cells.map((formula) => `=${formula}`)],
  });
  return [
    { kind: 'values', row, column: 1, cells: [[title]] },
    { kind: 'values', row: months - 1, column: 2, cells: [header('Month')] },
    { kind: 'fill', row: months, column: 2, rows: MONTHS, cells: [month] },
    formulas(
      months,
      3,
      PROCESS.map((_, category) => arrayed(shareOfMonths(plan, category))),
    ),
    { kind: 'values', row: owners - 1, column: 2, cells: [header('Owner')] },
    formulas(owners, 2, [
      arrayed(ownersListed()),
      ...PROCESS.map(({ all, wrong }) => arrayed(share(ownerLines(all), ownerLines(wrong)))),
    ]),
    formulas(owners + OWNERS_LISTED, 2, [otherOwners()]),
  ];
}

function header(first: string): readonly string[] {
  return [first, ...PROCESS.map(({ label }) => label)];
}

/** Those with the most deals; blank where there are fewer. */
function ownersListed(): string {
  const place = `SEQUENCE(${OWNERS_LISTED})`;
  const of = (id: Parameters<typeof ownerSpan>[0], at: string) =>
    `LOOKUP(${at};SEQUENCE(${OWNER_ROWS});${ownerSpan(id)})`;
  const deals = of('ownerDeals', of('ownersByDeals', place));
  return `IF(${deals}>0;${of('ownersSorted', place)};"")`;
}

/** All others, in the line below those listed. */
function otherOwners(): string {
  const count = `COUNTIFS(${ownerSpan('ownerDeals')};">0")-${OWNERS_LISTED}`;
  return `IF(${count}>0;"Other owners ("&${count}&")";"")`;
}

function share(all: string, wrong: string): string {
  return `IF(${all}=0;"";1-${wrong}/${all})`;
}

/** The share of each month, the as-of month first. */
function shareOfMonths(plan: Plan, category: number): string {
  const count = (isWrong: boolean) =>
    `COUNTIF(${checksSpan(plan, 'codedIn')};SEQUENCE(${MONTHS};1;${codeOf(category, isWrong)};${CODED_STEP}))`;
  return share(`(${count(false)}+${count(true)})`, count(true));
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
