import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { PAGE } from '../../src/workbook/board/places';
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

/** Its headline. */
export const sentence = (host: Host) => String(rows(host, `A${PAGE.sentence}`)[0]?.[0]);

/** Ratios and amounts with six decimals; what has no value is null. */
export const six = (value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value === '' ? null : value;

/** A column of the table of four stretches of months. */
export function shown(host: Host, column: string) {
  const first = PAGE.table + 1;
  return rows(host, `${column}${first}:${column}${first + 10}`).map(([value]) => six(value));
}

/** That the bars of the chart lead from opening to closing, each as long as its pieces, and that Audit proves it. */
export function expectBars({ host }: Built): void {
  const bars = host.values('Drawn', 'A2:Q8').map((bar) => bar.slice(1).map(Number));
  const ends = bars.map((bar) => [bar[13] ?? 0, bar[14] ?? 0] as const);
  const [opening, , , , , churn, closing] = ends.map(([, to]) => to);
  expect([opening, closing, churn]).toEqual([shown(host, 'B')[0], shown(host, 'B')[6], closing]);
  expect(ends.slice(1, -1).map(([from]) => from)).toEqual(ends.slice(0, -2).map(([, to]) => to));
  for (const [at, bar] of bars.entries()) {
    const [from, to] = ends[at] ?? [0, 0];
    const drawn = bar.slice(1, 13).reduce((sum, piece) => sum + piece, 0);
    expect(six(drawn)).toBe(six(Math.abs(to - from)));
  }
  const proof = host
    .values('Audit', 'B100:D125')
    .find(([name]) => name === 'Board: bridge = closing');
  expect(proof?.[2]).toBe('Holds');
}
