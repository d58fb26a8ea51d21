import { auditTab } from './audit/audit';
import { checksTab } from './audit/checks';
import { findingsTab, type Looked } from './audit/findings';
import { benchmarksTab } from './benchmarks/benchmarks';
import { boardTab } from './board/board';
import { chosenCut, effectsTab } from './board/effects';
import { spansTab } from './board/spans';
import { categoriesTab } from './categories/categories';
import { cohortsTab } from './cohorts/cohorts';
import { joinedTab, startsTab } from './cohorts/starts';
import { customersTab } from './customers/customers';
import { timelineTab } from './customers/timeline';
import { trailingTab } from './customers/trailing';
import { yearTab } from './customers/year';
import { rowsTab } from './data/rows';
import { definitionsTab } from './definitions/definitions';
import { drawnTab } from './drawn/drawn';
import { guardsTab } from './guards/guards';
import { healthTab } from './kpis/health';
import { kpisTab } from './kpis/kpis';
import { ledgerTab } from './ledger/ledger';
import { linesTab } from './ledger/lines';
import { moversTab } from './movers/movers';
import { causesTab, movesTab } from './movers/steps';
import { nrrTab } from './nrr/nrr';
import { periodsTab } from './periods/periods';
import type { NamedPlan, Plan } from './plan';
import { codersTab, codingTab } from './process/coding';
import { processTab } from './process/process';
import { readingTab } from './reading/reading';
import { saysWhenDue } from './renewals/columns';
import { renewalsTab } from './renewals/renewals';
import { dueTab, payingTab } from './renewals/steps';
import { repairsTab } from './repairs/repairs';
import { groupsTab } from './segments/groups';
import { latestTab } from './segments/latest';
import { membersTab, portionsTab } from './segments/members';
import { partsTab } from './segments/parts';
import { segmentsTab } from './segments/segments';
import { settingFormulas } from './settings/formulas';
import { type Ahead, STEP_TABS, TAB_NAMES, type Tab, type TabName } from './sheet/tab';
import { sidesTab } from './sources/sides';
import { sourcesTab } from './sources/sources';
import { wordsTab } from './words/words';

/** What decides which tabs a workbook needs. */
export interface Contents extends Pick<Plan, 'model' | 'segments'> {
  /** Those of the tabs that may be left out that are wanted. */
  readonly added: readonly string[];
  /** Whether a report of companies was imported. */
  readonly hasCompanies?: boolean;
  /** Whether another source is kept beside Deals. */
  readonly hasOther?: boolean;
}

/** A tab of formulas: how it is laid out, and when it is built. */
interface FormulaTab {
  readonly name: TabName;
  readonly build: (plan: NamedPlan, looked: Looked | null) => Tab;
  /** Every workbook has it; or it is hidden, and there where one of the tabs is whose steps it holds. Without this it may be left out. */
  readonly of?: 'every workbook' | readonly TabName[];
  /** Whether its data is there; without this it always is. */
  readonly hasData?: (contents: Contents) => boolean;
}

/**
 * The tabs of formulas, in the order in which each finds what it refers to. To add one, write its file, name it here and,
 * where it stands among the others, in TAB_NAMES.
 */
