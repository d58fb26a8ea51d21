import type { Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import type { FieldId } from '../core/report/fields';
import type { ImportRequest } from '../main';
import { fullList, workbookSize } from '../workbook/workbook-size';
import { LONGEST_TEXT, MOST_CELLS, tooLongText } from './report-size';
import { sizeWords } from './size-words';

/** What a spreadsheet is to hold once an update is in. */
interface Held {
  /** The rows that come, and what their columns are called. */
  readonly rows: readonly (readonly Cell[])[];
  readonly labels: readonly string[];
  /** What the columns of Deals will be, and how many rows it will have. */
  readonly fields: readonly FieldId[];
  readonly dealRows: number;
  /** Rows that Companies is laid out for. */
  readonly companyRows?: number;
  /** Rows that Other source is laid out for. */
  readonly otherRows?: number;
}

/** What the tab takes that a new spreadsheet comes with: 1,000 rows of 26 columns. */
const CELLS_OF_BLANK_TAB = 26_000;

/** Why an update does not fit into a spreadsheet, said before anything is written; null where it does. */
export function doesNotFit(
  request: ImportRequest,
  { rows, labels, dealRows, ...held }: Held,
): Refusal | null {
  const long = tooLongText(rows);
  if (long) {
    const length = String(rows[long.row]?.[long.place]).length;
    return { problem: sizeWords.tooLongText(labels[long.place] ?? '', length, LONGEST_TEXT) };
  }
  const full = fullList(request.seenSettings, request.settings);
  if (full) return { problem: sizeWords.listFull(full) };
  const isNew = request.seenSettings === null;
  const size = workbookSize({ ...request, ...held, rows: dealRows });
  const cells = size.cells + (isNew ? CELLS_OF_BLANK_TAB : 0);
  if (cells <= MOST_CELLS) return null;
  return { problem: sizeWords.tooManyCells(cells, MOST_CELLS, !isNew) };
}
