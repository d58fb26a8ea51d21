import { IN } from '../workbook/imports-tab';
import type { PlainSettings } from '../workbook/plan';
import { TAB_NAMES } from '../workbook/tab';
import type { Headline, ImportLine } from './calls';
import { columnsOfDeals } from './deal-rows';
import { readHeadline } from './headline';
import { readImports } from './import-lines';
import { readMemory } from './memory';
import { ownTab, ownTabs } from './own-tabs';
import { refusals } from './refusals';
import { readSettings } from './settings-cells';
import { isTourSeen } from './tour';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the workbook holds when the sidebar opens. */
export interface WorkbookState {
  /** How the spreadsheet writes numbers and dates, such as `de_DE`. */
  readonly locale: string;
  readonly isTourSeen: boolean;
  readonly isBuilt: boolean;
  readonly imports: readonly ImportLine[];
  /** An import that never came to its end. */
  readonly unfinished: ImportLine | null;
  readonly settings: PlainSettings | null;
  readonly headline: Headline | null;
  /** Whether a report of companies was imported. */
  readonly hasCompanies?: boolean;
  /** Deal stages that stand on Deals, each once; a won stage among them that Settings lacks was taken from there. */
  readonly stages?: readonly string[];
}

/** What the workbook holds when the sidebar opens. */
export function readState(spreadsheet: Spreadsheet): WorkbookState {
  const sheet = ownTabs(spreadsheet).get('Imports');
  const imports = sheet ? readImports(sheet) : [];
  const isBuilt = imports.some(({ status }) => status === IN);
  return {
    locale: spreadsheet.getSpreadsheetLocale(),
    isTourSeen: isTourSeen(),
    isBuilt,
    imports,
    unfinished: imports.find(({ status }) => status === 'writing') ?? unsettled(imports),
    settings: isBuilt ? settingsOf(spreadsheet) : null,
    headline: isBuilt && isWhole(spreadsheet) ? headlineOf(spreadsheet) : null,
    hasCompanies: ownTabs(spreadsheet).has('Companies'),
    stages: isBuilt ? stagesOf(ownTabs(spreadsheet).get('Deals')) : [],
  };
}

/** The import that a run left before its settings were settled or its tabs were built. */
function unsettled(imports: readonly ImportLine[]): ImportLine | null {
  const memory = readMemory();
  if (!memory || (memory.pending === null && memory.toBuild.length === 0)) return null;
  const number = memory.pending?.importNumber ?? memory.importNumber;
  return imports.find((line) => line.number === number) ?? null;
}

function stagesOf(deals: Sheet | undefined): readonly string[] {
  const rows = (deals?.getLastRow() ?? 0) - 1;
  const place = deals ? columnsOfDeals(deals).indexOf('stage') : -1;
  if (!deals || place < 0 || rows < 1) return [];
  const cells = deals.getRange(2, place + 1, rows, 1).getValues();
  return [...new Set(cells.map(([cell]) => String(cell)))].filter((stage) => stage !== '');
}

/** Null where somebody deleted the tab: the next import builds it again. */
function settingsOf(spreadsheet: Spreadsheet): WorkbookState['settings'] {
  const sheet = ownTabs(spreadsheet).get('Settings');
  if (!sheet) return null;
  const settings = readSettings(sheet, spreadsheet.getSpreadsheetTimeZone());
  return { ...settings, columns: readMemory()?.settings.columns ?? [] };
}

/** Whether the tabs that the headline is read from are there. */
function isWhole(spreadsheet: Spreadsheet): boolean {
  const tabs = ownTabs(spreadsheet);
  return (['NRR', 'Audit', 'Settings'] as const).every((name) => tabs.has(name));
}

/** The result as the tabs show it now. */
export function headlineOf(spreadsheet: Spreadsheet): Headline {
  return readHeadline(ownTabs(spreadsheet), settingsOf(spreadsheet)?.asOf ?? '');
}

/** Brings a tab to the front. */
export function showTab(spreadsheet: Spreadsheet, tab: string): void {
  const name = TAB_NAMES.find((one) => one === tab);
  if (!name) throw new Error(refusals.noTab(tab));
  spreadsheet.setActiveSheet(ownTab(spreadsheet, name));
}
