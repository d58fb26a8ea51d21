import { checkOf } from '../audit/checks';
import type { Day } from '../days';
import { comparable } from '../settings';
import { RECORD_DEEDS, type Repair } from './repair';
import { repairColumnWords } from './repair-column-words';

/** What has become of a repair, but for findings that somebody accepted, which Settings says. */
export type Status = 'Open' | 'In file' | 'Still open' | 'Repaired' | 'Came back';

/** One line of the worklist: what is to change, as the CRM takes it, what a person said about it, and what became of it. */
export interface WorkLine {
  readonly recordId: string;
  readonly customer: string;
  readonly owner: string;
  /** The name of the check. */
  readonly check: string;
  /** The record of its finding, under which Settings lists it where it is accepted; empty where that has no ID. */
  readonly finding: string;
  /** What HubSpot calls the column. */
  readonly column: string;
  readonly wrong: string;
  readonly why: string;
  readonly now: string;
  readonly suggested: string;
  readonly mrr: number;
  readonly status: Status;
  readonly said: Said;
  readonly sent: Sent;
  /** The import that repaired it, the last time; null where none did. */
  readonly repairedBy: number | null;
  /** The day on which an import found it, the last time; null where that is not known. */
  readonly foundOn: Day | null;
  /** Whether its finding is right as it is, or its check is switched off: nobody looks for it. */
  readonly isSilent: boolean;
}

/** Whether a line says that its record stays as it is: nothing is to be changed, so that it is no open repair and in no file. */
export function isKept({ column, said, suggested }: WorkLine): boolean {
  const isKeep = comparable(said.value || suggested) === comparable(RECORD_DEEDS.keep);
  return isKeep && column === repairColumnWords.record;
}

/** What a person typed. */
export interface Said {
  readonly value: string;
  readonly isIncluded: boolean;
  /** The day on which it is due, where it is not as many days after it was found as usual. */
  readonly due: Day | null;
  readonly note: string;
  /** Why the record is right as it is; blank where nobody said so. */
  readonly accepted: string;
}

/** The last file that a line went into; blank where it never did. */
export interface Sent {
  /** A day. */
  readonly on: number | null;
  readonly value: string;
  /** The latest import when the file was made. */
  readonly after: number | null;
}

/** Nothing said, and in no file. */
export const NOTHING_SAID: Said = {
  value: '',
  isIncluded: false,
  due: null,
  note: '',
  accepted: '',
};
export const NOT_SENT: Sent = { on: null, value: '', after: null };

/** What makes two lines the same: record, column and check; of lines without a record the customer. */
export function lineKey({
  recordId,
  customer,
  column,
  check,
}: Pick<WorkLine, 'recordId' | 'customer' | 'column' | 'check'>): string {
  return [recordId || customer, column, check].map(comparable).join('|');
}

/** What lines are made of. */
export interface Worked {
  readonly repairs: readonly Repair[];
  /** How a repair's column and its values are written. */
  readonly written: (repair: Repair) => Pick<WorkLine, 'column' | 'now' | 'suggested'>;
  /** The lines as the tab shows them. */
  readonly shown: readonly WorkLine[];
  /** The latest import that is in. */
  readonly importNumber: number;
  /** The latest of them that brought a report which shows what files did; null where that is not looked up. */
  readonly reportNumber: number | null;
  /** The day on which somebody looks. */
  readonly today: Day;
  /** Whether a finding is accepted, or its check is switched off: it is not gone, nobody looks for it. */
  readonly isSilent: (line: Pick<WorkLine, 'finding' | 'check'>) => boolean;
}

/**
 * The worklist after an import: a line for each repair with what was said about it, in their order; then
 * lines whose finding is gone, the latest repaired first. What an import did that is undone since did not happen.
 */
export function worklist(worked: Worked): readonly WorkLine[] {
  const { shown, repairs, importNumber } = worked;
  const before = new Map(shown.map((line) => [lineKey(line), asBefore(line, importNumber)]));
  const accepted = new Set(shown.filter(isAccepted).map(findingOf));
  const lines = new Map<string, WorkLine>();
  for (const repair of repairs) {
    const line = openLine(repair, worked);
    const key = lineKey(line);
    if (lines.has(key)) continue;
    const own = withBefore(line, before.get(key), worked);
    lines.set(key, { ...own, isSilent: accepted.has(findingOf(line)) });
  }
  const gone = [...before].flatMap(([key, line]) => {
    if (lines.has(key)) return [];
    const isRepaired = !worked.isSilent(line) && line.status !== 'Repaired';
    const repairedBy = isRepaired ? importNumber : line.repairedBy;
    const status: Status = isRepaired ? 'Repaired' : line.status;
    return [{ ...line, status, repairedBy, isSilent: worked.isSilent(line) }];
  });
  return [...lines.values(), ...gone.sort(byLatest)];
}

