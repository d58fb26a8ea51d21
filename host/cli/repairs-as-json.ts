import type { Host } from '../host';
import { tableAt } from './table-at';

/** What is to change in the CRM as the Repairs tab shows it, line by line; a value that is not there is null. */
export function repairsAsJson(host: Host): readonly Record<string, unknown>[] {
  const table = tableAt(host, 'Repairs', ['Record ID', 'HubSpot column', 'State']);
  const text = (row: readonly unknown[], header: string) => String(table.at(row, header) ?? '');
  return table.rows
    .filter((row) => text(row, 'Check') !== '')
    .map((row) => ({
      recordId: text(row, 'Record ID'),
      column: text(row, 'HubSpot column'),
      check: text(row, 'Check'),
      now: text(row, 'Value now') || null,
      suggested: text(row, 'Suggested value') || null,
      state: text(row, 'State'),
    }));
}
