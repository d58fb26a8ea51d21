import type { RevenueModel } from '../settings';
import type { FieldId } from './fields';
import type { Report } from './report';
import { sourceOf } from './sources';

/** A column of the report that a model wants to be saved in HubSpot. */
export interface StandardColumn {
  readonly id: FieldId;
  /** HubSpot's internal name; empty where it is no property, or one of the portal's own. */
  readonly internal: string;
  /** Columns any of which does in its place. */
  readonly or?: readonly FieldId[];
}

const RECORD: StandardColumn = { id: 'recordId', internal: 'hs_object_id' };
const NAME: StandardColumn = { id: 'dealName', internal: 'dealname' };
const COMPANY: StandardColumn = {
  id: 'company',
  internal: '',
  or: ['companies', 'companyId', 'companyIds'],
};
const CLOSED: StandardColumn = { id: 'closeDate', internal: 'closedate' };
const WON: StandardColumn = { id: 'isWon', internal: 'hs_is_closed_won', or: ['stage'] };
const TYPE: StandardColumn = { id: 'type', internal: 'dealtype' };
const OWNER: StandardColumn = { id: 'owner', internal: 'hubspot_owner_id' };
const CURRENCY: StandardColumn = { id: 'currency', internal: 'deal_currency_code' };
const CREATED: StandardColumn = { id: 'createDate', internal: 'createdate' };

/** HubSpot calls the currency of another object than a deal otherwise from object to object. */
const CURRENCY_OF_OBJECT: StandardColumn = { ...CURRENCY, internal: '' };

const AMOUNTS: readonly FieldId[] = ['mrr', 'arr', 'acv', 'tcv'];

/** The report of contracts, subscriptions or line items, which have no stage and no close date, only a start and an end. */
const CONTRACT_OBJECTS: readonly StandardColumn[] = [
  ...[RECORD, COMPANY],
  { id: 'amount', internal: '', or: AMOUNTS },
  { id: 'contractStart', internal: '' },
  { id: 'contractEnd', internal: '', or: ['term'] },
  ...[OWNER, CURRENCY_OF_OBJECT],
];

const BY_MODEL: Readonly<Record<RevenueModel, readonly StandardColumn[]>> = {
  'recurring deals': [
    ...[RECORD, NAME, COMPANY, CLOSED, WON],
    { id: 'recurringAmount', internal: 'recurring_revenue_amount', or: ['mrr', 'arr'] },
    { id: 'recurringType', internal: 'recurring_revenue_deal_type', or: ['type'] },
    { id: 'inactiveDate', internal: 'recurring_revenue_inactive_date' },
    { id: 'inactiveReason', internal: 'recurring_revenue_inactive_reason' },
    ...[OWNER, CURRENCY, CREATED],
  ],
  contracts: [
    ...[RECORD, NAME, COMPANY, CLOSED, WON],
    { id: 'amount', internal: 'amount', or: AMOUNTS },
    { id: 'contractStart', internal: '' },
    { id: 'contractEnd', internal: '', or: ['term'] },
    ...[TYPE, OWNER, CURRENCY, CREATED],
  ],
  'deal movements': [
    ...[RECORD, NAME, COMPANY, CLOSED, WON, TYPE],
    { id: 'amount', internal: 'amount' },
    { id: 'line', internal: '' },
    ...[OWNER, CURRENCY, CREATED],
  ],
  'monthly snapshots': [
    COMPANY,
    { id: 'snapshotMonth', internal: '' },
    { id: 'mrr', internal: '' },
  ],
  'invoices or orders': [
    { id: 'invoiceNumber', internal: 'hs_number', or: ['recordId'] },
    COMPANY,
    { id: 'invoiceDate', internal: 'hs_invoice_date' },
    { id: 'billed', internal: 'hs_amount_billed', or: ['amount'] },
    CURRENCY_OF_OBJECT,
  ],
};

/** What decides which columns a report is to have. */
export interface ReportKind {
  readonly model: RevenueModel;
  /** Whether its rows are deals, if the model can be read from other records, too. */
  readonly isOfDeals: boolean;
}

/** The columns of the report to save, in the order in which a saved view shows them. */
export function standardReport({ model, isOfDeals }: ReportKind): readonly StandardColumn[] {
  return model === 'contracts' && !isOfDeals ? CONTRACT_OBJECTS : BY_MODEL[model];
}

/** Whether the rows of a table are deals: they have a stage or a close date, or what only deals have. */
export function isReportOfDeals(
  table: Pick<Report, 'fields' | 'rows'>,
  has: ReadonlySet<FieldId>,
): boolean {
  return sourceOf(table) !== 'contracts' || has.has('isWon') || has.has('dealName');
}

/** The columns of the standard report that a report lacks, which has these fields. */
export function lackingColumns(
  kind: ReportKind,
  has: ReadonlySet<FieldId>,
): readonly StandardColumn[] {
  return standardReport(kind).filter(({ id, or = [] }) => ![id, ...or].some((one) => has.has(one)));
}

/** How a report's columns differ from those that the one before it was read from, by their labels. */
export interface ChangedColumns {
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Columns that are gone and columns that are new; what was left out on purpose is neither. */
export function changedColumns(
  before: readonly (readonly [label: string, field: FieldId | ''])[],
  now: readonly string[],
): ChangedColumns {
  const known = new Set(before.map(([label]) => label));
  return {
    gone: before.flatMap(([label, field]) => (field === '' || now.includes(label) ? [] : [label])),
    added: now.filter((label) => !known.has(label)),
  };
}
