import type { Plan } from '../plan';
import { newTab } from './new-tab';
import type { Block, Formulas, Tab, TabName } from './tab';
import { type Column, tableLook } from './table';

/** A hidden tab of steps: a column for each line of the Ledger, and beside them, one apart, those for each customer. */
interface Steps {
  readonly name: TabName;
  readonly lines: readonly Column<string>[];
  readonly customers: readonly Column<string>[];
  /** The formulas of both. */
  readonly blocks: readonly Block[];
}

export function stepsTab(plan: Plan, { name, lines, customers, blocks }: Steps): Tab {
  const first = firstCustomerColumn(lines);
  const looks = [
    tableLook(lines, { row: 1, rows: plan.dealRows }),
    tableLook(customers, { row: 1, first, rows: plan.customerRows }),
  ];
  const [ofLines = [], ofCustomers = []] = looks.map(({ widths }) => widths);
  return newTab({
    name,
    isHidden: true,
    rows: plan.dealRows + 1,
    columns: first + customers.length - 1,
    widths: [...ofLines, 24, ...ofCustomers],
    blocks: [...looks.map(({ header }) => header), ...blocks],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}

/** A hidden tab of steps that each row of Deals takes, one formula a column. */
export function rowStepsTab<Id extends string>(
  plan: Plan,
  name: TabName,
  { columns, formulas }: { columns: readonly Column<Id>[]; formulas: Formulas },
): Tab {
  const look = tableLook(columns, { row: 1, rows: plan.dealRows });
  return newTab({
    name,
    isHidden: true,
    rows: plan.dealRows + 2,
    columns: columns.length,
    widths: look.widths,
    blocks: [look.header, formulas],
    formats: look.formats,
    notes: look.notes,
  });
}

/** The first column for customers, counted from 1. */
export function firstCustomerColumn(lines: readonly Column<string>[]): number {
  return lines.length + 2;
}
