import { IN } from '../workbook/imports-tab';
import type { Plan } from '../workbook/plan';
import { SETTINGS } from '../workbook/settings-list';
import { type TabName, tabsWith } from '../workbook/tab';
import type { ImportLine } from './calls';
import { clearDeadRows } from './deal-imports';
import { readImports, writeStatus } from './import-lines';
import { type Memory, readMemory, readUndoNote, writeMemory } from './memory';
import { ensureTabs, ownTab, ownTabs, renamer } from './own-tabs';
import { pendSettings, settlePending, untouched } from './pending-settings';
import { refusals } from './refusals';
import type { CellChange } from './setting-changes';
import { refuseSecond, withFindings } from './start-import';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Gives an import up that is not in: its rows go, the settings and the layout stay as they were. */
export function discardImport(spreadsheet: Spreadsheet, importNumber: number): void {
  const memory = readMemory();
  const tabs = ownTabs(spreadsheet);
  refuseSecond(tabs, memory);
  const sheet = ownTab(spreadsheet, 'Imports');
  const line = readImports(sheet).find(({ number }) => number === importNumber);
  if (line?.status === 'writing') writeStatus(sheet, importNumber, 'discarded');
  SpreadsheetApp.flush();
  settlePending(spreadsheet, memory);
  clearDeadRows(tabs);
  if (memory?.importNumber !== importNumber || line?.status !== 'writing') return;
  const before = memory.previous;
  const isOther = before !== null && before.model !== memory.plan.model;
  goTo(spreadsheet, isOther ? layoutOf(memory.plan, before) : memory.plan);
}

/** Takes the last import that is in out again: rows, settings and layout are as they were before it. */
export function undoImport(spreadsheet: Spreadsheet): ImportLine {
  const tabs = ownTabs(spreadsheet);
  refuseSecond(tabs, readMemory());
  settlePending(spreadsheet, readMemory());
  const imports = ownTab(spreadsheet, 'Imports');
  const last = readImports(imports)
    .filter(({ status }) => status === IN)
    .pop();
  if (!last) throw new Error(refusals.nothingToUndo);
  const note = readUndoNote(last.number);
  const settings = ownTab(spreadsheet, 'Settings');
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const changes = untouched(settings, note?.changes ?? [], zone);
  const memory = readMemory();
  if (memory) {
    const otherwise = layoutBefore(memory, note?.plan ?? null, changes);
    ensureTabs(spreadsheet, tabsWith(otherwise.plan.tabs));
    const pending = { importNumber: last.number, changes, otherwise };
    writeMemory({ ...memory, pending });
  }
  pendSettings(settings, changes, last.number, renamer(tabs));
  SpreadsheetApp.flush();
  writeStatus(imports, last.number, 'undone');
  SpreadsheetApp.flush();
  settlePending(spreadsheet, readMemory());
  clearDeadRows(tabs);
  return last;
}

const MODEL_ROW = SETTINGS.findIndex(({ id }) => id === 'model') + 2;

/** The layout before an import: that of its revenue model where the import changed it and nobody has since. */
function layoutBefore(
  memory: Memory,
  before: Plan | null,
  changes: readonly CellChange[],
): Pick<Memory, 'plan' | 'toBuild'> {
  const { plan, toBuild } = memory;
  const isOther = changes.some(({ row, column }) => row === MODEL_ROW && column === 2);
  if (!before || !isOther) return { plan, toBuild: withFindings(toBuild, plan) };
  const restored = layoutOf(plan, before);
  return { plan: restored, toBuild: restored.tabs };
}

/** A layout as large as it is, for what another one was made for. */
function layoutOf(plan: Plan, { model, tabs, segments }: Plan): Plan {
  return { ...plan, model, tabs, segments };
}

/** Remembers a layout, and what is then to be built. */
function goTo(spreadsheet: Spreadsheet, plan: Plan): void {
  const memory = readMemory();
  if (!memory) return;
  ensureTabs(spreadsheet, tabsWith(plan.tabs));
  const isOther = memory.plan.model !== plan.model;
  const toBuild: readonly TabName[] = isOther ? plan.tabs : withFindings(memory.toBuild, plan);
  writeMemory({ ...memory, plan, toBuild });
}
