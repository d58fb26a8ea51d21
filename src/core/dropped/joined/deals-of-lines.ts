import { textOf } from '../../report/cell';
import { type Dropped, withColumn } from '../dropped';
import { plainId } from '../spoilt-ids';
import { dealPlaces, isOfLines, textAt } from './source-table';

/** What stands before the ID of a deal among the IDs of a line item: it is the ID of no record of the report. */
const OF_DEAL = 'deal:';

/** Line items without their deals, each with the IDs of these, so that it can be joined with them when they come. */
export function withDealsNamed(dropped: Dropped): Dropped {
  const { header, body, report } = dropped;
  const lines = { header, rows: body, dialect: report.dialect };
  const { ids } = dealPlaces(lines);
  if (ids < 0 || !isOfLines(lines)) return dropped;
  return withColumn(dropped, 'mergedIds', (place, get) => {
    const deals = textAt(body[place] ?? [], ids)
      .split(';')
      .map((id) => plainId(id.trim()))
      .filter((id) => id !== '');
    const named = [textOf(get('mergedIds')), ...deals.map((id) => `${OF_DEAL}${id}`)];
    return named.filter((id) => id !== '').join(';') || null;
  });
}

/** The IDs of the deals that a line item keeps beside its own, set apart by a semicolon; blank where it names none. */
export function dealsKept(mergedIds: string): string {
  return mergedIds
    .split(';')
    .filter((id) => id.startsWith(OF_DEAL))
    .map((id) => id.slice(OF_DEAL.length))
    .join(';');
}
