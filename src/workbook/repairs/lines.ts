import { type Day, dayText } from '../../core/days';
import {
  lineKey,
  type Said,
  type Sent,
  type Status,
  type WorkLine,
} from '../../core/repairs/worklist';
import { type Cell, textOf } from '../../core/report/cell';
import { comparable, MONEY_TIMES } from '../../core/settings';
import { headerRow, placesOf } from '../sheet/places';
import { KEY_COLUMNS, REPAIRS_COLUMNS, repairsColumn } from './columns';

type Content = string | number | boolean;
type Id = (typeof REPAIRS_COLUMNS)[number]['id'];

const HEADERS = REPAIRS_COLUMNS.map(({ header }) => header);
const [AT_STAKE = '', MONTHLY = ''] = (['mrr', 'monthlyMrr'] as const).map(
  (id) => HEADERS[repairsColumn(id) - 1],
);
const IN_FILE = 'In the file of ';

/** How the state of a line begins that was in a file, and that a later report shows as it was. */
export const STILL_OPEN = 'Still open';

/** What stands for the record of a finding where that has no ID. */
export const NO_RECORD = 'none';

/** The state of a line whose record stays as it is. */
export const KEPT = 'Keep';

/** The state of a line whose check Settings lists as switched off. */
export const CHECK_OFF = 'Check off';

/** The state of a line that somebody has said to be right as it is. */
export const ACCEPTED = 'Accepted';

/** States of lines of which nothing is left to do. */
export const DONE: readonly string[] = ['Repaired', ACCEPTED, CHECK_OFF, KEPT];

/** The cells of a line whose finding has a number; those of formulas are blank. */
export function lineCells(line: WorkLine, findingNo: number): readonly Content[] {
  const { said, sent } = line;
  const cells: Readonly<Record<Id, Content>> = {
    include: said.isIncluded,
    recordId: line.recordId,
    link: '',
    customer: line.customer,
    owner: line.owner,
    column: line.column,
    now: line.now,
    suggested: line.suggested,
    value: said.value,
    state: '',
    mrr: '',
    due: '',
    typedDue: said.due ?? '',
    note: said.note,
    accepted: said.accepted,
    check: line.check,
    wrong: line.wrong,
    why: line.why,
    status: statusText(line),
    sentOn: sent.on ?? '',
    sentValue: sent.value,
    sentAfter: sent.after ?? '',
    repairedBy: line.repairedBy ?? '',
    foundOn: line.foundOn ?? '',
    finding: line.finding || NO_RECORD,
    findingNo,
    monthlyMrr: line.mrr,
  };
  return REPAIRS_COLUMNS.map(({ id }) => cells[id]);
}

/** A status as the tab says it. */
function statusText({ status, sent }: Pick<WorkLine, 'status' | 'sent'>): string {
  const day = dayText(sent.on ?? 0);
  if (status === 'In file') return `${IN_FILE}${day}`;
  return status === 'Still open' ? `${STILL_OPEN} (file of ${day})` : status;
}

/** What marks lines on the tab as in a file: the day, the value that went into it, and the latest import then. */
export function sentLines(
  sent: readonly { readonly line: WorkLine; readonly value: string }[],
  on: Day,
  after: number,
) {
  return typedLines(
    ['status', 'sentOn', 'sentValue', 'sentAfter'],
    sent.map(({ line, value }) => [line, [`${IN_FILE}${dayText(on)}`, on, value, after]]),
  );
}

/** What says on lines why they are right as they are; a blank takes that off them. */
export function linesWithReason(lines: readonly WorkLine[], reason: string) {
  return typedLines(
    ['accepted'],
    lines.map((line) => [line, [reason]]),
  );
}

function typedLines(
  typed: readonly Id[],
  lines: readonly (readonly [line: WorkLine, cells: readonly Content[]])[],
) {
  return {
    tab: 'Repairs' as const,
    headers: HEADERS,
    keys: KEY_COLUMNS.map((columns) => columns.map(repairsColumn)),
    typed: typed.map(repairsColumn),
    lines: lines.map(([line, cells]) => ({ key: lineKey(line), cells })),
  };
}

/** The lines that the tab shows, wherever its columns stand; null where it has no headers. */
export function shownLines(shown: readonly (readonly Cell[])[]): readonly WorkLine[] | null {
  const top = headerRow(shown, HEADERS);
  if (top < 0) return null;
  const { of } = placesOf(shown[top] ?? [], HEADERS);
  const place = new Map(REPAIRS_COLUMNS.map(({ id }, at) => [id, of[at] ?? -1]));
  const moneyOf = moneyIn(shown[top] ?? []);
  return shown.slice(top + 1).flatMap((row) => {
    const cell = (id: Id): Cell => row[place.get(id) ?? -1] ?? null;
    return textOf(cell('check')) === '' ? [] : [{ ...lineOf(cell), mrr: moneyOf(row) }];
  });
}

/** What is at stake a month: in its own column, or as shown where there is none, as on a tab of an earlier version. */
function moneyIn(header: readonly Cell[]): (row: readonly Cell[]) => number {
  const labels = header.map((label) => comparable(textOf(label)));
  const placeOf = (label: string) => labels.indexOf(comparable(label));
  const [own, monthly] = [placeOf(MONTHLY), placeOf(AT_STAKE)];
  const yearly = placeOf(AT_STAKE.replace('MRR', 'ARR'));
  const [place, times] =
    own >= 0 ? [own, 1] : monthly >= 0 ? [monthly, 1] : [yearly, MONEY_TIMES.ARR];
  return (row) => (number(row[place] ?? null) ?? 0) / times;
}

function lineOf(cell: (id: Id) => Cell): Omit<WorkLine, 'mrr'> {
  const text = (id: Id) => textOf(cell(id));
  return {
    ...{ recordId: text('recordId'), customer: text('customer'), owner: text('owner') },
    ...{ check: text('check'), column: text('column'), wrong: text('wrong'), why: text('why') },
    ...{ now: text('now'), suggested: text('suggested') },
    status: statusOf(text('status')),
    said: saidIn(cell),
    sent: sentIn(cell),
    repairedBy: number(cell('repairedBy')),
    foundOn: number(cell('foundOn')),
    finding: findingIn(text('finding'), text('recordId')),
    isSilent: [ACCEPTED, CHECK_OFF].includes(text('state')),
  };
}

/** A tab of an earlier version does not tell; nearly all findings have lines of one record. */
function findingIn(text: string, recordId: string): string {
  if (text === NO_RECORD) return '';
  return text || recordId;
}

function saidIn(cell: (id: Id) => Cell): Said {
  return {
    value: textOf(cell('value')),
    isIncluded: cell('include') === true,
    due: number(cell('typedDue')),
    note: textOf(cell('note')),
    accepted: textOf(cell('accepted')),
  };
}

function sentIn(cell: (id: Id) => Cell): Sent {
  return {
    on: number(cell('sentOn')),
    value: textOf(cell('sentValue')),
    after: number(cell('sentAfter')),
  };
}

function statusOf(text: string): Status {
  if (text.startsWith(IN_FILE)) return 'In file';
  if (text.startsWith(STILL_OPEN)) return 'Still open';
  return text === 'Repaired' || text === 'Came back' ? text : 'Open';
}

function number(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}
