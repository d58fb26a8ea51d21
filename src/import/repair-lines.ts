import { type Audit, type Audited, auditOf } from '../core/audit/audit';
import { checkOf } from '../core/audit/checks';
import { type Day, dayText } from '../core/days';
import type { Ramp } from '../core/dropped/joined/ramps';
import type { Repair } from '../core/repairs/repair';
import { repairColumnWords } from '../core/repairs/repair-column-words';
import { type ColumnLabels, writtenText } from '../core/repairs/repair-files';
import { repairsOf } from '../core/repairs/repairs';
import { findingOf, isAccepted, lineKey, type WorkLine, worklist } from '../core/repairs/worklist';
import { type FieldId, fieldOf } from '../core/report/fields';
import { comparable } from '../core/settings';
import type { Accepted, Server } from '../main';
import { shownLines } from '../workbook/repairs/lines';
import { MOST_LISTED } from '../workbook/workbook-size';
import { importWords } from './import-words';
import { failureOf } from './server/failure';
import type { Remote } from './server/server';
import type { TabServer } from './server/tab-cells';
import { readTab } from './server/tab-cells';
import { today } from './today';

/** The lines of the tab of repairs as it shows them; null where it is not there, or has no headers. */
export async function readRepairLines(server: TabServer): Promise<readonly WorkLine[] | null> {
  return shownLines(await readTab(server, 'Repairs', { from: 1, runs: [] }));
}

/** Records, and how the report that they came with calls its columns. */
export interface ToLookAt {
  readonly audited: Audited;
  readonly labels: ColumnLabels;
  /** The latest import that is in, or the one in hand. */
  readonly importNumber: number;
  /** The latest that brought a report of what counts, which shows what files did; null where the one in hand brings none. */
  readonly reportNumber: number | null;
}

/** What an audit finds, and the lines that the tab of repairs is to show for it. */
export interface LookedAt extends ToLookAt {
  readonly audit: Audit;
  readonly lines: readonly WorkLine[];
  /** The day on which they are looked at. */
  readonly today: Day;
  /** The lines as the tab shows them now; null where nobody can tell. */
  readonly shown: readonly WorkLine[] | null;
  /** Whether findings were listed on Settings just now, so that Audit tells fewer than before. */
  readonly hasListed: boolean;
  readonly unlisted: Unlisted | null;
}

/** Findings with a reason on the tab of repairs that Settings does not list, so that they still count, and why it does not. */
export interface Unlisted {
  readonly findings: number;
  /** A sentence. */
  readonly why: string;
}

/**
 * Audits records and works out the lines of the tab of repairs, with what the tab shows now. What somebody has typed there
 * to be right as it is goes to Settings first.
 */
export async function lookAtRepairs(
  server: TabServer & Pick<Remote<Server>, 'acceptFindings'>,
  looked: ToLookAt,
): Promise<LookedAt> {
  const shown = await readRepairLines(server);
  const before = looked.audited.accepted;
  const { listed, unlisted } = await listAccepted(
    server,
    newlyAccepted(shown ?? [], before),
    before,
  );
  const accepted = [
    ...before,
    ...listed.map(({ recordId, check, reason }) => [recordId, check, reason] as const),
  ];
  const audited = { ...looked.audited, accepted, ...rememberedIn(shown, looked) };
  const seen = { audit: auditOf(audited), shown, today: today(), hasListed: listed.length > 0 };
  const found = { ...looked, ...seen, audited, unlisted };
  return { ...found, lines: linesAfter(found) };
}

/** Checks that look at the report itself: the records of a workbook do not show what they find. */
const OF_REPORT = ['duplicate record', 'ramp added up'] as const;

/** What these checks found that no import has repaired since, where the records are looked at without their report. */
function rememberedIn(
  shown: readonly WorkLine[] | null,
  { audited: { table, report }, importNumber }: ToLookAt,
): Pick<Audited, 'remembered' | 'ramps'> {
  if (shown === null || report !== table) return {};
  const found = shown.flatMap((line) => {
    const check = OF_REPORT.find((id) => comparable(checkOf(id).name) === comparable(line.check));
    const isGone = line.status === 'Repaired' && (line.repairedBy ?? 0) <= importNumber;
    return check && !isGone ? [{ ...line, check }] : [];
  });
  const ramps = found.flatMap(rampIn);
  const known = new Set(ramps.map(({ recordId }) => recordId));
  const remembered = found.flatMap(({ recordId, check, wrong: message }) =>
    known.has(recordId) && check === 'ramp added up' ? [] : [{ recordId, check, message }],
  );
  return { remembered, ramps };
}

/** A ramp as its line tells it, which says both figures where the data gave them. */
function rampIn({ recordId, check, customer, now, suggested }: RememberedLine): readonly Ramp[] {
  const [summed, paid] = [now, suggested].map(Number);
  return check === 'ramp added up' && summed && paid
    ? [{ recordId, name: customer, summed, paid }]
    : [];
}

interface RememberedLine extends Omit<WorkLine, 'check'> {
  readonly check: (typeof OF_REPORT)[number];
}

/** Lists findings on Settings in one call, as many as there is room for; no failure of that is a reason to end an import. */
async function listAccepted(
  server: Pick<Remote<Server>, 'acceptFindings'>,
  fresh: readonly WorkLine[],
  before: Audited['accepted'],
): Promise<{ readonly listed: readonly Accepted[]; readonly unlisted: Unlisted | null }> {
  const all = fresh.map(({ finding, check, said }) => ({
    ...{ recordId: finding, check },
    reason: said.accepted,
  }));
  const listed = all.slice(0, Math.max(0, MOST_LISTED - before.length));
  const beyond = all.length - listed.length;
  if (listed.length > 0) {
    try {
      await server.acceptFindings(listed);
    } catch (error) {
      const why = failureOf(error).sentence;
      return { listed: [], unlisted: { findings: all.length, why } };
    }
  }
  const why = importWords.roomForAccepted(MOST_LISTED);
  return { listed, unlisted: beyond > 0 ? { findings: beyond, why } : null };
}

/** Lines with a reason that Settings does not list yet, one for each finding. */
function newlyAccepted(
  shown: readonly WorkLine[],
  accepted: Audited['accepted'],
): readonly WorkLine[] {
  const listed = findingsIn(accepted);
  return shown.filter((line) => {
    const key = findingOf(line);
    const isNew = isAccepted(line) && !listed.has(key);
    if (isNew) listed.add(key);
    return isNew;
  });
}

/** The lines of a finding. */
export function linesOfFinding(
  lines: readonly WorkLine[],
  { recordId: finding, check }: Pick<Accepted, 'recordId' | 'check'>,
): readonly WorkLine[] {
  const key = findingOf({ finding, check });
  return lines.filter((line) => findingOf(line) === key);
}

/** Findings that Settings lists as right as they are. */
function findingsIn(accepted: Audited['accepted']): Set<string> {
  return new Set(accepted.map(([finding, check]) => findingOf({ finding, check })));
}

function linesAfter(found: Omit<LookedAt, 'lines'>): readonly WorkLine[] {
  const { audited, audit, labels, importNumber, reportNumber, shown } = found;
  const silent = findingsIn(audited.accepted);
  const off = new Set(audited.checksOff.map(comparable));
  return worklist({
    repairs: repairsOf(audited, audit),
    written: (repair) => writtenRepair(repair, labels),
    shown: shown ?? [],
    ...{ importNumber, reportNumber, today: found.today },
    isSilent: (line) => off.has(comparable(line.check)) || silent.has(findingOf(line)),
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
