import { lastDay, type Month } from '../days';
import type { Deal } from '../report/deal';
import { dealsOf } from '../report/deals';
import type { Report } from '../report/report';
import { type Matrix, matrixOf } from '../retention/customer-months';
import { ledgerOf } from '../retention/ledger';
import type { Entry } from '../retention/ledger-entry';
import { ledgerMonths } from '../retention/ledger-months';
import { seesChurn } from '../retention/losses';
import { MONEY_TIMES, type Settings } from '../settings';
import { customerColumns, LEDGER_COLUMNS, MONTH_COLUMN, READING_COLUMNS } from './compared-columns';
import { latestFigures, monthFigures } from './nrr-figures';
import { type FigureRow, firstOfGroup, type TabFigures } from './tab-figures';

/** The rows of Deals that stand for their records, in their order, and the number of each on the tab. */
export interface NumberedRows extends Pick<Report, 'fields' | 'rows'> {
  readonly numbers: readonly number[];
}

/** Settings of a workbook, which knows its as-of month. */
export type SettledSettings = Settings & { readonly asOf: Month };

/**
 * What the tabs must show, computed from the rows of Deals by the core: the figures of Reading, Ledger, the months over
 * Customers, Customers and NRR. It stops between its steps, so that whoever waits can do something else.
 */
export function* computedFigures(
  table: NumberedRows,
  settings: SettledSettings,
): Generator<void, readonly TabFigures[]> {
  const deals = dealsOf(table, settings).map((deal, place) => ({
    ...deal,
    row: table.numbers[place] ?? 0,
  }));
  yield;
  const reading = readingFigures(deals);
  const entries = ledgerOf(deals, settings);
  yield;
  const ledger = ledgerFigures(entries);
  const matrix = shownMatrix(entries, settings.asOf);
  yield;
  const customers = customerFigures(matrix, entries);
  yield;
  const paid = ledgerMonths(entries, matrix.months);
  const shown = { matrix, paid, settings, seesChurn: seesChurn({ entries, matrix, settings }) };
  const months = monthFigures(shown);
  yield;
  const shownAs = inUnit(settings);
  return [reading, ...[ledger, ...customers, months, ...latestFigures(shown)].map(shownAs)];
}

/** From the Ledger on tabs show money a month or a year. */
function inUnit({ moneyAs }: Settings): (figures: TabFigures) => TabFigures {
  const times = MONEY_TIMES[moneyAs];
  return ({ columns, rows, ...table }) => ({
    ...table,
    columns,
    rows: rows.map(([key, figures]): FigureRow => {
      const shown = figures.map((figure, place) =>
        figure !== null && columns[place]?.kind === 'money' ? figure * times : figure,
      );
      return [key, shown];
    }),
  });
}

function readingFigures(deals: readonly Deal[]): TabFigures {
  const counted = deals.filter(({ state }) => state === 'counted');
  const customers = firstOfGroup(counted.map(({ row, customerKey }) => [row, customerKey]));
  const rows = counted.map(
    ({ row, start, end, amount }): FigureRow => [
      row,
      [customers.get(row) ?? null, start, end, amount],
    ],
  );
  return { ...READING_COLUMNS, rows };
}

function ledgerFigures(entries: readonly Entry[]): TabFigures {
  const customers = customersOf(entries);
  const lines = firstOfGroup(
    entries.map(({ deal }) => [deal.row, `${deal.line}|${customers.get(deal.row)}`]),
  );
  const rows = entries.map(
    ({ deal: { row }, from, until, before, mrr }): FigureRow => [
      row,
      [customers.get(row) ?? null, lines.get(row) ?? null, from, until, before, mrr],
    ],
  );
  return { ...LEDGER_COLUMNS, rows };
}

/** The first row of each deal's customer. */
function customersOf(entries: readonly Entry[]): ReadonlyMap<number, number> {
  return firstOfGroup(entries.map(({ deal }) => [deal.row, deal.customerKey]));
}

/** Without a deal that counts the tabs show the as-of month alone, with nothing in it. */
function shownMatrix(entries: readonly Entry[], asOf: Month): Matrix {
  return entries.length > 0 ? matrixOf(entries, asOf) : { months: [asOf], customers: [] };
}

function customerFigures(
  { months, customers }: Matrix,
  entries: readonly Entry[],
): readonly TabFigures[] {
  const first = customersOf(entries);
  const rowOf = new Map(entries.map(({ deal }) => [deal.customerKey, first.get(deal.row) ?? 0]));
  const rows = customers.map(({ key, mrr, firstPaid }): FigureRow => {
    const month = months[firstPaid];
    return [rowOf.get(key) ?? 0, [month === undefined ? null : lastDay(month), ...mrr]];
  });
  const ends = months.map((month, place): FigureRow => [place + 1, [lastDay(month)]]);
  return [
    { ...MONTH_COLUMN, rows: ends },
    { ...customerColumns(months), rows },
  ];
}
