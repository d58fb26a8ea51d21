import { TEXT } from './look';
import type { Column } from './table';

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
