import { area } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Tab } from '../sheet/tab';
import { type Column, tableLook } from '../sheet/table';
import {
  IMPORT_LINES,
  KEPT_COLUMNS,
  KEPT_MONTHS,
  LINE_COLUMNS,
  LINES_WITH_LOOKS,
} from './import-columns';

type Look = Pick<Column<string>, 'width' | 'align' | 'note'>;

const UNKNOWN: Look = { width: 84, note: '' };

/** How wide the columns are, and what each says, by their headers. */
const LOOKS: Readonly<Record<string, Look>> = {
  'No.': { width: 84, note: 'The number in the Import column of Deals.' },
  Status: { width: 110, note: 'Only rows of imports that are "in use" count.' },
  File: { width: 360, note: 'The name of the report.' },
  'Imported at': { width: 150, note: 'In the time zone of the spreadsheet.' },
  Holds: {
    width: 130,
    note: 'What its records are, such as deals, line items, contracts or companies.',
  },
  Rows: {
    width: 84,
    note: 'Rows that were written: of added and changed records, and of those that are gone.',
  },
  'As-of month': {
    width: 110,
    align: 'right',
    note: 'The last complete month of the report; the latest import in use decides on Settings.',
  },
  Added: { width: 84, note: 'Records that were not there before.' },
  Changed: { width: 84, note: 'Records in which something differs.' },
  Unchanged: { width: 84, note: 'Records as they were.' },
  Gone: { width: 84, note: 'Records that a full export lacks, and that no longer count.' },
  'Report date': {
    width: 110,
    align: 'right',
    note: 'The day on which the report was made, as far as it tells: a renewal that had not come by then is late. Type another where you know it.',
  },
  Accuracy: {
    width: 84,
    note: 'Accuracy by records as Audit showed it right after the import: a value, not a formula.',
  },
  Findings: {
    width: 84,
    note: 'Open findings as Audit showed them right after the import: a value, not a formula.',
  },
  'Accuracy by MRR': {
    width: 84,
    note: 'Accuracy by MRR as Audit showed it right after the import: a value, not a formula.',
  },
  'Computed twice': { width: 110, note: 'Whether formulas and add-on agree.' },
  'In which months': { width: 184, note: 'In how many they agree.' },
  'Computed at': { width: 150, note: 'When that was.' },
  'Sum of the months': {
    width: 130,
    note: 'Made of these months, for Audit to hold against those of now.',
  },
  'Open questions': {
    width: 110,
    note: 'Questions about the report that nobody has answered. Clear the cell once what stands beside it is confirmed.',
  },
  'Answered by assumption': {
    width: 360,
    note: 'How each of them was answered, and the figure under either answer.',
  },
};

/** The same of figures as they were reported: NRR of so many months back, then closing MRR of them. */
function keptLooks(): Readonly<Record<string, Look>> {
  const looks = KEPT_COLUMNS.map(({ header }, place): readonly [string, Look] => {
    const name = place < KEPT_MONTHS ? 'NRR' : 'Closing MRR';
    const note = `${name} of ${monthBack(place % KEPT_MONTHS)} as it was reported then: a value, not a formula.`;
    return [header, { width: 84, note }];
  });
  return Object.fromEntries(looks);
}

function monthBack(back: number): string {
  if (back === 0) return 'the as-of month';
  return `${back} ${back === 1 ? 'month' : 'months'} before the as-of month`;
}

/** The Imports tab: one line a report, of which so many are there already. */
export function importsTab(lines = 0): Tab {
  const rows = Math.max(lines, LINES_WITH_LOOKS);
  const looks = { ...LOOKS, ...keptLooks() };
  const columns = LINE_COLUMNS.map((column) => ({
    ...UNKNOWN,
    ...column,
    ...looks[column.header],
  }));
  const look = tableLook<string>(columns, { row: 1, rows });
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
