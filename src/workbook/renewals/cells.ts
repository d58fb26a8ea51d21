import { KEY_STEP } from '../customers/timeline-key';
import { LEDGER, ledgerSpan } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { columnSpan } from '../sheet/array-columns';
import { columnLetters, onTab } from '../sheet/references';
import {
  type CustomerColumn,
  customerColumns,
  LINE_COLUMNS,
  type LineColumn,
  STATES,
} from './columns';

/** Where a column of lines stands on Due, counted from 1. */
export function placeOf(id: LineColumn): number {
  return LINE_COLUMNS.findIndex((one) => one.id === id) + 1;
}

function letterOf(id: LineColumn): string {
  return columnLetters(placeOf(id));
}

/** A line's column as formulas of the hidden Due tab name it, from its first row or from one above. */
export function own(plan: Plan, id: LineColumn, shift: -1 | 0 = 0): string {
  return columnSpan(letterOf(id), plan.dealRows, shift);
}

/** Neighbouring columns of lines, from one to another. */
export function ownSpan(plan: Plan, from: LineColumn, to: LineColumn): string {
  return `$${letterOf(from)}$2:$${letterOf(to)}$${plan.dealRows + 1}`;
}

/** A line's column in one row, the second unless another is named. */
export function ownCell(id: LineColumn, row = 2): string {
  return `$${letterOf(id)}${row}`;
}

/** A customer's column as formulas of the hidden Paying tab name it. */
export function ofCustomer({ model, customerRows }: Plan, id: CustomerColumn): string {
  const place = customerColumns(model).findIndex((one) => one.id === id) + 1;
  return columnSpan(columnLetters(place), customerRows);
}

/** A line's column as other tabs name it. */
export function dueSpan(plan: Plan, id: LineColumn): string {
  return onTab('Due', own(plan, id));
}

/** A customer's column as other tabs name it. */
export function comingSpan(plan: Plan, id: CustomerColumn): string {
  return onTab('Paying', ofCustomer(plan, id));
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

/** How many lines say when they end or renew: of an anniversary nothing does. */
export function saidDue(plan: Plan): string {
  const state = dueSpan(plan, 'state');
  return `COUNTIFS(${state};">0";${state};"<>${STATES.Anniversary}")`;
}
