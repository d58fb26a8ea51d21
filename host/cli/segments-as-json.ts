import type { Host } from '../host';
import { monthFigures } from './month-figures';
import { tableAt } from './table-at';

/** Segments by the column that revenue is cut by, each as the as-of month; nothing where no column is. */
export function segmentsOf(host: Host): Readonly<Record<string, readonly unknown[]>> {
  if (host.model.getters.getSheetIdByName('Groups') === undefined) return {};
  const table = tableAt(host, 'Groups', ['Segment column', 'Segment']);
  const lists: Record<string, unknown[]> = {};
  for (const row of table.rows) {
    if (!(Number(table.at(row, 'Shown')) > 0)) continue;
    const column = String(table.at(row, 'Segment column'));
    const list = lists[column] ?? [];
    list.push({ segment: table.at(row, 'Segment'), ...monthFigures(table, row) });
    lists[column] = list;
  }
  return lists;
}
