import { type Month, monthText } from '../days';
import type { ModelFit } from '../report/model';
import type { RevenueModel } from '../settings';

interface Unread {
  readonly customer: string;
  readonly month: Month;
  readonly text: string;
}

const SHOWN = 3;

function cells(months: readonly Unread[]): string {
  const shown = months
    .slice(0, SHOWN)
    .map(({ customer, month, text }) => `"${customer}" has "${text}" in ${monthText(month)}`);
  const others = months.length - shown.length;
  return `${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

/** What rows have that shows a revenue model: each follows "3 of 4". */
const MODEL_EVIDENCE: Readonly<Record<RevenueModel, string>> = {
  'monthly snapshots': 'rows have a snapshot month and an MRR',
  'invoices or orders': 'rows have an invoice or order date and a billed amount',
  'recurring deals': 'won deals have a Recurring revenue amount',
  contracts: 'won deals have a contract end, a term, or a start of what recurs',
  'deal movements': 'won deals have a deal type that says how revenue moves',
};

/** How well a report fits a model, as a clause; a caller may write its numbers otherwise. */
export function fitText(
  { model, rows, of }: ModelFit,
  written: (rows: number) => string = String,
): string {
  return `${written(rows)} of ${written(of)} ${MODEL_EVIDENCE[model]}`;
}

/** What doubts say: clauses that follow "if", "because" and "but". */
export const doubtWords = {
  nothing: 'nothing in the report says otherwise',

  // The revenue model
  modelIs: (model: string) => `the revenue model is "${model}"`,
  companiesRepeat: 'companies stand there month after month',
  documentsNamed: 'rows have the number or the amount of a document',
  notDeals: 'rows are no deals: they have no stage and no close date',
  areLineItems: 'rows are line items of deals',
  endsFilled: 'rows say when they end, which movements never do',
  typesVary: 'deal types name several movements',

  // Amount
  amountIs: {
    MRR: 'Amount is money a month',
    ARR: 'Amount is money a year',
    ACV: 'Amount is the value of a contract year',
    TCV: 'Amount is the total of the contract',
    'per billing period': 'Amount is money a billing period',
  },
  labelSays: (label: string) => `its column is called "${label}"`,
  growsWithTerm: 'deals of longer terms have larger amounts',
  sameForAnyTerm: 'deals of longer terms have no larger amounts',
  growsWithPeriod: 'rows that are billed more rarely have larger amounts',
  sameForAnyPeriod: 'rows that are billed more rarely have no larger amounts',
  hasFrequency: 'rows say how often they are billed',
  noneIsDeal: 'none of them is a deal',
  isPrice: 'it is the price of what is billed then',
  usualInHubSpot: "HubSpot's Amount is the total of a deal with a term",
  usualInMovements: 'a movement usually says by how much the month changes',

  // Quantity
  amountPer: {
    piece: "a row's amount is the price of one piece",
    row: "a row's amount is for all its pieces",
  },
  timesQuantity: {
    piece: (rows: number, of: number) => `on ${rows} of ${of} rows it is the price of one`,
    row: (rows: number, of: number) =>
      `on ${rows} of ${of} rows it is the price of one times the quantity`,
  },
  sameOverQuantities: {
    piece: 'rows of one product have the same amount whatever their quantity',
    row: 'amounts of one product grow with the quantity',
  },
  usualPrice: {
    piece: 'a price is usually that of one',
    row: 'an amount is usually that of its whole row',
  },
  planPrice: "a plan's amount is the price of one",

  // Terms
  termCounts: {
    months: 'a term without a unit is a number of months',
    payments: 'a term without a unit is a number of payments',
  },
  termsFit: {
    months: (rows: number, of: number) =>
      `as months, ${rows} of ${of} terms are whole billing periods`,
    payments: (rows: number, of: number) =>
      `as months, ${rows} of ${of} terms end within a billing period`,
  },
  termsEnd: (rows: number, of: number) => `${rows} of ${of} rows then end when they say`,
  termsTooLong: (rows: number, of: number) =>
    `as payments, ${rows} of ${of} terms last more than ten years`,

  // Won stages
  stageWon: (stage: string) => `"${stage}" means won`,
  stageNotWon: (stage: string) => `"${stage}" does not mean won`,
  stageNamed: (stage: string) => `a stage called "${stage}" is usually one of won deals`,
  stageOpen: 'its name is not one of those that mean won',
  stageDenied: 'its name denies it',
  contractDated: (rows: number, of: number) => `${rows} of its ${of} deals have a contract's dates`,
  noOtherStage: 'its pipeline has no other stage that means won',

  // States of documents
  stateCounts: (state: string) => `rows whose state is "${state}" count`,
  stateDoesNot: (state: string) => `rows whose state is "${state}" do not count`,
  pausedPays: 'who pauses pays nothing',
  paidUntilEnd: 'a contract that is canceled may be paid until its end',
  endsAhead: 'the report was made before that end, and nothing says when it was canceled',
  refundUnknown: 'nothing says how much was refunded',
  stateUnknown: (rows: number) =>
    rows === 1
      ? 'one row bears it, and nothing says that it was taken back'
      : `${rows} rows bear it, and nothing says that they were taken back`,

  // Customers
  customerIsTrial: (name: string) => `"${name}" is somebody's trial and left out`,
  customerCounts: (name: string) => `"${name}" is a customer`,
  trialNamed: 'it is called like one',
  madeUp: 'its amount looks made up',
  customerPays: (rows: number) =>
    rows === 1 ? 'one of its deals is won' : `${rows} of its deals are won`,

  // Exchange rates
  currency: (code: string) => `Currency ${code}`,
  leftWithoutRate: (code: string) => `rows in ${code} are left out`,
  worth: (code: string, home: string) => `one ${code} is worth RATE ${home}, here 1`,
  hasNoRate: (rows: number, code: string) =>
    rows === 1
      ? `one row in ${code} has no exchange rate`
      : `${rows} rows in ${code} have no exchange rate`,
  shareOfMoney: (percent: number) => `they are ${percent} % of all money, unit for unit`,

  // Deal types
  typeIs: (type: string, category: string) => `the deal type "${type}" means ${category}`,
  typeUnknown: (type: string) => `deals of the type "${type}" are left out`,
  typeSaysNothing: 'its words name no movement',
  carriesHalf: (rows: number, of: number) =>
    `${rows} of its ${of} deals carry half or more of what the customer paid just before`,
  carriesLess: (rows: number, of: number) =>
    `${rows} of its ${of} deals carry less than half of what the customer paid just before`,
  firstOfCustomer: (rows: number, of: number) =>
    `${rows} of its ${of} deals are the first of their customer`,

  // Copies
  copiesCount: {
    'count once': 'rows that are the same in every cell count once',
    'count each': 'rows that are the same in every cell count each',
  },
  copiesAreFew: (copies: number, of: number) =>
    `only ${copies} of ${of} rows ${copies === 1 ? 'is' : 'are'} the same as another in every cell`,
  copiesAreMany: (copies: number, of: number) =>
    `${copies} of ${of} rows are the same as another in every cell, so that is how the file is kept`,
  linesMayRepeat: 'one customer may have two lines of one amount',

  // Deals without line items
  bareDealsCount: 'deals without line items count by their own Amount and term',
  bareDealsDoNot: 'deals without line items are left out',
  bareDealsTermed: (rows: number) => `${rows} of them have an Amount, and a term or an end`,
  othersHaveLines: 'what the other deals are worth stands in their line items',

  // Months whose amount cannot be read
  unreadMonths: {
    'pay nothing': (months: readonly Unread[]) =>
      `nothing is paid where no amount can be read (${cells(months)})`,
    'pay as before': (months: readonly Unread[]) =>
      `as much is paid as the month before where no amount can be read (${cells(months)})`,
  },
  monthAfter: {
    same: (months: number, of: number) =>
      `in ${months} of ${of} such months the customer pays the same before and after`,
    gone: (months: number, of: number) =>
      `after ${months} of ${of} such months the customer pays nothing`,
  },
  textsOfNone: (months: number, of: number) =>
    `in ${months} of ${of} of them stands what people write for nothing`,

  // Overlaps
  overlapsAdd: 'a contract that overlaps with the next one adds up with it',
  overlapsReplace: 'a contract that overlaps with the next one ends where that begins',
  likeAmounts: (rows: number, of: number) =>
    `${rows} of ${of} overlapping contracts go on at a like amount`,
  otherAmounts: (rows: number, of: number) =>
    `${rows} of ${of} overlapping contracts are of quite another amount`,

  // Renewals
  renewalIs: {
    'full MRR': "a renewal's amount is the full new MRR",
    'only the change': "a renewal's amount is only the change",
  },

  churnFits: (rows: number) => `${rows} of the churns take away just what is paid then`,

  // The last month
  lastMonthIs: (month: string) => `${month} is the last complete month`,
  datedInName: (day: string) => `the file's name has the date ${day}`,
  goesOnAfter: (day: string) => `dates in the report go on until ${day}`,
  lacksMany: (companies: number) =>
    `${companies} companies of the month before have no snapshot in it, so that it may not be all in yet`,
  latestMonth: (month: string) => `the latest month in the report is ${month}`,
  endsOn: (day: string, is: 'start' | 'end' | 'date') =>
    `the latest ${is === 'end' ? 'end of a service' : is} in the report is ${day}`,

  // Dates
  orderIs: {
    'day first': 'the day stands first in dates',
    'month first': 'the month stands first in dates',
  },
  dots: 'dates with dots have the day first',
  inOrder: (rows: number) => `${rows} more rows then end after they start`,
  notAhead: (rows: number) => `${rows} fewer dates then lie after the export`,
  likeMoney: 'amounts are written as where the day stands first',
  wholeYears: (rows: number) => `${rows} rows then last whole years`,
  sameDay: 'dates then are of the same days of many months',
  bareDigits: 'parts below ten are written without a zero, as in the United States',
} as const;
