import { addTo } from '../grouped';
import { textOf } from '../report/cell';
import { comparable } from '../settings';
import { type Dropped, rowsOf, withColumn } from './dropped';

/** Where every line of a document bears the document's total beside its own amount, the line counts for its own. */
export function withLinesOfTotals(dropped: Dropped): Dropped {
  const { columns } = dropped.header;
  if (!(columns.has('invoiceNumber') && columns.has('billed') && columns.has('amount')))
    return dropped;
  const documents = [...linesByNumber(dropped).values()].filter((places) => places.length > 1);
  const isTotal = documents.length > 0 && documents.every((places) => bearsTotal(dropped, places));
  return isTotal ? withColumn(dropped, 'billed', (_, get) => get('amount')) : dropped;
}

function linesByNumber(dropped: Dropped): ReadonlyMap<string, readonly number[]> {
  const get = rowsOf(dropped);
  const lines = new Map<string, number[]>();
  dropped.report.rows.forEach((_, place) => {
    const number = comparable(textOf(get(place)('invoiceNumber')));
    if (number !== '') addTo(lines, number, place);
  });
  return lines;
}

/** Whether the lines of one document all bear what their amounts add up to. */
function bearsTotal(dropped: Dropped, places: readonly number[]): boolean {
  const get = rowsOf(dropped);
  const sum = places.reduce((total, place) => total + (Number(get(place)('amount')) || 0), 0);
  // Each line is rounded to a cent by itself.
  const off = 0.006 + 0.005 * places.length;
  return places.every((place) => Math.abs((Number(get(place)('billed')) || 0) - sum) < off);
}
