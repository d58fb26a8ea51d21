import type { Refusal } from '../core/refusal';
import { emptyRange, noneOfThese, noShape, oneCell } from './function-words';
import type { History } from './history';
import { type LabelledShape, labelledShape } from './labelled-shape';
import { type MatrixShape, matrixHistory, matrixShape } from './matrix-shape';
import {
  type OpeningClosingShape,
  openingClosingHistory,
  openingClosingShape,
} from './opening-closing-shape';
import { type ReportShape, reportShape } from './report-shape';
import { type Cells, datesAsText, type Table } from './table';

/** What people have on a sheet, told apart. */
export type Shape = ReportShape | OpeningClosingShape | LabelledShape | MatrixShape;

/** The shape of a range; a sentence that names the shapes where it has none of them. */
export function shapeOf(table: Table): Shape | Refusal {
  if (table.cells.length === 0) return { problem: emptyRange };
  const report = reportShape(table);
  if (report) return report;
  const cells = datesAsText(table);
  return (
    openingClosingShape(cells) ??
    labelledShape(cells) ??
    matrixShape(cells) ?? { problem: noShape(foundIn(cells)) }
  );
}

/** A table of customers as a history. */
export function historyOfTable(shape: OpeningClosingShape | MatrixShape): History | Refusal {
  return shape.kind === 'matrix' ? matrixHistory(shape) : openingClosingHistory(shape);
}

function foundIn(cells: Cells): string {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return cells.length === 1 && width === 1
    ? oneCell(String(cells[0]?.[0] ?? ''))
    : noneOfThese(cells.length, width);
}
