import type { Refusal } from '../../refusal';
import type { Cell } from '../../report/cell';
import { type MonthsDown, withMonthsDown } from './matrix';
import { matrixWords } from './matrix-words';
import { withPeriodRows } from './period-list';
import { splitYears } from './periods';

type Cells = readonly (readonly Cell[])[];

/** A refusal, in other words where a table by years names none that a calendar has. */
export function withTrueLack(cells: Cells, refusal: Refusal): Refusal {
  const years = splitYears(cells);
  return years.length > 0 ? { problem: matrixWords.splitYears(years) } : refusal;
}

/** A table or a list by longer periods as one by months. */
export function withMonths(cells: Cells): MonthsDown {
  const down = withMonthsDown(cells);
  return down.cells === cells ? withPeriodRows(cells) : down;
}
