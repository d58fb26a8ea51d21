import type { RevenueModel } from '../../src/core/settings';
import { cellsOfCsv } from '../../src/import/files/csv';
import { fixtureCells, understood } from './fixtures';
import { money, rewritten, type Writing } from './rewritten';

const EXPORTS: readonly (readonly [string, RevenueModel])[] = [
  ['recurring', 'recurring deals'],
  ['contracts', 'contracts'],
  ['movements', 'deal movements'],
  ['snapshots', 'monthly snapshots'],
  ['invoices', 'invoices or orders'],
];

const two = (part: number) => String(part).padStart(2, '0');

/** How the same export comes from elsewhere. */
const WRITINGS: Readonly<Record<string, Writing>> = {
  'by HubSpot': { isQuoted: true },
  'with a byte order mark': { isQuoted: true, hasMark: true },
  'with tabs': { delimiter: '\t' },
  'with line ends of Windows': { lineEnd: '\r\n' },
  'with line ends of an old Mac': { lineEnd: '\r' },
  'by Excel in the United States': {
    lineEnd: '\r\n',
    hasMark: true,
    day: ({ year, month, date }, time) => `${month}/${date}/${year}${time}`,
    yes: 'TRUE',
    no: 'FALSE',
  },
  'by Excel in the United States, as money': {
    amount: money(',', '.', ['$', '']),
    day: ({ year, month, date }) => `${two(month)}/${two(date)}/${year}`,
  },
  'by Excel in Great Britain': {
    amount: money(',', '.', ['£', '']),
    day: ({ year, month, date }, time) => `${two(date)}/${two(month)}/${year}${time}`,
  },
  'by Excel in Germany': {
    delimiter: ';',
    hasMark: true,
    lineEnd: '\r\n',
    language: 'German',
    amount: money('.', ',', ['', ' €']),
    day: ({ year, month, date }, time) => `${two(date)}.${two(month)}.${year}${time}`,
    yes: 'WAHR',
    no: 'FALSCH',
  },
  'with points that group and no cents': {
    delimiter: ';',
    amount: (plain) => money('.', ',')(plain).replace(/,00$/, ''),
  },
  'by Excel in Switzerland': {
    delimiter: ';',
    language: 'German',
    amount: money('’', '.', ['CHF ', '']),
    day: ({ year, month, date }) => `${two(date)}.${two(month)}.${year}`,
  },
  'by Excel in France': {
    delimiter: ';',
    language: 'French',
    amount: money('\u202F', ',', ['', '\u00A0€']),
    day: ({ year, month, date }, time) => `${two(date)}/${two(month)}/${year}${time}`,
    yes: 'VRAI',
    no: 'FAUX',
  },
  'by Excel in Spain': {
    delimiter: ';',
    language: 'Spanish',
    amount: (plain) => plain.replace('.', ','),
    day: ({ year, month, date }, time) => `${date}/${month}/${year}${time}`,
    yes: 'VERDADERO',
    no: 'FALSO',
  },
  'by Excel in Brazil': {
    delimiter: ';',
    language: 'Portuguese',
    amount: money('.', ',', ['R$ ', '']),
    day: ({ year, month, date }) => `${two(date)}/${two(month)}/${year}`,
    yes: 'VERDADEIRO',
    no: 'FALSO',
  },
  'below title lines': { titles: ['All deals', '', 'Exported by "Kim"'] },
  'with 146 columns, labels repeated and line breaks in cells': { width: 146, isQuoted: true },
  'with 900 columns': { width: 900 },
};

describe.each(EXPORTS)('an export of %s', (file, model) => {
  const cells = fixtureCells(`small/${file}.csv`);
  const original = understood(cells);

  test.each(Object.entries(WRITINGS))('says the same when written %s', (_, writing) => {
    const again = understood(cellsOfCsv(rewritten(cells, writing)));
    expect(again.settings).toEqual(original.settings);
    expect(again.deals).toEqual(original.deals);
    expect(again.settings.model).toBe(model);
  });
});
