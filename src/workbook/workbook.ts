import { auditTab } from './audit';
import { customersTab } from './customers';
import { dealsTab } from './deals';
import { importsTab } from './imports-tab';
import { ledgerTab } from './ledger';
import { nrrTab } from './nrr';
import type { NewWorkbook, Plan } from './plan';
import { readingTab } from './reading';
import { settingsTab } from './settings-tab';
import type { Tab, TabName } from './tab';
import { timelineTab } from './timeline';

/** Tabs of formulas, in the order in which each finds what it refers to: to add one, write its file and name it here. */
const FORMULA_TAB = {
  Audit: auditTab,
  Reading: readingTab,
  Ledger: ledgerTab,
  Timeline: timelineTab,
  Customers: customersTab,
  NRR: nrrTab,
} as const satisfies Partial<Record<TabName, (plan: Plan) => Tab>>;

/** Tabs that hold what people typed or imported; once they are there, nothing builds them anew. */
const DATA_TAB = {
  Settings: settingsTab,
  Imports: importsTab,
  Deals: dealsTab,
} as const satisfies Partial<Record<TabName, (plan: NewWorkbook) => Tab>>;

/** The names of the tabs that an import builds, in the order in which it builds them. */
export const FORMULA_TABS = Object.keys(FORMULA_TAB) as readonly (keyof typeof FORMULA_TAB)[];

/** One tab of formulas as data. */
export function formulaTab(name: keyof typeof FORMULA_TAB, plan: Plan): Tab {
  return FORMULA_TAB[name](plan);
}

/** The tabs of a new workbook that hold data. */
export function dataTabs(workbook: NewWorkbook): readonly Tab[] {
  return Object.values(DATA_TAB).map((tab) => tab(workbook));
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
