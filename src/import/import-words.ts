import type { Month } from '../core/days';
import { count, list, monthName, whole } from './texts';

/** What an import says, on the page and on the command line. */
export const importWords = {
  starting: 'Preparing the workbook',
  writing: (rows: number, noun: string) => `Writing ${count(rows, noun)}`,
  building: (tab: string) => `Building ${tab}`,
  committing: 'Switching to the new figures',
  stepFailed: (step: string, why: string) =>
    `${step} did not work: ${why === '' ? 'the spreadsheet gave no reason' : why}${/[.!?]$/.test(why) ? '' : '.'}`,
  rowsMissing: (received: number, sent: number) =>
    `the spreadsheet holds ${count(received, 'row')} where ${whole(sent)} were sent`,
  noLastMonth:
    'The report has neither a close date nor a create date, so it does not tell which month was the last. Choose the as-of month.',
  sayLastMonth:
    'The report has neither a close date nor a create date, so it does not tell which month was the last. Say it by --as-of, such as --as-of 2026-10.',
  lastMonthTaken: (month: Month, because: string) =>
    `${monthName(month)} is taken for the last month, because ${because}; say another by --as-of.`,
  nothingByMonth: (month: Month, noun: string) =>
    `No ${noun} starts by ${monthName(month)}, so there is nothing to show. Choose a later as-of month.`,
  nothingRated: (codes: readonly string[], home: string) =>
    `All rows are left out: there is no exchange rate for ${list(codes, 'and')}, and the workbook is in ${home}. Say what one ${codes[0]} is worth, as the setting Rate ${codes[0]}.`,
  lostIds: ([first = '', ...others]: readonly string[]) =>
    `"${first}"${others.length > 0 ? ` and ${count(others.length, 'other')}` : ''} ${others.length > 0 ? 'have' : 'has'} a Record ID only on one side, on Deals or in the report, so nobody can tell whether they would count twice. Fill in the Record IDs on Deals and export the report with them; where both are right, say so on Settings, with "Missing records": "keep" if they are different deals, "mark as gone" if the report holds all deals, and set it back to "automatic" afterwards.`,
  preparing: 'Making room for the tabs',
  auditing: 'Checking the records',
  roomForAccepted: (most: number) =>
    `Settings has room for ${most} of them. Switch the check off, or repair some of its records.`,
  dealsFirst: 'Import a report of deals first: companies are joined to its customers.',

  // Choices written as text
  noEqualsSign: (pair: string, labels: readonly string[]) =>
    `"${pair}" has no equals sign; write "Setting=value" with one of ${list(labels, 'and')}.`,
  noSuchSetting: (label: string, labels: readonly string[]) =>
    `There is no setting "${label}"; the settings are ${list(labels, 'and')}.`,
  badSetting: (label: string, value: string, allowed: string) =>
    `${label} cannot be "${value}"; it may be ${allowed}.`,
  notRead: 'Not read',
  columnMayBe: 'Not read, or what the column holds, such as Industry or Close Date',
  rateMayBe: 'what one unit is worth in the currency of the workbook, such as 0.92, or left out',
  sayWithout: (labels: readonly string[]) =>
    `The report lacks ${list(labels, 'and')}, which the last one had: export it with the same columns, or go on without by --set "Column ${labels[0]}=Not read"${labels.length > 1 ? ' and the same for the others' : ''}.`,
} as const;
