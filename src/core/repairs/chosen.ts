import type { Audited } from '../audit/audit';
import type { Day } from '../days';
import { comparable } from '../settings';
import type { Chosen } from './applied';
import { isCalculated, type Repair } from './repair';
import { repairColumnWords } from './repair-column-words';
import { hasRecord } from './repair-files';
import { sceneOf } from './scene';
import { knownCompanies } from './suggest/companies';
import { type Portal, portalOf, readTyped, type Typed } from './typed';
import { typedWords } from './typed-words';
import { isKept, lineKey, type WorkLine } from './worklist';

/** Which lines go into files. */
export interface Selection {
  /** Those that are ticked, all with a value, or those of an owner or of a check. */
  readonly by: 'ticked' | 'all' | 'owner' | 'check';
  /** The owner, or the name of the check. */
  readonly name: string;
}

/** What goes into files, and what does not. */
export interface ChosenLines {
  readonly lines: readonly (Chosen & { readonly line: WorkLine })[];
  /** Lines whose typed value cannot go into a file, and why. */
  readonly problems: readonly { readonly line: WorkLine; readonly problem: string }[];
  /** Lines for which nobody has said a value. */
  readonly without: number;
}

/** Whether a line is left to do: neither repaired, nor accepted, nor of a record that stays as it is. */
export function isLeft(line: WorkLine): boolean {
  return line.status !== 'Repaired' && !line.isSilent && !isKept(line);
}

/** Whether a line is open: left to do, and in no file that waits for the next report. */
export function isOpen(line: WorkLine): boolean {
  return isLeft(line) && line.status !== 'In file';
}

/** How many lines are left to do: those that are open, those in a file, and how many of both have a value. */
export interface Left {
  readonly open: number;
  readonly inFile: number;
  readonly valued: number;
}

/** Counts what is left to do as the tab of repairs does. */
export function leftOf(lines: readonly WorkLine[]): Left {
  const left = lines.filter(isLeft);
  const open = left.filter(isOpen).length;
  return { open, inFile: left.length - open, valued: left.filter(isValued).length };
}

/** Whether a line has a value, suggested or a person's, of a record that HubSpot knows: no other goes into a file. */
export function isValued(line: WorkLine): boolean {
  const { suggested, said } = line;
  return hasRecord(line) && (suggested !== '' || said.value !== '');
}

/**
 * Whether a line is to make a record that the file of an earlier day may have made since: until a report shows it, another file
 * would make it twice.
 */
export function isMadeBefore({ column, status, sent }: WorkLine, today: Day): boolean {
  const isNew = column === repairColumnWords.churn;
  return isNew && status === 'In file' && sent.on !== null && sent.on < today;
}

/** The lines of a selection that are left to do; a record is made twice only where somebody has ticked it. */
export function selected(
  lines: readonly WorkLine[],
  { by, name }: Selection,
  today: Day,
): readonly WorkLine[] {
  return lines.filter((line) => {
    if (!isLeft(line)) return false;
    if (by === 'ticked') return line.said.isIncluded;
    if (isMadeBefore(line, today)) return false;
    return (
      by === 'all' || comparable(by === 'owner' ? line.owner : line.check) === comparable(name)
    );
  });
}

/**
 * The value of each line that goes into a file: what a person typed, else what is suggested. A line whose finding is gone
 * since the tab was laid out has nothing to change.
 */
export function chosenLines(
  lines: readonly WorkLine[],
  repairs: ReadonlyMap<string, Repair>,
  portal: Portal,
): ChosenLines {
  const chosen: (Chosen & { readonly line: WorkLine })[] = [];
  const problems: { readonly line: WorkLine; readonly problem: string }[] = [];
  let without = 0;
  for (const line of lines) {
    const repair = repairs.get(lineKey(line));
    if (!repair || !hasRecord(repair)) continue;
    const read = valueFor(line, repair, portal);
    if (read === null) without += 1;
    else if ('problem' in read) problems.push({ line, problem: read.problem });
    else chosen.push({ line, repair, value: read.value });
  }
  return { lines: chosen, problems, without };
}

/** What a line changes; null where nobody has said it. */
function valueFor({ said: { value } }: WorkLine, repair: Repair, portal: Portal): Typed | null {
  const { suggested, column } = repair;
  if (value === '' && suggested === null) return null;
  if (isCalculated(repair)) return { problem: typedWords.calculated };
  return value === '' && suggested !== null
    ? { value: suggested }
    : readTyped(value, column, portal);
}

/** The options and companies that the records of an audit show. */
export function portalIn(audited: Audited): Portal {
  const { byName } = knownCompanies(sceneOf(audited));
  return portalOf(audited.table, (name) => byName.get(comparable(name))?.id ?? null);
}
