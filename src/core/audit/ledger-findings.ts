import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import type { Fields } from '../report/fields';
import { fieldReader, type Report } from '../report/report';
import type { Settings } from '../settings';
import { columnOf, type Finding, type Paid, wrongText } from './finding';
import { type RowFinding, rowFindings } from './row-findings';

type Table = Pick<Report, 'fields' | 'rows'>;

/** What every row shows, alone and beside its neighbours. */
export function ledgerFindings(
  table: Table,
  deals: readonly Deal[],
  settings: Settings,
): readonly Finding[] {
  const fieldsOf = reader(table);
  return rowFindings(deals, settings, fieldsOf).map((one) =>
    findingOf(one, fieldsOf(one.deal), settings),
  );
}

function findingOf(found: RowFinding, get: Fields, settings: Settings): Finding {
  const { deal, check, entry, stake } = found;
  return {
    ...aboutRecord(deal, get),
    check,
    column: columnOf(check, settings.model),
    message: wrongText(check, settings.model),
    mrr: stake,
    isOnLedger: true,
    counted: entry?.mrr ?? null,
    paid: entry ?? paidBy(deal),
  };
}

/** Reads the row of a deal. */
export function reader({ fields, rows }: Table): (deal: Pick<Deal, 'row'>) => Fields {
  const read = fieldReader(fields);
  return (deal) => {
    const row = rows[deal.row - 2] ?? [];
    return (id) => read(row, id);
  };
}

/** Whom a finding is about. */
export function aboutRecord(
  { row, recordId, customer }: Deal,
  get: Fields,
): Pick<Finding, 'row' | 'recordId' | 'customer' | 'owner'> {
  return { row, recordId, customer, owner: textOf(get('owner')) };
}

/** When a row says that it is paid. */
export function paidBy({ start, end }: Deal): Paid | null {
  return start === null ? null : { from: start, until: end };
}
