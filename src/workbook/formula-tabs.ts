import type { FieldId } from '../core/report/fields';
import { auditTab } from './audit';
import { benchmarksTab } from './benchmarks';
import { cohortsTab } from './cohorts';
import { startsTab } from './cohorts-starts';
import { customersTab } from './customers';
import { definitionsTab } from './definitions';
import { findingsTab, type Looked } from './findings';
import { healthTab } from './health';
import { kpisTab } from './kpis';
import { ledgerTab } from './ledger';
import { moversTab } from './movers';
import { movesTab } from './movers-steps';
import { nrrTab } from './nrr';
import type { Plan } from './plan';
import { readingTab } from './reading';
import { renewalsTab } from './renewals';
import { dueTab } from './renewals-steps';
import { segmentsTab } from './segments';
import { groupsTab } from './segments-groups';
import { membersTab } from './segments-members';
import { partsTab } from './segments-parts';
import type { Tab, TabName } from './tab';
import { timelineTab } from './timeline';
import { trailingTab } from './trailing';
import { yearTab } from './year';

/** What decides which tabs a workbook needs. */
export interface Contents extends Pick<Plan, 'model' | 'segments'> {
  /** Columns of Deals that hold something. */
  readonly fields: readonly FieldId[];
  readonly tabsLeftOut: readonly string[];
  /** Whether a report of companies was imported. */
  readonly hasCompanies?: boolean;
}

/** A tab of formulas: how it is laid out, and when it is built. */
interface FormulaTab {
  readonly name: TabName;
  readonly build: (plan: Plan, looked: Looked | null) => Tab;
  /** Whether its data is there; without this it always is. */
  readonly hasData?: (contents: Contents) => boolean;
  /** True for a tab that nobody may leave out, since others refer to it. */
  readonly isNeeded?: boolean;
}

/**
 * The tabs of formulas, in the order in which each finds what it refers to. To add one, write its file, name it here and,
 * where it stands among the others, in TAB_NAMES.
 */
const FORMULA_TABS: readonly FormulaTab[] = [
  { name: 'Audit', build: auditTab, isNeeded: true },
  { name: 'Reading', build: readingTab, isNeeded: true },
  { name: 'Ledger', build: ledgerTab, isNeeded: true },
  { name: 'Findings', build: findingsTab, isNeeded: true },
  { name: 'Timeline', build: timelineTab, isNeeded: true },
  { name: 'Customers', build: customersTab, isNeeded: true },
  { name: 'Trailing', build: trailingTab, hasData: isOrders, isNeeded: true },
  { name: 'NRR', build: nrrTab, isNeeded: true },
  { name: 'Moves', build: movesTab, hasData: hasMovers, isNeeded: true },
  { name: 'Movers', build: moversTab },
  { name: 'Due', build: dueTab, hasData: hasRenewals, isNeeded: true },
  { name: 'Renewals', build: renewalsTab },
  { name: 'Year', build: yearTab, hasData: hasDefinitions, isNeeded: true },
  { name: 'Definitions', build: definitionsTab },
  { name: 'Benchmarks', build: benchmarksTab },
  { name: 'Health', build: healthTab, hasData: hasCompanyRows, isNeeded: true },
  { name: 'KPIs', build: kpisTab },
  { name: 'Starts', build: startsTab, hasData: hasCohorts, isNeeded: true },
  { name: 'Cohorts', build: cohortsTab },
  { name: 'Parts', build: partsTab, hasData: hasSegments, isNeeded: true },
  { name: 'Members', build: membersTab, hasData: hasSegments, isNeeded: true },
  { name: 'Groups', build: groupsTab, hasData: hasSegments, isNeeded: true },
  { name: 'Segments', build: segmentsTab, hasData: ({ segments }) => segments.length > 0 },
];

function isOrders({ model }: Contents): boolean {
  return model === 'invoices or orders';
}

/** What Cohorts is taken from goes with it. */
function hasCohorts({ tabsLeftOut }: Contents): boolean {
  return !tabsLeftOut.includes('Cohorts');
}

/** What Segments is taken from goes with it. */
function hasSegments({ segments, tabsLeftOut }: Contents): boolean {
  return segments.length > 0 && !tabsLeftOut.includes('Segments');
}

function hasCompanyRows({ hasCompanies = false }: Contents): boolean {
  return hasCompanies;
}

/** What Definitions is taken from goes with it. */
function hasDefinitions({ tabsLeftOut }: Contents): boolean {
  return !tabsLeftOut.includes('Definitions');
}

function hasMovers({ tabsLeftOut }: Contents): boolean {
  return !tabsLeftOut.includes('Movers');
}

function hasRenewals({ tabsLeftOut }: Contents): boolean {
  return !tabsLeftOut.includes('Renewals');
}

/** The tabs that an import builds: those whose data is there, and that nobody left out. */
export function wantedTabs(contents: Contents): readonly TabName[] {
  const { tabsLeftOut } = contents;
  const isWanted = ({ name, hasData, isNeeded }: FormulaTab) =>
    (hasData?.(contents) ?? true) && (isNeeded || !tabsLeftOut.includes(name));
  return FORMULA_TABS.filter(isWanted).map(({ name }) => name);
}

/** Tabs that may be left out. */
export const OPTIONAL_TABS: readonly TabName[] = FORMULA_TABS.filter(
  ({ isNeeded }) => !isNeeded,
).map(({ name }) => name);

/** One tab of formulas as data, with what an import found among all records. @throws where no tab has the name */
export function formulaTab(name: TabName | string, plan: Plan, looked: Looked | null = null): Tab {
  const found = FORMULA_TABS.find((one) => one.name === name);
  if (!found) throw new Error(`There is no tab "${name}" to build.`);
  return found.build(plan, looked);
}
