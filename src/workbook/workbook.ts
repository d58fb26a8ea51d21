import { auditTab } from './audit';
import { customersTab } from './customers';
import { dealsTab } from './deals';
import { importsTab } from './imports-tab';
import { ledgerTab } from './ledger';
import { nrrTab } from './nrr';
import type { Plan } from './plan';
import { readingTab } from './reading';
import { settingsTab } from './settings-tab';
import type { Tab, TabName } from './tab';
import { timelineTab } from './timeline';

/** Every tab by name: to add one, write its file and name it here. */
const TABS: Readonly<Record<TabName, (plan: Plan) => Tab>> = {
  NRR: nrrTab,
  Customers: customersTab,
  Ledger: ledgerTab,
  Audit: auditTab,
  Deals: dealsTab,
  Settings: settingsTab,
  Imports: importsTab,
  Reading: readingTab,
  Timeline: timelineTab,
};

/** Tabs that hold what people typed or imported; an import never builds them anew once they are there. */
export const DATA_TABS: readonly TabName[] = ['Settings', 'Imports', 'Deals'];

/** Tabs of formulas, in the order in which each finds what it refers to. */
export const FORMULA_TABS: readonly TabName[] = [
  'Audit',
  'Reading',
  'Ledger',
  'Timeline',
  'Customers',
  'NRR',
];

/** One tab as data. */
export function tab(name: TabName, plan: Plan): Tab {
  return TABS[name](plan);
}

const HEADROOM_ROWS = 500;
const HEADROOM_CUSTOMERS = 100;
const HEADROOM_MONTHS = 12;

/** Room for so many rows, and a fifth or 500 more for rows pasted by hand. */
export function withHeadroom(rows: number): number {
  return rows + Math.max(HEADROOM_ROWS, Math.ceil(rows / 5));
}

/** Room for so many customers, and a fifth or 100 more. */
export function customersWithHeadroom(customers: number): number {
  return customers + Math.max(HEADROOM_CUSTOMERS, Math.ceil(customers / 5));
}

/** Room for so many months and a year to come. */
export function monthsWithHeadroom(months: number): number {
  return months + HEADROOM_MONTHS;
}
