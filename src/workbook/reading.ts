import { arrayed, arrayRow } from './array-columns';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import type { ReadingColumn } from './reading-columns';
import { contentFormula, fieldsOf, importedFormula, usedFormula } from './reading-fields';
import { moneyFormulas } from './reading-money';
import { sortFormulas } from './reading-sorts';
import { stateFormulas } from './reading-state';
import { READING_COLUMNS } from './reading-table';
import { whenFormulas } from './reading-when';
import { whoFormulas } from './reading-who';
import type { Tab } from './tab';
import { tableLook } from './table';

/** The hidden Reading tab: every row of Deals, read into key, line, days, amount and state, one formula a column. */
export function readingTab(plan: Plan): Tab {
  const look = tableLook(READING_COLUMNS, { row: 1, rows: plan.dealRows });
  return newTab({
    name: 'Reading',
    isHidden: true,
    rows: plan.dealRows + 2,
    columns: READING_COLUMNS.length,
    widths: look.widths,
    blocks: [look.header, arrayRow(READING_COLUMNS, formulas(plan))],
    formats: look.formats,
    notes: look.notes,
  });
}

function formulas(plan: Plan): Partial<Record<ReadingColumn, string>> {
  const d = fieldsOf(plan);
  const all = {
    place: `SEQUENCE(${plan.dealRows})`,
    row: `SEQUENCE(${plan.dealRows};1;2)`,
    content: contentFormula(d),
    imported: importedFormula(d),
    used: usedFormula(plan, d),
    ...whoFormulas(plan, d),
    ...whenFormulas(plan, d),
    ...moneyFormulas(plan, d),
    ...stateFormulas(plan, d),
    ...sortFormulas(plan),
  };
  const wrapped = Object.entries(all).flatMap(([id, formula]) =>
    formula === '' ? [] : [[id, arrayed(formula)] as const],
  );
  return Object.fromEntries(wrapped);
}
