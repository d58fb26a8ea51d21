import { FIELDS, type FieldId, fieldOf } from '../../core/report/fields';
import type { Plan } from '../plan';
import { columnLetters, onTab, span } from '../sheet/references';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Tab } from '../sheet/tab';
import type { Column } from '../sheet/table';
import { dealColumn } from './deals';

type RowField = FieldId | 'import';

/** Fields that no formula reads unless revenue is cut by them. */
const UNREAD: readonly FieldId[] = ['mergedIds', 'createDate', 'exchangeRate', 'companyAmount'];

/** The columns of Deals that formulas read, in the order in which they stand here. */
function readFields({ segments }: Pick<Plan, 'segments'>): readonly RowField[] {
  const fields = FIELDS.map(({ id }) => id);
  const isRead = (id: FieldId) =>
    !UNREAD.includes(id) || segments.some(({ field }) => field === id);
  return ['import', ...fields.filter(isRead)];
}

/** What stands where a cell of Deals is an error. */
const ERROR = '(error)';

/**
 * The hidden Rows tab: the columns of Deals that formulas read, row by row, so that inserting, deleting and sorting rows
 * of Deals breaks no formula, and no error in a cell reaches another.
 */
export function rowsTab(plan: Plan): Tab {
  const fields = shownFields(plan);
  const cells = fields.map((id) => `=ARRAYFORMULA(${mirror(plan, id)})`);
  return rowStepsTab(plan, 'Rows', {
    columns: fields.map(columnOf),
    formulas: { kind: 'formulas', row: 2, column: 1, cells: [cells] },
  });
}

/** The last one is about snapshots: in other models it would only fill the spreadsheet, unless revenue is cut by it. */
function shownFields(plan: Plan): readonly RowField[] {
  const fields = readFields(plan);
  const isRead =
    plan.model === 'monthly snapshots' ||
    plan.segments.some(({ field }) => field === 'snapshotMonths');
  const isLast = fields[fields.length - 1] === 'snapshotMonths';
  return isLast && !isRead ? fields.slice(0, -1) : fields;
}

function columnOf(id: RowField): Column<RowField> {
  const header = id === 'import' ? 'Import' : fieldOf(id).label;
  const note = `${header} of the same row of Deals; "${ERROR}" where it is an error.`;
  return { id, header, note, width: 110, ...(id === 'import' && { number: '0' }) };
}

/** The rows from the second on: whole columns, so that no row that is inserted or deleted moves what is read. */
function mirror(plan: Plan, id: RowField): string {
  const column = dealColumn(plan, id);
  const isText = id !== 'import' && fieldOf(id).kind === 'text';
  const shown = isText ? `TRIM(${column}&"")` : `IF(LEN(${column})=0;"";${column})`;
  const isThere = `(ROW(${column})>1)*(ROW(${column})<=${plan.dealRows + 1})`;
  return `IFERROR(FILTER(IFERROR(${shown};"${isText ? '' : ERROR}");${isThere});"")`;
}

/** A column of Rows, as far as it reaches. */
export function rowsSpan(plan: Pick<Plan, 'dealRows' | 'segments'>, id: RowField): string {
  const letter = columnLetters(readFields(plan).indexOf(id) + 1);
  return onTab('Rows', span(letter, 2, plan.dealRows + 1));
}

/** What a cell of such a column says, as text; an error says nothing. `cell` names the cells, a column or a look-up in one. */
export function rowsText(id: FieldId, cell: string): string {
  return fieldOf(id).kind === 'text' ? `${cell}&""` : `IF(${cell}="${ERROR}";"";TRIM(${cell}&""))`;
}
