import type { FieldId } from '../core/report/fields';
import { dealColumns } from './data/deals';
import { dataTabs } from './data-tabs';
import { formulaTab } from './formula-tabs';
import type { NewWorkbook } from './plan';
import { customersWithHeadroom, monthsWithHeadroom, withHeadroom } from './sheet/headroom';
import type { Block, Tab } from './sheet/tab';

/** How large a workbook is. */
export interface WorkbookSize {
  /** Cells of the tabs of formulas that hold one. */
  readonly formulas: number;
  /** Cells of the grids of all tabs, blank ones too. */
  readonly cells: number;
}

/** What a workbook has to hold. */
export interface Held extends Pick<NewWorkbook, 'segments' | 'tabs' | 'settings' | 'companyRows'> {
  /** What the columns of Deals are. */
  readonly fields: readonly FieldId[];
  readonly rows: number;
  readonly customers: number;
  readonly parts: number;
  readonly months: number;
}

/** The size of a workbook for so much, counted from the tabs as an import lays them out. */
export function workbookSize(held: Held): WorkbookSize {
  const { rows, customers, parts, months, fields, ...layout } = held;
  const { model, spareRows } = held.settings;
  const plan: NewWorkbook = {
    ...layout,
    model,
    dealColumns: dealColumns(fields),
    dealRows: withHeadroom(rows, spareRows),
    customerRows: customersWithHeadroom(customers, spareRows),
    partRows: customersWithHeadroom(parts, spareRows),
    months: monthsWithHeadroom(months),
  };
  const tabs = plan.tabs.map((name) => formulaTab(name, plan));
  const data = dataTabs(plan).filter(({ name }) => name !== 'Companies' || plan.companyRows);
  return {
    formulas: sum(tabs.flatMap(({ blocks }) => blocks.map(formulasIn))),
    cells: sum([...tabs, ...data].map(gridOf)),
  };
}

function formulasIn(block: Block): number {
  if (block.kind === 'values') return 0;
  if (block.kind === 'fill') return block.rows * (block.across ?? block.cells.length);
  return block.cells.flat().filter((formula) => formula !== '').length;
}

/** A new tab has 1,000 rows and 26 columns, and only grows; one of steps keeps no column beyond its last. */
function gridOf({ rows, columns, isHidden }: Pick<Tab, 'rows' | 'columns' | 'isHidden'>): number {
  return Math.max(rows, 1000) * (isHidden ? columns : Math.max(columns, 26));
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
