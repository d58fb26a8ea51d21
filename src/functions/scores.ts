import { addUpToOne, healthScore } from '../core/kpi/health-score';
import { netPromoterScore, SATISFIED_FROM, satisfiedShare } from '../core/kpi/satisfaction';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank } from '../core/report/cell';
import type { Ratio } from '../core/retention/retention';
import { amountReader, amountsOf } from './amounts';
import { badCell } from './bad-cell';
import { anAnswer, anyAnswer, aWeight, weightsAddUp, weightsFor } from './function-words';
import { type Table, turned } from './table';

/** What answers may be. */
interface Scale {
  readonly from: number;
  readonly to: number;
}

/** CSAT of the answers in a range; satisfied are 4 and 5 of 5 unless another lowest answer is given. */
export function satisfaction(table: Table, from: number | null): Ratio | Refusal {
  const scale = from === null ? { from: 1, to: 5 } : { from: -Infinity, to: Infinity };
  const answers = answersOf(table, scale);
  return isRefusal(answers) ? answers : satisfiedShare(answers, from ?? SATISFIED_FROM);
}

/** NPS of the answers in a range, 0 to 10. */
export function promoterScore(table: Table): Ratio | Refusal {
  const answers = answersOf(table, { from: 0, to: 10 });
  return isRefusal(answers) ? answers : netPromoterScore(answers);
}

/** The numbers of a range, blank cells and a header left out. */
function answersOf({ cells }: Table, { from, to }: Scale): readonly number[] | Refusal {
  const read = amountReader(cells);
  const isScale = from > -Infinity;
  const expected = isScale ? anAnswer(from, to) : anyAnswer;
  const answers: number[] = [];
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) {
      if (isBlank(cell) || isHeader(cells, row, read)) continue;
      const answer = read(cell);
      if (answer === null || answer < from || answer > to)
        return badCell({ row: row + 1, column: column + 1 }, { found: cell, expected });
      answers.push(answer);
    }
  return answers;
}

const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)/;

/** A first row of words over rows of something else. An error is no word. */
function isHeader(
  cells: Table['cells'],
  row: number,
  read: (cell: Cell) => number | null,
): boolean {
  if (row > 0 || cells.length < 2) return false;
  return (cells[0] ?? []).every(
    (cell) => isBlank(cell) || (read(cell) === null && !ERROR.test(String(cell))),
  );
}

/** Health scores: one for each row of metrics, or one of a column of metrics as tall as the weights. */
export function healthScores(
  metrics: Table,
  weights: Table,
): Ratio | readonly (readonly (number | string)[])[] | Refusal {
  const rows = scoredRows(metrics, weights);
  const numbers = amountsOf({
    rows: rows.cells,
    placeOf: (row, column) =>
      rows.isTurned ? { row: column + 1, column: row + 1 } : { row: row + 1, column: column + 1 },
  });
  if (isRefusal(numbers)) return numbers;
  const width = numbers[0]?.length ?? 0;
  const shares = weightsOf(weights, width);
  if (isRefusal(shares)) return shares;
  const scores = numbers.map((row, place) =>
    healthScore(
      row.map((metric, column) => (isBlank(rows.cells[place]?.[column]) ? null : metric)),
      shares,
    ),
  );
  return scores.length === 1 ? (scores[0] ?? null) : scores.map((score) => [score ?? '']);
}

function scoredRows(metrics: Table, weights: Table): { cells: Table['cells']; isTurned: boolean } {
  const { cells } = metrics;
  const isColumn = cells.every((row) => row.length <= 1);
  const isTurned = isColumn && (weights.cells.length === 0 || weights.cells.flat().length > 1);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const squared = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return { cells: isTurned ? turned(cells) : squared, isTurned };
}

/** One weight a metric; all the same where none are given. */
function weightsOf({ cells }: Table, width: number): readonly number[] | Refusal {
  if (cells.length === 0) return new Array<number>(width).fill(1 / Math.max(1, width));
  const isColumn = cells.length > 1;
  const rows = isColumn ? turned(cells) : cells;
  const numbers = amountsOf(
    {
      rows,
      placeOf: (row, column) =>
        isColumn ? { row: column + 1, column: row + 1 } : { row: row + 1, column: column + 1 },
    },
    aWeight,
  );
  if (isRefusal(numbers)) return { problem: `weights, ${numbers.problem}` };
  const [weights = [], second] = numbers;
  if (second || weights.length !== width)
    return { problem: weightsFor(numbers.flat().length, width) };
  const sum = Math.round(weights.reduce((total, weight) => total + weight, 0) * 1000) / 1000;
  return addUpToOne(weights) ? weights : { problem: weightsAddUp(sum) };
}
