import { area, COUNT, TEXT } from './look';
import type { Tab } from './tab';
import { type Column, tableLetters, tableLook } from './table';

type ImportColumn = 'number' | 'status' | 'file' | 'when' | 'rows';

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
];

/** The letters of the Imports tab. */
export const IMPORTS = tableLetters(IMPORT_COLUMNS);

/** The one word that makes an import's rows count. */
export const IN = 'in';

/** The Imports tab: one line a report. */
export function importsTab(): Tab {
  const look = tableLook(IMPORT_COLUMNS, { row: 1, rows: 400 });
  return {
    name: 'Imports',
    isHidden: false,
    rows: 401,
    columns: IMPORT_COLUMNS.length,
    frozenRows: 1,
    frozenColumns: 0,
    hasGridlines: true,
    isProtected: true,
    widths: look.widths,
    blocks: [look.header],
    formats: [...look.formats, { area: area(2, 2, 400), align: 'left' }],
    notes: look.notes,
    choices: [],
    highlights: [],
    charts: [],
  };
}
