import { customersSpan } from './customers';
import type { Plan } from './plan';
import { span } from './references';
import {
  CUSTOMER_COLUMNS,
  coming,
  FIRST_CUSTOMER,
  LINE_COLUMNS,
  saysWhenDue,
} from './renewals-columns';
import { comingFormulas, fallFormulas } from './renewals-coming';
import { lineFormulas } from './renewals-lines';
import { byLineSort, openFormulas } from './renewals-open';
import { stepsTab } from './steps-tab';
import type { Block, Tab } from './tab';
import { type Column, tableFill } from './table';

/** The hidden Due tab: what each line of the Ledger says about its renewal, and what each customer will pay. */
export function dueTab(plan: Plan): Tab {
  const isDue = saysWhenDue(plan.model);
  return stepsTab(plan, {
    name: 'Due',
    lines: LINE_COLUMNS,
    customers: CUSTOMER_COLUMNS,
    blocks: [...(isDue ? lineBlocks(plan) : []), ...customerBlocks(plan, isDue)],
  });
}

function lineBlocks(plan: Plan): Block[] {
  const formulas = { ...lineFormulas(plan), ...openFormulas(plan) };
  return [
    ...fills(LINE_COLUMNS, formulas, { column: 1, rows: plan.dealRows }),
    spill(LINE_COLUMNS, 'byLine', byLineSort(plan), 1),
  ];
}

function customerBlocks(plan: Plan, isDue: boolean): Block[] {
  const formulas = { ...(isDue && comingFormulas(plan)), ...fallFormulas(plan) };
  const numbers = customersSpan(plan, 'number');
  const fall = span(coming('fall'), 2, plan.customerRows + 1);
  const byFall = `=SORT(${numbers};${fall};FALSE;${numbers};TRUE)`;
  return [
    ...fills(CUSTOMER_COLUMNS, formulas, { column: FIRST_CUSTOMER, rows: plan.customerRows }),
    spill(CUSTOMER_COLUMNS, 'byFall', byFall, FIRST_CUSTOMER),
  ];
}

/** The columns that have a formula, in runs between those that have none. */
function fills<Id extends string>(
  columns: readonly Column<Id>[],
  formulas: Partial<Readonly<Record<Id, string>>>,
  { column, rows }: { readonly column: number; readonly rows: number },
): Block[] {
  const isFilled = ({ id }: Column<Id>) => (formulas[id] ?? '') !== '';
  return columns.flatMap((one, index): Block[] => {
    const before = columns[index - 1];
    if (!isFilled(one) || (before && isFilled(before))) return [];
    const rest = columns.slice(index);
    const length = rest.findIndex((other) => !isFilled(other));
    const run = length < 0 ? rest : rest.slice(0, length);
    return [tableFill(run, formulas, { row: 2, column: column + index, rows })];
  });
}

function spill<Id extends string>(
  columns: readonly Column<Id>[],
  id: Id,
  formula: string,
  first: number,
): Block {
  const column = first + columns.findIndex((one) => one.id === id);
  return { kind: 'formulas', row: 2, column, cells: [[formula]] };
}
