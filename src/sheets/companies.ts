import type { Cell } from '../core/report/cell';
import { COMPANY_FIELDS } from '../core/report/company-fields';
import { COMPANY_HEADERS, companyRowsFor, MOST_NUMBERS } from '../workbook/data/companies';
import type { Plan } from '../workbook/plan';
import { asText, DATE, TEXT } from '../workbook/sheet/look';
import { refuseMovedColumns, type writeBeside } from './beside-rows';
import type { ImportRequest } from './calls';
import { growTo } from './grid';
import * as refusals from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type OfCompanies = Pick<Plan, 'companyRows' | 'companyNumbers'>;

/** What of the layout is about companies: as it was, or with room for the report that comes. @throws where its columns are elsewhere */
export function companiesPlan(
  { companies, rowCount }: Pick<ImportRequest, 'companies' | 'rowCount'>,
  before: OfCompanies | undefined,
  sheet: Sheet | undefined,
): OfCompanies {
  const { companyRows = 0, companyNumbers = [] } = before ?? {};
  if (!companies) return before?.companyRows === undefined ? {} : { companyRows, companyNumbers };
  const filled = sheet?.getLastRow() ?? 0;
  // A tab that is made anew has the numbers of its report alone.
  const numbers = [...new Set([...(filled > 0 ? companyNumbers : []), ...companies])];
  if (numbers.length > MOST_NUMBERS) throw new Error(refusals.tooManyNumbers(MOST_NUMBERS));
  if (sheet && filled > 0) refuseMovedColumns(sheet, 'companies', companyNumbers);
  const needed = rowCount + Math.max(0, filled - 1);
  const isEnough = companyRows >= needed;
  return {
    companyRows: isEnough ? companyRows : companyRowsFor(needed),
    companyNumbers: numbers,
  };
}

/**
 * Gives the numbers of a report that come after those that were there columns of their own, beside these: whatever somebody
 * has written in their place moves to the right.
 */
export function placeNumbers(
  sheet: Sheet,
  { companyNumbers: numbers = [] }: OfCompanies,
  { companyNumbers: before = [] }: OfCompanies = {},
): void {
  const added = numbers.slice(before.length);
  if (added.length === 0) return;
  const column = COMPANY_HEADERS.length + before.length + 1;
  const { rows } = growTo(sheet, 1, column + added.length - 1);
  const range = () => sheet.getRange(1, column, rows, added.length);
  const [headers = [], ...cells] = range().getValues();
  // A run that ended right after this has left the headers.
  const isFree =
    headers.every((header, place) => header === '' || header === added[place]) &&
    cells.every((row) => row.every((cell) => cell === ''));
  if (!isFree) sheet.insertColumnsAfter(column - 1, added.length);
  sheet.getRange(1, column, 1, added.length).setValues([added.map(asText)]);
}

/** Rows of a companies report and where they go; the numbers beside the standard ones are in the report's order. */
interface Sent extends Pick<Plan, 'companyNumbers'> {
  readonly importNumber: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly numbers: readonly string[];
}

/** The rows of a companies report as they stand on the tab. @throws where its columns are elsewhere */
export function companyCells(sheet: Sheet, sent: Sent): Pick<Rows, 'rows' | 'formats'> {
  const { rows, companyNumbers = [] } = sent;
  refuseMovedColumns(sheet, 'companies', companyNumbers);
  const width = COMPANY_HEADERS.length + companyNumbers.length;
  return { rows: rows.map((row) => cellsOf(row, sent)), formats: formats(width) };
}

type Rows = Parameters<typeof writeBeside>[1];

/** Texts are written into cells of text, so that none becomes a formula. */
function formats(width: number): string[] {
  const kinds = ['day', ...COMPANY_FIELDS.map(({ kind }) => kind)];
  return Array.from({ length: width }, (_, index) => {
    const kind = kinds[index];
    return kind === 'text' ? TEXT : kind === 'day' ? DATE : 'General';
  });
}

function cellsOf(row: readonly Cell[], sent: Sent): (string | number | boolean)[] {
  const { importNumber, numbers, companyNumbers = [] } = sent;
  const standard = COMPANY_HEADERS.length - 1;
  const others = companyNumbers.map((label) => {
    const place = numbers.indexOf(label);
    return place < 0 ? '' : (row[standard + place] ?? '');
  });
  return [...row.slice(0, standard).map((cell) => cell ?? ''), importNumber, ...others];
}
