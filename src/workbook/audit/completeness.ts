import { COLUMNS_THAT_MATTER, type ColumnThatMatters } from '../../core/audit/completeness';
import { type FieldId, fieldOf } from '../../core/report/fields';
import { rowsSpan } from '../data/rows';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { arrayed } from '../sheet/array-columns';
import { area, BAD_INK, COUNT_OR_BLANK, headerFormat, QUIET_INK, RATIO } from '../sheet/look';
import { columnLetters } from '../sheet/references';
import type { Block, Format, Highlight } from '../sheet/tab';
import { checksSpan } from './checks';
import { figure, listedOwners, OWNERS_LISTED } from './findings-columns';

/** Rows that the part takes, from its title to its last owner. */
export const COMPLETENESS_ROWS = OWNERS_LISTED + 3;

/** The column in which the shares begin; before it stand the owner and how many records that is. */
const FIRST_SHARE = 4;

const TITLE =
  'Completeness: the share of records with each column filled, of those that count or would if they were right';

/** What each column that matters is called. */
export function completenessHeaders({ model }: Pick<Plan, 'model'>): readonly string[] {
  return COLUMNS_THAT_MATTER[model].map(({ id }) => fieldOf(id).label);
}

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

/** All records, then the owners with the most of them, each with the share that has a column filled; `row` is that of the title. */
export function completenessBlocks(plan: Plan, row: number): Block[] {
  const columns = COLUMNS_THAT_MATTER[plan.model];
  const first = row + 2;
  const shares = columns.map((column, place) => {
    const filled = filledCount(plan, column, ALL);
    const letters = columnLetters(FIRST_SHARE + place);
    const [header, ofAll] = [`${letters}$${row + 1}`, `$${letters}$${first}`];
    const needed = neededCount(plan, column, ALL);
    return {
      all: `=IF(ISNUMBER(FIND("|"&${header}&"|";${figure('lacking')}))*(${filled}=0);"${NOT_THERE}";IFERROR(${filled}/${needed};""))`,
      owners: `=${arrayed(ownersShare(plan, column, ofAll))}`,
    };
  });
  const [records, names] = [listedOwners('recordsSorted'), listedOwners('ownersSorted')];
  const ofOwners = [names, records].map((one) => `=${arrayed(`IF(${records}>0;${one};"")`)}`);
  const count = `=COUNTIFS(${recordsOf(plan, ALL)})`;
  return [
    { kind: 'values', row, column: 1, cells: [[TITLE]] },
    {
      ...{ kind: 'values', row: row + 1, column: 2 },
      cells: [['Owner', 'Records', ...completenessHeaders(plan)]],
    },
    { kind: 'values', row: first, column: 2, cells: [['All records']] },
    { kind: 'formulas', row: first, column: 3, cells: [[count, ...shares.map(({ all }) => all)]] },
    {
      ...{ kind: 'formulas', row: first + 1, column: 2 },
      cells: [[...ofOwners, ...shares.map(({ owners }) => owners)]],
    },
  ];
}

/** The share of each owner that is listed; blank where none of its records needs the column, or the report lacks it. */
function ownersShare(plan: Plan, column: ColumnThatMatters, ofAll: string): string {
  const owners = listedOwners('ownersByDeals');
  const share = `${filledCount(plan, column, owners)}/${neededCount(plan, column, owners)}`;
  return `IF((${listedOwners('recordsSorted')}>0)*ISNUMBER(${ofAll});IFERROR(${share};"");"")`;
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

/** The last column of the part. */
export function completenessWidth({ model }: Pick<Plan, 'model'>): number {
  return FIRST_SHARE - 1 + COLUMNS_THAT_MATTER[model].length;
}

/** How the part looks. */
export function completenessFormats({ model }: Pick<Plan, 'model'>, row: number): Format[] {
  const [first, width] = [row + 2, COLUMNS_THAT_MATTER[model].length];
  const rows = OWNERS_LISTED + 1;
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(row + 1, 2, width + 2),
    { area: area(first, 2), isBold: true },
    { area: area(first + 1, 2, rows - 1), color: QUIET_INK },
    { area: area(first, 3, rows), number: COUNT_OR_BLANK, align: 'left' },
    { area: area(first, FIRST_SHARE, rows, width), number: RATIO, align: 'left' },
    { area: area(first, FIRST_SHARE, 1, width), wraps: true },
  ];
}

/** What is filled in fewer than nine of ten records catches the eye. */
export function completenessHighlights({ model }: Pick<Plan, 'model'>, row: number): Highlight[] {
  const [first, letter] = [row + 2, columnLetters(FIRST_SHARE)];
  const shares = area(first, FIRST_SHARE, OWNERS_LISTED + 1, COLUMNS_THAT_MATTER[model].length);
  const cell = `${letter}${first}`;
  return [{ area: shares, formula: `=ISNUMBER(${cell})*(${cell}<9/10)=1`, color: BAD_INK }];
}
