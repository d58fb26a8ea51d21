import { COLUMNS_THAT_MATTER, type ColumnThatMatters } from '../../core/audit/completeness';
import { type FieldId, fieldOf } from '../../core/report/fields';
import { rowsSpan } from '../data/rows';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { arrayed } from '../sheet/array-columns';
import { area, BAD_INK, COUNT_OR_BLANK, headerFormat, QUIET_INK, RATIO } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Block, Format, Highlight } from '../sheet/tab';
import { checksSpan } from './checks';
import { FINDING_COLUMNS, figure, listedOwners, OWNERS_LISTED } from './findings-columns';

/** Rows that the part takes, from its title to its last column. */
export function completenessRows({ model }: Pick<Plan, 'model'>): number {
  return COLUMNS_THAT_MATTER[model].length + 2;
}

const TITLE =
  'Completeness: the share of records with each column filled, of those that count or would if they were right';

/** Above a line for each column: how many records need it, how many of them have it, and who leaves the most of it blank. */
const HEADERS = [
  'Column that matters',
  'Records',
  'Filled',
  'Owner with most blank',
  'Second and third',
];

/** Where the headers begin, and the columns of the shares and of the owners. */
const [FIRST, SHARE, OWNERS] = [2, 4, 5];

/** What stands where the last report has no such column, other than 0 % of one that is there. */
const NOT_THERE = 'Not in report';

function listed({ id }: ColumnThatMatters): string {
  return `|${fieldOf(id).label}|`;
}

/** The columns that matter and a report with these lacks, each between two bars. Whoever the customer is, some column has said it. */
export function lackingText({ model }: Pick<Plan, 'model'>, columns: ReadonlySet<FieldId>): string {
  const lacking = COLUMNS_THAT_MATTER[model].filter(
    ({ id }) => id !== 'companies' && !columns.has(id),
  );
  return lacking.map(listed).join('');
}

/** A line for each column that matters; `row` is that of the title. */
export function completenessBlocks(plan: Plan, row: number): Block[] {
  const columns = COLUMNS_THAT_MATTER[plan.model];
  const first = row + 2;
  return [
    { kind: 'values', row, column: 1, cells: [[TITLE]] },
    { kind: 'values', row: row + 1, column: FIRST, cells: [HEADERS] },
    {
      ...{ kind: 'values', row: first, column: FIRST },
      cells: columns.map(({ id }) => [fieldOf(id).label]),
    },
    {
      ...{ kind: 'formulas', row: first, column: FIRST + 1 },
      cells: columns.map((column, place) => lineOf(plan, column, { place, row: first + place })),
    },
  ];
}

interface At {
  /** The place of the column among those that matter. */
  readonly place: number;
  readonly row: number;
}

/** How many records need a column, the share of them that has it, and the owners who leave the most of it blank. */
function lineOf(plan: Plan, column: ColumnThatMatters, { place, row }: At): string[] {
  const filled = filledCount(plan, column, ALL);
  const lacks = `ISNUMBER(FIND("|"&$B${row}&"|";${figure('lacking')}))*(${filled}=0)`;
  const isThere = `ISNUMBER($D${row})`;
  const [most, second, third] = [1, 2, 3].map((nth) => ownerCell(plan, place, nth));
  const others = `${second}&IF(LEN(${third})=0;"";", "&${third})`;
  const share = `=IF(${lacks};"${NOT_THERE}";IFERROR(${filled}/$C${row};""))`;
  return [
    `=${neededCount(plan, column, ALL)}`,
    share,
    `=IF(${isThere};${most}&"";"")`,
    `=IF(${isThere};${others};"")`,
  ];
}

/** Beside the columns of the hidden tab: how many records of each owner that is listed lack a column that they need. */
const BLANKS_FROM = FINDING_COLUMNS.length + 1;

function blankSpan(place: number): string {
  return onTab('Findings', span(columnLetters(BLANKS_FROM + place), 2, OWNERS_LISTED + 1));
}

/** Behind these: what is said of each of them, the one who leaves the most blank first. */
function saidFrom({ model }: Pick<Plan, 'model'>): number {
  return BLANKS_FROM + COLUMNS_THAT_MATTER[model].length;
}

