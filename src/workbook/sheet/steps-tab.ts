import type { Plan } from '../plan';
import { newTab } from './new-tab';
import type { Block, Tab, TabName } from './tab';
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

/** The first column for customers, counted from 1. */
export function firstCustomerColumn(lines: readonly Column<string>[]): number {
  return lines.length + 2;
}
