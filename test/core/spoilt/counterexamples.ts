import type { RevenueModel } from '../../../src/core/settings';
import type { History } from './history';

/** A report of a history, spoilt: all that one run of the law follows from. */
export interface Spoilt {
  readonly history: History;
  readonly model: RevenueModel;
  readonly way: string;
  /** A second way, in which what came of the first is written. */
  readonly and?: string;
  readonly seed: number;
}

const year = (mrr: number) => ({ months: 12, mrr });

/** One who stays and one who leaves after a year. */
const TWO: History = [
  { who: 0, from: 0, day: 3, terms: [year(109), { months: 24, mrr: 119 }] },
  { who: 1, from: 2, day: 9, terms: [year(62)] },
  { who: 2, from: 3, day: 4, terms: [year(21.5), year(31)] },
];

/** Reports that once were wrong in silence; they are tried at every run. */
export const COUNTEREXAMPLES: readonly Spoilt[] = [
  // A dash for the cents was a minus.
  {
    history: TWO,
    model: 'recurring deals',
    way: 'money in German with a dash for the cents',
    seed: 1,
  },
  // 21.5k was twenty-one thousand five hundred thousands where three digits stood behind the point.
  { history: TWO, model: 'contracts', way: 'money in thousands, as k', seed: 1 },
  // Beside an inactive date, MRR was taken for the size of a movement.
  { history: TWO, model: 'recurring deals', way: '"MRR" over the column recurringAmount', seed: 1 },
  // A year's termination was dropped where the report has a Recurring revenue amount.
  {
    history: TWO,
    model: 'recurring deals',
    way: '"Churn date" over the column inactiveDate',
    seed: 1,
  },
  // What a contract was worth a month rose when it was terminated early.
  {
    history: TWO,
    model: 'contracts',
    way: 'contracts of which some were terminated early',
    seed: 1,
  },
  // One company became two where a spreadsheet wrote its ID in two ways.
  { history: TWO, model: 'monthly snapshots', way: 'leading zeros lost on some rows', seed: 4 },
  {
    history: TWO,
    model: 'invoices or orders',
    way: 'company IDs grouped as numbers on some rows',
    seed: 4,
  },
  // A total by a name that nobody knew was a customer.
  { history: TWO, model: 'recurring deals', way: 'a row called "Overall" at the end', seed: 1 },
  // A blank in a column of ticks was a won deal.
  { history: TWO, model: 'contracts', way: 'flags in another language', seed: 12 },
  // 365 days were eleven months and a bit.
  {
    history: TWO,
    model: 'contracts',
    way: 'a term such as 365 under "Term in days" in the place of an end',
    seed: 1,
  },
  // Amount beside Total contract value was not held against it.
  { history: TWO, model: 'contracts', way: 'an Amount that is the month beside the term', seed: 1 },
  // Two lines of an invoice bore its total, each.
  {
    history: TWO,
    model: 'invoices or orders',
    way: 'invoices of two lines that bear the total of the document, too',
    seed: 1,
  },
  // A row that stood there twice counted twice.
  { history: TWO, model: 'monthly snapshots', way: 'some rows twice, as they are', seed: 1 },
  { history: TWO, model: 'invoices or orders', way: 'some rows twice, as they are', seed: 1 },
  // Lines were held against the total of their document to less than the cents that they are rounded to.
  {
    history: TWO,
    model: 'invoices or orders',
    way: 'invoices of two lines that bear the total of the document, too',
    and: 'money written as 1234,50',
    seed: 1,
  },
  // An invoice is owed whatever becomes of its payment.
  {
    history: TWO,
    model: 'invoices or orders',
    way: 'documents that are void, drafts or refunded',
    and: 'a line of filters and a count below',
    seed: 53,
  },
  // Months in no order were no history.
  {
    history: TWO,
    model: 'monthly snapshots',
    way: 'a table of customers by months',
    and: 'columns in another order',
    seed: 1,
  },
  {
    history: TWO,
    model: 'monthly snapshots',
    way: 'a table of customers by months',
    and: 'labels in snake case',
    seed: 1,
  },
  // The unit of a term, or of an amount, was told in brackets only, or in none.
  {
    history: TWO,
    model: 'contracts',
    way: 'a term such as 4 under "Term (quarters)" in the place of an end',
    and: 'labels in kebab case',
    seed: 1,
  },
  {
    history: TWO,
    model: 'contracts',
    way: 'contracts worth their "Amount per year"',
    and: 'labels with the object before them in brackets',
    seed: 1,
  },
  // "IDs" was two words in a label, and "ids" one.
  {
    history: TWO,
    model: 'recurring deals',
    way: 'several companies in any order, without the primary one',
    and: 'labels in upper snake case',
    seed: 1,
  },
  // The ID of the company that pays was overlooked beside those of all companies.
  {
    history: TWO,
    model: 'recurring deals',
    way: 'several companies in any order, with the primary one beside',
    and: '"Company ID" over the column companyId',
    seed: 1,
  },
  // A program's numbering told copies apart.
  {
    history: TWO,
    model: 'invoices or orders',
    way: 'some rows twice, as they are',
    and: 'an unnamed column of row numbers first',
    seed: 1,
  },
  // Read with the month first all contracts began on the first of a month, and none lasted a year.
  {
    history: [
      { who: 0, from: 0, day: 5, terms: [year(10), { months: 24, mrr: 20 }] },
      { who: 1, from: 0, day: 7, terms: [{ months: 24, mrr: 10 }] },
      { who: 2, from: 0, day: 2, terms: [year(10), { months: 24, mrr: 7 }] },
    ],
    model: 'contracts',
    way: 'a calculated column of 0 beside the amount',
    and: 'dates with the day first',
    seed: 0,
  },
  // A program's number of twenty digits, in thousands, was no amount.
  {
    history: [{ who: 0, from: 0, day: 3, terms: [year(15.5)] }],
    model: 'invoices or orders',
    way: 'invoices of two lines',
    and: 'money in thousands, as $ and K',
    seed: 1,
  },
  // Below a header that stands there once more, "May 2023" was an amount of 2,023.
  {
    history: TWO,
    model: 'monthly snapshots',
    way: 'a table of customers by months',
    and: 'the header once more in the middle',
    seed: 1,
  },
  // A customer who stood twice in a table of few was two of a size.
  {
    history: TWO,
    model: 'monthly snapshots',
    way: 'a table of customers by months',
    and: 'some rows twice, as they are',
    seed: 1,
  },
  // A state that nobody knew was not asked for where a stage stood beside it.
  {
    history: TWO,
    model: 'contracts',
    way: 'stages of other pipelines and languages',
    and: 'contracts that are drafts or pending',
    seed: 1,
  },
];
