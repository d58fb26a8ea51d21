import { monthStep } from '../periods/columns';
import { area, COUNT, DATE, MONEY, MONTH, RATIO, TEXT } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, span, whole } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { NOTE_COLUMNS } from './imports-note';

type ImportColumn =
  | 'number'
  | 'status'
  | 'file'
  | 'when'
  | 'holds'
  | 'rows'
  | 'asOf'
  | 'added'
  | 'changed'
  | 'unchanged'
  | 'gone'
  | 'reported';

/** The Imports tab's columns from A on. A line is told by its number, wherever it stands. */
export const IMPORT_COLUMNS: readonly Column<ImportColumn>[] = [
  {
    id: 'number',
    header: 'No.',
    width: 84,
    number: COUNT,
    note: 'The number in the Import column of Deals.',
  },
  {
    id: 'status',
    header: 'Status',
    width: 110,
    number: TEXT,
    note: 'Only rows of imports that are "in" count.',
  },
  { id: 'file', header: 'File', width: 360, number: TEXT, note: 'The name of the report.' },
  {
    id: 'when',
    header: 'Imported at',
    width: 150,
    number: TEXT,
    note: 'In the time zone of the spreadsheet.',
  },
  {
    id: 'holds',
    header: 'Holds',
    width: 84,
    number: TEXT,
    note: 'What its rows are: deals, or companies.',
  },
  {
    id: 'rows',
    header: 'Rows',
    width: 84,
    number: COUNT,
    note: 'Rows that were written: of added and changed records, and of those that are gone.',
  },
  {
    id: 'asOf',
    header: 'As-of month',
    width: 110,
    number: MONTH,
    align: 'right',
    note: 'The last complete month of the report; the latest import that is in decides on Settings.',
  },
  {
    id: 'added',
    header: 'Added',
    width: 84,
    number: COUNT,
    note: 'Records that were not there before.',
  },
  {
    id: 'changed',
    header: 'Changed',
    width: 84,
    number: COUNT,
    note: 'Records in which something differs.',
  },
  { id: 'unchanged', header: 'Unchanged', width: 84, number: COUNT, note: 'Records as they were.' },
  {
    id: 'gone',
    header: 'Gone',
    width: 84,
    number: COUNT,
    note: 'Records that a full export lacks, and that no longer count.',
  },
  {
    id: 'reported',
    header: 'Report date',
    width: 110,
    number: DATE,
    align: 'right',
    note: 'The day on which the report was made, as far as it tells: a renewal that had not come by then is late. Type another where you know it.',
  },
];

/** How many months each import keeps as they were reported then. */
export const KEPT_MONTHS = 24;

/** Figures as reported then: NRR of the as-of month and the 23 before it, then closing MRR of the same months. */
const KEPT_COLUMNS: readonly Column<string>[] = [
  ...keptColumns('NRR', RATIO, 'NRR'),
  ...keptColumns('MRR', MONEY, 'Closing MRR'),
];

/** The score of the data audit as it was after the import. */
const SCORE_COLUMNS = [
  {
    id: 'accuracy',
    header: 'Accuracy',
    width: 84,
    number: RATIO,
    note: 'Accuracy by records as Audit showed it right after the import: a value, not a formula.',
  },
  {
    id: 'findings',
    header: 'Findings',
    width: 84,
    number: COUNT,
    note: 'Open findings as Audit showed them right after the import: a value, not a formula.',
  },
  {
    id: 'accuracyByMrr',
    header: 'Accuracy by MRR',
    width: 84,
    number: RATIO,
    note: 'Accuracy by MRR as Audit showed it right after the import: a value, not a formula.',
  },
] as const satisfies readonly Column<string>[];

function monthBack(back: number): string {
  if (back === 0) return 'the as-of month';
  return `${back} ${back === 1 ? 'month' : 'months'} before the as-of month`;
}

function keptColumns(id: string, number: string, name: string): Column<string>[] {
  return Array.from({ length: KEPT_MONTHS }, (_, back) => ({
    id: `${id}${back}`,
    header: back === 0 ? `${name}, as reported` : `${name}, ${back} back`,
    width: 84,
    number,
    note: `${name} of ${monthBack(back)} as it was reported then: a value, not a formula.`,
  }));
}

