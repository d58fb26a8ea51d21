import type { Probe } from './probe';
import { seen, shown } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What arrives at a custom function, in words: it stands in a cell of the scratch tab. */
export function arrived(given: unknown): string {
  if (!Array.isArray(given))
    return shown(given, SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  const [first] = given;
  const width = Array.isArray(first) ? first.length : 1;
  return `${given.length} rows of ${width}`;
}

const DAY = 46296;

/** A value, its number format, and what the function is given. */
const GIVEN: readonly (readonly [string, string | number | boolean, string, string])[] = [
  ['a date', DAY, 'yyyy-mm-dd', 'A1'],
  ['a percentage', 1 / 2, '0.0%', 'A1'],
  ['an amount in a currency', 1250, '[$€]#,##0.00', 'A1'],
  ['a boolean', true, 'General', 'A1'],
  ['a text of digits', '="007"', 'General', 'A1'],
  ['a blank', '', 'General', 'A1'],
  ['an error', '=1/0', 'General', 'A1'],
  ['a range of two cells', 1, 'General', 'A1:A2'],
  ['an open range', 1, 'General', 'A:B'],
];

const TRIES = 40;
const PAUSE_MS = 500;

/** What the cell shows once Sheets has called the function, which it does in its own time. */
function settled(tab: Sheet): string {
  const cell = tab.getRange('D1');
  for (let tries = 0; tries < TRIES; tries++) {
    SpreadsheetApp.flush();
    if (!/^"(Loading\.\.\.)?"$/.test(seen(cell))) break;
    Utilities.sleep(PAUSE_MS);
  }
  return seen(cell);
}

/** What Sheets hands to a function of the script, by what stands in the cell. */
export const CELL_FUNCTION_PROBES: readonly Probe[] = GIVEN.map(([what, value, format, range]) => ({
  name: `A custom function is given ${what}`,
  ask: (tab) => {
    tab.getRange('A1').setNumberFormat(format).setValue(value);
    tab.getRange('D1').setFormula(`=SELF_CHECK_ECHO(${range})`);
    return settled(tab);
  },
}));
