import type { RevenueModel } from '../settings';
import type { FieldId } from './fields';

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

/** The columns of the report for each model, in the order in which a saved view shows them. */
export const STANDARD_REPORT: Readonly<Record<RevenueModel, readonly StandardColumn[]>> = {
  'recurring deals': [
    ...[RECORD, NAME, COMPANY, CLOSED, WON],
    { id: 'recurringAmount', internal: 'recurring_revenue_amount' },
    { id: 'recurringType', internal: 'recurring_revenue_deal_type', or: ['type'] },
    { id: 'inactiveDate', internal: 'recurring_revenue_inactive_date' },
    { id: 'inactiveReason', internal: 'recurring_revenue_inactive_reason' },
    ...[OWNER, CURRENCY, CREATED],
  ],
  contracts: [
    ...[RECORD, NAME, COMPANY, CLOSED, WON],
    { id: 'amount', internal: 'amount', or: ['mrr', 'arr', 'acv', 'tcv'] },
    { id: 'contractStart', internal: 'contract_start_date' },
    { id: 'contractEnd', internal: 'contract_end_date', or: ['term'] },
    ...[TYPE, OWNER, CURRENCY, CREATED],
  ],
  'deal movements': [
    ...[RECORD, NAME, COMPANY, CLOSED, WON, TYPE],
    { id: 'amount', internal: 'amount' },
    { id: 'line', internal: 'product_line' },
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
    { id: 'billed', internal: 'hs_amount_billed' },
    CURRENCY,
  ],
};

/** The columns of the standard report that a report lacks, which has these fields. */
export function lackingColumns(
  model: RevenueModel,
  has: ReadonlySet<FieldId>,
): readonly StandardColumn[] {
  return STANDARD_REPORT[model].filter(
    ({ id, or = [] }) => ![id, ...or].some((one) => has.has(one)),
  );
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
