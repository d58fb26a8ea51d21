import { type Day, dateOf, lastDay, monthOf } from '../../../../src/core/days';
import { EXPORTED } from '../history';
import { has, rewritten, withDays } from '../made-report';
import type { Way } from '../way';

const two = (part: number) => String(part).padStart(2, '0');

type Parts = ReturnType<typeof dateOf>;

/** How days are written, each in words. */
const MANNERS: Readonly<Record<string, (parts: Parts, day: Day) => string>> = {
  'with the day first': ({ year, month, date }) => `${two(date)}/${two(month)}/${year}`,
  'with the day first and bare digits': ({ year, month, date }) => `${date}/${month}/${year}`,
  'with the month first': ({ year, month, date }) => `${two(month)}/${two(date)}/${year}`,
  'with the month first and bare digits': ({ year, month, date }) => `${month}/${date}/${year}`,
  'with dots': ({ year, month, date }) => `${two(date)}.${two(month)}.${year}`,
  'with dots and two digits of the year': ({ year, month, date }) =>
    `${date}.${month}.${two(year % 100)}`,
  'with hyphens, the day first': ({ year, month, date }) => `${two(date)}-${two(month)}-${year}`,
  'with the year first and slashes': ({ year, month, date }) => `${year}/${month}/${date}`,
  'with the year first and dots': ({ year, month, date }) => `${year}.${two(month)}.${two(date)}`,
  'with the year first and dots, Hungarian': ({ year, month, date }) =>
    `${year}. ${two(month)}. ${two(date)}.`,
  'as eight digits': ({ year, month, date }) => `${year}${two(month)}${two(date)}`,
  'as days of a spreadsheet': (_, day) => String(day),
  'as days of a spreadsheet with decimals': (_, day) => `${day}.5`,
  'as milliseconds since 1970': (_, day) => String((day - 25569) * 86_400_000),
  'as seconds since 1970': (_, day) => String((day - 25569) * 86_400),
  'with a time and a zone': ({ year, month, date }) =>
    `${year}-${two(month)}-${two(date)}T09:30:00.000Z`,
  'with a time and an offset': ({ year, month, date }) =>
    `${year}-${two(month)}-${two(date)} 09:30:00+02:00`,
  'with a time of half a day': ({ year, month, date }) =>
    `${year}-${two(month)}-${two(date)} 3:15 PM`,
  'as HubSpot shows them in English': (_, day) => `${named(day, 'en-US', 'short')} 3:15 PM EST`,
  'by month names in English': (_, day) => named(day, 'en-US', 'long'),
  'by month names in English, the day first': (_, day) => named(day, 'en-GB', 'long'),
  'by month names in English with the weekday': (_, day) =>
    new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(time(day)),
  'by month names with ordinals': ({ date, year, month }) =>
    `${date}${['th', 'st', 'nd', 'rd'][date % 10 > 3 || (date > 10 && date < 14) ? 0 : date % 10]} ${EN[month - 1]} ${year}`,
  'as Oracle writes them': ({ year, month, date }) =>
    `${two(date)}-${(EN[month - 1] ?? '').slice(0, 3).toUpperCase()}-${two(year % 100)}`,
  'as Excel writes them short': ({ year, month, date }) =>
    `${date}-${(EN[month - 1] ?? '').slice(0, 3)}-${year}`,
  'by month names in German': (_, day) => named(day, 'de', 'long'),
  'by month names in German, short': (_, day) => named(day, 'de', 'short'),
  'by month names in French': (_, day) => named(day, 'fr', 'long'),
  'by month names in French, short': (_, day) => named(day, 'fr', 'short'),
  'by month names in Spanish': (_, day) => named(day, 'es', 'long'),
  'by month names in Spanish, short': (_, day) => named(day, 'es', 'short'),
  'by month names in Portuguese': (_, day) => named(day, 'pt-BR', 'long'),
  'by month names in Portuguese, short': (_, day) => named(day, 'pt-BR', 'short'),
  'by month names in Italian': (_, day) => named(day, 'it', 'long'),
  'by month names in Dutch': (_, day) => named(day, 'nl', 'long'),
  'by month names in Polish': (_, day) => named(day, 'pl', 'long'),
  'by month names in Polish, short': (_, day) => named(day, 'pl', 'short'),
  'by month names in Swedish': (_, day) => named(day, 'sv', 'long'),
  'by month names in Danish': (_, day) => named(day, 'da', 'long'),
  'by month names in Finnish': (_, day) => named(day, 'fi', 'long'),
  'by month names in Japanese': (_, day) => named(day, 'ja', 'long'),
  'by month names in Norwegian': (_, day) => named(day, 'nb', 'long'),
};

const EN = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

