import type { Locale } from '../engine/engine';

const COMMON = {
  decimalSeparator: ',',
  weekStart: 1,
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
};

// Formulas keep one separator in every locale, so only what is typed and shown differs.
const LOCALES: Readonly<Record<string, Omit<Locale, 'code'>>> = {
  en_US: {
    name: 'English (US)',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 7,
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss a',
    formulaArgSeparator: ';',
  },
  en_GB: {
    name: 'English (UK)',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
  },
  de_DE: { ...COMMON, name: 'German', thousandsSeparator: '.', dateFormat: 'dd.mm.yyyy' },
  fr_FR: { ...COMMON, name: 'French', thousandsSeparator: ' ', dateFormat: 'dd/mm/yyyy' },
  ja_JP: {
    name: 'Japanese',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 7,
    dateFormat: 'yyyy/mm/dd',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
  },
  nl_NL: { ...COMMON, name: 'Dutch', thousandsSeparator: '.', dateFormat: 'd-m-yyyy' },
};

/** The engine's locale for one of Sheets. @throws on a locale the host does not know */
export function localeOf(code: string): Locale {
  const found = LOCALES[code];
  if (!found)
    throw new Error(
      `the host knows no locale ${code}; it knows ${Object.keys(LOCALES).join(', ')}`,
    );
  return { ...found, code };
}
