import type { Mode } from './execution';

// What a script may call before it was authorised: the menu, and what knows nothing of the user.
const UNAUTHORISED =
  /^(SpreadsheetApp\.getUi|Ui\.create|Menu\.|Session\.getActiveUserLocale|console\.|Logger\.)/;

// What a function in a cell may call: what reads, and needs no authorisation.
const IN_CELLS =
  /^(SpreadsheetApp\.(getActive|getActiveSpreadsheet|getActiveSheet|getActiveRange)$|SpreadsheetApp\.(Spreadsheet|Sheet|Range)\.(get|is|offset)|Utilities\.|CacheService\.|LockService\.|PropertiesService\.(get|Properties\.get)|Session\.(getScriptTimeZone|getActiveUserLocale)|console\.|Logger\.)/;

/** @throws when a script may not make this call in its mode, in Apps Script's words where it has some */
export function checkPermission(mode: Mode, call: string): void {
  if (mode === 'loading')
    throw new Error(
      `${call} was called while the script loads: nothing may run then, or a menu is lost.`,
    );
  if (mode === 'unauthorised' && !UNAUTHORISED.test(call))
    throw new Error(
      `You do not have permission to call ${call}: the script runs with AuthMode.NONE.`,
    );
  if (mode === 'cell' && !IN_CELLS.test(call))
    throw new Error(`You do not have permission to call ${call} in a custom function.`);
}
