import { parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';

const HEADER = [
  'Record ID',
  'Associated Company',
  'Contract start date',
  'Contract end date',
  'Amount',
  'Deal Type',
  'Deal Stage',
];
const deal = (...cells: string[]) => [...cells, 'New Business', 'Closed Won'];

/** A report of three deals: where a test needs many workbooks, each must be quick to build. */
export const FIRST: readonly (readonly Cell[])[] = [
  HEADER,
  deal('1', 'Ann', '2025-01-01', '2025-06-30', '600'),
  deal('2', 'Ann', '2025-07-10', '2026-06-30', '1200'),
  deal('3', 'Bob', '2025-01-31', '2025-07-31', '600'),
];

/** The next report: one deal is changed, another is new. */
export const SECOND: readonly (readonly Cell[])[] = [
  ...FIRST.slice(0, 3),
  deal('3', 'Bob', '2025-01-31', '2025-07-31', '999'),
  deal('4', 'Cy', '2025-02-01', '2026-01-31', '900'),
];

/** The last month of both. */
export const asOf = parseMonth('2025-10') ?? 0;
