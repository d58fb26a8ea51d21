import { textOf } from '../report/cell';
import { type Dropped, withColumn, writtenCell } from './dropped';
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

/** Flags in the languages of HubSpot. */
export function withFlags(dropped: Dropped): Dropped {
  if (!dropped.header.columns.has('isWon')) return dropped;
  return withColumn(dropped, 'isWon', (place, get) =>
    saysYes(textOf(writtenCell(dropped, place, 'isWon'))) ? true : get('isWon'),
  );
}
