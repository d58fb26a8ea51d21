import {
  area,
  COUNT,
  COUNT_OR_BLANK,
  headerFormat,
  INK,
  MONEY,
  MONTH,
  PRECISE_MONEY,
  QUIET_INK,
  SIGNED_MONEY,
} from '../sheet/look';
import type { Format, Note } from '../sheet/tab';
import { type Column, tableLetters } from '../sheet/table';

/** How many customers are listed, and how many months. */
export const [LISTED, MONTHS] = [50, 24];

/** The columns of the list of customers. */
export const LIST: readonly Column<'rank' | 'customer' | 'here' | 'there' | 'difference'>[] = [
  {
    id: 'rank',
    header: 'No.',
    width: 44,
    number: COUNT_OR_BLANK,
    note: 'The largest difference comes first.',
  },
  {
    id: 'customer',
    header: 'Customer',
    width: 230,
    note: 'As Customers names it, else as the other source does.',
  },
  {
    id: 'here',
    header: 'Counted',
    width: 100,
    number: MONEY,
    note: 'Its MRR on Customers at the end of the month above.',
  },
  {
    id: 'there',
    header: 'Other source',
    width: 100,
    number: MONEY,
    note: 'What the rows of Other source pay under its name at that time, credits included.',
  },
  {
    id: 'difference',
    header: 'Difference',
    width: 100,
    number: SIGNED_MONEY,
    note: 'Other source less counted.',
  },
];

/** The columns of the table of months. */
export const BY_MONTH: readonly Column<'month' | 'counted' | 'other' | 'less'>[] = [
  {
    id: 'month',
    header: 'Month',
    width: 84,
    number: MONTH,
    align: 'left',
    note: 'The latest first, as far back as both sources go.',
  },
  { id: 'counted', header: 'Counted', width: 100, number: MONEY, note: 'Closing MRR, as on NRR.' },
  {
    id: 'other',
    header: 'Other source',
    width: 100,
    number: MONEY,
    note: 'What the rows of Other source pay at the end of the month, credits included.',
  },
  {
    id: 'less',
    header: 'Difference',
    width: 100,
    number: SIGNED_MONEY,
    note: 'Other source less counted.',
  },
];

/** The rows of the summary's header and of the titles of both tables. */
export const [SUMMARY, LIST_TITLE] = [4, 10];
/** The first row of both tables, the first column of the months, and the row of the last sum. */
export const FIRST = LIST_TITLE + 2;
export const MONTH_COLUMN = LIST.length + 2;
export const LAST = FIRST + LISTED + 1;
/** The letters of the list, and those of the months beside it. */
export const L = tableLetters(LIST);
export const M = tableLetters([
  ...LIST.map(({ id }) => ({ id: `list-${id}` })),
  { id: 'gap' },
  ...BY_MONTH,
]);

/** How the tab looks beside its two tables. */
export function formats(): Format[] {
  const rows = (row: number, column: number, count = 1) => area(row, column, count);
  return [
    { area: rows(1, 2), size: 18, isBold: true, color: INK },
    { area: rows(1, 3), size: 12, isBold: true, color: INK, number: MONTH, align: 'left' },
    { area: rows(2, 2), size: 11, color: INK },
    headerFormat(SUMMARY, 2, 3),
    { area: area(SUMMARY, 3, 1, 2), align: 'right' },
    { area: rows(SUMMARY + 1, 3, 2), number: MONEY },
    { area: rows(SUMMARY + 3, 3), number: SIGNED_MONEY },
    { area: rows(SUMMARY + 1, 4, 2), number: COUNT },
    { area: rows(SUMMARY + 3, 4), number: SIGNED_MONEY },
    { area: area(SUMMARY + 3, 2, 1, 3), isBold: true },
    { area: area(SUMMARY + 4, 2, 1, 2), color: QUIET_INK },
    { area: rows(SUMMARY + 4, 3), number: PRECISE_MONEY },
    { area: rows(LIST_TITLE, 2), isBold: true, size: 12 },
    { area: rows(LIST_TITLE, MONTH_COLUMN), isBold: true, size: 12 },
    { area: rows(FIRST, 1, LISTED), color: QUIET_INK },
    { area: area(FIRST + LISTED, 2, 1, 4), color: QUIET_INK },
    { area: area(FIRST + LISTED + 1, 2, 1, 4), isBold: true },
  ];
}

/** What its cells mean. */
export function notes(): Note[] {
  return [
    { row: 1, column: 3, text: 'The last month that both sources know.' },
    {
      row: SUMMARY,
      column: 2,
      text: 'What the workbook counts stands on Deals; the rows of Other source count nowhere and are only compared.',
    },
    { row: SUMMARY, column: 3, text: 'At the end of the month above.' },
    { row: SUMMARY, column: 4, text: 'Names with more than 0, whatever IDs they go by.' },
    {
      row: SUMMARY + 4,
      column: 2,
      text: 'The list of customers summed up less the month on the right; it must be 0.',
    },
  ];
}
