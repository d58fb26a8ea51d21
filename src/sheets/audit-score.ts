import { ACCURACY } from '../workbook/audit-columns';
import { FIRST_SCORE } from '../workbook/imports-tab';
import type { TabName } from '../workbook/tab';
import { growTo } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Keeps accuracy and findings on the import's line, as Audit shows them now: values, so that the score has a past. */
export function keepScore(tabs: ReadonlyMap<TabName, Sheet>, importNumber: number): void {
  const [audit, imports] = [tabs.get('Audit'), tabs.get('Imports')];
  if (!audit || !imports) return;
  const { row, records, mrr, findings } = ACCURACY;
  const [[...shown] = []] = audit.getRange(row, 1, 1, findings).getValues();
  const score = [records, findings, mrr].map((column) => shown[column - 1]);
  growTo(imports, importNumber + 1, FIRST_SCORE + 2);
  imports
    .getRange(importNumber + 1, FIRST_SCORE, 1, 3)
    .setValues([score.map((cell) => (typeof cell === 'number' ? cell : ''))]);
}
