import type { Settings } from '../settings';
import { comparable } from '../settings';
import type { Cell } from './cell';
import { companyId, nameOf } from './company';
import { type Deal, dealOf } from './deal';
import type { FieldId } from './fields';
import { isUnique } from './record-key';
import { fieldReader, type Report } from './report';
import { withReportedMonths } from './snapshots';
import type { State } from './state';

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
  const named = getters.map((get) => ({ id: companyId(get), name: comparable(nameOf(get)) }));
  const ids = idByName(named);
  const resolved = { ...settings, sameAs: keysCountedAs(settings.sameAs, named) };
  const deals = getters.map((get, index) => dealOf(index + firstRow, get, resolved));
  const matched = deals.map((deal) => withCustomerId(deal, ids, resolved));
  const known = withoutReplaced(matched);
  return settings.model === 'monthly snapshots' ? withReportedMonths(known) : known;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names that exactly one company ID goes by. */
function idByName(rows: readonly Named[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name } of rows)
    if (id !== '' && name !== '') ids.set(name, (ids.get(name) ?? id) === id ? id : '');
  return ids;
}

/** Customers treated as another, which may be given by name: the last company ID of that name is meant. */
function keysCountedAs(
  sameAs: Settings['sameAs'],
  rows: readonly Named[],
): ReadonlyMap<string, string> {
  if (sameAs.size === 0) return sameAs;
  const last = new Map<string, string>();
  for (const { id, name } of rows) if (id !== '') last.set(name, id);
  return new Map([...sameAs].map(([from, to]) => [from, last.get(to) ?? to]));
}

/** Reasons that are judged before the exclude list. */
const BEFORE_EXCLUDED: readonly State[] = [
  'gone',
  'not won',
  'pipeline',
  'one-time',
  'no customer',
];

function withCustomerId(deal: Deal, ids: ReadonlyMap<string, string>, settings: Settings): Deal {
  if (deal.customerKey !== comparable(deal.customer)) return deal;
  const id = ids.get(deal.customerKey) ?? '';
  if (id === '') return deal;
  const customerKey = settings.sameAs.get(id) ?? id;
  const isExcluded = settings.excluded.has(customerKey) && !BEFORE_EXCLUDED.includes(deal.state);
  return { ...deal, customerKey, state: isExcluded ? 'excluded' : deal.state };
}

function withoutReplaced(deals: readonly Deal[]): readonly Deal[] {
  const last = new Map(deals.map((deal) => [deal.recordKey, deal]));
  return deals.map((deal) =>
    !isUnique(deal.recordKey) || last.get(deal.recordKey) === deal
      ? deal
      : { ...deal, state: 'replaced' },
  );
}
