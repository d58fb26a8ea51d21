import { monthText } from '../core/days';
import { isRefusal, type Refusal } from '../core/refusal';
import { isBlank, textOf } from '../core/report/cell';
import { monthOfCell } from '../core/report/written-month';
import type { Bridge } from '../core/retention/movements';
import { amountReader } from './amounts';
import { badCell, type Place } from './bad-cell';
import {
  anAmount,
  noFigures,
  noMonths,
  notIn,
  oneLineAMonth,
  severalColumns,
  unknownLine,
} from './function-words';
import { isTotal } from './given-customers';
import type { When } from './history';
import { type LabelledLine, type LabelledShape, linesOf } from './labelled-shape';
import type { Line } from './labels';

/** What a summary says of a period; what it does not name is missing. */
export type Figures = Partial<Bridge> & { readonly due?: number; readonly renewed?: number };

/** The figures of the period asked for: that of the month, the only one, or the sum over a table's rows. */
export function labelledFigures(shape: LabelledShape, when: When): Figures | Refusal {
  const lines = linesOf(shape);
  const columns = columnsFor(shape, lines, when);
  if (isRefusal(columns)) return columns;
  const sums = new Map<Line, number>();
  const read = amountReader(
    lines.map(({ cells }) => columns.map((column) => cells[column] ?? null)),
  );
  for (const { line, label, place, cells } of lines)
    for (const column of columns) {
      const cell = cells[column] ?? null;
      if (isBlank(cell) || line === null) continue;
      const number = read(cell);
      if (line === undefined) {
        // Beside a column of labels each line counts; other columns of a table need not.
        if (shape.isTurned || number === null || label === '') continue;
        return { problem: unknownLine(place + 1, label) };
      }
      if (number === null)
        return badCell(placeIn(shape, place, column), { found: cell, expected: anAmount });
      sums.set(line, (sums.get(line) ?? 0) + sized(line, number));
    }
  return completed(Object.fromEntries(sums));
}

/** Losses count by their size, whatever sign they were typed with. */
function sized(line: Line, number: number): number {
  const isLoss = line === 'churn' || line === 'contraction' || line === 'churnedCustomers';
  return isLoss ? Math.abs(number) : number;
}

function placeIn({ isTurned }: LabelledShape, line: number, column: number): Place {
  return isTurned ? { row: column + 1, column: line + 1 } : { row: line + 1, column: column + 1 };
}

/** The places of the figures that count. */
function columnsFor(
  shape: LabelledShape,
  lines: readonly LabelledLine[],
  { month, months }: When,
): readonly number[] | Refusal {
  const filled = filledColumns(lines, shape);
  const dated = filled.flatMap((column) => {
    const found = monthAt(lines, column);
    return found === null ? [] : [{ column, month: found }];
  });
  if (dated.length === 0) return undatedColumns(shape, filled, month);
  if (months !== null && months !== 1) return { problem: oneLineAMonth(months) };
  const latest = dated.reduce((last, one) => (one.month > last.month ? one : last));
  const wanted = month === null ? latest : dated.find((one) => one.month === month);
  if (wanted) return [wanted.column];
  return { problem: notIn(monthText(month ?? 0), 'summary') };
}

function filledColumns(lines: readonly LabelledLine[], shape: LabelledShape): readonly number[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      lines.some(({ line, cells }) => line && !isBlank(cells[column])) &&
      !isTotal(textOf(shape.isTurned ? shape.lines[0]?.[column] : null)),
  );
}

function monthAt(lines: readonly LabelledLine[], column: number): number | null {
  for (const { line, cells } of lines) {
    const cell = cells[column] ?? null;
    const month = line || typeof cell !== 'string' ? null : monthOfCell(cell);
    if (month !== null) return month;
  }
  return null;
}

function undatedColumns(
  { isTurned }: LabelledShape,
  filled: readonly number[],
  month: number | null,
): readonly number[] | Refusal {
  if (month !== null) return { problem: noMonths('summary', monthText(month)) };
  if (isTurned || filled.length === 1) return filled;
  const places = filled.map((column) => column + 1).join(', ');
  return { problem: filled.length === 0 ? noFigures : severalColumns(places) };
}

const MOVEMENTS = ['expansion', 'contraction', 'churn', 'reactivation'] as const;

/** What follows from the lines: a closing, and what was kept. An ending counts only where there are no movements. */
function completed(given: Figures): Figures {
  const { opening, closing } = given;
  if (opening === undefined) return onlyCustomers(given);
  const [grown, back] = [given.new ?? 0, given.reactivation ?? 0];
  if (MOVEMENTS.some((movement) => given[movement] !== undefined)) {
    const [expansion, contraction] = [given.expansion ?? 0, given.contraction ?? 0];
    const churn = given.churn ?? 0;
    const kept = opening - contraction - churn;
    const ending = closing ?? kept + expansion + grown + back;
    return withCustomers({ ...given, expansion, contraction, churn, closing: ending, kept });
  }
  if (closing === undefined) return onlyCustomers(given);
  const stayed = closing - grown;
  const kept = Math.min(opening, stayed);
  return withCustomers({
    ...given,
    expansion: Math.max(0, stayed - opening),
    contraction: opening - kept,
    churn: 0,
    kept,
  });
}

/** Where a summary counts customers only, a bare "Churned" is customers too. */
function onlyCustomers(given: Figures): Figures {
  const { churn, churnedCustomers = churn } = given;
  return withCustomers(churnedCustomers === undefined ? given : { ...given, churnedCustomers });
}

/** Customers lost follow from customers at both ends where nothing else names them. */
function withCustomers(given: Figures): Figures {
  const { openingCustomers, closingCustomers, newCustomers = 0, churnedCustomers } = given;
  if (churnedCustomers !== undefined || openingCustomers === undefined) return given;
  if (closingCustomers === undefined) return given;
  const lost = openingCustomers - (closingCustomers - newCustomers);
  return { ...given, churnedCustomers: Math.max(0, lost) };
}
