import { TAB_OF } from '../workbook/data/held-rows';
import type { ImportLine } from './calls';

// Everything the server refuses, in one place to translate: one sentence about what is wrong, then what to do. The sidebar
// shows it as it is. Words that stand alone rather than in one object, which would carry each name a second time into every
// cell's script; taken as a namespace, which the bundle resolves.

const UNCHANGED = '; nothing was changed.';
const TO_REPORT = 'Go to the tab with your report and try again.';
const ownTab = (tab: string) => `${tab} is one of Retained's own tabs.`;
const AGAIN = `Import the report again${UNCHANGED}`;

export const newer = `This spreadsheet was last used with a newer version of Retained. Reload it to get that version, or update your copy of Retained${UNCHANGED}`;
export const noSidebar = 'The sidebar did not open. Reload the spreadsheet, then try again.';

// Tabs
export const tabMissing = (tab: string) =>
  `The tab ${tab} is missing. Import the report again to build it.`;
export const noTab = (tab: string) =>
  `There is no tab "${tab}". Choose another one, or build the tabs again.`;
export const noTabsYet = 'The tabs are not there yet. Import a report to build them.';
export const nothingToBuildFrom = (tab: string) =>
  `The tab ${tab} is not there, so there is nothing to build from. Import a report first.`;
export const builtElsewhere =
  'This copy of a spreadsheet does not know how its tabs were built. Import the next report, which builds them anew.';
export const moved = (tab: string) =>
  `Rows or columns of ${tab} are not where they were. Open the sidebar again and put them back${UNCHANGED}`;
export const tabsChanged = `The tabs of this workbook have changed meanwhile. Look at them again${UNCHANGED}`;
export const headersGone = (tab: string) =>
  `Headers of the tab ${tab} are gone or were typed over. Build the tabs again; what was typed there stays beside the new tab${UNCHANGED}`;
export const tabNotBuilt = (tab: string) => `The tab ${tab} is not built yet. ${AGAIN}`;

// The tab in front, and cells that are selected
export const frontTabGone = (tab: string) => `The tab ${tab} is gone. ${TO_REPORT}`;
export const frontTabIsOwn = (tab: string) => `${ownTab(tab)} ${TO_REPORT}`;
export const noPage = (name: string) =>
  `There is no frozen page "${name}" any more. Look at the list of pages again.`;
export const nobodyToComment = (text: string) =>
  `No customer stands in that row of Board, so "${text}" was not kept. Type it beside a customer, or on the tab Comments.`;
export const nothingSelected = 'Select a cell and try again.';
export const noFormula = (formula: string) =>
  `${formula} is no formula of one of Retained's functions. Choose the function in the sidebar.`;
export const noCell = (tab: string, cell: string) =>
  `There is no cell ${tab}!${cell}. Select one and try again.`;
export const cellIsOwn = (tab: string) => `${ownTab(tab)} Choose a cell of another tab.`;
export const cellNotEmpty = (tab: string, cell: string) =>
  `${tab}!${cell} is not empty. Choose another cell, or replace what it holds.`;

// Imports that meet others
export const busy = 'Somebody else is importing into this spreadsheet. Try again in a minute.';
export const otherImporting = (file: string) =>
  `Somebody else is importing ${file} into this spreadsheet. Try again in a minute${UNCHANGED}`;
export const comparedBefore = `Another report was imported or undone since this one was compared with the workbook. Drop the report again${UNCHANGED}`;
export const otherBegan = `Another import has begun since. ${AGAIN}`;
export const copiedUnfinished =
  'This copy of a spreadsheet was made during an import, which cannot be finished here. Discard it, and import the report again.';
export const unfinished =
  'An import is not finished. Finish or discard it, then build the tabs again.';
export const undoneTooLate = (importNumber: number, last: number) =>
  `What import ${importNumber} changed on Settings is not known any more: only the last ${last} imports can be undone. On Imports, type undone in place of in use to take its rows out, and look through Settings.`;
export const notLast = (importNumber: number) =>
  `Import ${importNumber} is not the last one any more: somebody has imported or undone a report since. Go back to the start to see what is there${UNCHANGED}`;
export const laterUnread = (importNumber: number) =>
  `Imports does not say what became of import ${importNumber}, so it is not known which import is the last. Type ${importNumber} under No. and "in use" or "undone" under Status in its line, then undo again${UNCHANGED}`;
export const otherRows = ({ number, holds, rows }: ImportLine, there: number) =>
  `By its line on Imports, import ${number} brought ${rows >= 0 ? rowsText(rows) : 'no known number of rows'}, but its number stands on ${rowsText(there)} of ${TAB_OF[holds]}: cells under Import were changed or copied, or rows were deleted. Put that right, or type "undone" in place of "in use" on Imports, so that none of them counts${UNCHANGED}`;
export const headerLost = (header: string) =>
  `Deals has lost its column "${header}". Name it so again, bring it back with Ctrl+Z or from File > Version history, or import a report of all deals${UNCHANGED}`;
export const nothingToUndo =
  'There is nothing to undo. Open the sidebar again to see what is there.';
export const importsFull = (reports: number) =>
  `Imports holds ${reports} reports and is full. Go on in a new spreadsheet with a report of all deals.`;

// Rows that do not arrive as they were sent
export const givenUp = (importNumber: number) =>
  `Import ${importNumber} was given up meanwhile. ${AGAIN}`;
export const rowsLacking = (received: number, expected: number) =>
  `Only ${received} of ${expected} rows of the report have arrived. ${AGAIN}`;
export const rowsChanged = (tab: string) =>
  `Somebody changed rows on ${tab} during the import. ${AGAIN}`;
export const columnsMoved = `Somebody moved columns of Deals during the import. ${AGAIN}`;
export const rowsTyped = (row: number) =>
  `Row ${row} of Deals, where the import writes, holds something else: somebody has typed there or moved rows meanwhile. Import the report again, which then comes below it${UNCHANGED}`;
export const headerRenamed = (header: string, where: string, strange: string) =>
  `No column of Deals is called "${header}" any more, and column ${where} ${strange === '' ? 'has no header' : `is now called "${strange}"`}. If it is that one, type "${header}" into ${where}1; if it is yours, bring "${header}" back with Ctrl+Z, or insert a column called "${header}". Then import the report${UNCHANGED}`;
export const noRoom = `What Retained has to remember of this report is more than Google keeps for a spreadsheet (500 KB): deal types, stages or customers are very long. Check which columns are mapped to them${UNCHANGED}`;
export const columnMoved = (tab: string, header: string, letters: string) =>
  `The column "${header}" of ${tab} is not where it was, which is column ${letters}. Put the columns back in their order, or insert one there with that header, then import the report${UNCHANGED}`;

// Room that is not enough
export const tooManyNumbers = (most: number) =>
  `Companies holds ${most} numbers beside the standard ones. Choose fewer of them${UNCHANGED}`;
export const tooManyValues = (values: number, label: string, most: number) =>
  `The report has ${values} different values for "${label}"; Settings holds ${most}. Check that the right column is mapped to it.`;
export const tooManyAccepted = (most: number) =>
  `Settings has room for ${most} accepted findings. Switch the check off, or repair some of its records.`;
export const noRecordToAccept =
  'Only a finding with a Record ID can be accepted. Switch its check off instead.';

function rowsText(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`;
}
