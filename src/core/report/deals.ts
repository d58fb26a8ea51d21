import type { Settings } from '../settings';
import { comparable } from '../settings';
import { type Company, companyOf } from './company';
import { type Deal, dealOf } from './deal';
import type { FieldId } from './fields';
import { isUnique } from './record-key';
import { fieldReader, type Report } from './report';
import { snapshotMonths, withReportedMonths } from './snapshots';
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
  const resolved = { ...settings, sameAs: keysCountedAs(settings.sameAs, report) };
  const ids = new Map<string, string>();
  const hasRecurring = report.rows.some((row) => typeof read(row, 'recurringAmount') === 'number');
  const deals = report.rows.map((row, place) => {
    const get = (id: FieldId) => read(row, id);
    const company = companyOf(get);
    addName(ids, company);
    return dealOf(get, resolved, { row: place + firstRow, company, hasRecurring });
  });
  const matched = deals.map((deal) => withCustomerId(deal, ids, resolved));
  const known = withoutReplaced(matched);
  if (settings.model !== 'monthly snapshots') return known;
  return withReportedMonths(known, (place) =>
    snapshotMonths((id) => read(report.rows[place] ?? [], id)),
  );
}

/** Adds a company to names and the one ID that each goes by; blank for a name of several. */
function addName(ids: Map<string, string>, { id, plainName }: Company): void {
  if (id === '' || plainName === '') return;
  const known = ids.get(plainName);
  if (known === undefined) ids.set(plainName, id);
  else if (known !== id) ids.set(plainName, '');
}

/** Customers treated as another, which may be given by name: the last company ID of that name is meant. */
function keysCountedAs(
  sameAs: Settings['sameAs'],
  { fields, rows }: Pick<Report, 'fields' | 'rows'>,
): ReadonlyMap<string, string> {
  if (sameAs.size === 0) return sameAs;
  const read = fieldReader(fields);
  const last = new Map<string, string>();
  for (const row of rows) {
    const { id, plainName } = companyOf((field) => read(row, field));
    if (id !== '') last.set(plainName, id);
  }
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
  const last = new Map<string, Deal>();
  for (const deal of deals) last.set(deal.recordKey, deal);
  return deals.map((deal) =>
    !isUnique(deal.recordKey) || last.get(deal.recordKey) === deal
      ? deal
      : { ...deal, state: 'replaced' },
  );
}
