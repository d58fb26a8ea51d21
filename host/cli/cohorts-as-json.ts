import type { Host } from '../host';
import { monthText } from './month-figures';
import { tableAt } from './table-at';

/** Customers by the month in which they first paid, and their MRR from then on; who paid before the history, as "before". */
export function cohortsOf(host: Host): Readonly<Record<string, unknown>> {
  if (host.model.getters.getSheetIdByName('Starts') === undefined) return {};
  const table = tableAt(host, 'Starts', ['First month', 'Cohort', 'Customers']);
  const dates = table.header.flatMap((header, column) =>
    typeof header === 'number' ? [column] : [],
  );
  // The months stand there once for each of the tables, the latest first.
  const mrr = dates
    .filter((column) => table.header.indexOf(table.header[column]) === column)
    .reverse();
  const cohorts: Record<string, unknown> = {};
  for (const row of table.rows) {
    const [customers, cohort] = [table.at(row, 'Customers'), table.at(row, 'Cohort')];
    if (!(Number(customers) > 0)) continue;
    const name = cohort === 0 ? 'before' : monthText(table.at(row, 'First month'));
    const paid = mrr.map((column) => row[column]).filter((value) => typeof value === 'number');
    cohorts[name] = { customers, mrr: paid };
  }
  return cohorts;
}
