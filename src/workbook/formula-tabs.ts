import { auditTab } from './audit';
import { customersTab } from './customers';
import { ledgerTab } from './ledger';
import { nrrTab } from './nrr';
import type { Plan } from './plan';
import { readingTab } from './reading';
import type { Tab, TabName } from './tab';
import type { FormulaTabName } from './tab-names';
import { timelineTab } from './timeline';
import { trailingTab } from './trailing';

/** Tabs of formulas by name: to add one, write its file and name it here and in tab-names.ts. */
const FORMULA_TAB: Readonly<Record<FormulaTabName, (plan: Plan) => Tab>> = {
  Audit: auditTab,
  Reading: readingTab,
  Ledger: ledgerTab,
  Timeline: timelineTab,
  Customers: customersTab,
  Trailing: trailingTab,
  NRR: nrrTab,
};

/** One tab of formulas as data. @throws where no tab has the name */
export function formulaTab(name: TabName | string, plan: Plan): Tab {
  const build = Object.entries(FORMULA_TAB).find(([known]) => known === name)?.[1];
  if (!build) throw new Error(`There is no tab "${name}" to build.`);
  return build(plan);
}
