import { isBlank, textOf } from '../report/cell';
import { type Dropped, rowsOf, withRowsLeftOut } from './dropped';

/**
 * The places of rows that are the same as an earlier one in every cell of the file that stands under a label, where no Record ID
 * tells them apart: a column without a label is a program's numbering.
 */
export function copiesIn(dropped: Dropped): ReadonlySet<number> {
  const get = rowsOf(dropped);
  const isLabelled = (at: number) => (dropped.header.labels[at] ?? '').trim() !== '';
  const seen = new Set<string>();
  const copies = new Set<number>();
  dropped.body.forEach((row, place) => {
    if (!isBlank(get(place)('recordId')) || get(place)('leftOut') !== null) return;
    const content = row
      .filter((_, at) => isLabelled(at))
      .map(textOf)
      .join('\u0000');
    if (seen.has(content)) copies.add(place);
    seen.add(content);
  });
  return copies;
}

/** The report with every such row left out. */
export function withCopiesOnce(dropped: Dropped): Dropped {
  const copies = copiesIn(dropped);
  return withRowsLeftOut(dropped, (place) => (copies.has(place) ? 'repeated' : null));
}
