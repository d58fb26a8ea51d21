import { offsetOf } from './time-zone';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

// A run of one letter, a quoted text, or anything else as it is.
const PARTS = /'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g;

type Part = (wall: Date, letters: string, offset: number) => string;

const named = (names: readonly string[], index: number, width: number): string => {
  const name = names[index] ?? '';
  return width >= 4 ? name : name.slice(0, 3);
};

function zoneText(letters: string, offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const sign = offset < 0 ? '-' : '+';
  const [hours, rest] = [padded(Math.floor(minutes / 60), 2), padded(minutes % 60, 2)];
  if (letters.startsWith('Z')) return `${sign}${hours}${rest}`;
  if (letters.startsWith('X'))
    return offset === 0
      ? 'Z'
      : `${sign}${hours}${letters.length > 2 ? ':' : ''}${letters.length > 1 ? rest : ''}`;
  return `GMT${offset === 0 ? '' : `${sign}${hours}:${rest}`}`;
}

const PART: Readonly<Record<string, Part>> = {
  y: (wall, { length }) =>
    length === 2 ? padded(wall.getUTCFullYear() % 100, 2) : padded(wall.getUTCFullYear(), length),
  M: (wall, { length }) =>
    length >= 3
      ? named(MONTHS, wall.getUTCMonth(), length)
      : padded(wall.getUTCMonth() + 1, length),
  d: (wall, { length }) => padded(wall.getUTCDate(), length),
  E: (wall, { length }) => named(DAYS, wall.getUTCDay(), length),
  u: (wall, { length }) => padded(wall.getUTCDay() || 7, length),
  a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: (wall, { length }) => padded(wall.getUTCHours(), length),
  h: (wall, { length }) => padded(wall.getUTCHours() % 12 || 12, length),
  m: (wall, { length }) => padded(wall.getUTCMinutes(), length),
  s: (wall, { length }) => padded(wall.getUTCSeconds(), length),
  S: (wall, { length }) => padded(wall.getUTCMilliseconds(), length),
  z: (_, letters, offset) => zoneText(letters, offset),
  Z: (_, letters, offset) => zoneText(letters, offset),
  X: (_, letters, offset) => zoneText(letters, offset),
};

/** An instant in a zone by a Java date pattern, as `Utilities.formatDate` writes it. @throws on an unknown letter */
export function formattedDate(instant: number, zone: string, pattern: string): string {
  const offset = offsetOf(zone)(instant);
  const wall = new Date(instant + offset);
  return pattern.replace(PARTS, (part, letter: string | undefined) => {
    if (part === "''") return "'";
    if (part.startsWith("'")) return part.slice(1, -1).replaceAll("''", "'");
    if (!letter) return part;
    const write = PART[letter];
    if (!write) throw new Error(`Illegal pattern character '${letter}'`);
    return write(wall, part, offset);
  });
}
