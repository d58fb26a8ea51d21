import type { Cell } from '../core/report/cell';
import { OTHER_KINDS, otherRowsFor } from '../workbook/data/other-source-columns';
import type { Plan } from '../workbook/plan';
import { DATE, PRECISE_MONEY, TEXT } from '../workbook/sheet/look';
import { refuseMovedColumns } from './beside-rows';
import type { ImportRequest } from './calls';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type OfOther = Pick<Plan, 'otherRows'>;

/** What of the layout is about another source: as it was, or with room for the report that comes. @throws where its columns are elsewhere */
export function otherPlan(
  { isOther, rowCount }: Pick<ImportRequest, 'isOther' | 'rowCount'>,
  before: OfOther | undefined,
  sheet: Sheet | undefined,
): OfOther {
  const { otherRows = 0 } = before ?? {};
  if (!isOther) return otherRows === 0 ? {} : { otherRows };
  const filled = sheet?.getLastRow() ?? 0;
  if (sheet && filled > 0) refuseMovedColumns(sheet, 'other source', []);
  const needed = rowCount + Math.max(0, filled - 1);
  return { otherRows: otherRows >= needed ? otherRows : otherRowsFor(needed) };
}

const FORMATS = { text: TEXT, day: DATE, amount: PRECISE_MONEY, number: 'General' } as const;

/** The rows of a report of another source as they stand on its tab. @throws where its columns are elsewhere */
export function otherCells(
  sheet: Sheet,
  {
    rows,
    importNumber,
  }: { readonly rows: readonly (readonly Cell[])[]; readonly importNumber: number },
): { readonly rows: readonly (readonly Cell[])[]; readonly formats: readonly string[] } {
  refuseMovedColumns(sheet, 'other source', []);
  return {
    rows: rows.map((row) => [...row, importNumber]),
    formats: OTHER_KINDS.map((kind) => FORMATS[kind]),
  };
}
