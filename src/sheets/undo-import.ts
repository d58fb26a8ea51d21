import type { ImportLine } from '../main';
import { IN } from '../workbook/imports-tab';
import type { Plan } from '../workbook/plan';
import { clearDeadRows } from './deal-imports';
import { readImports, writeStatus } from './import-lines';
import { readMemory, readUndoNote, writeMemory } from './memory';
import { ownTab, ownTabs, renamer } from './own-tabs';
import { pendSettings, settlePending, settleSettings, untouched } from './pending-settings';
import { refuseSecond } from './start-import';

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
  if (memory?.importNumber === importNumber && line?.status !== IN) goBackTo(memory.previous);
}

/** Takes the last import that is in out again: rows, settings and layout are as they were before it. */
export function undoImport(spreadsheet: Spreadsheet): ImportLine {
  const memory = readMemory();
  const tabs = ownTabs(spreadsheet);
  refuseSecond(tabs, memory);
  settlePending(spreadsheet, memory);
  const imports = ownTab(spreadsheet, 'Imports');
  const last = readImports(imports)
    .filter(({ status }) => status === IN)
    .pop();
  if (!last) throw new Error('There is no import to undo.');
  const note = readUndoNote(last.number);
  const settings = ownTab(spreadsheet, 'Settings');
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const changes = untouched(settings, note?.changes ?? [], zone);
  if (memory) writeMemory({ ...memory, pending: { importNumber: last.number, changes } });
  pendSettings(settings, changes, last.number, renamer(tabs));
  SpreadsheetApp.flush();
  writeStatus(imports, last.number, 'undone');
  SpreadsheetApp.flush();
  settleSettings(settings, changes, false);
  clearDeadRows(tabs);
  goBackTo(note?.plan ?? null);
  return last;
}

/** Remembers the layout of another revenue model or of other tabs, which are then to be built again. */
function goBackTo(before: Plan | null): void {
  const memory = readMemory();
  if (!memory) return;
  const { plan } = memory;
  const isOther =
    before !== null &&
    JSON.stringify([before.model, before.tabs, before.segments]) !==
      JSON.stringify([plan.model, plan.tabs, plan.segments]);
  const restored = isOther
    ? { ...plan, model: before.model, tabs: before.tabs, segments: before.segments }
    : plan;
  writeMemory({
    ...memory,
    plan: restored,
    toBuild: isOther ? restored.tabs : memory.toBuild,
    pending: null,
  });
}