function ownerCell(plan: Plan, place: number, nth: number): string {
  return onTab('Findings', `$${columnLetters(saidFrom(plan) + place)}$${nth + 1}`);
}

/** The steps of the part, each in a column of its own that has a note. */
export function blankSteps(plan: Plan) {
  const owners = listedOwners('ownersByDeals');
  const columns = COLUMNS_THAT_MATTER[plan.model];
  const names = columns.map(({ id }) => fieldOf(id).label);
  const blanks = columns.map((column) => {
    const blank = `${neededCount(plan, column, owners)}-${filledCount(plan, column, owners)}`;
    return `=${arrayed(`IF(${listedOwners('recordsSorted')}>0;${blank};-1)`)}`;
  });
  const said = columns.map((_, place) => `=${arrayed(ownersSaid(blankSpan(place)))}`);
  const headers = ['Blank: ', 'Owners by blank: '].flatMap((what) =>
    names.map((name) => what + name),
  );
  const block: Block = {
    ...{ kind: 'formulas', row: 2, column: BLANKS_FROM },
    cells: [[...blanks, ...said]],
  };
  const texts = [
    ...names.map(
      (name) =>
        `How many records of the owner in this row of Owners by records need ${name} and lack it; -1: no owner.`,
    ),
    ...names.map((name) => `Owners who leave ${name} blank, and how often; most first.`),
  ];
  const notes = texts.map((text, place) => ({ row: 1, column: BLANKS_FROM + place, text }));
  return { headers, block, notes };
}

/** Each owner with how many records lack the column, those with the most first; nothing of one whose records all have it. */
function ownersSaid(blank: string): string {
  const said = `IF(${blank}>0;${listedOwners('ownersSorted')}&": "&${blank}&" blank";"")`;
  return `SORT(${said};${blank};FALSE;SEQUENCE(${OWNERS_LISTED});TRUE)`;
}

/** Of all owners, and of records without one. */
const ALL = '">=0"';

/** Records that count or should, of these owners. */
function recordsOf(plan: Plan, owners: string): string {
  return `${checksSpan(plan, 'recordOf')};${owners}`;
}

/** How many of them need a column. */
function neededCount(plan: Plan, { among }: ColumnThatMatters, owners: string): string {
  return `COUNTIFS(${recordsOf(plan, owners)}${among ? `;${filledIn(plan, among)}` : ''})`;
}

/** How many of those have it. */
function filledCount(plan: Plan, { id, among }: ColumnThatMatters, owners: string): string {
  const needed = among ? `;${filledIn(plan, among)}` : '';
  return `COUNTIFS(${recordsOf(plan, owners)}${needed};${filledIn(plan, id)})`;
}

/** Cells of a column that hold what its kind is read as; any column that names the company says who the customer is. */
function filledIn(plan: Plan, id: FieldId): string {
  if (id === 'companies') return `${readingSpan(plan, 'key')};"?*"`;
  const { kind } = fieldOf(id);
  const any = kind === 'text' ? '"?*"' : kind === 'day' ? '">0"' : '">-999999999999"';
  return `${rowsSpan(plan, id)};${any}`;
}

/** How the part looks. */
export function completenessFormats({ model }: Pick<Plan, 'model'>, row: number): Format[] {
  const [first, rows] = [row + 2, COLUMNS_THAT_MATTER[model].length];
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(row + 1, FIRST, HEADERS.length),
    { area: area(first, FIRST, rows), wraps: true },
    { area: area(first, FIRST + 1, rows), number: COUNT_OR_BLANK, align: 'left' },
    { area: area(first, SHARE, rows), number: RATIO, align: 'left', wraps: true },
    { area: area(first, OWNERS, rows, 2), color: QUIET_INK, wraps: true },
    { area: area(first, FIRST, rows, HEADERS.length), vertical: 'middle' },
  ];
}

/** What is filled in fewer than nine of ten records catches the eye. */
export function completenessHighlights({ model }: Pick<Plan, 'model'>, row: number): Highlight[] {
  const cell = `${columnLetters(SHARE)}${row + 2}`;
  const shares = area(row + 2, SHARE, COLUMNS_THAT_MATTER[model].length);
  return [{ area: shares, formula: `=ISNUMBER(${cell})*(${cell}<9/10)=1`, color: BAD_INK }];
}
