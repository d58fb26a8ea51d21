import { type Month, monthText, parseMonth } from '../../../src/core/days';
import type { Truth } from '../fixtures';
import type { Cells, Export, Row } from './export';

/** What a table of customers shows of the months of one of its columns, `from` on. */
interface Kind {
  readonly months: 1 | 3 | 12;
  readonly labelOf: (from: Month) => string;
  /** The amount of months: what is paid at their end, or all of it. */
  readonly amountOf: (paid: readonly number[]) => number;
  readonly title: string;
  /** How nothing is written. */
  readonly none?: string;
}

type Bridge = 'New' | 'Expansion' | 'Contraction' | 'Churn';

/** What moved the total from one column to the next, as people write it below. */
function movementsOf(rows: readonly (readonly number[])[], column: number): Record<Bridge, number> {
  const moved = { New: 0, Expansion: 0, Contraction: 0, Churn: 0 };
  for (const row of rows) {
    const [before, after] = [row[column - 1] ?? 0, row[column] ?? 0];
    if (before === 0) moved.New += after;
    else if (after === 0) moved.Churn -= before;
    else if (after > before) moved.Expansion += after - before;
    else moved.Contraction -= before - after;
  }
  return moved;
}

/** A column: the month with which its period begins, and the places of a history that are in it. */
interface Column {
  readonly from: Month;
  readonly first: number;
  readonly end: number;
}

/** The periods of a history; the first and the last one may be there in part. */
function columnsOf({ months }: Truth, length: number): readonly Column[] {
  const first = parseMonth(months[0]?.month ?? '') ?? 0;
  const start = Math.floor(first / length) * length;
  const periods = Math.ceil((first + months.length - start) / length);
  return Array.from({ length: periods }, (_, period) => {
    const from = start + period * length;
    const end = Math.min(from + length - first, months.length);
    return { from, first: Math.max(0, from - first), end };
  });
}

/** A table with segments to the left, and below it totals and what explains them. */
function tableOf(truth: Truth, kind: Kind): Cells {
  const columns = columnsOf(truth, kind.months);
  const amounts = truth.customers.map(({ mrr }) =>
    columns.map(({ first, end }) => kind.amountOf(mrr.slice(first, end))),
  );
  const written = (amount: number) => (amount === 0 ? (kind.none ?? 0) : amount);
  const below = (name: string, sumAt: (column: number) => number): Row => [
    ...[name, '', ''],
    ...columns.map((_, column) => sumAt(column)),
  ];
  const sum = (column: number) => amounts.reduce((total, row) => total + (row[column] ?? 0), 0);
  const bridge: readonly Bridge[] = ['New', 'Expansion', 'Contraction', 'Churn'];
  return [
    [kind.title],
    ['Customer', 'Segment', 'Region', ...columns.map(({ from }) => kind.labelOf(from))],
    ...truth.customers.map(
      ({ name, segment }, at): Row => [
        ...[name, segment, at % 2 === 0 ? 'EMEA' : 'Americas'],
        ...(amounts[at] ?? []).map(written),
      ],
    ),
    below('Total', sum),
    below('Opening', (column) => (column === 0 ? 0 : sum(column - 1))),
    ...bridge.map((name) => below(name, (column) => movementsOf(amounts, column)[name])),
    below('Closing', sum),
    below('Customers', (column) => amounts.filter((row) => (row[column] ?? 0) > 0).length),
  ];
}

const atTheEnd = (paid: readonly number[]) => paid.at(-1) ?? 0;
const inAll = (paid: readonly number[]) => paid.reduce((sum, one) => sum + one, 0);
const yearOf = (month: Month) => Math.floor(month / 12);
const quarterOf = (month: Month) => `Q${Math.floor((month % 12) / 3) + 1} ${yearOf(month)}`;

/** Finance's table of customers by months. */
export const matrix: Export = (truth) =>
  tableOf(truth, {
    ...{ months: 1, labelOf: monthText, amountOf: atTheEnd },
    ...{ title: 'MRR by customer', none: '-' },
  });

/** The same by quarters, with what is paid a month at the end of each. */
export const matrixOfQuarters: Export = (truth) =>
  tableOf(truth, {
    ...{ months: 3, labelOf: quarterOf, amountOf: atTheEnd },
    ...{ title: 'MRR by customer at the end of the quarter' },
  });

/** By years, with what is paid a year at the end of each. */
export const matrixOfYears: Export = (truth) =>
  tableOf(truth, {
    ...{ months: 12, labelOf: (month) => String(yearOf(month)), title: 'ARR by customer' },
    amountOf: (paid) => atTheEnd(paid) * 12,
  });

/** By quarters, with all that was paid in each. */
export const revenueOfQuarters: Export = (truth) =>
  tableOf(truth, {
    ...{ months: 3, labelOf: quarterOf, amountOf: inAll, title: 'Revenue by customer' },
  });

/** The last months of the columns of a table, as far as the history goes. */
export function lastMonthsOf(truth: Truth, length: 3 | 12): readonly string[] {
  return columnsOf(truth, length).map(({ end }) => truth.months[end - 1]?.month ?? '');
}
