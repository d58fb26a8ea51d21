import type { Cell } from '../core/report/cell';
import { type FieldId, fieldOf } from '../core/report/fields';
import {
  type DealHeaders,
  dealColumns,
  dealFormat,
  dealHeaders,
  headerOfColumn,
} from '../workbook/data/deals';
import type { DealColumn } from '../workbook/plan';
import { DATE, PRECISE_MONEY, TEXT } from '../workbook/sheet/look';
import { columnLetters } from '../workbook/sheet/references';
import { a1Of, growTo } from './grid';
import * as refusals from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the first row of Deals says of its columns. */
export function headersOfDeals(sheet: Sheet): DealHeaders {
  return dealHeaders(labelsOf(sheet));
}

/**
 * What stands in each column of Deals, by its header.
 * @throws where columns cannot be told apart by them
 */
export function columnsOfDeals(sheet: Sheet): readonly DealColumn[] {
  return toldApart(headersOfDeals(sheet));
}

function toldApart({ columns, problem }: DealHeaders): readonly DealColumn[] {
  if (problem !== null) throw new Error(problem);
  return columns;
}

/**
 * What stands in each column of Deals; standard columns that are not there are added on the right.
 * @throws where columns cannot be told apart, or where a header that the tabs were built for has another name now, since its
 * values would be lost
 */
export function ensureDealColumns(
  sheet: Sheet,
  fields: readonly FieldId[],
  before: readonly DealColumn[] = [],
): readonly DealColumn[] {
  if (sheet.getLastRow() === 0) return dealColumns(fields);
  const labels = labelsOf(sheet);
  const present = toldApart(dealHeaders(labels));
  refuseRenamed(labels, present, before);
  const missing = dealColumns(fields).filter((id) => !present.includes(id));
  if (missing.length === 0) return present;
  // Somebody may have written beside the last header.
  const width = sheet.getLastColumn();
  growTo(sheet, 1, width + missing.length);
  sheet.getRange(1, width + 1, 1, missing.length).setValues([missing.map(headerOfColumn)]);
  const unnamed = new Array<DealColumn>(width - present.length).fill('');
  return [...present, ...unnamed, ...missing];
}

/** The headers as far as the last one. */
function labelsOf(sheet: Sheet): readonly string[] {
  const [row = []] = sheet.getRange('1:1').getValues();
  const labels = row.map(String);
  return labels.slice(
    0,
    labels.reduce((width, label, place) => (label ? place + 1 : width), 0),
  );
}

/** The first of the columns that the tabs were built for which is not there any more. */
export function lostColumn(
  before: readonly DealColumn[],
  present: readonly DealColumn[],
): DealColumn | undefined {
  return before.find((id) => id !== '' && !present.includes(id));
}

/** A known header that is gone while an unknown one has come is taken for a header that somebody renamed. */
function refuseRenamed(
  labels: readonly string[],
  present: readonly DealColumn[],
  before: readonly DealColumn[],
): void {
  const own = (columns: readonly DealColumn[]) => columns.filter((id) => id === '').length;
  const lost = lostColumn(before, present);
  const place = present.lastIndexOf('');
  const strange = labels[place];
  if (lost === undefined || strange === undefined || own(present) <= own(before)) return;
  const header = headerOfColumn(lost);
  const where = columnLetters(place + 1);
  throw new Error(refusals.headerRenamed(header, where, strange));
}

/** Rows of an import and where they go. */
export interface Chunk {
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly fields: readonly FieldId[];
  readonly columns: readonly DealColumn[];
  readonly importNumber: number;
}

/** Writes rows of a report to their place below Deals, each with the number of its import; twice writes them once. */
export function writeDeals(sheet: Sheet, chunk: Chunk): void {
  const { firstRow, rows, columns } = chunk;
  if (rows.length === 0) return;
  growTo(sheet, firstRow + rows.length - 1, columns.length);
  const target = sheet.getRange(firstRow, 1, rows.length, columns.length);
  const place = columns.indexOf('import');
  const isTaken = (row: readonly unknown[]) =>
    row[place] !== chunk.importNumber && row.some((cell) => cell !== '');
  const taken = target.getValues().findIndex(isTaken);
  if (taken >= 0) throw new Error(refusals.rowsTyped(firstRow + taken));
  keepFormats(sheet, chunk);
  target.setValues(cellsOf(chunk));
}

/**
 * Text stays text, and days are shown as days, down to the last row: a grid that grows brings rows without formats, and a
 * column that comes anew has those of its neighbour, under which a number would be text.
 */
function keepFormats(sheet: Sheet, { firstRow, rows, columns }: Chunk): void {
  for (const format of [TEXT, DATE, PRECISE_MONEY, null]) {
    const areas = columns.flatMap((id, place) =>
      id !== '' && dealFormat(id) === format
        ? [a1Of({ row: firstRow, column: place + 1, rows: rows.length, columns: 1 })]
        : [],
    );
    if (areas.length > 0) sheet.getRangeList(areas).setNumberFormat(format ?? 'General');
  }
}

function cellsOf({ rows, fields, columns, importNumber }: Chunk): (string | number | boolean)[][] {
  const sources = columns.map((id) => (fields as readonly string[]).indexOf(id));
  return rows.map((row) =>
    columns.map((id, index) => {
      if (id === 'import') return importNumber;
      const source = sources[index] ?? -1;
      return source < 0 || id === '' ? '' : written(row[source] ?? null, id);
    }),
  );
}

/** Text columns are formatted as text; text in any other column is marked as such, so that none becomes a formula. */
function written(cell: Cell, id: FieldId): string | number | boolean {
  if (cell === null) return '';
  return typeof cell === 'string' && fieldOf(id).kind !== 'text' ? `'${cell}` : cell;
}
