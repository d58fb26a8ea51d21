import { auditTab } from './audit';
import { customersTab } from './customers';
import { dealsTab } from './deals';
import { importsTab } from './imports-tab';
import { ledgerTab } from './ledger';
import { nrrTab } from './nrr';
import type { NewWorkbook, Plan } from './plan';
import { readingTab } from './reading';
import { settingsTab } from './settings-tab';
import { TAB_NAMES, type Tab, type TabName } from './tab';
import { timelineTab } from './timeline';
import { trailingTab } from './trailing';

/** Tabs of formulas, in the order in which each finds what it refers to: to add one, write its file and name it here. */
const FORMULA_TAB = {
  Audit: auditTab,
  Reading: readingTab,
  Ledger: ledgerTab,
  Timeline: timelineTab,
  Customers: customersTab,
  Trailing: trailingTab,
  NRR: nrrTab,
} as const satisfies Partial<Record<TabName, (plan: Plan) => Tab>>;

/** Tabs that hold what people typed or imported; once they are there, nothing builds them anew. */
const DATA_TAB = {
  Settings: settingsTab,
  Imports: importsTab,
  Deals: dealsTab,
} as const satisfies Partial<Record<TabName, (plan: NewWorkbook) => Tab>>;

/** A tab of formulas. */
export type FormulaTabName = keyof typeof FORMULA_TAB;

/** The tabs that an import of this model builds, in the order in which it builds them. */
export function formulaTabs(model: Plan['model']): readonly FormulaTabName[] {
  const all = Object.keys(FORMULA_TAB) as readonly FormulaTabName[];
  return model === 'invoices or orders' ? all : all.filter((name) => name !== 'Trailing');
}

/** Every tab of a workbook of this model. */
export function tabsOf(model: Plan['model']): readonly TabName[] {
  const built: readonly TabName[] = [...formulaTabs(model), 'Settings', 'Imports', 'Deals'];
  return TAB_NAMES.filter((name) => built.includes(name));
}

/** One tab of formulas as data. */
export function formulaTab(name: FormulaTabName, plan: Plan): Tab {
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
