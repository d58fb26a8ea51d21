import { comparable } from '../../settings';
import { plainId } from '../spoilt-ids';
import { dealPlaces, placeOf, type Row, type SourceTable, textAt } from './source-table';

/** What tells the line items of one deal apart: their own IDs, else their names, by number where two have one name. */
export function lineNames(lines: SourceTable): ReadonlyMap<Row, string> {
  const { ids } = dealPlaces(lines);
  const own = placeOf(lines, 'recordId');
  const [id, item] = [own === ids ? -1 : own, itemPlace(lines)];
  const counts = new Map<string, number>();
  return new Map(
    lines.rows.map((line) => {
      const known = id < 0 ? '' : plainId(line[id] ?? null);
      if (known !== '') return [line, known];
      const name = textAt(line, item);
      const key = `${textAt(line, ids)}\n${name}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [line, count > 1 || name === '' ? `${name} ${count}`.trim() : name];
    }),
  );
}

/** Where line items have their names: HubSpot calls the column Name. */
export function itemPlace(lines: SourceTable): number {
  const found = [placeOf(lines, 'lineItem'), placeOf(lines, 'line')].find((place) => place >= 0);
  return found ?? lines.header.labels.findIndex((label) => comparable(label) === 'name');
}
