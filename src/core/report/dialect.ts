import type { Cell } from './cell';
import type { Dialect } from './values';

const COMMA_DECIMAL = /\d,\d{1,2}\D*$|\d\.\d{3},\d/;
const POINT_DECIMAL = /\d\.\d{1,2}\D*$|\d,\d{3}\.\d/;
const TWO_PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/;

/**
 * How a file writes numbers and dates, told from all its amount cells and all its date cells together.
 * Ties go to HubSpot's own way (decimal point); a date order that no cell tells follows the decimal sign and is not sure.
 */
export function dialectOf(amounts: Iterable<Cell>, days: Iterable<Cell>): Dialect {
  const decimal = decimalOf(amounts);
  const order = dateOrderOf(days);
  const likely = decimal === 'comma' ? 'day first' : 'month first';
  return {
    decimal,
    dateOrder: order.told ?? likely,
    dateOrderIsSure: order.told !== null || !order.isAmbiguous,
  };
}

function decimalOf(amounts: Iterable<Cell>): Dialect['decimal'] {
  let comma = 0;
  let point = 0;
  for (const cell of amounts) {
    if (typeof cell !== 'string') continue;
    if (COMMA_DECIMAL.test(cell)) comma += 1;
    else if (POINT_DECIMAL.test(cell)) point += 1;
  }
  return comma > point ? 'comma' : 'point';
}

function dateOrderOf(days: Iterable<Cell>): {
  told: Dialect['dateOrder'] | null;
  isAmbiguous: boolean;
} {
  let dayFirst = 0;
  let monthFirst = 0;
  let isAmbiguous = false;
  for (const cell of days) {
    const parts = typeof cell === 'string' ? TWO_PARTS.exec(cell.trim()) : null;
    if (!parts) continue;
    isAmbiguous = true;
    if (Number(parts[1]) > 12) dayFirst += 1;
    if (Number(parts[2]) > 12) monthFirst += 1;
  }
  const told = dayFirst > monthFirst ? 'day first' : monthFirst > dayFirst ? 'month first' : null;
  return { told, isAmbiguous };
}
