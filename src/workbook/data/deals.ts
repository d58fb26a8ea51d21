import { FIELDS, type FieldId, fieldOf } from '../../core/report/fields';
import type { DealColumn, Plan } from '../plan';
import { area, DATE, headerFormat, PRECISE_MONEY, TEXT } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, whole } from '../sheet/references';
import type { Format, Tab } from '../sheet/tab';
import { dealsWords } from './deals-words';

/** The header over the number of the import that brought a row; rows pasted by hand have none. */
export const IMPORT_HEADER = 'Import';

/** A report's columns first, then the other standard ones, then the import number. */
export function dealColumns(reported: readonly FieldId[]): readonly DealColumn[] {
  const all = FIELDS.map(({ id }) => id);
  return [
    ...all.filter((id) => reported.includes(id)),
    ...all.filter((id) => !reported.includes(id)),
    'import',
  ];
}

/** A whole column of Deals: the only way in which formulas name it, so that a person may sort, insert and delete rows. */
export function dealColumn(plan: Pick<Plan, 'dealColumns'>, id: FieldId | 'import'): string {
  return onTab('Deals', whole(columnLetters(plan.dealColumns.indexOf(id) + 1)));
}

/** What the first row of Deals says of its columns. */
export interface DealHeaders {
  /** What stands in each column; a header that stands twice names neither. */
  readonly columns: readonly DealColumn[];
  /** Why columns cannot be told apart, and what to do; null where they can. */
  readonly problem: string | null;
}

/** So few headers may stand in a row of deals, where a deal or a remark is called like one. */
const FEW = 2;

/**
 * Tells the columns of Deals apart by the headers that the add-on writes, letter by letter: a column of the user's own may be
 * called MRR or Customer, as a field is in reports.
 */
export function dealHeaders(labels: readonly unknown[]): DealHeaders {
  const known = labels.map((label) => COLUMN_OF_HEADER.get(label) ?? '');
  const isTwice = (id: DealColumn) => id !== '' && known.indexOf(id) !== known.lastIndexOf(id);
  const twice = known.find(isTwice);
  const isRow = known.filter((id) => id !== '').length > FEW;
  return {
    columns: known.map((id) => (isTwice(id) ? '' : id)),
    problem: !isRow
      ? dealsWords.noHeaders
      : twice === undefined
        ? null
        : dealsWords.headerTwice(headerOfColumn(twice)),
  };
}

const COLUMN_OF_HEADER: ReadonlyMap<unknown, DealColumn> = new Map(
  dealColumns([]).map((id) => [headerOfColumn(id), id]),
);

/** The header over a column of Deals. */
export function headerOfColumn(id: DealColumn): string {
  if (id === 'import') return IMPORT_HEADER;
  return id === '' ? '' : fieldOf(id).label;
}

const WIDTHS: Partial<Record<DealColumn, number>> = {
  dealName: 280,
  company: 190,
  companies: 190,
  type: 136,
  recurringType: 136,
};

/** The Deals tab: the report's rows in standard columns; next month's rows go below. */
export function dealsTab(plan: Plan): Tab {
  const headers = plan.dealColumns.map(headerOfColumn);
  return newTab({
    name: 'Deals',
    rows: plan.dealRows + 1,
    columns: headers.length,
    isProtected: false,
    widths: plan.dealColumns.map((id) => WIDTHS[id] ?? 120),
    blocks: [{ kind: 'values', row: 1, column: 1, cells: [headers] }],
    formats: [
      headerFormat(1, 1, headers.length),
      ...plan.dealColumns.flatMap((id, index) => columnFormat(plan, id, index + 1)),
    ],
    notes: [
      {
        row: 1,
        column: 1,
        text: "Paste next month's rows below the last one, in these columns. A Record ID that stands here twice counts once: the lower row.",
      },
      {
        row: 1,
        column: headers.length,
        text: 'The import that brought the row, as numbered on Imports. Leave it empty on rows pasted by hand.',
      },
    ],
  });
}

function columnFormat(plan: Plan, id: DealColumn, column: number): Format[] {
  const number = dealFormat(id);
  if (number === null) return [];
  const cells = { area: area(2, column, plan.dealRows), number };
  return [number === TEXT ? cells : { ...cells, align: 'right' }];
}

/** The number format of a column of Deals: only text columns are formatted as text. Null where cells need none. */
export function dealFormat(id: DealColumn): string | null {
  if (id === 'import' || id === '') return null;
  const { kind } = fieldOf(id);
  return { text: TEXT, day: DATE, amount: PRECISE_MONEY, months: null, flag: null }[kind];
}
