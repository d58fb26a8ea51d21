import type { FieldId } from '../report/fields';
import { DATE_PHRASES } from './date-label-words';
import { DEAL_MRR, JOINED_AS } from './joined/joined-as';
import { MONEY_PHRASES } from './money-label-words';
import { plainWords } from './plain-words';

/** What a report may say beside the standard columns, and what only the reading of it needs. */
export type ExtraId =
  | 'status'
  | 'endedEarly'
  | 'revenueKind'
  | 'pausedFrom'
  | 'resumedOn'
  | 'lastChanged'
  | 'autoRenew'
  | 'quantity'
  | 'unitPrice'
  | 'unitDiscount'
  | 'discountShare'
  | 'totalDiscount'
  | 'payments'
  | 'documentKind'
  | 'intervalCount'
  | 'lineItem'
  | 'lineItemPrice'
  | 'refund'
  | 'credited'
  | 'adjusted'
  | 'tax'
  | 'shipping'
  | 'trialEnd'
  | 'endsWithPeriod'
  | 'periodEnd'
  | 'periodRange'
  | 'lineStart'
  | 'startDelayDays'
  | 'startDelayMonths'
  | 'dealMrr'
  | 'joinedAs';

/**
 * What columns are called in billing, orders and other CRMs, in plain words: without case, signs, units and currencies. The
 * first phrase that a report has is the column, so that the net stands before the gross.
 */
export const PHRASES: Readonly<Partial<Record<FieldId | ExtraId, readonly string[]>>> = {
  ...MONEY_PHRASES,
  ...DATE_PHRASES,
  recordId: [
    'record id',
    'deal id',
    'row id',
    'invoice line id',
    'order line id',
    'line item id',
    'line id',
    'subscription id',
    'contract id',
    'opportunity id',
    'transaction id',
    'contract number',
    'uuid',
    'id',
  ],
  dealName: ['deal name', 'contract name', 'subscription name', 'opportunity name', 'deal'],
  companyIds: [
    'company id',
    'customer id',
    'account id',
    'client id',
    'tenant id',
    'organization id',
    'organisation id',
    'org id',
    'customer number',
    'customer no',
    'customer code',
    'account number',
    'account no',
    'subscriber id',
    'workspace id',
    'cust id',
    'user id',
  ],
  companies: [
    'company name',
    'company',
    'customer name',
    'customer description',
    'customer',
    'account name',
    'account',
    'client name',
    'client',
    'tenant name',
    'tenant',
    'organization name',
    'organization',
    'organisation name',
    'organisation',
    'business name',
    'bill to name',
    'bill to',
    'sold to',
    'subscriber',
    'end customer',
    'account company',
    'account company name',
    'customer company name',
    'customer company',
    'contact name',
    'billing company',
  ],
  type: [
    'deal type',
    'opportunity type',
    'movement type',
    'change type',
    'sales type',
    'sale type',
    'movement',
  ],
  inactiveReason: [
    'recurring revenue inactive reason',
    'inactive reason',
    'cancel reason',
    'cancellation reason',
    'cancelation reason',
    'reason for cancellation',
    'churn reason',
    'reason for churn',
    'termination reason',
    'reason for leaving',
    'end reason',
  ],
  isWon: ['is closed won', 'is won', 'won'],
  stage: ['deal stage', 'stage', 'stage name', 'opportunity stage'],
  owner: ['deal owner', 'owner', 'account owner', 'sales rep'],
  line: ['product line', 'product', 'product name', 'product family', 'service'],
  autoRenew: [
    'auto renew',
    'auto renewal',
    'auto renews',
    'autorenew',
    'automatic renewal',
    'renews automatically',
    'evergreen',
    'renewal terms',
    'renewal type',
  ],
  invoiceNumber: [
    'invoice number',
    'invoice no',
    'invoice id',
    'invoice',
    'order number',
    'order no',
    'order id',
    'order',
    'document number',
    'document no',
    'receipt number',
  ],
  status: [
    'status',
    'state',
    'invoice status',
    'document status',
    'order status',
    'payment status',
    'financial status',
    'contract status',
    'subscription status',
    'deal status',
  ],
  revenueKind: [
    'revenue type',
    'revenue kind',
    'type of revenue',
    'charge type',
    'fee type',
    'mrr type',
  ],
  documentKind: ['transaction type', 'txn type', 'document type', 'doc type'],
  lineItem: ['line item name', 'line item', 'item', 'item name', 'product or service', 'sku'],
  endsWithPeriod: ['cancel at period end'],
  startDelayDays: [
    'delayed billing start by days',
    'hs billing start delay days',
    'billing start delay days',
  ],
  startDelayMonths: [
    'delayed billing start by months',
    'delayed billing start by month',
    'hs billing start delay months',
    'billing start delay months',
  ],
  dealMrr: [plainWords(DEAL_MRR)],
  joinedAs: [plainWords(JOINED_AS)],
  industry: ['industry', 'segment', 'customer segment'],
  region: ['region', 'territory', 'country'],
};

/** What is read as a customer where no column is called so: an address, a domain, a bare name. */
export const LAST_RESORT: readonly string[] = [
  'name',
  'customer email',
  'email',
  'email address',
  'domain',
  'company domain',
  'website',
];
