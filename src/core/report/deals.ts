import type { Settings } from '../settings';
import { comparable } from '../settings';
import type { Cell } from './cell';
import { companyId, type Deal, dealOf, nameOf } from './deal';
import type { FieldId } from './fields';
import { fieldReader, type Report } from './report';
import { withReportedMonths } from './snapshots';

/**
 * Every row of a report as a deal: read, matched to its customer, and with only the lowest row of a repeated Record ID
 * left to count. Rows are numbered from `firstRow`, the row of the spreadsheet in which the report's first row stands.
 */
export function dealsOf(
  report: Pick<Report, 'fields' | 'rows'>,
  settings: Settings,
  firstRow = 2,
): readonly Deal[] {
  const read = fieldReader(report.fields);
  const getters = report.rows.map(
    (row) =>
      (id: FieldId): Cell =>
        read(row, id),
  );
  const ids = idByName(getters.map((get) => ({ id: companyId(get), get })));
  const deals = getters.map((get, index) => dealOf(index + firstRow, get, settings));
  const known = withoutReplaced(deals.map((deal) => withCustomerId(deal, ids, settings)));
  return settings.model === 'monthly snapshots' ? withReportedMonths(known) : known;
}

type Getter = (id: FieldId) => Cell;

/** Names that exactly one company ID goes by. */
function idByName(
  rows: readonly { readonly id: string; readonly get: Getter }[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, get } of rows) {
    const name = comparable(nameOf(get));
    if (id === '' || name === '') continue;
    ids.set(name, (ids.get(name) ?? id) === id ? id : '');
  }
  return ids;
}

function withCustomerId(deal: Deal, ids: ReadonlyMap<string, string>, settings: Settings): Deal {
  if (deal.customerKey !== comparable(deal.customer)) return deal;
  const id = ids.get(deal.customerKey) ?? '';
  return id === '' ? deal : { ...deal, customerKey: settings.sameAs.get(id) ?? id };
}

function withoutReplaced(deals: readonly Deal[]): readonly Deal[] {
  const last = new Map<string, number>();
  for (const deal of deals) if (deal.recordId !== '') last.set(deal.recordId, deal.row);
  return deals.map((deal) =>
    (last.get(deal.recordId) ?? deal.row) === deal.row ? deal : { ...deal, state: 'replaced' },
  );
}
