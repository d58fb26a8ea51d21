import { ACCURACY } from '../workbook/audit/columns';
import { FIRST_SCORE } from '../workbook/data/import-columns';
import type { Book } from './book';
import { growTo } from './grid';

/** Keeps accuracy and findings on the import's line, as Audit shows them now: values, so that the score has a past. */
export function keepScore({ tabs, imports }: Book, importNumber: number): void {
  const [audit, sheet, line] = [tabs.get('Audit'), tabs.get('Imports'), imports.find(importNumber)];
  if (!audit || !sheet || !line) return;
  const { row, records, mrr, findings } = ACCURACY;
  const [[...shown] = []] = audit.getRange(row, 1, 1, findings).getValues();
  const score = [records, findings, mrr].map((column) => shown[column - 1]);
  growTo(sheet, line.row, FIRST_SCORE + 2);
  sheet
    .getRange(line.row, FIRST_SCORE, 1, 3)
    .setValues([score.map((cell) => (typeof cell === 'number' ? cell : ''))]);
}
