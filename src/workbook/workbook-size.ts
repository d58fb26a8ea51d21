import type { FieldId } from '../core/report/fields';
import { comparable } from '../core/settings';
import { dealColumns } from './data/deals';
import { dataTabs } from './data-tabs';
import { formulaTab } from './formula-tabs';
import type { NewWorkbook, PlainSettings, Plan } from './plan';
import { TABLE_ROWS, TABLES } from './settings/tables';
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
export interface Held
  extends Pick<NewWorkbook, 'segments' | 'tabs' | 'settings' | 'companyRows' | 'otherRows'> {
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
  const isThere = ({ name }: Tab) =>
    (name !== 'Companies' || plan.companyRows) && (name !== 'Other source' || plan.otherRows);
  const data = dataTabs(plan).filter(isThere);
  return {
    formulas: sum(tabs.flatMap(({ blocks }) => blocks.map(formulasIn))),
    cells: sum([...tabs, ...data].map(gridOf)),
  };
}

/** The cells that all tabs take which are laid out by a plan, and Deals beside them. */
export function cellsOfPlan(plan: Plan): number {
  const { tabs, dealRows, dealColumns } = plan;
  const formulas = tabs.map((name) => gridOf(formulaTab(name, plan)));
  return sum(formulas) + dealRows * dealColumns.length;
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

/** Lines that a list on Settings has room for. */
export const MOST_LISTED = TABLE_ROWS;

/** A list on Settings that would have more lines than it has room for. */
export interface FullList {
  readonly label: string;
  readonly lines: number;
  readonly most: number;
}

/** Lists on Settings to which a report may bring lines. */
const BROUGHT = ['types', 'wonStages', 'pipelines', 'excluded', 'sameAs', 'rates'] as const;

/** The first list of Settings that is too short for what comes beside the lines that stand there; null where none is. */
export function fullList(there: PlainSettings | null, coming: PlainSettings): FullList | null {
  const lists = BROUGHT.map((id) => {
    const lines = [...(there?.[id] ?? []), ...coming[id]];
    const keys = lines.map((line) => comparable(typeof line === 'string' ? line : line[0]));
    const label = TABLES.find((table) => table.id === id)?.headers[0] ?? id;
    return { label, lines: new Set(keys).size, most: TABLE_ROWS };
  });
  return lists.find(({ lines }) => lines > TABLE_ROWS) ?? null;
}
