import type { Day } from '../../../src/core/days';
import { monthsBetween } from '../../../src/core/report/term';
import { type MadeReport, type Row, withLabels } from './made-report';

/** The cells of a clean row, which are days and numbers where they are not blank. */
export const day = (row: Row, id: string): Day => Number(row[id]);
export const number = (row: Row, id: string): number => Number(row[id] ?? 0);

/** Months from the start of a row's contract to its end. */
export const term = (row: Row): number =>
  Math.round(monthsBetween(day(row, 'contractStart'), day(row, 'contractEnd') + 1));

/** The report with another label over one column. */
export const relabelled = (report: MadeReport, id: string, label: string): MadeReport =>
  withLabels(report, (column) => (column.id === id ? label : column.label));

/** A quarter of an amount and the rest of it, both in whole cents, as documents have them. */
export function quartersOf(row: Row, id: string): readonly [quarter: number, rest: number] {
  const cents = Math.round(number(row, id) * 100);
  const quarter = Math.round(cents / 4);
  return [quarter / 100, (cents - quarter) / 100];
}
