import { plainWords } from './plain-words';

/** Months in the units in which people write terms, by the beginnings of their words in the languages of HubSpot. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:m$|mo$|mos$|mth|mon|mois|mes|maand|mies|kuukau|kk$|か?月|ヶ月)/, 1],
  [/^(?:q$|qtr|quart|trim|kwart|kvartal)/, 3],
  [/^(?:y$|yr|year|jahr|an$|ans$|annee|ano|anno|anni|jaar|jaren|rok|lat|ar$|vuo|年)/, 12],
  [/^(?:w$|wk|week|woche|sem|tydz|veck|viik|週)/, 12 / 52],
  [/^(?:d$|day|tag|jour|dia|giorn|dag|dni|paiv|日)/, 12 / 365.25],
];

function monthsOfUnit(word: string): number | null {
  return UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** The unit that a label names: "Contract length (years)". */
export function unitOfLabel(label: string): number | null {
  const words = plainWords(label).split(' ');
  return words.map(monthsOfUnit).find((months) => months !== null) ?? null;
}

const NUMBERED = /^(\d+(?:[.,]\d+)?) ?(\p{L}+)?/u;

/**
 * A term as months; null where it names none.
 * @example termOf('2 years', 1) //=> 24
 */
export function termOf(written: string, months: number): number | null {
  const found = NUMBERED.exec(plainTerm(written));
  if (!found) return null;
  const unit = found[2] === undefined ? months : monthsOfUnit(found[2]);
  const amount = Number((found[1] ?? '').replace(',', '.'));
  return unit === null || !(amount > 0) ? null : rounded(amount * unit, unit);
}

const ISO = /^p(\d+)([ymwd])$/i;

function plainTerm(written: string): string {
  const text = written.trim().toLowerCase();
  const iso = ISO.exec(text);
  if (iso) return `${iso[1]} ${iso[2]}`;
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[-_]/g, ' ');
}

/** Whole months stay whole through twelfths and fractions; counted in days or weeks, 365 of them are twelve months. */
function rounded(months: number, unit: number): number {
  const off = unit < 1 ? 0.05 : 1e-6;
  return Math.abs(months - Math.round(months)) < off && months >= 0.5 ? Math.round(months) : months;
}
