import type { FactId } from './facts';
import type { SettingId } from './list';
import type { TableId } from './tables';

/** What each choice does, as Settings says beside it. The pushed script needs only where they stand. */
export const SETTING_NOTES: Readonly<Record<SettingId, string>> = {
  asOf: 'The last month of every tab. It follows the latest import, and rows pasted by hand; type another month to look back.',
  model:
    'How HubSpot holds recurring revenue. After a change, build the tabs again from the sidebar.',
  amountMeans:
    'What the Amount column is, where no recurring amount is filled: money a month (MRR), a year (ARR, ACV) or the whole term (TCV).',
  renewalMeans:
    'Deal movements only: whether a renewal carries the full new MRR or only what changed.',
  endMeans:
    'Contracts only: whether the end date is still paid. An end on the same day of the month as the start is never paid.',
  graceDays: 'A renewal this many days late is not churn; 0 turns this off.',
  reactivationInNrr:
    'Whether customers who come back in the month or period count in its NRR. A 12-month rate looks only at who paid 12 months ago, so they change nothing there.',
  nrrTarget: 'A twelve-month figure.',
  grrTarget: 'A twelve-month figure.',
  currency: 'The currency that every amount is shown in.',
  period:
    'What NRR, Board, Movers and Segments measure at a time: the month, quarter or year that holds the as-of month.',
  yearBegins: 'The first month of a fiscal year, from 1 to 12; quarters follow it.',
  historyFrom:
    'The first month shown; MRR before it is opening balance, not new. Blank: the first month paid.',
  quickRatioReactivation: 'Whether customers who come back count as gained in the quick ratio.',
  moneyAs:
    'Whether tabs show money a month (MRR) or a year (ARR, twelve times as much), from the Ledger on. What was imported or typed, and Repairs, stay MRR.',
  grossMargin:
    'What is left of revenue after the cost of delivering it; customer lifetime value needs it.',
  missingRecords:
    'Records that a new report lacks: automatic marks them as gone where the report holds 95 % of those that are known.',
  spareRows:
    'Rows that can be pasted below the last deal before the tabs have to be built again: at least so many, and a tenth of the deals up to 1,000. The next import or build takes it up.',
  recordAddress:
    'The address of a deal in your HubSpot up to its ID, such as https://app.hubspot.com/contacts/12345/record/0-3/; findings then link to it.',
  repairDays:
    'Days from the import that brings a repair until it is due; on Repairs another day may be typed for each.',
  renewalMonths:
    'Months from the first deal of a customer and line to its renewal, and from there to the next, where no end and no open renewal says when; 0: never.',
};

/** What each value is that Settings takes from the tabs. */
export const FACT_NOTES: Readonly<Record<FactId, string>> = {
  asOfEnd: 'The state at this day decides the month.',
  firstMonth: 'The month in which the earliest counted deal starts.',
  months: 'From the first month up to and including the as-of month.',
  shownFrom: 'Its place among the months: 1, or that of History complete from.',
  periodFrom: 'Its place among the months; the period ends with the as-of month.',
  periodStart: 'The month with which the chosen period begins.',
  customers: 'Customers with at least one counted deal.',
  pipelinesListed: 'With none listed, all pipelines count.',
  excludedListed: 'Names and IDs on the exclude list.',
  sameListed: 'Lines of the table Treat as one.',
  ratesListed: 'With none listed, amounts are taken as they are.',
  importedAsOf: 'What the Imports tab says of the latest import in use.',
  pastedMonth:
    'Of the rows pasted below the imports; they move the as-of month on by a year at most, as a later date is a typing error.',
  latestMonth:
    'The later of both, by its first day: the as-of month unless another is typed above.',
  reported: 'When the latest report was made, as the Imports tab says.',
  told: 'The day before; where rows were pasted for a later month, the last day of that month.',
  awaited:
    'The same, unless the as-of month is a later one: then its end. What is unpaid for more than the grace days by then, and nothing follows, is lost.',
};

/** What each table holds, as the note on its header. */
export const TABLE_NOTES: Readonly<Record<TableId, string>> = {
  types:
    'What each deal type of HubSpot means. A type without a category is left out in the deal movements model.',
  wonStages: 'Deal stages that mean won, used where Is Closed Won is not in the report.',
  pipelines: 'Leave empty to count all.',
  excluded: 'Company names or IDs that never count: test, internal and partner accounts.',
  sameAs: 'Customers to treat as one, by company name or ID: merged companies and subsidiaries.',
  rates:
    'The value of one unit in the currency of the workbook; one rate for all months. That currency itself needs none.',
  frequencies: 'How many months one billing period has.',
  categories: 'The categories a deal type can have.',
  segments:
    'Columns of Deals that Segments cuts by, or Contract size. What belongs to a customer is decided by the reports of companies, else by its latest deal. After a change, build the tabs again from the sidebar.',
  metrics:
    'Numbers of the companies report: their weight in the health score, the values that are worth nothing and everything there, and a target.',
  controls: 'MRR of a month as billing knows it: one more check on Audit.',
  accepted: 'Findings that are right as they are, by Record ID and check.',
  checksOff: 'Checks of the data audit that find nothing any more.',
};
