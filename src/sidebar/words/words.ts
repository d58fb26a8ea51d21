import { parseMonth } from '../../core/days';
import type { RevenueModel } from '../../core/settings';
import { nounOfLine } from '../../import/source-nouns';
import { count, list, monthName, precise, whole } from '../../import/texts';
import type { ImportLine } from '../../main';

/** How each revenue model is called on the screen, with what a row then means. */
export const MODEL_WORDS: Readonly<Record<RevenueModel, string>> = {
  'recurring deals': 'A deal pays its recurring amount from its close date to its inactive date.',
  contracts: 'A row pays from its start to its end, as a contract does.',
  'deal movements': 'A deal adds to what a customer pays, or takes away from it.',
  'monthly snapshots': 'A row is what a company pays at the end of a month.',
  'invoices or orders': 'A row is an invoice or an order, revenue of its month.',
};

/** Everything the sidebar says, in one place to translate. */
export const words = {
  whole,
  monthName,
  sentence: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),

  // Start
  title: 'Import a HubSpot report',
  lead: 'Retained turns it into tabs that show net revenue retention, every number a formula.',
  dropHere: 'Drop your report here, or',
  trySample: 'Try it with a sample report',
  useTab: 'Use the open tab instead',
  readingTab: 'Reading the tab in front',
  chooseFile: 'Choose a file',
  whatToExport: 'What to export from HubSpot',
  exportSteps: [
    'On CRM > Deals, choose Export: all deals, CSV or XLSX. The zip it may send is fine as it is.',
    'Include all properties, so that amounts, dates, types and companies are in.',
    'Drop several months at once if you like: they are imported in the order of their dates.',
  ],
  privacy: 'The file is read here and goes nowhere but into this spreadsheet.',
  workbookTitle: 'This workbook',
  moreTitle: 'More',
  lastImports: 'Last imports',
  importLine: (line: Pick<ImportLine, 'rows' | 'holds' | 'says' | 'when'>) =>
    `${count(line.rows, nounOfLine(line))}, ${line.when}`,
  importStatus: {
    in: 'Imported',
    writing: 'Not finished',
    discarded: 'Discarded',
    undone: 'Undone',
  },
  showResult: 'Show the latest figures',
  unfinishedTitle: 'An import was not finished',
  unfinished: ({ file }: Pick<ImportLine, 'file'>) =>
    `The import of ${file} stopped half-way; its rows do not count yet. Finish it, or discard it and import the report again.`,
  unfinishedOut: ({ file, status }: Pick<ImportLine, 'file' | 'status'>) =>
    `On Imports, ${file} is "${status}", so its rows do not count. If they are to count, type "in use" there and open the sidebar again; else finish what is left to do.`,
  finish: 'Finish the import',
  finishRest: 'Finish the rest',
  discard: 'Discard the import',

  // Working
  opening: 'Looking at the workbook',
  readingTitle: 'Reading the report',
  understanding: 'Working out what it says',
  reading: (file: string) => `Reading ${file}`,
  buildingTitle: 'Building your tabs',
  finishing: 'Finishing the import',
  discarding: 'Discarding the import',
  keepOpen: 'Keep this sidebar open until it is done.',
  percent: (ratio: number) => `${Math.floor(ratio * 100)} %`,
  cancel: 'Cancel',

  // Understood
  understoodTitle: 'Check what was understood',
  fileRows: (rows: number) => count(rows, 'row'),
  check: 'Please check',
  modelLabel: 'Revenue model',
  amountLabel: 'Amount means',
  amountMeanings: {
    MRR: 'MRR: money a month',
    ARR: 'ARR: money a year',
    ACV: 'ACV: the contract, a year',
    TCV: 'TCV: the contract, whole term',
    'per billing period': 'Money a billing period',
  },
  renewalLabel: 'A renewal’s amount is',
  renewalMeanings: { 'full MRR': 'The full new MRR', 'only the change': 'Only the change' },
  asOfLabel: 'As-of month, the last shown',
  chooseMonth: 'Choose a month',
  dateOrderLabel: 'A date such as 4/8/2026 is',
  dateOrders: { 'month first': 'April 8 (month first)', 'day first': '4 August (day first)' },
  dateOrderReason: 'No date in the report tells which comes first.',
  because: (reason: string) => `Because ${reason}.`,
  asChosen: 'As you chose here, or as Settings says.',
  currency: 'Currency',
  noCurrency: 'None named; amounts are taken as they are',
  rates: (codes: readonly string[]) => `Exchange rates for ${list(codes, 'and')} from the report`,
  wonStages: 'Won stages',
  noStages: 'None found; deals marked as closed won count',
  typesTitle: 'What your deal types mean',
  typesHint: 'These decide whether a deal adds revenue or takes it away.',
  dealTypes: (types: number) => count(types, 'deal type'),
  otherTypes: (types: number) => count(types, 'more deal type'),
  noCategory: 'Leave out',
  countedTitle: 'What counts',
  counted: (records: number, noun: string) => `${count(records, noun)} counted`,
  leftOut: (rows: number) => `${count(rows, 'row')} left out`,
  firstRecords: (noun: string) => `The first ${noun}s as read`,
  customer: 'Customer',
  starts: 'Starts',
  perMonth: 'A month',
  money: (amount: number, currency: string) =>
    `${precise(amount)} ${currency.toUpperCase()}`.trim(),
  noAmount: 'None',
  build: 'Build the tabs',
  compare: 'Show what changes',
  otherFile: 'Other file',

  // Done
  doneTitle: (asOf: string) => `Your figures for ${monthName(parseMonth(asOf) ?? 0)}`,
  allChecksHold: (checks: number) =>
    checks === 1 ? 'The check holds' : `All ${whole(checks)} checks hold`,
  checksFail: (failing: number, of: number) =>
    `${whole(failing)} of ${count(of, 'check')} ${failing === 1 ? 'does' : 'do'} not hold`,
  checkHelp: 'The figures may be wrong. The Audit tab shows where they part.',
  checkLine: (name: string, difference: number) => `${name}: off by ${precise(difference)}`,
  cardsTitle: 'Key figures',
  cardsHint: 'Below each, the change against the period before.',
  goTo: 'Go to a tab',
  nextReport: 'Import next month’s report',
  nextWaiting: (name: string, more: number) =>
    `Go on with ${name}${more > 0 ? ` and ${whole(more)} more` : ''}`,
  noValue: 'No value yet',

  // Problem
  problemTitle: 'That did not work',
  tryAgain: 'Try again',
  back: 'Back to the start',
  backToBefore: 'Back to where I was',
  nothingChanged: 'Nothing was changed in the workbook.',
  importStopped:
    'The rows of this report do not count yet. Try again to import it from the start, or discard it.',
  reopen: 'If this goes on, reload the spreadsheet and open the sidebar again.',
} as const;
