import type { Finding } from '../../core/audit/finding';
import type { Plan } from '../plan';
import type { Height, HeightsOf } from '../sheet/tab';
import { FOUND, LARGEST } from './columns';
import { completenessRows } from './completeness';
import { listRows } from './findings-columns';
import { APART_AREA } from './score';
import { SCORES_ROW, SCORES_ROWS } from './scores';

/** The row in which the columns that matter begin, below the checks. */
export const COMPLETENESS_ROW = SCORES_ROW + SCORES_ROWS + 1;

/** The row in which the list of findings begins. */
export function listRow(plan: Plan): number {
  return COMPLETENESS_ROW + completenessRows(plan) + 1;
}

/** Heights in pixels: of rows that grow with what they hold, and for formulas whose text wraps. */
const USUAL = 21;
const TWO_LINES = 38;
const FOUR_LINES = 66;

/** Heights of all rows of the Audit tab but those of findings. */
export function auditHeights(plan: Plan): readonly Height[] {
  const [largest, found] = [LARGEST, FOUND].map(({ row, rows }) => row + rows);
  const between = (row: number, until: number) => ({ row, rows: until - row, height: USUAL });
  return [
    between(1, LARGEST.row),
    between(largest ?? 1, FOUND.row),
    between(found ?? 1, listRow(plan) + 2),
    { row: APART_AREA.row, rows: 1, height: TWO_LINES },
    { row: SCORES_ROW + 2, rows: SCORES_ROWS - 2, height: TWO_LINES },
    { row: COMPLETENESS_ROW + 2, rows: completenessRows(plan) - 2, height: TWO_LINES },
  ];
}

/** Heights of the rows of findings on the Audit tab: those that hold one are tall, or all where nobody knows how many there are. */
export function findingHeights(plan: Plan, findings: readonly Finding[] | null): HeightsOf {
  const all = findings?.length ?? Number.POSITIVE_INFINITY;
  const checks = findings ? new Set(findings.map(({ check }) => check)).size : all;
  const list = { row: listRow(plan) + 2, rows: listRows(plan) };
  const parts = [
    { ...LARGEST, filled: all },
    { ...FOUND, filled: checks },
    { ...list, filled: all },
  ];
  return { name: 'Audit', heights: parts.flatMap(tallWhereFilled) };
}

function tallWhereFilled({ row, rows, filled }: Omit<Height, 'height'> & { filled: number }) {
  const tall = Math.min(rows, filled);
  return [
    { row, rows: tall, height: FOUR_LINES },
    { row: row + tall, rows: rows - tall, height: USUAL },
  ].filter((one) => one.rows > 0);
}
