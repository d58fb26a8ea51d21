import type { Plan } from './plan';
import { TAB_NAMES, type TabName } from './tab';

/** Tabs of formulas, in the order in which each finds what it refers to. */
const FORMULA_TABS = [
  'Audit',
  'Reading',
  'Ledger',
  'Timeline',
  'Customers',
  'Trailing',
  'NRR',
] as const;

/** A tab of formulas. */
export type FormulaTabName = (typeof FORMULA_TABS)[number];

/** The tabs that an import of this model builds, in the order in which it builds them. */
export function formulaTabs(model: Plan['model']): readonly FormulaTabName[] {
  return FORMULA_TABS.filter((name) => name !== 'Trailing' || model === 'invoices or orders');
}

/** Every tab of a workbook of this model. */
export function tabsOf(model: Plan['model']): readonly TabName[] {
  const built: readonly TabName[] = [...formulaTabs(model), 'Settings', 'Imports', 'Deals'];
  return TAB_NAMES.filter((name) => built.includes(name));
}
