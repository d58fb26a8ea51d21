import { type Month, monthText } from '../core/days';
import type { RevenueModel } from '../core/settings';
import type { FileKind } from './files/kind';

/** A count with its noun in the right number. @example count(1, 'deal') //=> "1 deal" */
function count(amount: number, noun: string): string {
  return `${whole(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** A whole number with its thousands apart. */
function whole(amount: number): string {
  return amount.toLocaleString('en-US');
}

/** @example list(['a', 'b', 'c'], 'or') //=> "a, b or c" */
function list(texts: readonly string[], join: 'and' | 'or'): string {
  const [last = '', ...before] = [...texts].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} ${join} ${last}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** @example monthName(24321) //=> "Oct 2026" */
function monthName(month: Month): string {
  return `${MONTHS[month % 12]} ${monthText(month).slice(0, 4)}`;
}

const REFUSED: Readonly<Record<FileKind, string>> = {
  text: 'cannot be read.',
  zip: 'is a zip file. Unpack it, then choose the CSV file inside.',
  workbook: 'is an Excel workbook. Save it as CSV, or export the report from HubSpot as CSV.',
  'old workbook': 'is an old Excel workbook. Save it as CSV, or export the report as CSV.',
  pdf: 'is a PDF, which holds no rows that can be read. Export the report from HubSpot as CSV.',
  picture: 'is a picture. Export the report from HubSpot as CSV and choose that file.',
  'web page': 'is a web page, not a report. Download the export from HubSpot again.',
  other: 'is no text file. Export the report from HubSpot as CSV and choose that file.',
};

/** One sentence about why a file is not read, and what to do. */
export function fileRefused(fileName: string, kind: FileKind): string {
  return `${fileName} ${REFUSED[kind]}`;
}

/** How each revenue model is called on the screen, with what a row then means. */
export const MODEL_WORDS: Readonly<Record<RevenueModel, string>> = {
  'recurring deals': 'A deal pays its recurring amount from its close date to its inactive date.',
  contracts: 'A deal is a contract that pays from its start to its end.',
  'deal movements': 'A deal adds to what a customer pays, or takes away from it.',
  'monthly snapshots': 'A row is what a company pays at the end of a month.',
  'invoices or orders': 'A row is an invoice or an order, revenue of its month.',
};

/** Everything the sidebar says, in one place to translate. */
export const words = {
  count,
  whole,
  monthName,

  // Importing
  starting: 'Preparing the workbook',
  writing: (rows: number) => `Writing ${count(rows, 'deal')}`,
  building: (tab: string) => `Building ${tab}`,
  committing: 'Switching to the new figures',
  stepFailed: (step: string, why: string) =>
    `${step} did not work: ${why === '' ? 'the spreadsheet gave no reason' : why}${/[.!?]$/.test(why) ? '' : '.'}`,
  rowsMissing: (received: number, sent: number) =>
    `the spreadsheet holds ${count(received, 'row')} where ${whole(sent)} were sent`,
  noLastMonth:
    'The report has neither a close date nor a create date, so it does not tell which month was the last. Choose the as-of month.',
  nothingByMonth: (month: Month) =>
    `No deal starts by ${monthName(month)}, so there is nothing to show. Choose a later as-of month.`,

  // Settings written as text
  aMonth: 'a month such as 2026-10',
  wholeDays: 'a number of days from 0 to 999',
  aShare: 'a share such as 105 % or 1.05',
  anyOf: (values: readonly string[]) => list(values, 'or'),
  noEqualsSign: (pair: string, labels: readonly string[]) =>
    `"${pair}" has no equals sign; write "Setting=value" with one of ${list(labels, 'and')}.`,
  noSuchSetting: (label: string, labels: readonly string[]) =>
    `There is no setting "${label}"; the settings are ${list(labels, 'and')}.`,
  badSetting: (label: string, value: string, allowed: string) =>
    `${label} cannot be "${value}"; it may be ${allowed}.`,

  // Start
  startTitle: 'Import a HubSpot report',
  firstTitle: 'See your net revenue retention',
  dropHere: 'Drop your report here',
  or: 'or',
  chooseFile: 'Choose a file',
  whatToExport: 'What to export',
  exportSteps: [
    'In HubSpot, open CRM > Deals and choose Export. Take all deals, as CSV.',
    'Include all properties, so that amounts, dates, types and companies are in.',
  ],
  privacy: 'The file is read here and goes nowhere but into this spreadsheet.',
  lastImports: 'Last imports',
  importLine: (rows: number, when: string) => `${count(rows, 'deal')}, ${when}`,
  showResult: 'Show the latest figures',
  unfinishedTitle: 'An import was not finished',
  unfinished: (file: string) =>
    `The import of ${file} stopped half-way. The tabs still show what they showed before it.`,
  finish: 'Finish it',
  discard: 'Discard it',

  // Working
  opening: 'Looking at the workbook',
  readingTitle: 'Reading the report',
  reading: (file: string) => `Reading ${file}`,
  finishing: 'Finishing the import',
  discarding: 'Discarding the import',
  buildingTitle: 'Building your tabs',
  keepOpen: 'Keep the sidebar open until this is done.',
  percent: (ratio: number) => `${Math.floor(ratio * 100)} %`,
  cancel: 'Cancel',

  // Problem
  problemTitle: 'That did not work',
  tryAgain: 'Try again',
  back: 'Back to the start',
  unchanged:
    'The tabs still show what they showed before. You can try again, or discard the import.',
  fileUnchanged: 'Nothing was changed in the workbook.',
} as const;
