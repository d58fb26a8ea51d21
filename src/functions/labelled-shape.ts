import { type Cell, isBlank, textOf } from '../core/report/cell';
import { type Line, lineOf } from './labels';
import { pointOf } from './points';
import { type Cells, turned } from './table';

/** A summary: each figure beside, or below, the words that name it. */
export interface LabelledShape {
  readonly kind: 'labelled';
  /** Lines as rows, the label first; turned where the labels stand in a row. */
  readonly lines: readonly (readonly Cell[])[];
  readonly labelColumn: number;
  readonly isTurned: boolean;
}

/** Lines by which a summary is known: one of them is there, and one more that is understood. */
const BASES: readonly (Line | null | undefined)[] = [
  'opening',
  'openingCustomers',
  'closing',
  'due',
];
const SEARCHED = 30;

/** The range as a summary, its labels in the column or in the row that holds most of them. */
export function labelledShape(cells: Cells): LabelledShape | null {
  const inColumn = bestColumn(cells.slice(0, 200));
  const columns = turned(cells.slice(0, SEARCHED));
  const inRow = bestColumn(columns);
  if (inColumn.known < 2 && inRow.known < 2) return null;
  const isTurned = inRow.known > inColumn.known;
  const [lines, best] = isTurned ? [turned(cells), inRow] : [cells, inColumn];
  return { kind: 'labelled', lines, labelColumn: best.column, isTurned };
}

/** The column in which most words are known, of those that name a summary. */
function bestColumn(lines: readonly (readonly Cell[])[]): { column: number; known: number } {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  let best = { column: 0, known: 0 };
  for (let column = 0; column < Math.min(width, SEARCHED); column += 1) {
    const known = knownLines(lines.map((line) => line[column] ?? null));
    if (known > best.known) best = { column, known };
  }
  return best;
}

/** How many of some cells name lines of a summary; 0 where no base is among them, or less than a third of the words are known. */
function knownLines(cells: readonly Cell[]): number {
  const texts = cells.filter((cell) => textOf(cell) !== '');
  const found = texts.map(lineAt).filter((line) => line);
  const isSummary = found.some((line) => BASES.includes(line)) && found.length * 3 >= texts.length;
  return isSummary ? found.length : 0;
}

/** What a label names that is no point in time. */
function lineAt(label: Cell): Line | null | undefined {
  return pointOf(label) === null ? lineOf(label) : undefined;
}

/** Whether cells are the labels of a summary. */
export function isSummaryColumn(cells: readonly Cell[]): boolean {
  return knownLines(cells.slice(0, 200)) > 1;
}

/** One labelled line and the cells beside it. */
export interface LabelledLine {
  readonly line: Line | null | undefined;
  readonly label: string;
  /** Place of the line, counted from 0. */
  readonly place: number;
  readonly cells: readonly Cell[];
}

/** The lines of the summary, blank ones left out. */
export function linesOf(shape: LabelledShape): readonly LabelledLine[] {
  return shape.lines.flatMap((cells, place) =>
    cells.every(isBlank) ? [] : [labelledLine(shape, cells, place)],
  );
}

function labelledLine(
  { labelColumn }: LabelledShape,
  cells: readonly Cell[],
  place: number,
): LabelledLine {
  const label = textOf(cells[labelColumn]);
  return {
    line: lineAt(cells[labelColumn] ?? null),
    label,
    place,
    cells: cells.map((cell, column) => (column <= labelColumn ? null : cell)),
  };
}
