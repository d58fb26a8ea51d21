// Writes the names of months and the signs of currencies, as Unicode's CLDR has them, into the sources: node scripts/locale-words.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The languages in which reports come. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'fi', 'da', 'nb'];

/** Where a currency is at home, and how it is written there. */
const HOMES = [
  ['pl', 'PLN'],
  ['cs', 'CZK'],
  ['hu', 'HUF'],
  ['sv', 'SEK'],
  ['ja', 'JPY'],
  ['tr', 'TRY'],
  ['ro', 'RON'],
  ['bg', 'BGN'],
  ['zh', 'CNY'],
  ['pt-BR', 'BRL'],
  ['en-SG', 'SGD'],
  ['en-ZA', 'ZAR'],
  ['en-IN', 'INR'],
  ['de-CH', 'CHF'],
];

const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** The names of each month, in a date and alone, in full and short. */
function monthNames() {
  const forms = ['long', 'short'].flatMap((month) => [{ month }, { month, day: 'numeric' }]);
  return Array.from({ length: 12 }, (_, index) => {
    const day = new Date(Date.UTC(2024, index, 15));
    const names = LANGUAGES.flatMap((language) =>
      forms.map(
        (form) =>
          new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
            .formatToParts(day)
            .find(({ type }) => type === 'month')?.value ?? '',
      ),
    );
    return [...new Set(names.map(plain).filter((name) => name.length > 2))].sort().join(' ');
  });
}

const signIn = (language, currency, currencyDisplay) =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value ?? '';

/** Signs with the one currency that each stands for: as English writes them, and as at home. */
function currencySigns() {
  const english = Intl.supportedValuesOf('currency').map((code) => [
    signIn('en', code, 'symbol'),
    code,
  ]);
  const atHome = HOMES.map(([language, code]) => [signIn(language, code, 'narrowSymbol'), code]);
  const found = new Map();
  for (const [sign, code] of [...english, ...atHome, ['円', 'JPY'], ['S$', 'SGD']])
    if (!/^[A-Z]{3}$|\s/.test(sign) && !found.has(sign)) found.set(sign, code);
  return [...found].filter(([sign]) => sign.trim() !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Both lists. */
export const localeWords = () => ({ months: monthNames(), signs: currencySigns() });

const NAMES_FILE = 'src/core/report/month-names.ts';
const SIGNS_FILE = 'src/core/dropped/currency-signs.ts';

const quoted = (text) => `'${text.replace(/'/g, "\\'")}'`;

/** The two sources as text. */
function localeSources() {
  const by = '// Written by scripts/locale-words.mjs, of the data of Unicode that Node has.\n';
  const months = monthNames().map((names) => `  ${quoted(names)},`);
  const signs = currencySigns().map(([sign, code]) => `  [${quoted(sign)}, ${quoted(code)}],`);
  return {
    [NAMES_FILE]: `${by}
/** The names of the months, from January on, in the languages in which reports come: in full and short, without accents. */
export const MONTH_NAMES: readonly string[] = [
${months.join('\n')}
];
`,
    [SIGNS_FILE]: `${by}
/** Signs of currencies, each with the one that it stands for. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, code: string])[] = [
${signs.join('\n')}
];
`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(localeSources()))
    writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
