import type { Day, Month } from '../core/days';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import { parseAmount, parseDay } from '../core/report/values';
import { monthOfCell } from '../core/report/written-month';
import {
  aDay,
  aMonth,
  aNumber,
  aShare,
  aWholeNumber,
  expected,
  isLength,
  isNot,
  severalCells,
  someDays,
} from './function-words';
import { onlyCell, type Table } from './table';

/** The month argument: a date, or text such as 2026-10; null where it was left out. */
export function monthArgument(table: Table): Month | null | Refusal {
  if (table.cells.length === 0) return null;
  const cell = onlyCell(table);
  const month = monthOfCell(cell);
  if (month !== null) return month;
  const hint = typeof cell === 'number' ? isLength : '';
  return { problem: expected('month', shown(table), aMonth) + hint };
}

/** The months argument: how many months the window has; null where it was left out. */
export function monthsArgument(table: Table): number | null | Refusal {
  const months = numberArgument(table, 'months');
  if (months === null || isRefusal(months)) return months;
  return Number.isInteger(months) && months >= 1 && months <= 1200
    ? months
    : { problem: expected('months', String(months), aWholeNumber) };
}

/** An argument that is one day: a date, or text such as 2026-11-30; null where it was left out. */
export function dayArgument(table: Table, name: string): Day | null | Refusal {
  if (table.cells.length === 0) return null;
  const day = parseDay(onlyCell(table), 'month first');
  return day ?? { problem: expected(name, shown(table), aDay) };
}

/** The days argument: how many days ahead; null where it was left out. */
export function daysArgument(table: Table): number | null | Refusal {
  const days = numberArgument(table, 'days');
  if (days === null || isRefusal(days)) return days;
  const isWhole = Number.isInteger(days) && days >= 0;
  return isWhole ? days : { problem: expected('days', String(days), someDays) };
}

/** An argument that is one number, also where it was typed as text; null where it was left out. */
export function numberArgument(table: Table, name: string): number | null | Refusal {
  if (table.cells.length === 0) return null;
  const number = parseAmount(onlyCell(table), 'point') ?? percent(onlyCell(table));
  return number ?? { problem: expected(name, shown(table), aNumber) };
}

/** An argument that is a share: 0.8, or text such as 80 %. */
export function shareArgument(table: Table, name: string): number | null | Refusal {
  const share = numberArgument(table, name);
  if (share === null || isRefusal(share) || (share >= 0 && share <= 1)) return share;
  return { problem: expected(name, String(share), aShare) };
}

/** An argument that is one of some words; the first of them where it was left out. */
export function wordArgument<T extends string>(
  table: Table,
  name: string,
  words: readonly [T, ...T[]],
): T | Refusal {
  const text = textOf(onlyCell(table)).toLowerCase();
  if (table.cells.length === 0) return words[0];
  return (
    words.find((word) => word.toLowerCase() === text) ?? {
      problem: expected(name, shown(table), words.map((word) => `"${word}"`).join(' or ')),
    }
  );
}

/** The sum of an argument's cells; null where it is blank. */
export function sumArgument(table: Table, name: string): number | null | Refusal {
  let sum: number | null = null;
  for (const [row, cells] of table.cells.entries())
    for (const cell of cells) {
      if (isBlank(cell)) continue;
      const number = parseAmount(cell, 'point');
      if (number === null)
        return { problem: `${name}, row ${row + 1}: ${isNot(String(cell), aNumber)}` };
      sum = (sum ?? 0) + number;
    }
  return sum;
}

function percent(cell: Cell): number | null {
  const match = /^([^%]+)%$/.exec(textOf(cell));
  const number = match ? parseAmount(match[1] ?? null, 'point') : null;
  return number === null ? null : number / 100;
}

function shown(table: Table): string {
  const cell = onlyCell(table);
  return cell === null ? severalCells : `'${String(cell)}'`;
}
