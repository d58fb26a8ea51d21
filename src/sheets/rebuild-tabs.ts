import { withHeadroom } from '../workbook/headroom';
import type { TabLayout } from '../workbook/plan';
import { DATA_TABS, tabsWith } from '../workbook/tab';
import type { ImportTicket } from './calls';
import { ensureDealColumns } from './deal-rows';
import { readImports } from './import-lines';
import { readMemory, writeMemory } from './memory';
import { ensureTabs, ownTab, ownTabs, removeUnwanted } from './own-tabs';
import { refusals } from './refusals';
import { readSettings, writeTexts } from './settings-cells';
import { refuseSecond } from './start-import';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Makes the workbook ready for its tabs of formulas to be built anew: after a change of the revenue model or of the
 * segments on Settings, for other tabs, or where somebody deleted or broke one. Deals, Settings and Imports stay as they are.
 */
export function rebuildTabs(spreadsheet: Spreadsheet, layout: TabLayout): ImportTicket {
  const memory = readMemory();
  const there = ownTabs(spreadsheet);
  const missing = DATA_TABS.find((name) => !there.has(name));
  if (missing) throw new Error(refusals.nothingToBuildFrom(missing));
  if (!memory) throw new Error(refusals.builtElsewhere);
  refuseSecond(there, memory);
  if (readImports(ownTab(spreadsheet, 'Imports')).some(({ status }) => status === 'writing'))
    throw new Error(refusals.unfinished);
  const { model, segments, tabs, tabsLeftOut } = layout;
  const deals = ownTab(spreadsheet, 'Deals');
  const rows = Math.max(0, deals.getLastRow() - 1);
  const { plan: before, importNumber } = memory;
  const settings = ownTab(spreadsheet, 'Settings');
  const { spareRows } = readSettings(settings, spreadsheet.getSpreadsheetTimeZone());
  const plan = {
    ...before,
    ...{ model, segments, tabs },
    dealColumns: ensureDealColumns(deals, [], before.dealColumns),
    dealRows: Math.max(before.dealRows, withHeadroom(rows, spareRows)),
  };
  writeTexts(settings, 'tabsLeftOut', tabsLeftOut);
  ensureTabs(spreadsheet, tabsWith(tabs));
  removeUnwanted(spreadsheet, tabs);
  writeMemory({ ...memory, plan, toBuild: tabs });
  return { importNumber, plan, tabs: [...tabs] };
}
