import { dayText, firstDay } from '../../days';
import type { Refusal } from '../../refusal';
import type { Cell } from '../../report/cell';
import { fiscalProblem, type KnownTime, monthsKnown, openPeriods } from './known-time';
import type { MonthsDown } from './matrix';
import { matrixWords } from './matrix-words';
import { amountIn, decimalOf } from './money-cells';
import { type PeriodList, periodList } from './period-columns';
import { measureOf } from './periods';

type Row = readonly Cell[];
type Cells = readonly Row[];

/**
 * A list with a row for each customer and quarter, half or year, or for each month whose year stands in a column of its own, as
 * one with a row for each month by its day; other cells come back as they are. Its amounts are what a customer pays in the
 * period, unless a label says that they are money a month or a year. A refusal where nobody can know which months those are.
 */
export function withPeriodRows(cells: Cells, time: KnownTime): MonthsDown | Refusal {
  const list = periodList(cells);
  if (list === null) return { cells, notes: [] };
  const { row, column, unit, money, fiscal } = list;
  if (fiscal !== null && unit === 1) return { problem: matrixWords.fiscalMonths(fiscal) };
  const refused = fiscalProblem(fiscal, time);
  if (refused) return refused;
  const labels = cells[row] ?? [];
  const measure = measureOf(cells.slice(0, row + 1).flatMap((line) => line.map(textOf)));
  const header = labels.map((label, at) => {
    if (at === column) return 'Snapshot month';
    return money.includes(at) && measure === null ? 'MRR' : label;
  });
  const rows = monthRows(cells, list, { ...time, measure });
  const open = openOf(cells, list, { ...time, measure });
  if (rows.length === 0 && open) return { problem: open };
  return {
    cells: [...cells.slice(0, row), header, ...rows],
    notes: [
      ...(unit === 1 ? [] : [matrixWords.unit('row', unit, measure)]),
      ...(fiscal === null ? [] : [matrixWords.fiscal('row', fiscal)]),
      ...(open ? [open] : []),
    ],
  };
}

/** Whether cells are such a list. */
export function isPeriodList(cells: Cells): boolean {
  return periodList(cells) !== null;
}

/** When a list is read, and of what its amounts are. */
interface Reading extends KnownTime {
  readonly measure: 'ARR' | 'MRR' | null;
}

/** A row for each month that is known. What names no period stays, with the reason why it does not count. */
function monthRows(cells: Cells, list: PeriodList, { measure, reported }: Reading): Cells {
  const { row, column, unit, money, periodOf } = list;
  const body = cells.slice(row + 1);
  const decimal = decimalOf(body.flatMap((line) => money.map((at) => textOf(line[at] ?? null))));
  const share = (cell: Cell): Cell => {
    const amount = measure === null ? amountIn(textOf(cell), decimal) : null;
    return amount === null || textOf(cell) === '' ? cell : amount / unit;
  };
  return body.flatMap((line) => {
    const from = periodOf(line);
    if (from === null) return [line];
    const own = line.map((cell, at) => (money.includes(at) ? share(cell) : cell));
    return monthsKnown(from, { unit, measure, reported }).map((month) =>
      own.map((cell, at) => (at === column ? dayText(firstDay(month)) : cell)),
    );
  });
}

/** Which periods of a list are not over, in a sentence; null where all are. */
function openOf(cells: Cells, list: PeriodList, { measure, reported }: Reading): string | null {
  const periods = cells.slice(list.row + 1).flatMap((line) => list.periodOf(line) ?? []);
  return openPeriods(periods, { unit: list.unit, measure, reported });
}

const textOf = (cell: Cell) => String(cell ?? '').trim();
