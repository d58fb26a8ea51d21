/** A date in which the month stands as a word. */
export interface WrittenDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly date: number;
}

/** How the names of months begin in the languages in which reports come, accents aside; longer beginnings first. */
const BEGINNINGS: readonly (readonly [string, number])[] = [
  ['juin', 6],
  ['juil', 7],
  ...['jan', 'ene'].map((name) => [name, 1] as const),
  ...['feb', 'fev'].map((name) => [name, 2] as const),
  ...['mar', 'mrz'].map((name) => [name, 3] as const),
  ...['apr', 'avr', 'abr'].map((name) => [name, 4] as const),
  ...['may', 'mai'].map((name) => [name, 5] as const),
  ['jun', 6],
  ['jul', 7],
  ...['aug', 'aou', 'ago'].map((name) => [name, 8] as const),
  ...['sep', 'set'].map((name) => [name, 9] as const),
  ...['oct', 'okt', 'out'].map((name) => [name, 10] as const),
  ['nov', 11],
  ...['dec', 'dez', 'dic'].map((name) => [name, 12] as const),
];

const DAY_FIRST =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+)?(?:de )?([a-z]{3,12})\.?[\s,/-]+(?:de )?(\d{4}|\d{2})$/;
const MONTH_FIRST = /^([a-z]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/**
 * The date of `Oct 2026`, `Oct-26`, `31 octobre 2026`, `31 de octubre de 2026` or `October 31, 2026`; the first of the
 * month where no day is named, null where no month is.
 */
export function parseWrittenMonth(text: string): WrittenDate | null {
  const plain = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const byMonth = MONTH_FIRST.exec(plain);
  if (byMonth) return dateFrom(byMonth[1], byMonth[2], byMonth[3]);
  const byDay = DAY_FIRST.exec(plain);
  return byDay && dateFrom(byDay[2], byDay[1] ?? '1', byDay[3]);
}

function dateFrom(name = '', date = '', year = ''): WrittenDate | null {
  const month = BEGINNINGS.find(([beginning]) => name.startsWith(beginning))?.[1];
  const full = Number(year) < 100 ? Number(year) + 2000 : Number(year);
  return month === undefined ? null : { year: full, month, date: Number(date) };
}
