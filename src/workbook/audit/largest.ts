import type { Plan } from '../plan';
import { repairsSpan } from '../repairs/columns';
import { arrayed } from '../sheet/array-columns';
import { area, headerFormat, MONEY, QUIET_INK } from '../sheet/look';
import type { Block, Format } from '../sheet/tab';
import { LARGEST } from './columns';
import { firstListed } from './findings-columns';
import { FINDING_HEADERS, findingCells } from './list';

/** What an effect is stands with each check below. */
const { effect: _, column: COLUMN, owner: OWNER, ...FIRST } = FINDING_HEADERS;
const HEADERS: readonly string[] = [...Object.values(FIRST), 'Suggested value', COLUMN, OWNER];
const SUGGESTED = HEADERS.indexOf('Suggested value') + 1;

/** The findings with the most money at stake, each with the value that is suggested on Repairs. */
export function largestBlocks(plan: Plan): Block[] {
  const { row, rows } = LARGEST;
  const { effect: _, column, owner, ...first } = findingCells((id) => firstListed(id, rows));
  const array = (formula: string) => `=${arrayed(formula)}`;
  return [
    { kind: 'values', row: row - 2, column: 1, cells: [['The largest findings']] },
    { kind: 'values', row: row - 1, column: 1, cells: [HEADERS] },
    { kind: 'formulas', row, column: 1, cells: [Object.values(first).map(array)] },
    { kind: 'fill', row, column: SUGGESTED, rows, cells: [`=${suggested(plan)}`] },
    { kind: 'formulas', row, column: SUGGESTED + 1, cells: [[column, owner].map(array)] },
  ];
}

/** The first value that Repairs suggests for the record of the row and its check. */
function suggested(plan: Plan): string {
  const { row } = LARGEST;
  const [id, check, value] = (['recordId', 'check', 'suggested'] as const).map((one) =>
    repairsSpan(plan, one),
  );
  const own = `(${id}&""=$A${row}&"")*(${check}=$B${row})*(LEN(${value})>0)`;
  return `IF(LEN($A${row})=0;"";IFERROR(INDEX(FILTER(${value};${own});1);""))`;
}

/** How they look. */
export function largestFormats(): Format[] {
  const { row, rows } = LARGEST;
  return [
    { area: area(row - 2, 1), isBold: true, size: 12 },
    headerFormat(row - 1, 1, HEADERS.length),
    { area: area(row - 1, 4), align: 'right' },
    { area: area(row, 1, rows), align: 'left' },
    { area: area(row, 4, rows), number: MONEY },
    { area: area(row, 2, rows, 2), wraps: true },
    { area: area(row, 5, rows, 2), color: QUIET_INK, wraps: true, size: 9 },
    { area: area(row, SUGGESTED, rows), isBold: true, wraps: true },
    { area: area(row, SUGGESTED + 1, rows, 2), wraps: true },
    { area: area(row, 1, rows, HEADERS.length), vertical: 'middle' },
  ];
}
