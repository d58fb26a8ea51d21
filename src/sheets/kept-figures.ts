import { MONEY_TIMES } from '../core/settings';
import { FIRST_KEPT, KEPT_MONTHS } from '../workbook/data/import-columns';
import { NRR, NRR_HEADER_ROW } from '../workbook/nrr/places';
import type { Plan } from '../workbook/plan';
import type { Book } from './book';
import { readSettings } from './settings-cells';

/** Keeps the last months' NRR and closing MRR on the import's line, as values: what was reported then, as MRR whatever is shown. */
export function keepAsReported(book: Book, plan: Plan, importNumber: number): void {
  const { tabs, imports } = book;
  const [nrr, sheet, line] = [tabs.get('NRR'), tabs.get('Imports'), imports.find(importNumber)];
  if (!nrr || !sheet || !line) return;
  const figures = (letter: string) => {
    const first = NRR_HEADER_ROW + 1;
    const cells = nrr.getRange(`${letter}${first}:${letter}${first + plan.months - 1}`).getValues();
    return cells.map(([cell]) => (typeof cell === 'number' ? cell : ''));
  };
  const months = figures(NRR.place).filter((place) => Number(place) > 0).length;
  const kept = (letter: string) => {
    const shown = figures(letter).slice(0, months).reverse();
    return Array.from({ length: KEPT_MONTHS }, (_, back) => shown[back] ?? '');
  };
  const times = MONEY_TIMES[readSettings(book).settings.moneyAs];
  const closing = kept(NRR.closing).map((cell) => (cell === '' ? cell : Number(cell) / times));
  sheet
    .getRange(line.row, FIRST_KEPT, 1, KEPT_MONTHS * 2)
    .setValues([[...kept(NRR.nrr), ...closing]]);
}
