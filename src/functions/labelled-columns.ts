import { monthText } from '../core/days';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import {
  disordered,
  noFigures,
  noLength,
  noMonths,
  notIn,
  notSum,
  oneLineEach,
  severalColumns,
} from './function-words';
import type { When } from './history';
import type { LabelledLine, LabelledShape } from './labelled-shape';
import { isShare, lineOf } from './labels';
import { isOther, pointOf, pointsOf } from './points';
import { isTotalName } from './sum-rows';

type Read = (cell: Cell) => number | null;

/** A summary on the way to the figures that count. */
export interface Summary {
  readonly shape: LabelledShape;
  readonly lines: readonly LabelledLine[];
  readonly read: Read;
}

/** The places of the figures that count: of the period asked for, or of everything that a total sums up. */
export function columnsFor(summary: Summary, when: When): readonly number[] | Refusal {
  const filled = filledColumns(summary);
  if (filled.length === 0) return { problem: noFigures };
  const dated = datedColumn(summary, filled, when);
  if (dated !== null) return isRefusal(dated) ? dated : [dated];
  if (when.month !== null) return { problem: noMonths('summary', monthText(when.month)) };
  if (when.months !== null && when.months !== 1) return { problem: noLength(when.months) };
  return undatedColumns(summary, filled);
}

/** The columns in which some line that counts has a figure. */
function filledColumns({ lines, read }: Summary): readonly number[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    lines.some(({ line, cells }) => {
      const cell = cells[column] ?? null;
      return line && !isBlank(cell) && read(cell) !== null;
    }),
  );
}

/** The column of the month asked for, or of the last point; null where no points stand over the columns. */
function datedColumn(
  { lines }: Summary,
  filled: readonly number[],
  { month, months }: When,
): number | null | Refusal {
  const headers = lines
    .filter(({ line }) => !line)
    .map(({ cells }) => cells.map((cell, column) => (filled.includes(column) ? cell : null)))
    .filter((cells) => cells.some((cell) => pointOf(cell) !== null));
  const [header, above] = [headers[headers.length - 1], headers[headers.length - 2]];
  if (!header) return null;
  const points = pointsOf(header, above) ?? onlyPoint(header);
  if (typeof points === 'string') return { problem: disordered(points) };
  if (points === null) return null;
  const { places, at, span, hasYears } = points;
  if (months !== null && months !== span) return { problem: oneLineEach(span, months) };
  if (month === null) return places[places.length - 1] ?? null;
  if (!hasYears) return { problem: noMonths('summary', monthText(month)) };
  return places[at.indexOf(month)] ?? { problem: notIn(monthText(month), 'summary') };
}

function onlyPoint(header: readonly Cell[]) {
  const place = header.findIndex((cell) => pointOf(cell) !== null);
  const point = pointOf(header[place] ?? null);
  return point && { places: [place], at: [point.at], span: point.span, hasYears: point.hasYear };
}

/** Rows of a table add up; beside labels one column counts: the only one, the last of two, or the total of the others. */
function undatedColumns(summary: Summary, filled: readonly number[]): readonly number[] | Refusal {
  const named = (column: number) => headOf(summary, column);
  const total = filled.find((column) => isTotalName(named(column)));
  const parts = filled.filter((column) => column !== total);
  if (total !== undefined && parts.length > 0) {
    const wrong = wrongSum(summary, total, parts);
    if (wrong !== null) return { problem: notSum(named(total), wrong) };
    return [total];
  }
  if (summary.shape.isTurned)
    return filled.length > 1 && arePeriods(summary, filled)
      ? { problem: disordered('no order') }
      : filled;
  const plain = filled.filter((column) => !isShare(named(column)) && !isOther(named(column)));
  const closing = plain.filter((column) => lineOf(named(column)) === 'closing');
  const [only] = closing.length === 1 && plain.length === 2 ? closing : plain;
  if (only !== undefined && (plain.length === 1 || closing.length === 1)) return [only];
  return { problem: severalColumns(filled.map((column) => column + 1).join(', ')) };
}

const PERIODS = /^(?:months?|weeks?|wk|periods?|quarters?|years?|dates?|days?)$/i;
const NUMBERED = /^(?:week|wk|w|period|p|day)\s?\d/i;

/** Whether rows are of periods, which no sum puts together. */
function arePeriods({ lines }: Summary, filled: readonly number[]): boolean {
  return lines.some(
    ({ line, label, cells }) =>
      !line &&
      filled.every((column) => !isBlank(cells[column])) &&
      (PERIODS.test(label) || filled.every((column) => NUMBERED.test(textOf(cells[column])))),
  );
}

/** What stands over a column beside labels, or before a row below them. */
function headOf({ lines }: Summary, column: number): string {
  const head = lines.find(
    ({ line, cells }) => !line && typeof cells[column] === 'string' && !isBlank(cells[column]),
  );
  return textOf(head?.cells[column]);
}

/** The first line whose total is not the sum of its parts. */
function wrongSum(
  { lines, read }: Summary,
  total: number,
  parts: readonly number[],
): { readonly said: number; readonly found: number; readonly of: string } | null {
  for (const { line, label, cells } of lines) {
    if (!line) continue;
    const said = read(cells[total] ?? null) ?? 0;
    const found = parts.reduce((sum, column) => sum + (read(cells[column] ?? null) ?? 0), 0);
    if (Math.abs(said - found) > 0.005 * (parts.length + 1)) return { said, found, of: label };
  }
  return null;
}
