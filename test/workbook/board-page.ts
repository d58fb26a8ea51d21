import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { drop, emptyHost, fixture, understoodBy, withTabs } from './dropped';

type Cells = Parameters<typeof drop>[1];

/** The reports of October and of November. */
export const SAMPLE = fixture('sample/hubspot-crm-exports-all-deals-2026-11-01.csv');
export const DECEMBER = fixture('sample/hubspot-crm-exports-all-deals-2026-12-01.csv');
export const OCTOBER = parseMonth('2026-10') ?? 0;

/** What cells of Board show. */
export const rows = (host: Host, range: string) => host.values('Board', range);

/** A workbook with Board and no other tab that may be left out, and what core makes of the same report. */
export async function built(cells: Cells, choices: Choices & { asOf: number }) {
  const host = emptyHost();
  const all = { ...withTabs('Board'), ...choices };
  const { report, deals, settings } = await understoodBy(host, cells, all);
  await drop(host, cells, all);
  const entries = ledgerOf(deals, settings);
  return { host, report, settings, entries, matrix: matrixOf(entries, choices.asOf) };
}

/** Both. */
export type Built = Awaited<ReturnType<typeof built>>;