const FORMULA_TABS: readonly FormulaTab[] = [
  { name: 'Rows', build: rowsTab, of: 'every workbook' },
  { name: 'Audit', build: auditTab, of: 'every workbook' },
  { name: 'Reading', build: readingTab, of: 'every workbook' },
  { name: 'Lines', build: linesTab, of: 'every workbook' },
  { name: 'Ledger', build: ledgerTab, of: 'every workbook' },
  { name: 'Checks', build: checksTab, of: 'every workbook' },
  { name: 'Repairs', build: repairsTab, of: 'every workbook' },
  { name: 'Findings', build: findingsTab, of: 'every workbook' },
  { name: 'Timeline', build: timelineTab, of: 'every workbook' },
  { name: 'Customers', build: customersTab, of: 'every workbook' },
  { name: 'Trailing', build: trailingTab, of: 'every workbook', hasData: isOrders },
  { name: 'NRR', build: nrrTab, of: 'every workbook' },
  { name: 'Periods', build: periodsTab, of: 'every workbook' },
  { name: 'Categories', build: categoriesTab, of: 'every workbook' },
  { name: 'Causes', build: causesTab, of: ['Movers', 'Board'] },
  { name: 'Moves', build: movesTab, of: ['Movers', 'Board'] },
  { name: 'Movers', build: moversTab },
  { name: 'Due', build: dueTab, of: ['Renewals', 'Board'], hasData: isDated },
  { name: 'Paying', build: payingTab, of: ['Renewals', 'Board'] },
  { name: 'Renewals', build: renewalsTab },
  { name: 'Year', build: yearTab, of: ['Definitions'] },
  { name: 'Definitions', build: definitionsTab },
  { name: 'Benchmarks', build: benchmarksTab },
  { name: 'Health', build: healthTab, of: 'every workbook', hasData: hasCompanyRows },
  { name: 'KPIs', build: kpisTab },
  { name: 'Coding', build: codingTab, of: ['Process'] },
  { name: 'Coders', build: codersTab, of: ['Process'] },
  { name: 'Process', build: processTab },
  { name: 'Latest', build: latestTab, of: ['Segments', 'Board'] },
  { name: 'Joined', build: joinedTab, of: ['Cohorts'] },
  { name: 'Starts', build: startsTab, of: ['Cohorts'] },
  { name: 'Cohorts', build: cohortsTab },
  { name: 'Parts', build: partsTab, of: ['Segments'], hasData: hasDealCuts },
  { name: 'Portions', build: portionsTab, of: ['Segments'], hasData: hasDealCuts },
  { name: 'Members', build: membersTab, of: ['Segments'], hasData: hasSegments },
  { name: 'Groups', build: groupsTab, of: ['Segments'], hasData: hasSegments },
  { name: 'Segments', build: segmentsTab, hasData: hasSegments },
  { name: 'Sides', build: sidesTab, of: 'every workbook', hasData: hasOtherRows },
  { name: 'Sources', build: sourcesTab, of: 'every workbook', hasData: hasOtherRows },
  { name: 'Effects', build: effectsTab, of: ['Board'], hasData: hasCustomerCut },
  { name: 'Spans', build: spansTab, of: ['Board'] },
  { name: 'Drawn', build: drawnTab, of: 'every workbook' },
  { name: 'Board', build: boardTab },
  { name: 'Words', build: wordsTab, of: 'every workbook' },
  { name: 'Guards', build: guardsOf, of: 'every workbook' },
];

/** The tab that guards all others is laid out from what they are. */
function guardsOf(plan: Plan): Tab {
  const guarded = FORMULA_TABS.filter(({ name }) => name !== 'Guards' && plan.tabs.includes(name));
  // What rests on others comes after them, and Audit rests on all.
  const isAudit = ({ name }: FormulaTab) => name === 'Audit';
  const inOrder = [...guarded.filter((tab) => !isAudit(tab)), ...guarded.filter(isAudit)];
  return guardsTab(
    inOrder.map(({ name }) => formulaTab(name, plan)),
    plan,
  );
}

function isOrders({ model }: Contents): boolean {
  return model === 'invoices or orders';
}

function isDated({ model }: Contents): boolean {
  return saysWhenDue(model);
}

function hasSegments({ segments }: Contents): boolean {
  return segments.length > 0;
}

function hasDealCuts({ segments }: Contents): boolean {
  return segments.some(({ of }) => of === 'deal');
}

function hasCustomerCut(contents: Contents): boolean {
  return chosenCut(contents) !== undefined;
}

function hasCompanyRows({ hasCompanies = false }: Contents): boolean {
  return hasCompanies;
}

function hasOtherRows({ hasOther = false }: Contents): boolean {
  return hasOther;
}

