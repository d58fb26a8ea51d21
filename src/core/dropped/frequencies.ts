import { textOf } from '../report/cell';
import { BILLING_FREQUENCIES, billingMonths } from '../report/term';
import { type Dropped, withColumn, writtenCell } from './dropped';
import { FREQUENCY_WORDS, NUMBER_WORDS } from './frequency-words';
import { termOf } from './periods';
import { plainWords } from './plain-words';

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.values(FREQUENCY_WORDS).flatMap((list) =>
    list.map(([word, months]) => [plainWords(word), months] as const),
  ),
);
const EVERY =
  /^(?:every|per|each|a|an|once an?|once every|billed|paid|invoiced|alle|par|por|al|pro|je|tous les|toutes les|cada|ogni|elke|iedere|co|var|varje) /;

/**
 * How many months one billing period has, of what people write; null where they write something else.
 * @example monthsOfFrequency('Every 6 months') //=> 6
 */
export function monthsOfFrequency(written: string): number | null {
  const words = plainWords(written);
  const known = WORDS.get(words) ?? billingMonths(written);
  if (known !== null && known !== undefined) return known;
  const bare = words.replace(EVERY, '').replace(EVERY, '');
  const counted = WORDS.get(bare) ?? termOf(inDigits(bare), 1) ?? termOf(`1 ${bare}`, 1);
  return counted ?? termOf(written, 1);
}

function inDigits(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  const number = NUMBER_WORDS.indexOf(first);
  return number < 0 ? words : [number, ...rest].join(' ');
}

/** Billing frequencies in HubSpot's own words, by which formulas know them; another one stays as it is written. */
export function withKnownFrequencies(dropped: Dropped): Dropped {
  if (!dropped.header.columns.has('billingFrequency')) return dropped;
  return withColumn(dropped, 'billingFrequency', (place, get) => {
    const written = writtenFrequency(dropped, place);
    if (written === '' || billingMonths(written) !== null) return get('billingFrequency');
    const months = monthsOfFrequency(written);
    const name = BILLING_FREQUENCIES.find(([, length]) => near(length, months))?.[0];
    return name ?? get('billingFrequency');
  });
}

/** The frequency as the row writes it; where a unit of time stands beside how many of them, both: "3 month". */
function writtenFrequency(dropped: Dropped, place: number): string {
  const unit = textOf(writtenCell(dropped, place, 'billingFrequency'));
  const column = countColumn(dropped);
  const count = Number(textOf(dropped.body[place]?.[column] ?? null));
  return unit !== '' && count > 0 ? `${count} ${unit}` : unit;
}

/** The column of how many units of time one billing period has: "billing period" beside "billing period unit"; -1 for none. */
function countColumn({ header }: Dropped): number {
  const { labels, columns, extras } = header;
  const unit = plainWords(labels[columns.get('billingFrequency') ?? -1] ?? '');
  const beside = labels.findIndex((label) => `${plainWords(label)} unit` === unit);
  return extras.get('intervalCount') ?? beside;
}

function near(length: number, months: number | null): boolean {
  return months !== null && Math.abs(length - months) < 0.01;
}
