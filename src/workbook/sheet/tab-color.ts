import { KEPT_TABS, type TabName } from './tab';

/** What is followed from the results down to the records. */
const DETAIL: readonly TabName[] = [
  'Customers',
  'Ledger',
  'Sources',
  'Audit',
  'Repairs',
  'Process',
];

/** Colours of the strip of tabs by what they hold: results, what they are made of, and what was imported or typed. */
const [RESULTS, DETAILS, DATA] = ['#0072B2', '#56B4E9', '#94A3B8'];

/** The colour in which a tab stands in the strip below the grid. */
export function tabColor(name: TabName): string {
  if (KEPT_TABS.includes(name)) return DATA;
  return DETAIL.includes(name) ? DETAILS : RESULTS;
}
