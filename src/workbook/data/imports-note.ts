import type { Cell } from '../../core/report/cell';
import { NOTE_COLUMNS } from './import-columns';

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
