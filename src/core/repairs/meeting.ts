import { type Day, dayText } from '../days';
import { addTo } from '../grouped';
import { isOpen } from './chosen';
import { csvOf, harmless } from './csv';
import { meetingWords } from './meeting-words';
import { hasRecord } from './repair-files';
import type { WorkLine } from './worklist';

/** What the list for a meeting holds: everything that is open, what is due by its day, or what one owner has to do. */
export interface MeetingChoice {
  readonly by: 'open' | 'due' | 'owner';
  /** The owner. */
  readonly name: string;
}

/** When the meeting is, and how many days there are for a repair of which nobody says more. */
export interface Meeting {
  readonly today: Day;
  readonly repairDays: number;
}

/** One line of the list, and when it is due; null where nobody knows. */
export interface MeetingLine {
  readonly line: WorkLine;
  readonly due: Day | null;
  /** Whether that day has come. */
  readonly isDue: boolean;
}

/** What one owner has to do, lines of one finding together. */
export interface OwnersPart {
  /** Empty where the records have no owner. */
  readonly owner: string;
  readonly lines: readonly MeetingLine[];
  /** How many of them are due. */
  readonly due: number;
  readonly mrr: number;
}

/** The day on which a line is due: as somebody typed, else so many days after it was found. */
function dueOf({ said, foundOn }: WorkLine, repairDays: number): Day | null {
  return said.due ?? (foundOn === null ? null : foundOn + repairDays);
}

/** The lines that a meeting is about: open ones, since what is in a file waits for the next report. */
export function meetingLines(
  lines: readonly WorkLine[],
  { by, name }: MeetingChoice,
  { today, repairDays }: Meeting,
): readonly MeetingLine[] {
  return lines
    .filter(isOpen)
    .map((line): MeetingLine => {
      const due = dueOf(line, repairDays);
      return { line, due, isDue: due !== null && due <= today };
    })
    .filter(({ line, isDue }) => by === 'open' || (by === 'due' ? isDue : line.owner === name));
}

/**
 * The list for a meeting by owner, the one with the most money at stake first and records without an owner last; of each
 * what is due first comes first, then what costs most.
 */
export function meetingList(lines: readonly MeetingLine[]): readonly OwnersPart[] {
  const parts = grouped(lines, ({ line }) => line.owner).map(
    ([owner, own]): OwnersPart => ({
      ...{ owner, lines: inOrder(own), mrr: mrrOf(own) },
      due: own.filter(({ isDue }) => isDue).length,
    }),
  );
  return parts.sort(
    (a, b) => Number(a.owner === '') - Number(b.owner === '') || b.mrr - a.mrr || byText(a, b),
  );
}

function byText(a: OwnersPart, b: OwnersPart): number {
  return a.owner < b.owner ? -1 : 1;
}

function inOrder(lines: readonly MeetingLine[]): readonly MeetingLine[] {
  const findings = grouped(lines, ({ line }) => `${line.finding || recordOf(line)}|${line.check}`);
  const sorted = findings.map(([, own]) => ({ own, due: dueFirst(own), mrr: mrrOf(own) }));
  return sorted.sort((a, b) => a.due - b.due || b.mrr - a.mrr).flatMap(({ own }) => own);
}

function dueFirst(lines: readonly MeetingLine[]): Day {
  return lines.reduce((least, { due }) => Math.min(least, due ?? Infinity), Infinity);
}

function mrrOf(lines: readonly MeetingLine[]): number {
  return lines.reduce((sum, { line }) => sum + line.mrr, 0);
}

function recordOf({ recordId, customer }: WorkLine): string {
  return recordId || customer;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): [string, readonly T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) addTo(groups, keyOf(one), one);
  return [...groups];
}

/** A file of tasks, and how many there are. */
export interface TasksFile {
  /** UTF-8 CSV with a header. */
  readonly text: string;
  readonly tasks: number;
}

/** What the columns of a file of tasks are called. */
const TASK_HEADERS = ['Task title', 'Notes', 'Due date', 'Assigned to', 'Record ID'];

/**
 * A file of tasks that HubSpot imports, one a deal: what is to change there, by when and whose it is. Tasks and deals are two objects
 * of one import, which the deal's ID brings together.
 */
export function tasksFile(lines: readonly MeetingLine[]): TasksFile {
  const known = lines.filter(({ line }) => hasRecord(line));
  const tasks = grouped(known, ({ line }) => line.recordId).map(([recordId, own]) => {
    const due = dueFirst(own);
    const [{ customer, owner } = { customer: '', owner: '' }] = own.map(({ line }) => line);
    const checks = [...new Set(own.map(({ line }) => line.check))];
    return [
      meetingWords.task(checks, customer),
      own.map(({ line }) => meetingWords.change(line)).join('\n'),
      Number.isFinite(due) ? dayText(due) : '',
      ...[harmless(owner), recordId],
    ];
  });
  return { text: csvOf([TASK_HEADERS, ...tasks]), tasks: tasks.length };
}
