import { type ImportLines, importLines } from './import-lines';
import { type DocumentMemory, documentMemory } from './memory';
import { type OwnTabs, ownTabs } from './own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The spreadsheet as one execution knows it. Every call of a service takes time, so that each thing is asked for once, when
 * it is first needed; what is written is known from then on.
 */
export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly tabs: OwnTabs;
  readonly imports: ImportLines;
  readonly memory: DocumentMemory;
  /** The spreadsheet's own time zone. */
  readonly timeZone: () => string;
}

/** The spreadsheet that is open, of which nothing is known yet. */
export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tabs = ownTabs(spreadsheet);
  let zone: string | undefined;
  return {
    spreadsheet,
    tabs,
    imports: importLines(() => tabs.get('Imports')),
    memory: documentMemory(),
    timeZone: () => (zone ??= spreadsheet.getSpreadsheetTimeZone()),
  };
}

/** Whether a newer version of the add-on was at work here: what it noted is not to be written over. */
export function isOfNewer({ memory, tabs }: Book): boolean {
  return [memory.unread(), tabs.unread()].includes('newer');
}
