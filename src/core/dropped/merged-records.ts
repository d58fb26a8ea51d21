import { textOf } from '../report/cell';
import { dealOfRecord } from '../report/sources';
import { comparable } from '../settings';
import { type Dropped, rowsOf, withRowsLeftOut } from './dropped';

/**
 * A record that another row of the report says was merged into its own counts once, as that: HubSpot gives what two deals became a
 * Record ID and keeps theirs beside it. Where two name each other nobody can tell which one is left.
 */
export function withMergedOnce(dropped: Dropped): Dropped {
  if (!dropped.report.fields.includes('mergedIds')) return dropped;
  const get = rowsOf(dropped);
  const idAt = (place: number) => comparable(dealOfRecord(textOf(get(place)('recordId'))));
  const into = new Map<string, Set<string>>();
  for (const place of dropped.report.rows.keys()) {
    const own = idAt(place);
    if (own === '' || get(place)('leftOut') !== null) continue;
    for (const id of idsIn(textOf(get(place)('mergedIds'))))
      if (id !== own) into.set(id, (into.get(id) ?? new Set()).add(own));
  }
  const isAway = (id: string) =>
    [...(into.get(id) ?? [])].some((other) => into.get(other)?.has(id) !== true);
  return withRowsLeftOut(dropped, (place) => (isAway(idAt(place)) ? 'repeated' : null));
}

function idsIn(text: string): readonly string[] {
  return text
    .split(/[;,\s]+/)
    .map(comparable)
    .filter((id) => id !== '');
}
