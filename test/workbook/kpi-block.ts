import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';

export function near(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : (value ?? '');
}

/** What stands over the last column of the block. */
export function leftHeader(host: Host): string {
  const [header = []] = host.values('KPIs', 'A50:H60').filter(([first]) => first === 'Number');
  return String(header[7]);
}

/** The block of the KPIs tab: name, now, customers, stayed, left. */
export function shown(host: Host): readonly (readonly unknown[])[] {
  const table = tableAt(host, 'KPIs', ['Number', 'Now', 'Stayed, mean']);
  const end = table.rows.findIndex((row) => row[0] === '');
  return table.rows
    .slice(0, end < 0 ? undefined : end)
    .map((row) =>
      ['Number', 'Now', 'Customers', 'Stayed, mean', leftHeader(host)].map((header) =>
        near(table.at(row, header)),
      ),
    );
}
