import type { Cell } from './cell';
import type { Dialect } from './values';

/** One, two or more than three digits behind the sign, a zero before it, the other sign before it, or the other twice. */
const COMMA_DECIMAL = /\d,(\d{1,2}|\d{4,})\D*$|^\D*0,\d|\d\.\d{3},\d|\d\.\d{3}\.\d{3}/;
const POINT_DECIMAL = /\d\.(\d{1,2}|\d{4,})\D*$|^\D*0\.\d|\d,\d{3}\.\d|\d,\d{3},\d{3}/;
const POINT_GROUP = /(^|\D)\d{1,3}\.\d{3}\D*$/;
/** Four digits in a row that a file which groups would have taken apart. */
const UNGROUPED = /(^|[^\d.,])\d{4,}([.,]\d+)?\D*$/;
const TWO_PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/;

/**
 * How a file writes numbers and dates, told from all its amount cells and all its date cells together.
 * Ties go to HubSpot's own way (decimal point); a date order that no cell tells follows what monthly dates suggest, else the decimal sign, and is not sure.
 */
export function dialectOf(amounts: Iterable<Cell>, days: Iterable<Cell>): Dialect {
  const decimal = decimalOf(amounts);
  const order = dateOrderOf(days);
  const likely = order.likely ?? (decimal === 'comma' ? 'day first' : 'month first');
  return {
    decimal,
    dateOrder: order.told ?? likely,
    dateOrderIsSure: order.told !== null || !order.isAmbiguous,
  };
}

function decimalOf(amounts: Iterable<Cell>): Dialect['decimal'] {
  let comma = 0;
  let point = 0;
  let groups = 0;
  let isGrouped = true;
  for (const cell of amounts) {
    if (isGrouped && UNGROUPED.test(String(cell ?? ''))) isGrouped = false;
    if (typeof cell !== 'string' || !(cell.includes(',') || cell.includes('.'))) continue;
    if (COMMA_DECIMAL.test(cell)) comma += 1;
    else if (POINT_DECIMAL.test(cell)) point += 1;
    else if (POINT_GROUP.test(cell)) groups += 1;
  }
  // Money has no thousandths: where nothing else tells, a point before three digits groups them.
  if (comma === 0 && point === 0) return groups > 0 && isGrouped ? 'comma' : 'point';
  return comma > point ? 'comma' : 'point';
}

interface DateOrder {
  /** What some cell proves. */
  readonly told: Dialect['dateOrder'] | null;
  /** What the cells together suggest. */
  readonly likely: Dialect['dateOrder'] | null;
  readonly isAmbiguous: boolean;
}

function dateOrderOf(days: Iterable<Cell>): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  const [first, second] = [new Set<number>(), new Set<number>()];
  for (const cell of days) {
    const parts = typeof cell === 'string' ? TWO_PARTS.exec(cell.trim()) : null;
    if (!parts) continue;
    first.add(Number(parts[1]));
    second.add(Number(parts[2]));
    if (Number(parts[1]) > 12) dayFirst += 1;
    if (Number(parts[2]) > 12) monthFirst += 1;
  }
  const told = dayFirst > monthFirst ? 'day first' : monthFirst > dayFirst ? 'month first' : null;
  return { told, likely: likelyOrder(first, second), isAmbiguous: first.size > 0 };
}

/** Monthly figures are all dated the first of their month: the part that is always 1 is the day. */
function likelyOrder(first: ReadonlySet<number>, second: ReadonlySet<number>) {
  const isOne = (parts: ReadonlySet<number>) => parts.size === 1 && parts.has(1);
  if (isOne(first) === isOne(second)) return null;
  return isOne(first) ? 'day first' : 'month first';
}
