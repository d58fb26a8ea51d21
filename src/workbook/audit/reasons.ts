import type { CheckId } from '../../core/audit/check-name-words';
import { checkCode } from '../../core/audit/checks';
import { STATE_CHECKS } from '../../core/audit/uncounted-finding';
import { stateCode } from '../../core/report/state';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { area, COUNT_OR_BLANK, headerFormat, QUIET_INK } from '../sheet/look';
import type { Block, Format } from '../sheet/tab';
import { REASONS, REASONS_ROW, TO_READ_ROW } from './columns';

/** Short, since a row grows with no text that a formula gives. */
const TO_READ = 'Pasted rows to be read: open Retained';

/** How many rows of Deals count, and how many do not for which reason. */
export function reasonBlocks(plan: Plan): Block[] {
  return [
    { kind: 'values', row: REASONS_ROW - 2, column: 1, cells: [[titleOf(plan)]] },
    {
      kind: 'values',
      row: REASONS_ROW - 1,
      column: 1,
      cells: [['Code', 'Reason', 'Rows', 'Check no.']],
    },
    {
      kind: 'values',
      row: REASONS_ROW,
      column: 1,
      cells: REASONS.map(({ code, text }) => [code, text]),
    },
    {
      kind: 'fill',
      row: REASONS_ROW,
      column: 3,
      rows: REASONS.length,
      cells: [`=${reportRows(plan, 'state', `$A${REASONS_ROW}`)}`],
    },
    {
      kind: 'values',
      row: REASONS_ROW,
      column: 4,
      cells: REASONS.map(({ id }) => [codeOfCheck(STATE_CHECKS[id])]),
    },
    { kind: 'values', row: REASONS_ROW + REASONS.length, column: 2, cells: [['All rows']] },
    {
      kind: 'formulas',
      row: REASONS_ROW + REASONS.length,
      column: 3,
      cells: [[`=${reportRows(plan, 'state', `"<${stateCode('empty')}"`)}`]],
    },
    toReadBlock(plan),
  ];
}

function titleOf({ model }: Plan): string {
  return model === 'monthly snapshots'
    ? 'Rows of Deals, one for each of their months: what counts, what does not, and why'
    : 'Rows of Deals: what counts, what does not, and why';
}

/** How many rows of a report the rows of Deals are for which something holds: one of snapshots stands for several months. */
export function reportRows(plan: Plan, column: 'state' | 'used', criterion: string): string {
  const rows = readingSpan(plan, column);
  return plan.model === 'monthly snapshots'
    ? `SUMIFS(${readingSpan(plan, 'months')};${rows};${criterion})`
    : `COUNTIFS(${rows};${criterion})`;
}

function toReadBlock(plan: Plan): Block {
  const count = `=COUNTIFS(${readingSpan(plan, 'toRead')};1)`;
  const words = `=IF($C${TO_READ_ROW}=0;"";"${TO_READ}")`;
  return { kind: 'formulas', row: TO_READ_ROW, column: 2, cells: [[words, count]] };
}

/** 0 where no check finds the rows, since they are rightly left out. */
function codeOfCheck(check: CheckId | undefined): number {
  return check ? checkCode(check) : 0;
}

/** How the reasons look. */
export function reasonFormats(): Format[] {
  const rows = REASONS.length;
  return [
    headerFormat(REASONS_ROW - 1, 1, 4),
    { area: area(REASONS_ROW - 2, 1), isBold: true, size: 12 },
    { area: area(REASONS_ROW - 1, 3, 1, 2), align: 'right' },
    { area: area(REASONS_ROW, 1, rows), align: 'left', color: QUIET_INK },
    { area: area(REASONS_ROW, 2, rows), wraps: true },
    { area: area(TO_READ_ROW, 2), wraps: true },
    { area: area(TO_READ_ROW, 3), number: COUNT_OR_BLANK },
    { area: area(REASONS_ROW, 1, rows, 4), vertical: 'middle' },
    { area: area(REASONS_ROW, 3, rows + 1), number: COUNT_OR_BLANK },
    { area: area(REASONS_ROW, 4, rows), number: COUNT_OR_BLANK, color: QUIET_INK },
    { area: area(REASONS_ROW + rows, 2, 1, 2), isBold: true },
  ];
}