/** The tabs that a workbook is to have: those that every workbook has and those that were added, where their data is there. */
export function wantedTabs(contents: Contents): readonly TabName[] {
  const { added } = contents;
  const isAdded = (name: TabName) => added.includes(name);
  const isWanted = ({ name, of = [name], hasData }: FormulaTab) =>
    (hasData?.(contents) ?? true) && (of === 'every workbook' || of.some(isAdded));
  return FORMULA_TABS.filter(isWanted).map(({ name }) => name);
}

/**
 * The tabs of a workbook once one that may be left out has come or gone, and with it its steps but those of others: as they are where there is
 * nothing for it to show.
 */
export function tabsAfter(plan: Plan, tab: TabName, isWanted: boolean): readonly TabName[] {
  const contents = { ...plan, added: [] };
  const isOther = (name: TabName) => name !== tab && plan.tabs.includes(name);
  const isThere = ({ name, of = [name], hasData }: FormulaTab) => {
    if (of === 'every workbook' || !of.includes(tab)) return plan.tabs.includes(name);
    return isWanted ? (hasData?.(contents) ?? true) : of.some(isOther);
  };
  return FORMULA_TABS.filter(isThere).map(({ name }) => name);
}

/** Tabs that may be left out, in the order in which they stand. */
export const OPTIONAL_TABS: readonly TabName[] = TAB_NAMES.filter((name) =>
  FORMULA_TABS.some((tab) => tab.name === name && !tab.of),
);

/** Those of some tabs that a person sees. */
export function shownTabs(names: readonly TabName[]): readonly TabName[] {
  return names.filter((name) => !STEP_TABS.includes(name));
}

/** Tabs to write where a workbook goes from one layout to another: new ones, and those of which anything is otherwise. */
export function changedTabs(before: Plan, after: Plan): readonly TabName[] {
  const textIn = (plan: Plan, name: TabName) => JSON.stringify(formulaTab(name, plan));
  return after.tabs.filter(
    (name) => !before.tabs.includes(name) || textIn(before, name) !== textIn(after, name),
  );
}

/** Those of them that the first report of a workbook builds; the others come when somebody adds them. */
export const FIRST_TABS: readonly TabName[] = ['Board', 'Movers', 'Renewals'];

/**
 * What must stand before the first of these tabs, built one after the other, is written. Of grids, those that a formula or
 * chart of one built earlier names, since a formula that names a cell beyond a grid would be an error for good.
 */
export function aheadOf(tabs: readonly string[], plan: Plan): Ahead {
  const made = tabs.map((name) => formulaTab(name, plan));
  const named = made.map(({ blocks, charts }) =>
    [
      JSON.stringify(blocks.filter(({ kind }) => kind !== 'values')),
      ...charts.map(({ sourceTab }) => `${sourceTab}!`),
    ].join(),
  );
  const grids = made
    .filter(
      ({ name, names = [] }, at) =>
        names.length > 0 || named.slice(0, at).some((text) => text.includes(`${name}!`)),
    )
    .map(({ name, rows, columns, isHidden, names = [] }) => ({
      ...{ name, rows, columns, isHidden, names },
    }));
  return { grids, settings: settingFormulas(plan) };
}

/** One tab of formulas as data, with what an import found among all records. @throws where no tab has the name */
export function formulaTab(
  name: TabName | string,
  plan: NamedPlan,
  looked: Looked | null = null,
): Tab {
  const found = FORMULA_TABS.find((one) => one.name === name);
  if (!found) throw new Error(`There is no tab "${name}" to build.`);
  return looked ? found.build(plan, looked) : laidOutOnce(found, plan);
}

/** What is laid out of each plan; others ask again for sizes and guards. */
const laidOut = new WeakMap<Plan, Map<TabName, Tab>>();

function laidOutOnce({ name, build }: FormulaTab, plan: Plan): Tab {
  const tabs = laidOut.get(plan) ?? new Map<TabName, Tab>();
  laidOut.set(plan, tabs);
  const tab = tabs.get(name) ?? build(plan, null);
  tabs.set(name, tab);
  return tab;
}
