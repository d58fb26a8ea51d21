import type { Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import { textOf } from '../core/report/cell';
import { FIELDS, type FieldId, fieldOf } from '../core/report/fields';
import { columnsOf, fieldOfLabel, headerOf, plainLabel } from '../core/report/headers';
import type { Choices } from '../core/report/understanding';
import type { RevenueModel } from '../core/settings';
import { isColumnName, loadedName } from './quoting';

/** A standard column, or what says which of two rows came later. */
export type SourceField = FieldId | 'rowOrder';

/** Which column of the table in BigQuery holds a standard column. */
export type ColumnMapping = ReadonlyMap<SourceField, string>;

/** The label of what says which of two rows came later: a number or a time that grows from load to load. */
const ROW_ORDER = 'Row order';

const WHO: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies', 'contact'];
const START: readonly FieldId[] = ['contractStart', 'closeDate'];
const MONEY: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr', 'acv', 'tcv', 'amount'];

/** What a model cannot do without: of each group one column. */
const NEEDED: Readonly<Record<RevenueModel, readonly (readonly FieldId[])[]>> = {
  'recurring deals': [WHO, START, MONEY],
  contracts: [WHO, START, ['contractEnd', 'term'], MONEY],
  'deal movements': [WHO, START, ['type', 'recurringType'], MONEY],
  'monthly snapshots': [WHO, ['snapshotMonth'], MONEY],
  'invoices or orders': [WHO, ['invoiceDate'], ['billed', 'amount']],
};

const COMPANY: readonly FieldId[] = ['companyIds', 'companies'];
const DEAL: readonly FieldId[] = [
  'recordId',
  'companyId',
  'company',
  ...COMPANY,
  'type',
  'amount',
  'closeDate',
  'isWon',
  'stage',
  'pipeline',
  'line',
];

/** The columns that a table is taken to have where nobody says which it has. */
const USUAL: Readonly<Record<RevenueModel, readonly FieldId[]>> = {
  'recurring deals': [
    ...DEAL,
    'recurringAmount',
    'recurringType',
    'inactiveDate',
    'inactiveReason',
  ],
  contracts: [...DEAL, 'contractStart', 'contractEnd', 'term'],
  'deal movements': DEAL,
  'monthly snapshots': [...COMPANY, 'snapshotMonth', 'mrr'],
  'invoices or orders': ['recordId', ...COMPANY, 'invoiceDate', 'billed', 'line'],
};

/** The columns of a table that was loaded with the usual columns of a model. */
export function usualColumns(model: RevenueModel): ColumnMapping {
  return new Map(USUAL[model].map((id) => [id, loadedName(fieldOf(id).label)]));
}

/** The columns of a table that was loaded from a report with these labels; some may be named by hand. */
export function loadedColumns(labels: readonly Cell[], named: Named = {}): ColumnMapping {
  const columns = [...columnsOf(labels, named)].map(
    ([id, column]) => [id, loadedName(textOf(labels[column]))] as const,
  );
  return new Map(columns);
}

/** Labels of a report and what somebody says that they are. */
type Named = NonNullable<Choices['columns']>;

/** The header of a list of columns. */
const LIST_HEADER = ['standard column', 'column'];

/** Whether a file is a list of columns rather than the report itself. */
export function isColumnList([first = []]: readonly (readonly Cell[])[]): boolean {
  return LIST_HEADER.every((label, place) => plainLabel(first[place] ?? null) === label);
}

/**
 * The columns that a file names: a list with the header Standard column and Column, or the report itself as it was
 * loaded; a refusal where it is neither, or a line of the list names nothing.
 */
export function columnsIn(
  cells: readonly (readonly Cell[])[],
  named: Named = {},
): ColumnMapping | Refusal {
  if (isColumnList(cells)) return listedColumns(cells.slice(1));
  const header = headerOf(cells, named);
  return header
    ? loadedColumns(header.labels, named)
    : {
        problem:
          'The file of columns names none; start it with the line "Standard column,Column", or give the report itself.',
      };
}

function listedColumns(lines: readonly (readonly Cell[])[]): ColumnMapping | Refusal {
  const columns = new Map<SourceField, string>();
  for (const line of lines) {
    const [label, column] = [textOf(line[0]), textOf(line[1])];
    if (label === '' && column === '') continue;
    const field = plainLabel(label) === plainLabel(ROW_ORDER) ? 'rowOrder' : fieldOfLabel(label);
    if (!field)
      return { problem: `"${label}" is no standard column; use one of: ${LABELS.join(', ')}.` };
    if (!isColumnName(column))
      return {
        problem: `"${column}" cannot be a column of BigQuery; write its name as the table's schema shows it.`,
      };
    columns.set(field, column);
  }
  return columns;
}

const LABELS = [...FIELDS.map(({ label }) => label), ROW_ORDER];

/** What a model needs and the columns lack, or what it cannot read, in a sentence; null where they do. */
export function columnFault(model: RevenueModel, columns: ColumnMapping): string | null {
  const months = columns.get('snapshotMonths');
  if (model === 'monthly snapshots' && months !== undefined)
    return `Column ${months} of the table says that a row stands for several months, as on Deals; load the report itself, which has a row for each.`;
  const group = NEEDED[model].find((fields) => !fields.some((id) => columns.has(id)));
  if (!group) return null;
  const labels = group.map((id) => fieldOf(id).label).join(', ');
  return `For the model "${model}" the table needs a column for ${group.length > 1 ? 'one of ' : ''}${labels}; add it to the file of columns.`;
}
