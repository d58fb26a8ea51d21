import { dayText } from '../../core/days';
import type { MeetingLine, OwnersPart } from '../../core/repairs/meeting';
import { MONEY_TIMES } from '../../core/settings';
import {
  area,
  BAD_INK,
  DATE,
  HEADER_FILL,
  headerFormat,
  MONEY_OR_BLANK,
  QUIET_INK,
  TEXT,
} from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Tab } from '../sheet/tab';
import { type AboutMeeting, meetingPageWords } from './meeting-page-words';

/** What it is called, and what it holds, is as Repairs shows money on that day. */
const AT_STAKE = 'MRR at stake';

const HEADERS = [
  'Due',
  'Customer',
  'Record',
  'HubSpot column',
  'Value now',
  'New value',
  AT_STAKE,
  'What is wrong',
  'Note',
  'Decided',
];
const WIDTHS = [84, 140, 104, 120, 104, 104, 80, 240, 140, 120];

/** The row of the headers. */
const HEADER_ROW = 4;

type Cells = readonly (string | number)[];

/** The page of a meeting: what each owner has to do, as it is on that day. Nothing of it follows later imports. */
export function meetingPage(parts: readonly OwnersPart[], about: AboutMeeting): Tab {
  const rows = parts.flatMap((part) => rowsOf(part, about));
  const blank = HEADERS.map(() => '');
  const first = HEADER_ROW + 1;
  const owners = rows.flatMap(({ isOwner }, place) => (isOwner ? [first + place] : []));
  const late = rows.flatMap(({ isLate }, place) => (isLate ? [first + place] : []));
  const content: Block[] = [
    {
      kind: 'values',
      row: 1,
      column: 1,
      cells: [[`Repairs: list for the meeting of ${dayText(about.today)}`]],
    },
    { kind: 'values', row: 2, column: 1, cells: [[meetingPageWords.sentence(parts, about)]] },
    {
      kind: 'values',
      row: HEADER_ROW,
      column: 1,
      cells: [HEADERS.map((one) => one.replace(/\bMRR\b/, about.moneyAs))],
    },
    {
      kind: 'values',
      row: first,
      column: 1,
      cells: rows.length > 0 ? rows.map(({ cells }) => cells) : [blank],
    },
  ];
  const page = newTab({
    name: 'Repairs',
    rows: first + rows.length,
    columns: HEADERS.length,
    frozenRows: HEADER_ROW,
    hasGridlines: false,
    isProtected: false,
    widths: WIDTHS,
    blocks: content,
    formats: [
      ...lookOf(first, Math.max(1, rows.length)),
      ...owners.flatMap(ownerLook),
      ...late.map(lateLook),
    ],
  });
  // No word of it follows what is shown later.
  return { ...page, blocks: content };
}

interface Row {
  readonly cells: Cells;
  readonly isOwner?: boolean;
  readonly isLate?: boolean;
}

function rowsOf(part: OwnersPart, about: AboutMeeting): readonly Row[] {
  const { lines } = part;
  const times = MONEY_TIMES[about.moneyAs];
  const mrr = times * part.mrr;
  const title = meetingPageWords.owner(part, about);
  const cells = HEADERS.map((_, place) => (place === 0 ? title : place === MRR ? mrr : ''));
  return [{ cells, isOwner: true }, ...lines.map((line) => rowOf(line, times))];
}

const MRR = HEADERS.indexOf(AT_STAKE);

function rowOf({ line, due, isDue }: MeetingLine, times: number): Row {
  const { customer, recordId, column, now, suggested, said, mrr, wrong } = line;
  const value = said.value || suggested;
  return {
    cells: [due ?? '', customer, recordId, column, now, value, times * mrr, wrong, said.note, ''],
    isLate: isDue,
  };
}

function lookOf(first: number, rows: number): Format[] {
  const texts = area(first, 2, rows, HEADERS.length - 1);
  return [
    { area: area(1, 1), size: 18, isBold: true, align: 'left' },
    { area: area(2, 1), color: QUIET_INK, align: 'left' },
    headerFormat(HEADER_ROW, 1, HEADERS.length),
    { area: texts, number: TEXT, wraps: true },
    { area: area(first, 1, rows), number: DATE, align: 'left' },
    { area: area(first, MRR + 1, rows), number: MONEY_OR_BLANK },
    { area: area(HEADER_ROW, MRR + 1), align: 'right' },
    { area: area(first, 1, rows, HEADERS.length), vertical: 'top', size: 9 },
  ];
}

/** A name may begin like a formula, and stands where days stand elsewhere. */
function ownerLook(row: number): Format[] {
  const all = area(row, 1, 1, HEADERS.length);
  return [
    { area: all, isBold: true, background: HEADER_FILL, size: 10, wraps: false },
    { area: area(row, 1), number: TEXT },
  ];
}

function lateLook(row: number): Format {
  return { area: area(row, 1), color: BAD_INK, isBold: true };
}
