import { LEDGER } from '../ledger/columns';
import type { Plan } from '../plan';
import { arraysOf } from '../sheet/array-columns';
import { onTab } from '../sheet/references';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Fill, Tab } from '../sheet/tab';
import { ownCell, placeOf } from './cells';
import { customerColumns, LINE_COLUMNS, type LineColumn, saysWhenDue } from './columns';
import { comingFormulas, fallFormulas } from './coming';
import { lineFormulas } from './lines';

/** The hidden Due tab: what each line of the Ledger says about its renewal. */
export function dueTab(plan: Plan): Tab {
  const formulas = arraysOf<LineColumn>(LINE_COLUMNS, lineFormulas(plan));
  const tab = rowStepsTab(plan, 'Due', { columns: LINE_COLUMNS, formulas });
  return { ...tab, blocks: [...tab.blocks, ...sums(plan)] };
}

/** The hidden Paying tab: what each customer will pay, and has paid. */
export function payingTab(plan: Plan): Tab {
  const columns = customerColumns(plan.model);
  const ahead = saysWhenDue(plan.model) && comingFormulas(plan);
  return rowStepsTab<string>(plan, 'Paying', {
    columns,
    formulas: arraysOf<string>(columns, { ...ahead, ...fallFormulas(plan) }),
    rows: plan.customerRows,
  });
}

/** Running sums, which need the row above: MRR by line and start, by line and end, and what is due by customer and day. */
function sums(plan: Plan): Fill[] {
  const due = sum(plan, 'comingSum', 'byComingMrr', (row) => ownCell('byComingGroup', row));
  if (plan.model === 'deal movements') return [due];
  return [
    sum(plan, 'begun', 'pays', (row) => onTab('Ledger', `$${LEDGER.lineNumber}${row}`)),
    sum(plan, 'ended', 'byEndPays', (row) => ownCell('byEndLine', row)),
    due,
  ];
}

/** The sum of a column down the rows of one group; a header is in no group, so that the first row begins one. */
function sum(plan: Plan, id: LineColumn, of: LineColumn, group: (row: number) => string): Fill {
  const above = `IF(${group(2)}=${group(1)};${ownCell(id, 1)};0)`;
  const cells = [`=${ownCell(of)}+${above}`];
  return { kind: 'fill', row: 2, column: placeOf(id), rows: plan.dealRows, cells };
}
