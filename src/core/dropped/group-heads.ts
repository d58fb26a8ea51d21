import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { wideHeader } from './labels';
import { plainWords } from './plain-words';
import { isMeanName, isTotalName } from './total-names';

type Cells = readonly (readonly Cell[])[];

const CUSTOMER: readonly FieldId[] = ['company', 'companies', 'companyId', 'companyIds'];

/**
 * Rows that stand in groups, as bookkeeping prints them: the name of a customer in a row of its own, under no label, what is
 * theirs below it, then their total. The label may say that customers stand below it. Each row gets its customer, and a group's
 * total the name of one; other files stay as they are.
 */
export function withGroupHeads(cells: Cells): Cells {
  const header = wideHeader(cells);
  if (!header) return cells;
  const customers = CUSTOMER.flatMap((id) => header.columns.get(id) ?? []);
  const isWithin = (label: string, at: number) =>
    customers.length === 0 ? label.trim() === '' : customers.includes(at);
  const body = cells.slice(header.row + 1).map(rowOf);
  const column = header.labels.findIndex((label, at) => isWithin(label, at) && isOfHeads(body, at));
  if (column < 0) return cells;
  const line = cells[header.row] ?? [];
  const labels = isBlank(line[column]) ? withCell(line, column, CUSTOMER_LABEL) : line;
  return [...cells.slice(0, header.row), labels, ...withNames(body, column)];
}

const CUSTOMER_LABEL = 'Customer';
const TOTAL = 'Total';

/** A row, and in how many of its cells something stands. */
interface Row {
  readonly cells: readonly Cell[];
  readonly filled: number;
}

function rowOf(cells: readonly Cell[]): Row {
  return { cells, filled: cells.filter((cell) => !isBlank(cell)).length };
}

const nameIn = ({ cells }: Row, column: number): Cell => cells[column] ?? null;

/** Whether a column names groups: what stands in it stands alone in its row or is a total, and rows without it follow. */
function isOfHeads(body: readonly Row[], column: number): boolean {
  const named = body.filter((row) => !isBlank(nameIn(row, column)));
  const others = named.filter((row) => !isHead(row, column));
  const isWithMembers = body.some((row) => isMember(row, column));
  return (
    named.length > others.length && isWithMembers && others.every((row) => isTotal(row, column))
  );
}

function isHead(row: Row, column: number): boolean {
  return row.filled === 1 && !isBlank(nameIn(row, column));
}

function isMember(row: Row, column: number): boolean {
  return row.filled > 0 && isBlank(nameIn(row, column));
}

/** "Total for Oak" and the like: its first word says so. */
function isTotal(row: Row, column: number): boolean {
  const [first = ''] = plainWords(textOf(nameIn(row, column))).split(' ');
  return isTotalName(first) || isMeanName(first);
}

function withNames(body: readonly Row[], column: number): Cells {
  const named: (readonly Cell[])[] = [];
  let head: Cell = null;
  for (const row of body) {
    if (isHead(row, column)) head = nameIn(row, column);
    else if (row.filled > 0)
      named.push(withCell(row.cells, column, isTotal(row, column) ? TOTAL : head));
  }
  return named;
}

function withCell(row: readonly Cell[], column: number, cell: Cell): readonly Cell[] {
  return row.map((before, at) => (at === column ? cell : before));
}
