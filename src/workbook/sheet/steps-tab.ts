import type { Plan } from '../plan';
import { newTab } from './new-tab';
import type { Formulas, Tab, TabName } from './tab';
import { type Column, tableLook } from './table';

interface RowSteps<Id extends string> {
  readonly columns: readonly Column<Id>[];
  readonly formulas: Formulas;
  readonly rows?: number;
}

/** A hidden tab of steps that each row of Deals takes, or each customer, one formula a column. */
export function rowStepsTab<Id extends string>(
  plan: Plan,
  name: TabName,
  { columns, formulas, rows = plan.dealRows }: RowSteps<Id>,
): Tab {
  const look = tableLook(columns, { row: 1, rows });
  return newTab({
    name,
    isHidden: true,
    rows: rows + 2,
    columns: columns.length,
    widths: look.widths,
    blocks: [look.header, formulas],
    formats: look.formats,
    notes: look.notes,
  });
}
