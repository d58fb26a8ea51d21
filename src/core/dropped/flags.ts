import { textOf } from '../report/cell';
import { type Dropped, rowsOf, withColumn, writtenCell } from './dropped';
import { plainWords } from './plain-words';

/** Words that say yes beside those that every range is read with, in plain words. */
const YES: ReadonlySet<string> = new Set([
  'waar',
  'ja',
  'vero',
  'si',
  'tak',
  'prawda',
  'sant',
  'kylla',
  'tosi',
  'はい',
  '真',
  'x',
  '✓',
  'won',
  'closed won',
  't',
]);

/** Whether a cell says yes in any of the languages of HubSpot. */
export function saysYes(cell: unknown): boolean {
  return cell === true || YES.has(plainWords(String(cell ?? ''))) || cell === '✓';
}

/** Flags in the languages of HubSpot. In a column of ticks, where nothing says no, a blank does. */
export function withFlags(dropped: Dropped): Dropped {
  if (!dropped.header.columns.has('isWon')) return dropped;
  const read = withColumn(dropped, 'isWon', (place, get) =>
    saysYes(textOf(writtenCell(dropped, place, 'isWon'))) ? true : get('isWon'),
  );
  const get = rowsOf(read);
  const flags = new Set(read.report.rows.map((_, place) => get(place)('isWon')));
  const isOfTicks = flags.size === 2 && flags.has(true) && flags.has(null);
  return isOfTicks ? withColumn(read, 'isWon', (_, row) => row('isWon') ?? false) : read;
}
