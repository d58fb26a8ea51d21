import { FIRST_DAY } from '../../core/days';
import type { Cell } from '../../core/report/cell';
import {
  customerColumns,
  LEDGER_COLUMNS as LEDGER_FIGURES,
  MONTH_COLUMN,
  READING_COLUMNS as READING_FIGURES,
} from '../../core/twice/compared-columns';
import {
  type ComparedTab,
  type Figure,
  type FigureRow,
  firstOfGroup,
  type TabFigures,
} from '../../core/twice/tab-figures';
import { CUSTOMERS_COLUMNS, matrixColumn } from '../customers/customers';
import { UNCOUNTED } from '../ledger/columns';
import { LEDGER_COLUMNS } from '../ledger/table';
import { nrrColumns } from '../nrr/columns';
import { periodColumns } from '../nrr/period-columns';
import { PERIOD_HEADER_ROW } from '../nrr/places';
import type { Plan } from '../plan';
import { READING_COLUMNS } from '../reading/table';
import type { Column } from '../sheet/table';
import { shownRetention } from './retention';
import { numberOf, type TableRow, tableRows } from './rows';

type Model = Pick<Plan, 'model'>;
type Row = readonly Cell[];

/** The cells of a tab in which figures stand: from a row on, some runs of columns, or all of them where none is named. */
interface ComparedCells {
  readonly from: number;
  readonly runs: readonly (readonly [first: number, columns: number])[];
}

const ALL: ComparedCells = { from: 1, runs: [] };

const READING_IDS = ['row', 'key', 'start', 'end', 'amount', 'state'];
const LEDGER_IDS = ['row', 'number', 'from', 'until', 'before', 'mrr', 'lineNumber'];

/** Where the figures stand that are computed twice. */
export function comparedCells(model: Model): Readonly<Record<ComparedTab, ComparedCells>> {
  const nrr = [[1, nrrColumns(model).length]] as const;
  return {
    Reading: { from: 2, runs: runsOf(READING_COLUMNS, READING_IDS) },
    Ledger: { from: 2, runs: runsOf(LEDGER_COLUMNS, LEDGER_IDS) },
    Customers: ALL,
    NRR: { from: 1, runs: nrr },
  };
}

/** The runs of columns that hold some of a table's columns. */
function runsOf(columns: readonly Column<string>[], ids: readonly string[]): ComparedCells['runs'] {
  return columns.flatMap(({ id }, place) => {
    const before = columns[place - 1]?.id ?? '';
    if (!ids.includes(id) || ids.includes(before)) return [];
    const rest = columns.slice(place);
    const length = rest.findIndex((other) => !ids.includes(other.id));
    return [[place + 1, length < 0 ? rest.length : length] as const];
  });
}

/** What the cells of {@link comparedCells} show, tab by tab as the core computes them. */
export function shownFigures(
  cells: Readonly<Record<ComparedTab, readonly Row[]>>,
  model: Model,
): readonly TabFigures[] {
  const lines = tableRows(cells.Ledger, inOrder(LEDGER_COLUMNS, LEDGER_IDS));
  const counted = lines.filter(({ number }) => (numberOf(number) ?? UNCOUNTED) < UNCOUNTED);
  return [
    shownReading(tableRows(cells.Reading, inOrder(READING_COLUMNS, READING_IDS))),
    shownLedger(counted),
    ...shownCustomers(cells.Customers, counted),
    ...shownRetention(cells.NRR, model),
  ];
}

function inOrder(columns: readonly Column<string>[], ids: readonly string[]): readonly string[] {
  return columns.map(({ id }) => id).filter((id) => ids.includes(id));
}

/** A 0 in a cell for days stands for none, whatever day that would be. */
function dayIn(cell: Cell | undefined): Figure {
  const day = numberOf(cell);
  return day !== null && day >= FIRST_DAY ? day : null;
}

function shownReading(all: readonly TableRow[]): TabFigures {
  const rows = all.filter(({ state }) => state === 0);
  const customers = firstOfGroup(rows.map(({ row, key }) => [rowOf(row), String(key)]));
  return {
    ...READING_FIGURES,
    rows: rows.map(({ row, start, end, amount }): FigureRow => {
      const figures = [start, end, amount].map(numberOf);
      return [rowOf(row), [customers.get(rowOf(row)) ?? null, ...figures]];
    }),
  };
}

/** The row of Deals that a cell names; an error names none. */
function rowOf(cell: Cell | undefined): number {
  return numberOf(cell) ?? 0;
}

function shownLedger(rows: readonly TableRow[]): TabFigures {
  const customers = firstRows(rows, 'number');
  const lines = firstRows(rows, 'lineNumber');
  return {
    ...LEDGER_FIGURES,
    rows: rows.map(({ row, from, until, before, mrr }): FigureRow => {
      const groups = [customers.get(rowOf(row)) ?? null, lines.get(rowOf(row)) ?? null];
      return [rowOf(row), [...groups, ...[from, until, before, mrr].map(numberOf)]];
    }),
  };
}

function firstRows(rows: readonly TableRow[], id: string): ReadonlyMap<number, number> {
  return firstOfGroup(rows.map((cells) => [rowOf(cells.row), String(cells[id])]));
}

/** The months over Customers, and its rows, each by the first row of Deals of the customer that the Ledger numbers so. */
function shownCustomers(
  [header = [], ...body]: readonly Row[],
  lines: readonly TableRow[],
): readonly TabFigures[] {
  const latest = matrixColumn(0) - 1;
  const firstRow = new Map<number, number>();
  for (const { number, row } of lines) {
    const [customer, deal] = [rowOf(number), rowOf(row)];
    firstRow.set(customer, Math.min(firstRow.get(customer) ?? deal, deal));
  }
  // The last one is what the first month opens with.
  const ends = header
    .slice(latest)
    .filter((cell) => cell !== null)
    .slice(0, -1)
    .reverse();
  const place = CUSTOMERS_COLUMNS.findIndex(({ id }) => id === 'first');
  const rows = body
    .filter(([number]) => number !== 0 && number !== null)
    .map((row): FigureRow => {
      const paid = row
        .slice(latest, latest + ends.length)
        .map(numberOf)
        .reverse();
      return [firstRow.get(rowOf(row[0])) ?? 0, [dayIn(row[place]), ...paid]];
    });
  return [
    { ...MONTH_COLUMN, rows: ends.map((end, index): FigureRow => [index + 1, [numberOf(end)]]) },
    { ...customerColumns([]), rows },
  ];
}

/** The row of the NRR tab in which a period stands: the first is the newest. */
export function periodRow(place: number): number {
  return PERIOD_HEADER_ROW + place;
}

/** What a column of a tab is called over its cells; a month of Customers, by which the core names it, is its own name. */
export function headerOf(tab: ComparedTab, column: string, model: Model): string {
  const columns: Readonly<Record<ComparedTab, readonly Column<string>[]>> = {
    Reading: READING_COLUMNS,
    Ledger: LEDGER_COLUMNS,
    Customers: CUSTOMERS_COLUMNS,
    NRR: [...nrrColumns(model), ...periodColumns(model)],
  };
  if (column === 'said') return 'Sentence';
  return columns[tab].find(({ id }) => id === column)?.header ?? column;
}
