type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Nobody calls a tab of their own so: one of this name is left of a run that was stopped. */
const NAME = 'Retained self-check (scratch)';

/** Does something with an empty tab that is gone afterwards, also after an error; the tab in front stays in front. */
export function onScratchTab<T>(work: (tab: Sheet) => T): T {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  removeScratchTab(spreadsheet);
  const front = spreadsheet.getActiveSheet();
  const tab = spreadsheet.insertSheet(NAME);
  try {
    return work(tab);
  } finally {
    spreadsheet.deleteSheet(tab);
    spreadsheet.setActiveSheet(front);
  }
}

/** Deletes the scratch tab of a run that Google stopped on its way. */
export function removeScratchTab(spreadsheet: Spreadsheet): void {
  const left = spreadsheet.getSheetByName(NAME);
  if (left) spreadsheet.deleteSheet(left);
}
