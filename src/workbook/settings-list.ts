import {
  AMOUNT_MEANINGS,
  END_MEANINGS,
  MISSING_RECORDS,
  MONEY_UNITS,
  PERIODS,
  RENEWAL_MEANINGS,
  REVENUE_MODELS,
} from '../core/settings';
import { MONTH, RATIO } from './look';
import type { PlainSettings } from './plan';
import { onTab } from './references';

/** One choice on the Settings tab: a label, a cell, and a sentence that says what it does. */
export interface Setting {
  readonly id: keyof PlainSettings;
  readonly label: string;
  readonly note: string;
  readonly choices?: readonly string[];
  readonly number?: string;
}

/** The choices in the order in which they stand; the first is in row 2. */
export const SETTINGS: readonly Setting[] = [
  {
    id: 'asOf',
    label: 'As-of month',
    number: MONTH,
    note: 'The last month of every tab. It follows the latest import, and rows pasted by hand; type another month to look back.',
  },
  {
    id: 'model',
    label: 'Revenue model',
    choices: REVENUE_MODELS,
    note: 'How HubSpot holds recurring revenue. After a change, build the tabs again from the sidebar.',
  },
  {
    id: 'amountMeans',
    label: 'Amount means',
    choices: AMOUNT_MEANINGS,
    note: 'What the Amount column is, where no recurring amount is filled: money a month (MRR), a year (ARR, ACV) or the whole term (TCV).',
  },
  {
    id: 'renewalMeans',
    label: 'Renewal amount means',
    choices: RENEWAL_MEANINGS,
    note: 'Deal movements only: whether a renewal carries the full new MRR or only what changed.',
  },
  {
    id: 'endMeans',
    label: 'Contract end is',
    choices: END_MEANINGS,
    note: 'Contracts only: whether the end date is still paid. An end on the same day of the month as the start is never paid.',
  },
  {
    id: 'graceDays',
    label: 'Grace days',
    number: '0',
    note: 'A renewal this many days late is not churn; 0 turns this off.',
  },
  {
    id: 'reactivationInNrr',
    label: 'Reactivation in NRR',
    choices: ['No', 'Yes'],
    note: 'Whether customers who come back in the month or period count in its NRR. A 12-month rate looks only at who paid 12 months ago, so they change nothing there.',
  },
  { id: 'nrrTarget', label: 'NRR target', number: RATIO, note: 'A twelve-month figure.' },
  { id: 'grrTarget', label: 'GRR target', number: RATIO, note: 'A twelve-month figure.' },
  { id: 'currency', label: 'Currency', note: 'The currency that every amount is shown in.' },
  {
    id: 'period',
    label: 'Period',
    choices: PERIODS,
    note: 'What the NRR tab, Segments and Movers measure at a time: the month, quarter or year that holds the as-of month.',
  },
  {
    id: 'yearBegins',
    label: 'Year begins in month',
    number: '0',
    note: 'The first month of a fiscal year, from 1 to 12; quarters follow it.',
  },
  {
    id: 'historyFrom',
    label: 'History complete from',
    number: MONTH,
    note: 'The first month shown; MRR before it is opening balance, not new. Blank: the first month paid.',
  },
  {
    id: 'quickRatioReactivation',
    label: 'Reactivation in quick ratio',
    choices: ['Yes', 'No'],
    note: 'Whether customers who come back count as gained in the quick ratio.',
  },
  {
    id: 'moneyAs',
    label: 'Show money as',
    choices: MONEY_UNITS,
    note: 'Whether the headline shows money a month (MRR) or a year (ARR, twelve times as much).',
  },
  {
    id: 'grossMargin',
    label: 'Gross margin',
    number: RATIO,
    note: 'What is left of revenue after the cost of delivering it; customer lifetime value needs it.',
  },
  {
    id: 'missingRecords',
    label: 'Missing records',
    choices: MISSING_RECORDS,
    note: 'Records that a new report lacks: automatic marks them as gone where the report holds 95 % of those that are known.',
  },
  {
    id: 'spareRows',
    label: 'Spare rows',
    number: '0',
    note: 'Rows that can be pasted below the last deal before the tabs have to be built again: at least so many, and a tenth of the deals. The next import or build takes it up.',
  },
  {
    id: 'recordAddress',
    label: 'Record address',
    note: 'The address of a deal in your HubSpot up to its ID, such as https://app.hubspot.com/contacts/12345/record/0-3/; findings then link to it.',
  },
];

/** The cell of a choice, for formulas on other tabs. @example setting('graceDays') //=> "Settings!$B$6" */
export function setting(id: keyof PlainSettings): string {
  return onTab('Settings', `$B$${SETTINGS.findIndex((one) => one.id === id) + 2}`);
}
