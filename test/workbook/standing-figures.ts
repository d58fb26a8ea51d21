import { resultsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { monthText } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { dealsOf } from '../../src/core/report/deals';
import { FIELDS } from '../../src/core/report/fields';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { workbookSettings } from '../../src/import/workbook-settings';
import { IN_WORDS } from '../../src/workbook/data/import-columns';
import type { PlainSettings } from '../../src/workbook/plan';

/** The last month of NRR: from opening MRR over what moved it to closing MRR. */
export type Bridge = Readonly<Record<string, unknown>>;

const BRIDGE = [
  ...['opening', 'new', 'reactivation', 'expansion', 'contraction', 'churn', 'closing'],
] as const;

const rounded = (money: unknown) =>
  typeof money === 'number' ? Math.round(money * 100) / 100 : money;

/** What the tab shows as the last month; empty where it shows none. */
export function shownBridge(host: Host): Bridge {
  const { months } = resultsAsJson(host) as { readonly months: readonly Bridge[] };
  const last = months.at(-1);
  if (!last) return {};
  return { month: last.month, ...bridgeOf(last) };
}

function bridgeOf(month: Readonly<Record<string, unknown>>): Bridge {
  return Object.fromEntries(BRIDGE.map((id) => [id, rounded(month[id] ?? 0)]));
}

/**
 * What core makes of the rows that stand on Deals, each record once, up to a month: read here and not by the add-on, so that
 * what it reads twice, or leaves out, is found.
 */
export function standingBridge(host: Host, plain: PlainSettings, asOf: number): Bridge {
  const [header = [], ...cells] = host.values('Deals', '1:60');
  const fields = FIELDS.filter(({ label }) => header.includes(label)).map(({ id }) => id);
  const labels = FIELDS.filter(({ id }) => fields.includes(id)).map(({ label }) => label);
  const at = (row: readonly unknown[], label: string) => row[header.indexOf(label)] ?? '';
  const standing = new Set(
    host
      .values('Imports', '2:60')
      .flatMap(([number, status]) => (IN_WORDS.some((word) => word === status) ? [number] : [])),
  );
  const counts = (row: readonly unknown[]) =>
    at(row, 'Record ID') !== '' || at(row, 'Contract start date') !== ''
      ? at(row, 'Import') === '' || standing.has(at(row, 'Import'))
      : false;
  const once: (readonly unknown[])[] = [];
  for (const row of cells.filter(counts)) {
    const before = once.findIndex((other) => isSameRecord(other, row, at));
    if (before >= 0) once.splice(before, 1);
    once.push(row);
  }
  const rows = once.map((row) => labels.map((label) => cellOf(at(row, label))));
  const settings = { ...workbookSettings(plain), asOf };
  const matrix = matrixOf(ledgerOf(dealsOf({ fields, rows }, settings), settings), asOf);
  const last = retentionMonths(matrix, settings).at(-1);
  return last ? { month: monthText(last.month), ...bridgeOf({ ...last }) } : {};
}

type At = (row: readonly unknown[], label: string) => unknown;

/** Two deals of these reports begin on two days: what has one ID, or one day and no other ID, is one record. */
function isSameRecord(a: readonly unknown[], b: readonly unknown[], at: At): boolean {
  const [one, other] = [at(a, 'Record ID'), at(b, 'Record ID')];
  const day = at(a, 'Contract start date');
  const isOfOneDay = day !== '' && day === at(b, 'Contract start date');
  return one !== '' && other !== '' ? one === other : isOfOneDay;
}

function cellOf(value: unknown): Cell {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
