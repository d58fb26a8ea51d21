import type { Cell } from '../../core/report/cell';
import { TEXT } from '../sheet/look';
import type { Column } from '../sheet/table';

/** What came of computing the months twice, when that was last done after the import. */
export const NOTE_COLUMNS = [
  {
    id: 'result',
    header: 'Computed twice',
    width: 110,
    number: TEXT,
    note: 'Whether formulas and add-on agree.',
  },
  {
    id: 'about',
    header: 'In which months',
    width: 184,
    number: TEXT,
    note: 'In how many they agree.',
  },
  {
    id: 'when',
    header: 'Computed at',
    width: 150,
    number: TEXT,
    note: 'When that was.',
  },
  {
    id: 'sum',
    header: 'Sum of the months',
    width: 130,
    number: '0.00',
    note: 'Made of these months, for Audit to hold against those of now.',
  },
] as const satisfies readonly Column<string>[];

/** Stands in what is noted of months that differ, before the time at which formulas and add-on last agreed. */
export const LAST_AGREED = 'last agreed ';

/** When formulas and add-on last agreed, of the rows of Imports with their header; blank where they never did. */
export function lastAgreement([header = [], ...lines]: readonly (readonly Cell[])[]): string {
  const cell = (line: readonly Cell[], id: (typeof NOTE_COLUMNS)[number]['id']) => {
    const title = NOTE_COLUMNS.find((column) => column.id === id)?.header ?? '';
    return String(line[header.indexOf(title)] ?? '');
  };
  const times = lines.map((line) => {
    if (cell(line, 'result') === 'Agree') return cell(line, 'when');
    const [, before = ''] = cell(line, 'about').split(LAST_AGREED);
    return before.slice(0, TIME.length);
  });
  // Times that are written so are in order as texts, too.
  return times.sort().reverse()[0] ?? '';
}

/** How a time is noted. */
const TIME = 'yyyy-MM-dd HH:mm';
