import type { Tab } from './tab';

type Needed = Pick<Tab, 'name' | 'rows' | 'columns' | 'widths' | 'blocks' | 'formats'>;

/** A tab with what it says of itself; for the rest it is shown, has a header row, gridlines and protected formulas. */
export function newTab(parts: Needed & Partial<Tab>): Tab {
  return {
    isHidden: false,
    frozenRows: 1,
    frozenColumns: 0,
    hasGridlines: true,
    isProtected: true,
    notes: [],
    choices: [],
    highlights: [],
    charts: [],
    merges: [],
    ...parts,
  };
}