function byLatest(a: WorkLine, b: WorkLine): number {
  return (b.repairedBy ?? Infinity) - (a.repairedBy ?? Infinity) || b.mrr - a.mrr;
}

function openLine(repair: Repair, { written, today }: Worked): WorkLine {
  const { recordId, customer, owner, check, finding, wrong, why, mrr } = repair;
  return {
    ...{ recordId, customer, owner, finding, wrong, why, mrr },
    check: checkOf(check).name,
    ...written(repair),
    ...{ status: 'Open', said: NOTHING_SAID, sent: NOT_SENT, repairedBy: null, foundOn: today },
    isSilent: false,
  };
}

/** Whether somebody has typed why a finding is right as it is; only that of a record with an ID can be listed as that. */
export function isAccepted({ finding, said }: Pick<WorkLine, 'finding' | 'said'>): boolean {
  return finding !== '' && said.accepted !== '';
}

/** What makes two lines those of one finding. */
export function findingOf({ finding, check }: Pick<WorkLine, 'finding' | 'check'>): string {
  return [finding, check].map(comparable).join('|');
}

/** A line as the imports left it that are still in. */
function asBefore(line: WorkLine, importNumber: number): WorkLine {
  const { repairedBy, sent } = line;
  const isUndone = repairedBy !== null && repairedBy > importNumber;
  if (!isUndone) return line;
  return { ...line, status: sent.on === null ? 'Open' : 'In file', repairedBy: null };
}

/**
 * A finding that was gone came back; a file that a later report should show and does not leaves its line still open, also where
 * that had come back before.
 */
function withBefore(line: WorkLine, before: WorkLine | undefined, worked: Worked): WorkLine {
  if (!before) return line;
  const { importNumber } = worked;
  const { said, sent, repairedBy } = before;
  const isAwaited = sent.on !== null && isWaiting(before, worked);
  const isSentSince = repairedBy !== null && sent.after !== null && sent.after >= repairedBy;
  const wasGone = repairedBy !== null && repairedBy < importNumber && !isSentSince;
  const left: Status = sent.on === null ? 'Open' : 'Still open';
  const status: Status = isAwaited ? 'In file' : wasGone ? 'Came back' : left;
  const isBack = status === 'Came back' && before.status !== 'Came back';
  const foundOn = isBack ? line.foundOn : (before.foundOn ?? line.foundOn);
  return { ...line, said, sent, repairedBy, status, foundOn };
}

/** Whether no report has come since a line went into its file. */
function isWaiting({ status, sent }: WorkLine, { reportNumber }: Worked): boolean {
  return reportNumber === null ? status === 'In file' : (sent.after ?? 0) >= reportNumber;
}

/** What a report did to the lines that were in a file, and to those that had been repaired. */
export interface Outcome {
  readonly repaired: number;
  /** In a file that this report or one before should have shown, and still wrong. */
  readonly stillOpen: number;
  /** Those of them that are now neither what they were nor what the file said. */
  readonly overwritten: number;
  readonly cameBack: number;
  /** Findings that were not there before, of records that were in a file. */
  readonly uncovered: number;
}

/** What became of lines between two worklists. */
export function outcomeOf(before: readonly WorkLine[], after: readonly WorkLine[]): Outcome {
  const earlier = new Map(before.map((line) => [lineKey(line), line]));
  const counts = { repaired: 0, stillOpen: 0, cameBack: 0, overwritten: 0, uncovered: 0 };
  const inFile = before.filter(({ status }) => status === 'In file');
  const changed = new Set(inFile.map(({ recordId }) => recordId));
  for (const line of after) {
    const was = earlier.get(lineKey(line));
    if (!was && line.status === 'Open' && changed.has(line.recordId)) counts.uncovered += 1;
    if (!was) continue;
    if (line.status === 'Repaired' && was.status !== 'Repaired') counts.repaired += 1;
    if (line.status === 'Came back' && was.status === 'Repaired') counts.cameBack += 1;
    if (line.status !== 'Still open' || line.isSilent || isKept(line)) continue;
    counts.stillOpen += 1;
    if (was.status === 'In file' && ![was.now, was.sent.value].includes(line.now))
      counts.overwritten += 1;
  }
  return counts;
}
