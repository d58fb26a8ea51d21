import { assert } from '../assert';
import type { Cell } from './cell';

/** One column of a deal as the product knows it, whatever the report calls it. */
export type FieldId = (typeof FIELDS)[number]['id'];

/** Reads a field of the row in hand. */
export type Fields = (id: FieldId) => Cell;

/** What a column's cells are read as. */
export type FieldKind = 'text' | 'day' | 'amount' | 'months' | 'flag';

export interface Field {
  readonly id: string;
  /** HubSpot's English label, which is also the header on the Deals tab. */
  readonly label: string;
  readonly kind: FieldKind;
  /** HubSpot's internal name, older labels, common words; compared without case. */
  readonly aliases: readonly string[];
}

const text = <I extends string>(id: I, label: string, ...aliases: string[]) =>
  ({ id, label, kind: 'text', aliases }) as const;
const day = <I extends string>(id: I, label: string, ...aliases: string[]) =>
  ({ id, label, kind: 'day', aliases }) as const;
const amount = <I extends string>(id: I, label: string, ...aliases: string[]) =>
  ({ id, label, kind: 'amount', aliases }) as const;
const months = <I extends string>(id: I, label: string, ...aliases: string[]) =>
  ({ id, label, kind: 'months', aliases }) as const;
const flag = <I extends string>(id: I, label: string, ...aliases: string[]) =>
  ({ id, label, kind: 'flag', aliases }) as const;

/** Every standard column, in the order in which they stand on the Deals tab. */
export const FIELDS = [
  text('recordId', 'Record ID', 'hs_object_id', 'deal id', 'id'),
  text('dealName', 'Deal Name', 'dealname'),
  text(
    'companyId',
    'Associated Company IDs (Primary)',
    'primary company id',
    'hs_primary_associated_company',
  ),
  text(
    'companyIds',
    'Associated Company IDs',
    'company id',
    'company ids',
    'customer id',
    'account id',
  ),
  text('company', 'Associated Company (Primary)', 'primary company', 'primary associated company'),
  text(
    'companies',
    'Associated Company',
    'company name',
    'company',
    'customer',
    'customer name',
    'account',
    'account name',
    'client',
  ),
  text('type', 'Deal Type', 'dealtype', 'type'),
  amount('amount', 'Amount', 'amount in deal currency'),
  day('closeDate', 'Close Date', 'closedate', 'closed date'),
  flag('isWon', 'Is Closed Won', 'hs_is_closed_won'),
  text('stage', 'Deal Stage', 'dealstage', 'stage'),
  text('pipeline', 'Pipeline', 'hs_pipeline', 'deal pipeline'),
  text('owner', 'Deal owner', 'hubspot_owner_id', 'owner'),
  text('line', 'Product line', 'product_line', 'product'),
  amount('recurringAmount', 'Recurring revenue amount', 'recurring_revenue_amount'),
  text('recurringType', 'Recurring revenue deal type', 'recurring_revenue_deal_type'),
  day('inactiveDate', 'Recurring revenue inactive date', 'recurring_revenue_inactive_date'),
  text('inactiveReason', 'Recurring revenue inactive reason', 'recurring_revenue_inactive_reason'),
  day(
    'contractStart',
    'Contract start date',
    'contract_start_date',
    'contract start',
    'subscription start date',
    'start date',
    'service start date',
    'service start',
    'service period start',
    'period start',
    'billing period start',
    'hs_recurring_billing_start_date',
  ),
  day(
    'contractEnd',
    'Contract end date',
    'contract_end_date',
    'contract end',
    'subscription end date',
    'end date',
    'service end date',
    'service end',
    'service period end',
    'period end',
    'billing period end',
    'hs_recurring_billing_end_date',
  ),
  months(
    'term',
    'Term (months)',
    'hs_term_in_months',
    'term',
    'contract term (months)',
    'term in months',
  ),
  text(
    'billingFrequency',
    'Billing frequency',
    'recurringbillingfrequency',
    'recurring billing frequency',
  ),
  amount('mrr', 'Monthly recurring revenue', 'hs_mrr', 'mrr'),
  amount('arr', 'Annual recurring revenue', 'hs_arr', 'arr'),
  amount('acv', 'Annual contract value', 'hs_acv', 'acv'),
  amount('tcv', 'Total contract value', 'hs_tcv', 'tcv'),
  text('currency', 'Currency', 'deal_currency_code'),
  amount('exchangeRate', 'Exchange rate', 'hs_exchange_rate'),
  amount('companyAmount', 'Amount in company currency', 'amount_in_home_currency'),
  day('createDate', 'Create Date', 'createdate', 'created date'),
  day('snapshotMonth', 'Snapshot month', 'snapshot date', 'month'),
  day(
    'invoiceDate',
    'Invoice date',
    'hs_invoice_date',
    'order date',
    'hs_order_date',
    'invoiced on',
    'billing date',
  ),
  text(
    'invoiceNumber',
    'Invoice number',
    'hs_number',
    'order number',
    'invoice no',
    'invoice #',
    'order no',
  ),
  amount(
    'billed',
    'Amount billed',
    'hs_amount_billed',
    'billed amount',
    'order amount',
    'invoice amount',
    'invoice total',
    'net amount',
    'order total',
    'order value',
  ),
  text('industry', 'Industry', 'segment'),
  text('region', 'Region', 'territory'),
  text('contact', 'Associated Contact', 'primary contact'),
  text('lostReason', 'Closed Lost Reason', 'closed_lost_reason'),
  text('mergedIds', 'Merged Deal IDs', 'hs_merged_object_ids', 'merged record ids'),
  text('leftOut', 'Left out because'),
  months('snapshotMonths', 'Snapshot months'),
] as const satisfies readonly Field[];

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));

/** The definition of a field. */
export function fieldOf(id: FieldId): Field {
  const field = BY_ID.get(id);
  assert(field, 'no such field', id);
  return field;
}
