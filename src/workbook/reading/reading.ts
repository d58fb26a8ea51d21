import type { Plan } from '../plan';
import { arrayed, arrayRow } from '../sheet/array-columns';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Tab } from '../sheet/tab';
import type { ReadingColumn } from './columns';
import { contentFormula, fieldsOf, importedFormula, usedFormula } from './fields';
import { moneyFormulas } from './money';
import { sortFormulas } from './sorts';
import { stateFormulas } from './state';
import { READING_COLUMNS } from './table';
import { whenFormulas } from './when';
import { whoFormulas } from './who';

/** The hidden Reading tab: every row of Deals, read into key, line, days, amount and state, one formula a column. */
export function readingTab(plan: Plan): Tab {
  const columns = columnsOf(plan);
  return rowStepsTab(plan, 'Reading', { columns, formulas: arrayRow(columns, formulas(plan)) });
}

/** The last columns are about snapshots: in other models they would only fill the spreadsheet. */
function columnsOf({ model }: Plan): typeof READING_COLUMNS {
  const first = READING_COLUMNS.findIndex(({ id }) => id === 'reported');
  return model === 'monthly snapshots' ? READING_COLUMNS : READING_COLUMNS.slice(0, first);
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
