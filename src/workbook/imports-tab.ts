import { area, COUNT, MONTH, TEXT } from './look';
import { newTab } from './new-tab';
import { onTab, span } from './references';
import type { Tab } from './tab';
import { type Column, tableLetters, tableLook } from './table';

type ImportColumn =
  | 'number'
  | 'status'
  | 'file'
  | 'when'
  | 'rows'
  | 'asOf'
  | 'added'
  | 'changed'
  | 'unchanged'
  | 'gone';

/** The Imports tab's columns from A on; import number n stands in row n + 1, where Reading looks it up. */
export const IMPORT_COLUMNS: readonly Column<ImportColumn>[] = [
  {
    id: 'number',
    header: 'No.',
    width: 50,
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
  { id: 'rows', header: 'Rows', width: 80, number: COUNT, note: 'Rows that the report holds.' },
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
    width: 80,
    number: COUNT,
    note: 'Records that were not there before.',
  },
  {
    id: 'changed',
    header: 'Changed',
    width: 80,
    number: COUNT,
    note: 'Records in which something differs.',
  },
  { id: 'unchanged', header: 'Unchanged', width: 90, number: COUNT, note: 'Records as they were.' },
  {
    id: 'gone',
    header: 'Gone',
    width: 80,
    number: COUNT,
    note: 'Records that a full export lacks, and that no longer count.',
  },
];

/** Lines that the tab has. */
const LINES = 400;

/** The letters of the Imports tab. */
const IMPORTS = tableLetters(IMPORT_COLUMNS);

/** The as-of month of the latest import that is in, as a formula. */
export function importedAsOf(): string {
  const column = (letter: string) => onTab('Imports', span(letter, 2, LINES + 1));
  const latest = `MAXIFS(${column(IMPORTS.number)};${column(IMPORTS.status)};"${IN}")`;
  return `INDEX(${column(IMPORTS.asOf)};MAX(1;${latest}))`;
}

/** The one word that makes an import's rows count. */
export const IN = 'in';

/** The Imports tab: one line a report. */
export function importsTab(): Tab {
  const look = tableLook(IMPORT_COLUMNS, { row: 1, rows: LINES });
  return newTab({
    name: 'Imports',
    rows: LINES + 1,
    columns: IMPORT_COLUMNS.length,
    widths: look.widths,
    blocks: [look.header],
    formats: [...look.formats, { area: area(2, 2, LINES), align: 'left' }],
    notes: look.notes,
  });
}
