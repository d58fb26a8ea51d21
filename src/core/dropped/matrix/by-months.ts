import { isRefusal, type Refusal } from '../../refusal';
import type { Cell } from '../../report/cell';
import type { KnownTime } from './known-time';
import { type MonthsDown, withMonthsDown } from './matrix';
import { matrixWords } from './matrix-words';
import { isOfPeriods } from './period-columns';
import { withPeriodRows } from './period-list';
import { isSplitYear, splitYears } from './periods';

type Cells = readonly (readonly Cell[])[];

/** A refusal, in other words where a table by years names none that a calendar has. */
export function withTrueLack(cells: Cells, refusal: Refusal): Refusal {
  const years = [splitYears(cells), splitYearsDown(cells)].find(({ length }) => length > 0);
  return years ? { problem: matrixWords.splitYears(years) } : refusal;
}

/** A table or a list by longer periods as one by months. */
export function withMonths(cells: Cells, time: KnownTime): MonthsDown | Refusal {
  const down = withMonthsDown(cells, time);
  return !isRefusal(down) && down.cells === cells ? withPeriodRows(cells, time) : down;
}

const SEARCHED_ROWS = 30;

/** The years over two calendar years that stand below the label of a list's periods; none where others do, too. */
function splitYearsDown(cells: Cells): readonly string[] {
  for (const [row, labels] of cells.slice(0, SEARCHED_ROWS).entries())
    for (const column of labels.keys()) {
      if (!isOfPeriods(labels[column] ?? null)) continue;
      const texts = cells.slice(row + 1).map((line) => String(line[column] ?? '').trim());
      const years = [...new Set(texts.filter((text) => text !== ''))].sort();
      if (years.length > 0 && years.every(isSplitYear)) return years;
    }
  return [];
}
