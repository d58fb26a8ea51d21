import { monthStep } from '../periods/columns';
import { COUNT, DATE, MONEY, MONTH, RATIO, TEXT } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';

/*
 * What stands where on the Imports tab. How it looks is told apart, in imports-tab.ts: the server writes lines, and lays out
 * no tab.
 */

type LineColumn<Id extends string> = Pick<Column<Id>, 'id' | 'header' | 'number'>;

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
export const IMPORT_COLUMNS: readonly LineColumn<ImportColumn>[] = (
  [
    ['number', 'No.', COUNT],
    ['status', 'Status', TEXT],
    ['file', 'File', TEXT],
    ['when', 'Imported at', TEXT],
    ['holds', 'Holds', TEXT],
    ['rows', 'Rows', COUNT],
    ['asOf', 'As-of month', MONTH],
    ['added', 'Added', COUNT],
    ['changed', 'Changed', COUNT],
    ['unchanged', 'Unchanged', COUNT],
    ['gone', 'Gone', COUNT],
    ['reported', 'Report date', DATE],
  ] as const
).map(([id, header, number]) => ({ id, header, number }));

/** How many months each import keeps as they were reported then. */
export const KEPT_MONTHS = 24;

/** Figures as reported then: NRR of the as-of month and the 23 before it, then closing MRR of the same months. */
export const KEPT_COLUMNS: readonly LineColumn<string>[] = [
  ...keptColumns('NRR', RATIO, 'NRR'),
  ...keptColumns('MRR', MONEY, 'Closing MRR'),
];

/** The score of the data audit as it was after the import. */
const SCORE_COLUMNS = [
  { id: 'accuracy', header: 'Accuracy', number: RATIO },
  { id: 'findings', header: 'Findings', number: COUNT },
  { id: 'accuracyByMrr', header: 'Accuracy by MRR', number: RATIO },
] as const satisfies readonly LineColumn<string>[];

/** What came of computing the months twice, when that was last done after the import. */
export const NOTE_COLUMNS = [
  { id: 'result', header: 'Computed twice', number: TEXT },
  { id: 'about', header: 'In which months', number: TEXT },
  { id: 'when', header: 'Computed at', number: TEXT },
  { id: 'sum', header: 'Sum of the months', number: '0.00' },
] as const satisfies readonly LineColumn<string>[];

/** What the import of a report of deals answered by itself and nobody has said. */
const OPEN_COLUMNS = [
  { id: 'open', header: 'Open questions', number: COUNT },
  { id: 'assumed', header: 'Answered by assumption', number: TEXT },
] as const satisfies readonly LineColumn<string>[];

function keptColumns(id: string, number: string, name: string): LineColumn<string>[] {
  return Array.from({ length: KEPT_MONTHS }, (_, back) => ({
    id: `${id}${back}`,
    header: back === 0 ? `${name}, as reported` : `${name}, ${back} back`,
    number,
  }));
}

/** The column in which the kept figures begin. */
export const FIRST_KEPT = IMPORT_COLUMNS.length + 1;

/** The column in which the score of the data audit begins: accuracy, findings, accuracy by MRR. */
export const FIRST_SCORE = FIRST_KEPT + KEPT_COLUMNS.length;

/** The column in which the note on computing twice begins: result, months, when, sum. */
export const FIRST_NOTE = FIRST_SCORE + SCORE_COLUMNS.length;

/** The column of the number of open questions; the next one says which. An older workbook has neither. */
export const FIRST_OPEN = FIRST_NOTE + NOTE_COLUMNS.length;

/** Open questions of all imports, in the rows in which they stand. */
export function openSpan(id: (typeof OPEN_COLUMNS)[number]['id']): string {
  const place = OPEN_COLUMNS.findIndex((column) => column.id === id);
  return onTab('Imports', span(columnLetters(FIRST_OPEN + place), 1, IMPORT_LINES + 1));
}

/** What is noted on the line of the latest import that is in. */
export function latestNote(id: (typeof NOTE_COLUMNS)[number]['id']): string {
  const place = NOTE_COLUMNS.findIndex((column) => column.id === id);
  const noted = onTab('Imports', span(columnLetters(FIRST_NOTE + place), 1, IMPORT_LINES + 1));
  return `INDEX(${noted};IFERROR(MATCH(${latestInUse()};${importSpan('number')};0);2))`;
}

/** Scores of all imports, in the rows in which they stand. */
export function keptScore(id: (typeof SCORE_COLUMNS)[number]['id']): string {
  const place = SCORE_COLUMNS.findIndex((column) => column.id === id);
  return onTab('Imports', span(columnLetters(FIRST_SCORE + place), 1, IMPORT_LINES + 1));
}

/** NRR of a month, or its closing MRR, as it was first reported; empty where it never was. */
export function reportedThen(what: 'NRR' | 'closing MRR'): string {
  const first = FIRST_KEPT + (what === 'NRR' ? 0 : KEPT_MONTHS);
  const [from, to] = [columnLetters(first), columnLetters(first + KEPT_MONTHS - 1)];
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

/** What the status of an import is called whose rows count, and the words on its line that say so: as it is written, and as it once was. */
export const IN = 'in';
export const IN_WORDS = ['in use', IN] as const;

/** Whether a status on Imports, or each of several, is one of these, as a formula: 0 where it is not. */
export function isInUse(status: string): string {
  return `(${IN_WORDS.map((word) => `(${status}="${word}")`).join('+')})`;
}

/** The number of the latest import whose rows count and of which something else holds too; 0 where there is none. */
export function latestInUse(...tests: readonly string[]): string {
  const number = importSpan('number');
  const factors = [isInUse(importSpan('status')), ...tests, `ISNUMBER(${number})`, number];
  return `SUMPRODUCT(MAX(IFERROR(${factors.join('*')};0)))`;
}

/** The columns of a line, from A on. */
export const LINE_COLUMNS: readonly LineColumn<string>[] = [
  ...IMPORT_COLUMNS,
  ...KEPT_COLUMNS,
  ...SCORE_COLUMNS,
  ...NOTE_COLUMNS,
  ...OPEN_COLUMNS,
];

/** The headers of a line, from column A on. */
export const LINE_HEADERS: readonly string[] = LINE_COLUMNS.map(({ header }) => header);

/** How the cells of a line show numbers, texts among them. */
export const LINE_FORMATS: readonly string[] = LINE_COLUMNS.map(({ number = 'General' }) => number);
