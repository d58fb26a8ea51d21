import type { Plan } from '../plan';
import { arrayed } from '../sheet/array-columns';
import { area, headerFormat, MONEY_OR_BLANK, MONTH } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { columnOf, customersSpan, matrixColumn } from './customers';

const YEAR = 12;

/** The hidden Trailing tab, for orders: revenue of the last twelve months by customer, in the rows and columns of Customers. */
export function trailingTab(plan: Plan): Tab {
  const first = matrixColumn(0);
  const months = shownMonths(plan);
  const here = columnLetters(first);
  return newTab({
    name: 'Trailing',
    isHidden: true,
    rows: plan.customerRows + 1,
    columns: first + months,
    frozenColumns: 1,
    widths: [220],
    blocks: [
      { kind: 'values', row: 1, column: 1, cells: [['Customer']] },
      {
        kind: 'formulas',
        row: 2,
        column: 1,
        cells: [[`=${arrayed(customersSpan('customer'))}`]],
      },
      {
        kind: 'fill',
        row: 1,
        column: first,
        rows: 1,
        cells: [`=Customers!${here}$1`],
        across: months,
      },
      {
        kind: 'fill',
        row: 2,
        column: first,
        rows: 1,
        cells: [`=${arrayed(latestYear(plan))}`],
        across: months,
      },
    ],
    formats: [
      headerFormat(1, 1, first + months - 1),
      { area: area(1, first, 1, months), number: MONTH, align: 'right' },
      { area: area(2, first, plan.customerRows, months), number: MONEY_OR_BLANK },
    ],
    notes: [
      { row: 1, column: 1, text: 'Revenue of the twelve months that end with the month above.' },
    ],
  });
}

/** The months that have twelve up to them. */
function shownMonths({ months }: Plan): number {
  return Math.max(1, months - YEAR + 1);
}

/** Revenue of the latest twelve months; copied across, each month takes the twelve that end with it. */
function latestYear({ customerRows }: Plan): string {
  const months = Array.from({ length: YEAR }, (_, back) => {
    const letter = columnLetters(matrixColumn(back));
    return onTab('Customers', `${letter}$2:${letter}$${customerRows + 1}`);
  });
  return months.join('+');
}

/** Revenue of twelve months of every customer, for the month whose number a formula gives; `more` is added to that. */
export function trailingYear(plan: Plan, place: string, more = 0): string {
  const [first, last] = [matrixColumn(0), matrixColumn(shownMonths(plan) - 1)].map(columnLetters);
  const all = onTab('Trailing', `$${first}$2:$${last}$${plan.customerRows + 1}`);
  return `INDEX(${all};0;${columnOf(place, more)})`;
}
