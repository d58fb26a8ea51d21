import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import type { Deal } from '../../src/core/report/deal';
import { dealsOf } from '../../src/core/report/deals';
import { stateText } from '../../src/core/report/state';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { readKnown } from '../../src/import/known';
import { tableColumn } from '../../src/workbook/settings/tables';
import { columnLetters } from '../../src/workbook/sheet/references';
import { drop, emptyHost, serverOf, understoodBy } from './dropped';

/** The last month of the small reports that are made for one question. */
export const AS_OF = parseMonth('2025-06') ?? 0;

/** What both sides say: closing MRR by month, and how many rows count or not, for which reason. */
export interface Sides {
  readonly closings: readonly number[];
  readonly reasons: Readonly<Record<string, number>>;
}

/** Drops a report, changes what stands on Deals by hand, and holds the tabs to core; answers what both say. */
export async function alike(
  cells: readonly (readonly Cell[])[],
  choices: Choices = {},
  byHand: (host: Host) => void = () => {},
): Promise<Sides> {
  const host = emptyHost();
  await drop(host, cells, { asOf: AS_OF, ...choices });
  byHand(host);
  // What Settings says by now, which somebody may have typed.
  const { settings } = await understoodBy(host, cells, { asOf: AS_OF });
  const server = serverOf(host);
  const known = await readKnown(server, await server.readWorkbook(), settings.model);
  const deals = dealsOf(known, settings);
  const months = retentionMonths(matrixOf(ledgerOf(deals, settings), AS_OF), settings);
  const core = { closings: months.map(({ closing }) => six(closing)), reasons: reasonsOf(deals) };
  const tabs = sidesOfTabs(host);
  expect(tabs).toEqual(core);
  return tabs;
}

function sidesOfTabs(host: Host): Sides {
  const json = tabsAsJson(host);
  const months = json.months as readonly { readonly closing: number }[];
  const report = json.report as {
    readonly counted: number;
    readonly notCounted: readonly { readonly reason: string; readonly rows: number }[];
  };
  const left = report.notCounted.map(({ reason, rows }) => [reason, rows] as const);
  return {
    closings: months.map(({ closing }) => six(closing)),
    reasons: Object.fromEntries([...left, ['Counted', report.counted]]),
  };
}

function reasonsOf(deals: readonly Deal[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { Counted: 0 };
  for (const { state } of deals) counts[stateText(state)] = (counts[stateText(state)] ?? 0) + 1;
  return counts;
}

const six = (value: number) => Math.round(value * 1e6) / 1e6;

/** Types into a column of Deals from its first row down, as a person does. */
export function typeDeals(host: Host, label: string, texts: readonly string[]): void {
  const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
  const place = labels.indexOf(label);
  if (place < 0) throw new Error(`Deals has no column ${label}`);
  const letters = columnLetters(place + 1);
  for (const [index, text] of texts.entries()) host.type('Deals', `${letters}${index + 2}`, text);
}

/** Types the rate of a currency on Settings. */
export function typeRate(host: Host, code: string, text: string): void {
  const [codes, rates] = [0, 1].map((part) => columnLetters(tableColumn('rates') + part));
  const listed = host.values('Settings', `${codes}2:${codes}20`).map(([cell]) => cell);
  host.type('Settings', `${rates}${listed.indexOf(code) + 2}`, text);
}
