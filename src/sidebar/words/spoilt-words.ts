import { writtenSetting } from '../../core/report/written-settings';
import { count, list } from '../../import/texts';
import { TAB_OF } from '../../workbook/data/held-rows';
import type { Spoilt } from '../actions/spoilt';

const PUT_BACK = 'Put the tabs back';
const CTRL_Z = 'Undo that with Ctrl+Z';
const KNOWN = ', what it has lost as the last report knew it and without what was typed since';
const FROM_HISTORY = `${CTRL_Z}, or bring it back from File > Version history`;

/** What the sidebar says about tabs that somebody has spoilt: what is wrong, where, and what to do. */
export const spoiltWords = {
  title: 'Something in the tabs needs you',
  sentence,
  more: (left: number) => `There is more like this: ${count(left, 'cell')}.`,
  putBack: PUT_BACK,
  puttingBack: 'Putting the tabs back',
  lookAgain: 'Look again',
} as const;

function sentence(problem: Spoilt): string {
  switch (problem.kind) {
    case 'cell':
      return oddCell(problem);
    case 'moved':
      if (problem.isEmpty)
        return `${problem.tab} is empty, so tabs show errors. ${CTRL_Z}, or bring its cells back from File > Version history; or choose "${PUT_BACK}": it then says what held when the last report came.`;
      return `${moved(problem)} ${CTRL_Z}, or choose "${PUT_BACK}": what the tab says goes where formulas look for it${problem.lacking.length > 0 ? KNOWN : ''}, and the tab as it is now stays beside it.`;
    case 'tab':
      return missingTab(problem.tab);
    case 'broken':
      return `NRR or Audit shows something else than its result, because somebody changed cells that hold formulas or removed a named range that these call. ${CTRL_Z}, or choose "${PUT_BACK}": all formulas are written anew, and no deal and no setting changes.`;
    case 'newer':
      return 'This spreadsheet was last used with a newer version of Retained. Reload it to get that version, or update your copy of Retained; until then nothing can be imported, undone or built here.';
    case 'notes':
      return 'What Retained noted about this spreadsheet cannot be read. Import the next report, which builds all tabs anew; to take an earlier import out, type "undone" in place of "in use" on Imports.';
    case 'lost column':
      return lostColumn(problem.header);
    case 'headers':
      return problem.says;
    case 'columns':
      return `Columns of ${TAB_OF[problem.holds]} are not where formulas look for them, so figures that rest on it may be errors or wrong. ${FROM_HISTORY}; else put the columns back in their order, from ${problem.holds === 'companies' ? 'Report date' : 'Record ID'} to Import.`;
    case 'no line':
      if (!isNumberOfImport(problem.importNumber))
        return `Deals, Companies or Other source holds rows with ${problem.importNumber} under Import, which is the number of no import, so they do not count. ${CTRL_Z}; or clear that cell where the row is your own, and type the number of its report where it is not.`;
      return `Deals, Companies or Other source holds rows of import ${problem.importNumber}, which Imports does not list, so they do not count. ${CTRL_Z}, or type ${problem.importNumber} under No. and "in use" under Status on Imports, or import the report again.`;
    case 'no month':
      return `On Imports, import ${problem.importNumber} has no as-of month, so figures could end with the month of an earlier report. ${CTRL_Z}, or type the first day of the last month that its report holds, such as 2026-10-01, under As-of month.`;
    case 'no rows':
      return `By Imports, import ${problem.importNumber} is in, but no row of ${TAB_OF[problem.holds]} has ${problem.importNumber} under Import: its rows were deleted or emptied by an undo, and count no more, or they lost that number, and count as pasted by hand. ${FROM_HISTORY}; or type "undone" under Status there, and import its report again if its records are to count.`;
    case 'status':
      return `On Imports, the status of import ${problem.importNumber} is ${shown(problem.status)}, so its rows do not count. Type "in use" there, or "undone" if they are not to count.`;
  }
}

function lostColumn(header: string): string {
  const lost = `Deals has lost its column "${header}", so`;
  return header === 'Import'
    ? `${lost} no row tells which report brought it. ${FROM_HISTORY}; else imports so far can no longer be undone.`
    : `${lost} figures may be wrong or missing. ${FROM_HISTORY}; else import a report of all deals.`;
}

function isNumberOfImport(number: number): boolean {
  return Number.isInteger(number) && number > 0;
}

function oddCell({ label, line, value }: Extract<Spoilt, { kind: 'cell' }>): string {
  const allowed = writtenSetting(label)?.allowed ?? 'a number';
  const where = line === null ? label : `${label} in line ${line + 1} of its table`;
  return `On Settings, ${where} is ${shown(value)}, so tabs may show errors. Type ${allowed} there.`;
}

function moved({ tab, lacking }: Extract<Spoilt, { kind: 'moved' }>): string {
  const lost = lacking.slice(0, 3).map((label) => `"${label}"`);
  const more = lacking.length - lost.length;
  if (lost.length === 0) return `Rows or columns of ${tab} are not where they were.`;
  return `${tab} has lost ${list([...lost, ...(more > 0 ? [`${more} more`] : [])], 'and')}.`;
}

function missingTab(tab: string): string {
  const next: Readonly<Record<string, string>> = {
    Settings: 'else the next import makes it anew, with what held when the last report came.',
    Imports: 'else the next import makes it anew, and rows of earlier imports do not count.',
    Deals: 'else import a report of all deals.',
    Companies: 'else import a report of companies.',
    'Other source': 'else import the report of the other source again.',
  };
  const rest = next[tab] ?? `or choose "${PUT_BACK}".`;
  return `The tab ${tab} is missing. ${FROM_HISTORY}; ${rest}`;
}

function shown(value: string | number | boolean): string {
  return value === '' ? 'empty' : `"${value}"`;
}
