import type { Audit, Audited } from '../core/audit/audit';
import { checkOf } from '../core/audit/checks';
import { dayText } from '../core/days';
import type { Repair } from '../core/repairs/repair';
import { type ColumnLabels, writtenText } from '../core/repairs/repair-files';
import { repairsOf } from '../core/repairs/repairs';
import { lineKey, type WorkLine, worklist } from '../core/repairs/worklist';
import { type FieldId, fieldOf } from '../core/report/fields';
import { comparable } from '../core/settings';
import { shownLines } from '../workbook/repairs/lines';
import { repairColumnWords } from './repair-column-words';
import type { TabServer } from './server/tab-cells';
import { readTab } from './server/tab-cells';

/** The lines of the tab of repairs as it shows them; null where it is not there, or has no headers. */
export async function readRepairLines(server: TabServer): Promise<readonly WorkLine[] | null> {
  return shownLines(await readTab(server, 'Repairs', { from: 1, runs: [] }));
}

/** An audit, and how the report that it is about calls its columns. */
export interface LookedAt {
  readonly audited: Audited;
  readonly audit: Audit;
  readonly labels: ColumnLabels;
  readonly importNumber: number;
}

/** The lines that the tab is to show after an audit, with what the tab shows now. */
export async function repairLines(
  server: TabServer,
  { audited, audit, labels, importNumber }: LookedAt,
): Promise<readonly WorkLine[]> {
  const silent = new Set(
    audited.accepted.map(([id, check]) => `${comparable(id)}|${comparable(check)}`),
  );
  const off = new Set(audited.checksOff.map(comparable));
  return worklist({
    repairs: repairsOf(audited, audit),
    written: (repair) => writtenRepair(repair, labels),
    shown: (await readRepairLines(server)) ?? [],
    importNumber,
    isSilent: ({ recordId, check }) =>
      off.has(comparable(check)) || silent.has(`${comparable(recordId)}|${comparable(check)}`),
  });
}

/** Repairs by what makes them the same as a line of the tab. */
export function repairsByKey(
  repairs: readonly Repair[],
  labels: ColumnLabels,
): ReadonlyMap<string, Repair> {
  return new Map(
    repairs.map((repair) => {
      const { column } = writtenRepair(repair, labels);
      return [lineKey({ ...repair, column, check: checkOf(repair.check).name }), repair];
    }),
  );
}

/** A repair's column as HubSpot calls it, and its values as HubSpot takes them. */
function writtenRepair(
  { column, now, suggested }: Repair,
  labels: ColumnLabels,
): Pick<WorkLine, 'column' | 'now' | 'suggested'> {
  return {
    column: columnText(column, labels),
    now: now === null ? '' : nowText(column, now),
    suggested: suggested === null ? '' : writtenText(column, suggested),
  };
}

/** What HubSpot calls what is to change of a record. */
function columnText(column: Repair['column'], labels: ColumnLabels): string {
  if (column === 'record' || column === 'churn') return repairColumnWords[column];
  return labels.get(column) ?? fieldOf(column).label;
}

/** What cannot be read stays as it is. */
function nowText(column: Repair['column'], now: string | number | boolean): string {
  const isDay = column !== 'record' && column !== 'churn' && fieldOf(column).kind === 'day';
  return isDay && typeof now === 'number' ? dayText(now) : String(now);
}

/** How a report calls its columns, by the list of them that the workbook keeps. */
export function labelsOf(columns: readonly (readonly [string, FieldId | ''])[]): ColumnLabels {
  return new Map(columns.flatMap(([label, id]) => (id === '' ? [] : [[id, label] as const])));
}