/** The column in which the kept figures begin. */
export const FIRST_KEPT = IMPORT_COLUMNS.length + 1;

/** The column in which the score of the data audit begins: accuracy, findings, accuracy by MRR. */
export const FIRST_SCORE = FIRST_KEPT + KEPT_COLUMNS.length;

/** The column in which the note on computing twice begins: result, months, when, sum. */
export const FIRST_NOTE = FIRST_SCORE + SCORE_COLUMNS.length;

/** What is noted on the line of the latest import that is in. */
export function latestNote(id: (typeof NOTE_COLUMNS)[number]['id']): string {
  const place = NOTE_COLUMNS.findIndex((column) => column.id === id);
  const noted = onTab('Imports', span(columnLetters(FIRST_NOTE + place), 1, IMPORT_LINES + 1));
  const latest = `MAXIFS(${importSpan('number')};${importSpan('status')};"${IN}")`;
  return `INDEX(${noted};IFERROR(MATCH(${latest};${importSpan('number')};0);2))`;
}

/** Scores of all imports, in the rows in which they stand. */
export function keptScore(id: (typeof SCORE_COLUMNS)[number]['id']): string {
  const place = SCORE_COLUMNS.findIndex((column) => column.id === id);
  return onTab('Imports', span(columnLetters(FIRST_SCORE + place), 1, IMPORT_LINES + 1));
}

/** NRR of a month as it was first reported; empty where it never was. */
export function reportedNrr(): string {
  const [from, to] = [columnLetters(FIRST_KEPT), columnLetters(FIRST_KEPT + KEPT_MONTHS - 1)];
  const kept = onTab('Imports', `$${from}$1:$${to}$${IMPORT_LINES + 1}`);
  const [line, back] = [monthStep('line'), monthStep('back')];
  const value = `INDEX(${kept};${line};${back}+1)`;
  return `IF(${line}=0;"";IF(${back}>=${KEPT_MONTHS};"";IF(ISNUMBER(${value});${value};"")))`;
}

/** Reports that the tab has lines for. */
export const IMPORT_LINES = 400;

/** Lines that have their looks from the beginning; a later one takes them from the first, as most are never written. */
export const LINES_WITH_LOOKS = 36;

/** The letters of the Imports tab. */
const IMPORTS = tableLetters(IMPORT_COLUMNS);

/**
 * A column of the Imports tab, as far as it has lines. It begins with the header, so that a line which somebody inserts above
 * the first is one of it.
 */
export function importSpan(id: ImportColumn): string {
  return onTab('Imports', span(IMPORTS[id], 1, IMPORT_LINES + 1));
}

/**
 * What became of the import whose number stands in a cell, as a formula: empty where no line has it. It is looked for where
 * it stands unless somebody moved it, since every row of Deals asks.
 */
export function importStatus(number: string): string {
  const [numbers, statuses] = (['number', 'status'] as const).map((id) =>
    onTab('Imports', whole(IMPORTS[id])),
  );
  const row = `${number}+1`;
  const place = `IF(INDEX(${numbers};${row})=${number};${row};MATCH(${number};${numbers};0))`;
  return `IFERROR(INDEX(${statuses};${place});"")`;
}

/** The one word that makes an import's rows count. */
export const IN = 'in';

const LINE_COLUMNS: readonly Column<string>[] = [
  ...IMPORT_COLUMNS,
  ...KEPT_COLUMNS,
  ...SCORE_COLUMNS,
  ...NOTE_COLUMNS,
];

/** The headers of a line, from column A on. */
export const LINE_HEADERS: readonly string[] = LINE_COLUMNS.map(({ header }) => header);

/** How the cells of a line show numbers, texts among them. */
export const LINE_FORMATS: readonly string[] = LINE_COLUMNS.map(({ number = 'General' }) => number);

/** The Imports tab: one line a report, of which so many are there already. */
export function importsTab(lines = 0): Tab {
  const rows = Math.max(lines, LINES_WITH_LOOKS);
  const look = tableLook<string>(LINE_COLUMNS, { row: 1, rows });
  return newTab({
    name: 'Imports',
    rows: IMPORT_LINES + 1,
    columns: LINE_COLUMNS.length,
    widths: look.widths,
    blocks: [look.header],
    formats: [...look.formats, { area: area(2, 2, rows), align: 'left' }],
    notes: look.notes,
  });
}
