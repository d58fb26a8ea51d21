import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, textOf } from '../core/report/cell';
import { gapOf } from './bridge-proof';
import { byGroups, gapIn, inRow, twoEnds } from './function-words';
import { givenCustomers } from './given-customers';
import { headerRows } from './header-rows';
import type { History } from './history';
import { isSummaryColumn } from './labelled-shape';
import { isShare, type Line, lineOf, unitDoubt, unitOf } from './labels';
import { nameColumnOf, namesGroups } from './name-column';
import { pointOf } from './points';
import { isTotalName } from './sum-rows';
import type { Cells } from './table';

/** A table of customers with what each paid at the opening and at the closing, under headers that say so. */
export interface OpeningClosingShape {
  readonly kind: 'opening and closing';
  readonly cells: Cells;
  readonly headerRow: number;
  readonly opening: number;
  readonly closing: number;
  readonly nameColumn: number;
}

const MOVEMENTS = ['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const;

/** The range as such a table; with movements between, it is one only where a column names the customers. */
export function openingClosingShape(cells: Cells): OpeningClosingShape | Refusal | null {
  for (const headerRow of headerRows(cells)) {
    const labels = cells[headerRow] ?? [];
    const body = cells.slice(headerRow + 1);
    const [openings, closings] = [
      columnsOf('opening', labels, body),
      columnsOf('closing', labels, body),
    ];
    const [opening, closing] = [openings[0], closings[0]];
    if (opening === undefined || closing === undefined) continue;
    if (holdsPeriods(labels, body)) continue;
    const nameColumn = nameColumnOf(labels, body, [...openings, ...closings]);
    if (isSummaryColumn(body.map((row) => row[Math.max(0, nameColumn)] ?? null))) continue;
    const isMoving = labels.some((label) =>
      MOVEMENTS.some((movement) => lineOf(label) === movement),
    );
    if (nameColumn < 0 && isMoving) continue;
    const group = nameColumn < 0 ? labels.find(namesGroups) : undefined;
    if (group !== undefined) return { problem: byGroups(textOf(group)) };
    return (
      contradiction(labels, openings, closings) ?? {
        kind: 'opening and closing',
        cells,
        headerRow,
        opening,
        closing,
        nameColumn,
      }
    );
  }
  return null;
}

/** The columns of amounts whose label names a line; those in MRR where others repeat them in another unit. */
function columnsOf(line: Line, labels: readonly Cell[], body: Cells): readonly number[] {
  const found = labels.flatMap((label, column) =>
    lineOf(label) === line && isEnd(label) && !holdsText(body, column) ? [column] : [],
  );
  const monthly = found.filter((column) => unitOf(labels[column] ?? null).startsWith('mrr'));
  return monthly.length === 1 ? monthly : found;
}

function isEnd(label: Cell): boolean {
  return typeof label === 'string' && !isShare(label) && pointOf(label) === null;
}

function holdsText(body: Cells, column: number): boolean {
  const cells = body.map((row) => row[column]).filter((cell) => textOf(cell) !== '');
  return cells.length > 0 && cells.every((cell) => typeof cell === 'string' && !/\d/.test(cell));
}

function contradiction(
  labels: readonly Cell[],
  openings: readonly number[],
  closings: readonly number[],
): Refusal | null {
  const doubled = [openings, closings].find((columns) => columns.length > 1);
  if (doubled) return { problem: twoEnds(doubled.map((column) => textOf(labels[column]))) };
  const ends = [openings[0], closings[0]].map((column) => labels[column ?? -1] ?? null);
  return unitDoubt(ends);
}

/** A column of months means one row a month, not a customer. */
function holdsPeriods(labels: readonly Cell[], body: Cells): boolean {
  const label = /^(?:month|period|quarter|year|date)$/i;
  const named = labels.findIndex((cell) => label.test(textOf(cell)));
  const cells = body.map((row) => row[Math.max(0, named)] ?? null);
  const filled = cells.filter((cell) => textOf(cell) !== '' && !isTotalName(textOf(cell)));
  const isPeriod = (cell: Cell) =>
    (named >= 0 || typeof cell === 'string') && pointOf(cell) !== null;
  return filled.length > 0 && filled.every(isPeriod);
}

/** The first row whose movements, where every kind has a column, do not lead from its opening to its closing. */
function rowGap({ cells, headerRow }: OpeningClosingShape): Refusal | null {
  const lines = (cells[headerRow] ?? []).map((label) => (isShare(label) ? null : lineOf(label)));
  if (!FULL.every((line) => lines.includes(line))) return null;
  for (const [at, row] of cells.slice(headerRow + 1).entries()) {
    const gap = gapOf(
      row.flatMap((cell, column) => {
        const line = lines[column];
        return line && typeof cell === 'number' ? [{ line, amount: cell }] : [];
      }),
    );
    if (gap !== null && gap !== 0) return { problem: gapIn(inRow(headerRow + at + 2), gap) };
  }
  return null;
}

const FULL: readonly Line[] = ['expansion', 'contraction', 'churn'];

/** The table with its amounts read: a history of two points. */
export function openingClosingHistory(shape: OpeningClosingShape): History | Refusal {
  const { cells, headerRow, opening, closing, nameColumn } = shape;
  const header = cells[headerRow] ?? [];
  const valueColumns = [opening, closing];
  const first = headerRow + 1;
  const gap = rowGap(shape);
  if (gap) return gap;
  const customers = givenCustomers({ cells, first, valueColumns, nameColumn });
  if (isRefusal(customers)) return customers;
  return {
    matrix: { months: [0, 1], customers },
    labels: valueColumns.map((column) => String(header[column] ?? '')),
    isDated: false,
    isSpaced: false,
    isWhole: false,
  };
}
