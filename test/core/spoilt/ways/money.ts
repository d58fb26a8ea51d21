import { type MadeReport, withMoney } from '../made-report';
import type { Way } from '../way';

interface Signs {
  readonly group: string;
  readonly point: string;
  readonly before?: string;
  readonly behind?: string;
}

function amount(value: number, { group, point, before = '', behind = '' }: Signs): string {
  const [whole = '', cents = ''] = Math.abs(value).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '-' : ''}${before}${grouped}${point}${cents}${behind}`;
}

/** Grouped as in India: three digits, then two at a time. */
function lakhs(value: number): string {
  const [whole = '', cents = ''] = value.toFixed(2).split('.');
  return `₹${whole.replace(/\B(?=(?:(\d\d)+\d)(?!\d)(?=\d{3}))/g, '').replace(/(\d)(?=(\d\d)+\d$)/g, '$1,')}.${cents}`;
}

const POINT = { group: ',', point: '.' };
const COMMA = { group: '.', point: ',' };
const BLANK = { group: ' ', point: ',' };

/** How amounts are written, each by what 1,234.50 looks like. */
const MANNERS: readonly Signs[] = [
  { ...POINT, before: '$' },
  { ...POINT, before: '$ ' },
  { ...POINT, before: 'US$' },
  { ...POINT, before: 'USD ' },
  { ...POINT, behind: ' USD' },
  { ...POINT, before: '£' },
  { ...POINT, before: '€' },
  { ...POINT, before: 'S$' },
  { ...POINT, before: 'A$' },
  { ...POINT, before: 'AU$' },
  { ...POINT, before: 'C$' },
  { ...POINT, before: 'CA$' },
  { ...POINT, before: 'HK$' },
  { ...POINT, before: 'RM ' },
  { ...POINT, before: 'R ' },
  { ...POINT, before: '¥' },
  { ...POINT, before: 'Rs. ' },
  { ...POINT, before: 'AED ' },
  { ...POINT, before: 'KES ' },
  { ...POINT, behind: ' NGN' },
  { ...POINT, behind: ' ea' },
  { ...POINT, behind: '/mo' },
  { ...POINT },
  { ...COMMA, behind: ' €' },
  { ...COMMA, before: '€ ' },
  { ...COMMA, before: 'R$ ' },
  { ...COMMA, before: 'R$' },
  { ...COMMA, behind: ' kr.' },
  { ...COMMA, before: 'kr ' },
  { ...COMMA, behind: ' EUR' },
  { ...COMMA, before: 'Rp ' },
  { ...COMMA, behind: ' TL' },
  { ...COMMA, before: '₺' },
  { ...COMMA },
  { ...BLANK, behind: ' kr' },
  { ...BLANK, behind: ' zł' },
  { ...BLANK, behind: ' SEK' },
  { ...BLANK, behind: ' PLN' },
  { ...BLANK, behind: ' Kč' },
  { ...BLANK, behind: ' Ft' },
  { ...BLANK, behind: ' ₽' },
  { ...BLANK, behind: ' €' },
  { ...BLANK },
  { group: '\u00A0', point: ',', behind: '\u00A0kr' },
  { group: '\u00A0', point: ',' },
  { group: '\u202F', point: ',', behind: '\u00A0€' },
  { group: '\u2009', point: ',', behind: ' €' },
  { group: "'", point: '.', before: 'CHF ' },
  { group: '’', point: '.', before: 'Fr. ' },
  { group: "'", point: '.' },
  { group: '', point: ',' },
  { group: '', point: ',', behind: ' €' },
  { group: '', point: '.', before: '$' },
];

/** Amounts as people write them. */
export const MONEY_WAYS: readonly Way[] = [
  ...MANNERS.map((signs) => ({
    name: `money written as ${JSON.stringify(amount(1234.5, signs)).slice(1, -1)}`,
    spoil: (report: MadeReport) => withMoney(report, (value) => amount(value, signs)),
  })),
  {
    name: 'money grouped as in India',
    spoil: (report) => withMoney(report, lakhs),
  },
  {
    name: 'whole money without cents, grouped by points',
    spoil: (report) => withMoney(report, (value) => amount(value, COMMA).replace(/,00$/, '')),
  },
  {
    name: 'whole money in yen',
    spoil: (report) =>
      withMoney(report, (value) => `${amount(value, POINT).replace(/\.00$/, '')}円`),
  },
  {
    name: 'money in thousands, as k',
    spoil: (report) => withMoney(report, (value) => `${value / 1000}k`),
  },
  {
    name: 'thousands, as a line above the table says',
    writesMoney: true,
    spoil: (report) => ({
      ...withMoney(report, (value) => String(Number((value / 1000).toFixed(6)))),
      above: [['Revenue (in thousands)'], []],
    }),
  },
  {
    name: 'money in thousands, as $ and K',
    spoil: (report) => withMoney(report, (value) => `$${value / 1000}K`),
  },
  {
    name: 'money as in Switzerland with a dash for the cents',
    spoil: (report) =>
      withMoney(
        report,
        (value) => `Fr. ${amount(value, { group: "'", point: '.' }).replace(/\.00$/, '.–')}`,
      ),
  },
  {
    name: 'money in German with a dash for the cents',
    spoil: (report) =>
      withMoney(report, (value) => `${amount(value, COMMA).replace(/,00$/, ',-')} €`),
  },
  {
    name: 'a sign of the currency on some amounts only',
    spoil: (report, dice) =>
      withMoney(report, (value) =>
        dice.once(2) ? amount(value, { ...POINT, before: '$' }) : value,
      ),
  },
  {
    name: 'amounts in accounting style with blanks',
    spoil: (report) => withMoney(report, (value) => ` $ ${amount(value, POINT)} `),
  },
];
