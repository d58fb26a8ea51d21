import { type Cell, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { type Dropped, withColumn } from './dropped';

const IDS: readonly FieldId[] = ['companyId', 'companyIds', 'recordId'];
const CUT = /^\d(?:[.,]\d+)?e\+\d+$/i;
const WHOLE = /^(\d+)[.,]0+$/;

/** An ID that a spreadsheet cut down to a few digits names nobody: 5.01E+11 stands for ten thousand companies. */
function isCutId(cell: Cell): boolean {
  return CUT.test(textOf(cell));
}

/** IDs as they were before a spreadsheet took them for numbers; what it cut down is left out of them. */
export function withWholeIds(dropped: Dropped): Dropped {
  return IDS.filter((id) => dropped.report.fields.includes(id)).reduce(
    (report, id) =>
      withColumn(report, id, (_, get) => {
        const text = textOf(get(id));
        if (isCutId(text)) return null;
        return WHOLE.exec(text)?.[1] ?? get(id);
      }),
    dropped,
  );
}