const time = (day: Day) => (day - 25569) * 86_400_000;

function named(day: Day, locale: string, length: 'long' | 'short'): string {
  const dateStyle = length === 'long' ? 'long' : 'medium';
  return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(time(day));
}

/** How the month of a snapshot is written where its day says nothing. */
const MONTHS: Readonly<Record<string, (parts: Parts) => string>> = {
  '2024-03': ({ year, month }) => `${year}-${two(month)}`,
  '202403': ({ year, month }) => `${year}${two(month)}`,
  '03/2024': ({ year, month }) => `${two(month)}/${year}`,
  '3/2024': ({ year, month }) => `${month}/${year}`,
  '2024/03': ({ year, month }) => `${year}/${two(month)}`,
  '03.2024': ({ year, month }) => `${two(month)}.${year}`,
  'Mar 2024': ({ year, month }) => `${(EN[month - 1] ?? '').slice(0, 3)} ${year}`,
  'March 2024': ({ year, month }) => `${EN[month - 1]} ${year}`,
  'Mar-24': ({ year, month }) => `${(EN[month - 1] ?? '').slice(0, 3)}-${two(year % 100)}`,
  "Mar '24": ({ year, month }) => `${(EN[month - 1] ?? '').slice(0, 3)} '${two(year % 100)}`,
  '24-Mar': ({ year, month }) => `${two(year % 100)}-${(EN[month - 1] ?? '').slice(0, 3)}`,
  '2024 March': ({ year, month }) => `${year} ${EN[month - 1]}`,
  '2024M03': ({ year, month }) => `${year}M${two(month)}`,
  'März 2024': ({ year, month }) => monthNamed(year, month, 'de'),
  'marzo de 2024': ({ year, month }) => monthNamed(year, month, 'es'),
  'março de 2024': ({ year, month }) => monthNamed(year, month, 'pt-BR'),
  'mars 2024': ({ year, month }) => monthNamed(year, month, 'fr'),
  'maaliskuu 2024': ({ year, month }) => monthNamed(year, month, 'fi'),
  '2024年3月': ({ year, month }) => monthNamed(year, month, 'ja'),
};

function monthNamed(year: number, month: number, locale: string): string {
  const style = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.UTC(year, month - 1, 1));
}

/** Days as people, spreadsheets and other systems write them. */
export const DATE_WAYS: readonly Way[] = [
  ...Object.entries(MANNERS).map(([name, write]) => ({
    name: `dates ${name}`,
    spoil: (report: Parameters<Way['spoil']>[0]) => withDays(report, write),
  })),
  ...Object.entries(MONTHS).map(([example, write]) => ({
    name: `months written as ${example}`,
    of: ['monthly snapshots' as const],
    spoil: (report: Parameters<Way['spoil']>[0]) => withDays(report, write),
  })),
  {
    name: 'ends that name a month only',
    of: ['contracts'],
    spoil: (report) => ({
      ...report,
      rows: report.rows.map((row) => {
        const end = row.contractEnd;
        return typeof end === 'number' && end === lastDay(monthOf(end))
          ? { ...row, contractEnd: monthNamed(dateOf(end).year, dateOf(end).month, 'en') }
          : row;
      }),
    }),
  },
  {
    name: 'a time behind some dates only',
    spoil: (report, dice) =>
      rewritten(report, 'day', (cell) =>
        typeof cell === 'number' && dice.once(2)
          ? `${[dateOf(cell).year, two(dateOf(cell).month), two(dateOf(cell).date)].join('-')} 00:00`
          : cell,
      ),
  },
  {
    name: 'some dates in another manner than the others',
    spoil: (report, dice) =>
      rewritten(report, 'day', (cell) => {
        if (typeof cell !== 'number' || dice.once(2)) return cell;
        return named(cell, 'en-US', 'short');
      }),
  },
  {
    name: 'other columns of dates',
    spoil: (report) => ({
      ...report,
      columns: [
        ...report.columns,
        ...(has(report, 'createDate')
          ? []
          : [{ id: 'createDate', label: 'Create Date', kind: 'day' as const }]),
        { id: 'modified', label: 'Last Modified Date', kind: 'day' },
        { id: 'activity', label: 'Last Activity Date', kind: 'day' },
        { id: 'next', label: 'Next step date', kind: 'day' },
      ],
      rows: report.rows.map((row) => {
        const first = [row.closeDate, row.snapshotMonth, row.invoiceDate].find(
          (cell) => typeof cell === 'number',
        );
        const day = typeof first === 'number' ? first : EXPORTED;
        return {
          ...row,
          createDate: day - 20,
          modified: EXPORTED - 1,
          activity: EXPORTED - 3,
          next: EXPORTED + 30,
        };
      }),
    }),
  },
];
