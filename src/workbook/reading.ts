import { area } from './look';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import type { ReadingColumn as Id } from './reading-columns';
import { fieldsOf, usedFormula } from './reading-fields';
import { moneyFormulas } from './reading-money';
import { foundFormulas, SPILLED, sorts } from './reading-sorts';
import { stateFormula } from './reading-state';
import { READING_COLUMNS } from './reading-table';
import { whenFormulas } from './reading-when';
import { whoFormulas } from './reading-who';
import type { Fill, Tab } from './tab';
import { type Column, tableFill, tableLook } from './table';

/** The hidden Reading tab: every row of Deals, read into key, line, days, amount and state by plain formulas. */
export function readingTab(plan: Plan): Tab {
  const look = tableLook(READING_COLUMNS, { row: 1, rows: plan.dealRows });
  return newTab({
    name: 'Reading',
    isHidden: true,
    rows: plan.dealRows + 1,
    columns: READING_COLUMNS.length,
    frozenColumns: 1,
    widths: look.widths,
    blocks: [look.header, ...fills(plan), ...sorts(plan)],
    formats: [...look.formats, { area: area(2, 1, plan.dealRows, 1), number: '0' }],
    notes: look.notes,
  });
}

function rowFormulas(plan: Plan): Partial<Record<Id, string>> {
  const d = fieldsOf(plan);
  return {
    row: 'ROW()',
    used: usedFormula(plan, d),
    ...whoFormulas(plan, d),
    ...whenFormulas(plan, d),
    ...moneyFormulas(plan, d),
    state: stateFormula(plan, d),
    ...foundFormulas(plan),
  };
}

/** Filled-down columns, in runs between the spilled ones and those that the model does not need. */
function fills(plan: Plan): Fill[] {
  const formulas = rowFormulas(plan);
  const isFilled = ({ id }: Column<Id>) => !SPILLED.includes(id) && (formulas[id] ?? '') !== '';
  return READING_COLUMNS.flatMap((column, index) => {
    const before = READING_COLUMNS[index - 1];
    if (!isFilled(column) || (before && isFilled(before))) return [];
    const rest = READING_COLUMNS.slice(index);
    const length = rest.findIndex((one) => !isFilled(one));
    const run = length < 0 ? rest : rest.slice(0, length);
    return [tableFill(run, formulas, { row: 2, column: index + 1, rows: plan.dealRows })];
  });
}
