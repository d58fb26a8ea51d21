import { KEY_STEP } from '../customers/timeline-key';
import { LEDGER, ledgerSpan } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { columnSpan } from '../sheet/array-columns';
import { columnLetters, onTab } from '../sheet/references';
import { firstCustomerColumn } from '../sheet/steps-tab';
import type { Column } from '../sheet/table';
import {
  type CustomerColumn,
  customerColumns,
  LINE_COLUMNS,
  type LineColumn,
  saysWhenDue,
} from './columns';

type GroupId = 'lines' | 'customers';

/** Columns that stand side by side on the hidden tab, one apart from the next. */
export interface Group {
  readonly id: GroupId;
  readonly columns: readonly Column<string>[];
  readonly first: number;
  readonly rows: number;
}

/** The lines of the Ledger where the model says when something is due; beside them the customers. */
export function groupsOf(plan: Plan): readonly Group[] {
  const { model, dealRows, customerRows } = plan;
  const customers = {
    id: 'customers',
    columns: customerColumns(model),
    rows: customerRows,
  } as const;
  return saysWhenDue(model)
    ? [
        { id: 'lines', columns: LINE_COLUMNS, first: 1, rows: dealRows },
        { ...customers, first: firstCustomerColumn(LINE_COLUMNS) },
      ]
    : [{ ...customers, first: 1 }];
}

/** Where a column of the hidden tab stands, counted from 1; no two of its groups have one of the same id. */
export function placeOf(plan: Plan, id: LineColumn | CustomerColumn): number {
  for (const { columns, first } of groupsOf(plan)) {
    const index = columns.findIndex((one) => one.id === id);
    if (index >= 0) return first + index;
  }
  throw new Error(`no column on Due: ${id} for ${plan.model}`);
}

function letterOf(plan: Plan, id: LineColumn | CustomerColumn): string {
  return columnLetters(placeOf(plan, id));
}

/** A line's column as formulas of the hidden tab name it, from its first row or from one above. */
export function own(plan: Plan, id: LineColumn, shift: -1 | 0 = 0): string {
  return columnSpan(letterOf(plan, id), plan.dealRows, shift);
}

/** Neighbouring columns of lines, from one to another. */
export function ownSpan(plan: Plan, from: LineColumn, to: LineColumn): string {
  return `$${letterOf(plan, from)}$2:$${letterOf(plan, to)}$${plan.dealRows + 1}`;
}

/** A line's column in one row, the second unless another is named. */
export function ownCell(plan: Plan, id: LineColumn, row = 2): string {
  return `$${letterOf(plan, id)}${row}`;
}

/** A customer's column as formulas of the hidden tab name it. */
export function ofCustomer(plan: Plan, id: CustomerColumn): string {
  return columnSpan(letterOf(plan, id), plan.customerRows);
}

/** A line's column as other tabs name it. */
export function dueSpan(plan: Plan, id: LineColumn): string {
  return onTab('Due', own(plan, id));
}

/** A customer's column as other tabs name it. */
export function comingSpan(plan: Plan, id: CustomerColumn): string {
  return onTab('Due', ofCustomer(plan, id));
}

/** A formula that only a deal that counts computes. */
export function counted(plan: Plan, formula: string, otherwise = '0'): string {
  return `IF(${linesSpan(plan, 'state')}=0;${formula};${otherwise})`;
}

/** The line of the Ledger with a day, as lists in the order of lines hold it. */
export function lineDay(day: string): string {
  return `${ledgerSpan('lineNumber')}*${KEY_STEP}+${day}`;
}

/** The line numbers of the Ledger, each beside the row above it. */
export function lineBelow(plan: Plan): string {
  return onTab('Ledger', columnSpan(LEDGER.lineNumber, plan.dealRows, 1));
}
