import { dealColumns } from './data/deals';
import { formulaTab } from './formula-tabs';
import type { Plan } from './plan';
import { customersWithHeadroom, monthsWithHeadroom, withHeadroom } from './sheet/headroom';
import type { Block, Tab } from './sheet/tab';

/** How large a workbook is. */
export interface WorkbookSize {
  readonly formulas: number;
  /** Cells of the grids, blank ones too. */
  readonly cells: number;
}

/** What a workbook has to hold. */
interface Held extends Pick<Plan, 'model' | 'segments' | 'tabs'> {
  readonly rows: number;
  readonly customers: number;
  readonly months: number;
  readonly spareRows: number;
}

/** The size of a workbook for so much, counted from the tabs as they would be laid out. */
export function workbookSize({
  rows,
  customers,
  months,
  spareRows,
  ...layout
}: Held): WorkbookSize {
  const plan: Plan = {
    ...layout,
    dealColumns: dealColumns([]),
    dealRows: withHeadroom(rows, spareRows),
    customerRows: customersWithHeadroom(customers, spareRows),
    months: monthsWithHeadroom(months),
  };
  const tabs = plan.tabs.map((name) => formulaTab(name, plan));
  const deals = gridOf({ rows: plan.dealRows, columns: plan.dealColumns.length });
  return {
    formulas: sum(tabs.flatMap(({ blocks }) => blocks.map(formulasIn))),
    cells: sum(tabs.map(gridOf)) + deals,
  };
}

function formulasIn(block: Block): number {
  if (block.kind === 'values') return 0;
  if (block.kind === 'fill') return block.rows * (block.across ?? block.cells.length);
  return block.cells.flat().filter((formula) => formula !== '').length;
}

/** A new tab has 1,000 rows and 26 columns, and only grows; one of steps keeps no column beyond its last. */
function gridOf({
  rows,
  columns,
  isHidden = false,
}: Pick<Tab, 'rows' | 'columns'> & Partial<Tab>): number {
  return Math.max(rows, 1000) * (isHidden ? columns : Math.max(columns, 26));
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
