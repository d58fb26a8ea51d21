import type { Cell } from '../core/report/cell';
import { COMPANY_FIELDS } from '../core/report/company-fields';
import { COMPANY_HEADERS, companyRowsFor, MOST_NUMBERS } from '../workbook/data/companies';
import type { Plan } from '../workbook/plan';
import { asText, DATE, TEXT } from '../workbook/sheet/look';
import type { ImportRequest } from './calls';
import { growTo, wholeColumn } from './grid';
import { refusals } from './refusals';

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
  const numbers = [...new Set([...companyNumbers, ...companies])];
  if (numbers.length > MOST_NUMBERS) throw new Error(refusals.tooManyNumbers(MOST_NUMBERS));
  const filled = sheet?.getLastRow() ?? 0;
  if (sheet && filled > 0) refuseMoved(sheet);
  const needed = rowCount + Math.max(0, filled - 1);
  const isEnough = companyRows >= needed;
  return {
    companyRows: isEnough ? companyRows : companyRowsFor(needed),
    companyNumbers: numbers,
  };
}

/** Rows of a companies report and where they go; the numbers beside the standard ones are in the report's order. */
interface Sent extends Pick<Plan, 'companyNumbers'> {
  readonly importNumber: number;
  readonly from: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly numbers: readonly string[];
}

/** Writes rows of a report below Companies, each with the number of its import; twice writes them once. */
export function writeCompanies(sheet: Sheet, sent: Sent): void {
  const { importNumber, from, rows, companyNumbers = [] } = sent;
  const headers = [...COMPANY_HEADERS, ...companyNumbers.map(asText)];
  refuseMoved(sheet);
  growTo(sheet, sheet.getLastRow() + rows.length, headers.length);
  sheet.getRange(1, 1, 1, headers.length).setValues([headers]);
  const first = companiesOfImport(sheet, importNumber).first ?? sheet.getLastRow() + 1;
  if (rows.length === 0) return;
  const target = sheet.getRange(first + from, 1, rows.length, headers.length);
  target.setNumberFormats(rows.map(() => formats(headers.length)));
  target.setValues(rows.map((row) => cellsOf(row, sent)));
}

/** How many rows of an import stand on Companies, and where the first of them does; null where there is none. */
export function companiesOfImport(
  sheet: Sheet,
  importNumber: number,
): { readonly first: number | null; readonly count: number } {
  const numbers = companyImports(sheet) ?? [];
  const first = numbers.indexOf(importNumber);
  const count = numbers.filter((one) => one === importNumber).length;
  return { first: first < 0 ? null : first + 2, count };
}

/** The import of every row of Companies from row 2 on, null where none is given; null where columns are elsewhere. */
export function companyImports(sheet: Sheet): readonly (number | null)[] | null {
  const last = COMPANY_HEADERS.length;
  const [header, ...cells] = wholeColumn(sheet, last);
  if (header !== COMPANY_HEADERS[last - 1]) return null;
  return cells.map((cell) => (typeof cell === 'number' ? cell : null));
}

/** Formulas and imports know the columns by their place. */
function refuseMoved(sheet: Sheet): void {
  const labels = sheet.getRange(1, 1, 1, COMPANY_HEADERS.length).getValues()[0] ?? [];
  const strange = COMPANY_HEADERS.find((header, index) => labels[index] !== header);
  if (strange !== undefined) throw new Error(refusals.companyColumnMoved(strange));
}

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
