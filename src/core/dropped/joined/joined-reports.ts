import { addTo } from '../../grouped';
import type { Cell } from '../../report/cell';
import { comparable } from '../../settings';
import { plainId } from '../spoilt-ids';
import { joinedColumns, type Pair } from './joined-columns';
import { lineNames } from './line-names';
import {
  dealPlaces,
  differInDialect,
  inPlainDialect,
  isOfDeals,
  isOfLines,
  placeOf,
  type Row,
  type SourceTable,
  sourceTable,
  textAt,
} from './source-table';

type Cells = readonly Row[];

/**
 * A report of deals and one of their line items, in either order, as the report that has a row for each line item: what is paid
 * stands in it as the line item says, all else as its deal does. Deals without line items and line items without a deal stay
 * rows of their own, so that none is lost. Null where the two are something else, or no line item names any of the deals.
 */
export function joinedReports(one: Cells, other: Cells): Cells | null {
  const tables = [sourceTable(one), sourceTable(other)].filter((table) => table !== null);
  const lines = tables.find(isOfLines);
  const deals = tables.find((table) => table !== lines && isOfDeals(table));
  if (!lines || !deals) return null;
  const isPlain = !differInDialect(deals, lines);
  return isPlain ? joined(deals, lines) : joined(inPlainDialect(deals), inPlainDialect(lines));
}

/** Whether a report holds deals or line items, so that it may be one of two that are joined. */
export function mayBeJoined(cells: Cells): boolean {
  const table = sourceTable(cells);
  return table !== null && (isOfLines(table) || isOfDeals(table));
}

/** Whether a report holds deals without their line items. */
export function isOfWholeDeals(cells: Cells): boolean {
  const table = sourceTable(cells);
  return table !== null && isOfDeals(table);
}

/** The IDs of the deals that a report of line items names; null where it is none. */
export function dealsNamed(cells: Cells): ReadonlySet<string> | null {
  const table = sourceTable(cells);
  if (!table || !isOfLines(table)) return null;
  const { ids } = dealPlaces(table);
  return new Set(table.rows.flatMap((row) => idsIn(textAt(row, ids))));
}

function joined(deals: SourceTable, lines: SourceTable): Cells | null {
  const columns = joinedColumns({ deals, lines });
  const pairs = pairsOf(deals, lines);
  if (!pairs.some(({ deal, line }) => deal && line)) return null;
  return [
    columns.map(({ label }) => label),
    ...pairs.map((pair) => columns.map(({ cellOf }): Cell => cellOf(pair))),
  ];
}

/** Every line item with its deal, deal by deal; deals without line items in their place, line items without a deal last. */
function pairsOf(deals: SourceTable, lines: SourceTable): readonly Pair[] {
  const dealOf = dealFinder(deals, lines);
  const own = new Map<Row, Row[]>();
  const strays: Row[] = [];
  for (const line of lines.rows) {
    const deal = dealOf(line);
    if (deal) addTo(own, deal, line);
    else strays.push(line);
  }
  const names = lineNames(lines);
  const pair = (deal: Row | null, line: Row): Pair => ({ deal, line, name: names.get(line) ?? '' });
  return [
    ...deals.rows.flatMap((deal) => {
      const found = own.get(deal);
      return found ? found.map((line) => pair(deal, line)) : [{ deal, line: null, name: '' }];
    }),
    ...strays.map((line) => pair(null, line)),
  ];
}

/** Finds the deal of a line item: by the first of its IDs that is a deal's, else by a name that one deal alone has. */
function dealFinder(deals: SourceTable, lines: SourceTable): (line: Row) => Row | undefined {
  const [id, name] = [placeOf(deals, 'recordId'), placeOf(deals, 'dealName')];
  const byId = new Map(deals.rows.map((row) => [plainId(row[id] ?? null), row]));
  const byName = new Map<string, Row[]>();
  for (const row of deals.rows) addTo(byName, comparable(textAt(row, name)), row);
  const places = dealPlaces(lines);
  return (line) => {
    const ids = idsIn(textAt(line, places.ids));
    const found = ids.map((one) => byId.get(one)).find((row) => row !== undefined);
    if (found || ids.length > 0) return found;
    const called = comparable(textAt(line, places.names));
    const [only, ...others] = called === '' ? [] : (byName.get(called) ?? []);
    return others.length === 0 ? only : undefined;
  };
}

/** The IDs in a cell that can be read; several are set apart by a semicolon. */
function idsIn(written: string): readonly string[] {
  return written
    .split(';')
    .map((id) => plainId(id.trim()))
    .filter((id) => id !== '');
}
