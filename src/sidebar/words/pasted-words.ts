import { fieldOf } from '../../core/report/fields';
import type { PastedReading, TextCell } from '../../import/pasted-rows';
import { count, dayName, precise } from '../../import/texts';
import type { ReadCell } from '../../main';

/** What the sidebar says about pasted rows in which text stands for days and numbers. */
export const pastedWords = {
  offer: (rows: number) => `Read ${count(rows, 'pasted row')}`,
  why: (rows: number) =>
    `${count(rows, 'row')} that ${rows === 1 ? 'was' : 'were'} pasted on Deals ${rows === 1 ? 'holds' : 'hold'} text where a date or a number is due, and ${rows === 1 ? 'does' : 'do'} not count.`,
  looking: 'Looking at the pasted rows',
  reading: 'Reading the pasted rows',
  puttingBack: 'Putting the text back',
  nothing:
    'No pasted row on Deals holds text where a date or a number is due. Go back to the start to see what is there.',
  title: ({ rows }: PastedReading) =>
    rows === 0 ? 'No pasted row can be read' : `Read ${count(rows, 'pasted row')}?`,
  lead: 'The text gives way to dates, numbers, TRUE and FALSE, each in its cell; nothing else on Deals changes.',
  examples: 'How they are read',
  place: ({ row, id }: Pick<TextCell, 'row' | 'id'>) => `Row ${row}, ${fieldOf(id).label}`,
  becomes: (text: string, value: string) => `${shortened(text)} → ${value}`,
  value: ([, , , value]: ReadCell, isDay: boolean) =>
    typeof value === 'boolean'
      ? String(value).toUpperCase()
      : isDay
        ? dayName(value)
        : precise(value),
  orderReason: 'No date in these rows tells which comes first.',
  unreadTitle: 'What nobody can read',
  unread: 'These cells stay as they are. Type a date or a number there, or clear them.',
  unreadText: shortened,
  typedDay: (cell: TextCell) =>
    `Google Sheets has read other dates of these rows by itself: row ${cell.row}, ${fieldOf(cell.id).label}, is ${dayName(Number(cell.text))}. If day and month are the wrong way round there, undo the pasting with Ctrl+Z, choose the country of the dates under File > Settings > Locale, and paste again.`,
  later: (rows: number) =>
    `${count(rows, 'more row')} can be read after these, so that each step can be undone.`,
  more: (cells: number) => `and ${count(cells, 'more cell')}.`,
  read: (rows: number) => `Read ${count(rows, 'row')}`,
  back: 'Back',
  doneTitle: {
    read: 'The pasted rows are read',
    'put back': 'The text is back',
  },
  done: {
    read: 'The tabs count them now, but for rows that are left out for another reason: Audit lists those.',
    'put back': 'The rows hold what was pasted, and do not count.',
  },
  stay: (cells: number) =>
    `${count(cells, 'cell')} that nobody can read ${cells === 1 ? 'stays' : 'stay'} text: type a date or a number there.`,
  missed: (cells: number) =>
    `Somebody has changed ${count(cells, 'cell')} meanwhile; what was typed there stays.`,
  undo: 'Undo reading the pasted rows',
  toStart: 'Back to the start',
} as const;

const LONGEST = 40;

function shortened(whole: string): string {
  const text = whole.trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
