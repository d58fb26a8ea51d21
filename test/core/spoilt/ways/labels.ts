import { CLEAN_REPORTS } from '../clean-reports';
import { type Column, type MadeReport, withLabels } from '../made-report';
import type { Way } from '../way';

type Labels = Readonly<Record<string, string>>;

/** The labels of clean reports: another one says by itself what its column holds, and is not replaced. */
const CLEAN: ReadonlySet<string> = new Set(
  Object.values(CLEAN_REPORTS).flatMap((make) => make([]).columns.map(keyOf)),
);

/** A label by what stands below it: money a month under its own label is no Amount. */
function keyOf({ id, label }: Column): string {
  return `${id}\n${label}`;
}

const named = (report: MadeReport, labels: Labels) =>
  withLabels(report, (column) => (CLEAN.has(keyOf(column)) && labels[column.id]) || column.label);

/** HubSpot's internal names. */
const INTERNAL: Labels = {
  recordId: 'hs_object_id',
  dealName: 'dealname',
  company: 'company_name',
  companyId: 'hs_primary_associated_company',
  closeDate: 'closedate',
  isWon: 'hs_is_closed_won',
  type: 'dealtype',
  amount: 'amount',
  recurringAmount: 'recurring_revenue_amount',
  inactiveDate: 'recurring_revenue_inactive_date',
  inactiveReason: 'recurring_revenue_inactive_reason',
  contractStart: 'contract_start_date',
  contractEnd: 'contract_end_date',
  mrr: 'hs_mrr',
  snapshotMonth: 'snapshot_month',
  invoiceNumber: 'hs_number',
  invoiceDate: 'hs_invoice_date',
  billed: 'hs_amount_billed',
};

/** The words of billing and of other CRMs, several for each column. */
const ELSEWHERE: Readonly<Record<string, readonly [string, ...string[]]>> = {
  recordId: ['Deal ID', 'Opportunity ID', 'ID', 'Contract No.', 'Subscription ID'],
  dealName: ['Opportunity Name', 'Name of deal', 'Deal', 'Title'],
  company: [
    'Customer',
    'Client',
    'Account Name',
    'Organization',
    'Tenant',
    'Company',
    'Customer Name',
  ],
  companyId: [
    'Customer ID',
    'Account ID',
    'Client ID',
    'Company ID',
    'Customer No',
    'Account Number',
  ],
  closeDate: [
    'Closed Date',
    'Close date',
    'Date closed',
    'Signed Date',
    'Won date',
    'Booking date',
  ],
  isWon: ['Won', 'Is Won', 'Closed Won', 'Won?', 'Deal won'],
  type: ['Type', 'Opportunity Type', 'Deal type', 'Movement type', 'Sales type'],
  recurringAmount: [
    'Recurring revenue amount',
    'MRR',
    'Monthly Recurring Revenue',
    'Monthly fee',
    'Monthly amount',
  ],
  inactiveDate: [
    'Churn date',
    'Cancelled At',
    'Cancellation date',
    'Terminated on',
    'Inactive date',
  ],
  inactiveReason: ['Inactive reason', 'Churn reason', 'Cancellation reason'],
  contractStart: [
    'Start Date',
    'Effective Date',
    'Valid From',
    'Start',
    'Subscription Start',
    'Begin Date',
    'Commencement date',
    'Service Start',
  ],
  contractEnd: [
    'End Date',
    'Valid To',
    'Valid Until',
    'End',
    'Expiry Date',
    'Expiration Date',
    'Contract End',
    'Service End',
  ],
  mrr: [
    'MRR',
    'Monthly recurring revenue',
    'Ending MRR',
    'Monthly revenue',
    'MRR Amount',
    'Closing MRR',
  ],
  snapshotMonth: [
    'Month',
    'Snapshot date',
    'As of',
    'As of date',
    'Period',
    'Reporting month',
    'Month end',
    'Date',
  ],
  invoiceNumber: [
    'Invoice No.',
    'Invoice ID',
    'Invoice #',
    'Document Number',
    'Order ID',
    'Order Number',
  ],
  invoiceDate: [
    'Date of invoice',
    'Invoice Date',
    'Order Date',
    'Issue date',
    'Issued on',
    'Billing date',
    'Date',
  ],
  billed: [
    'Amount',
    'Total',
    'Net amount',
    'Subtotal',
    'Invoice Total',
    'Sales',
    'Net total',
    'Amount (excl. VAT)',
  ],
};

const words = (label: string) => label.split(/[^\p{L}\p{N}#]+/u).filter((word) => word !== '');
const capital = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;

/** How labels look, whatever they say. */
const STYLES: Readonly<Record<string, (label: string, column: Column) => string>> = {
  'in snake case': (label) => words(label).join('_').toLowerCase(),
  'in upper snake case': (label) => words(label).join('_').toUpperCase(),
  'in kebab case': (label) => words(label).join('-').toLowerCase(),
  'in camel case': (label) =>
    words(label)
      .map((word, at) => (at === 0 ? word.toLowerCase() : capital(word)))
      .join(''),
  'in pascal case': (label) => words(label).map(capital).join(''),
  'in capitals': (label) => label.toUpperCase(),
  'in lower case': (label) => label.toLowerCase(),
  'with blanks around them': (label) => ` ${label}  `,
  'with the object before them': (label) => `Deal - ${label}`,
  'with the object before them in brackets': (label) => `[Deal] ${label}`,
  'with a table before them': (label) => `deals.${words(label).join('_').toLowerCase()}`,
  'with the currency behind money': (label, { kind }) =>
    kind === 'money' ? `${label} (USD)` : label,
  'with the currency as a word behind money': (label, { kind }) =>
    kind === 'money' ? `${label} in EUR` : label,
  'with the sign of the currency behind money': (label, { kind }) =>
    kind === 'money' ? `${label} ($)` : label,
  'with the currency before money': (label, { kind }) =>
    kind === 'money' ? `USD ${label}` : label,
  'with the zone behind days': (label, { kind }) => (kind === 'day' ? `${label} (UTC)` : label),
  'with the format behind days': (label, { kind }) =>
    kind === 'day' ? `${label} (YYYY-MM-DD)` : label,
  'with colons behind them': (label) => `${label}:`,
  'with stars behind them': (label) => `${label} *`,
  'with line breaks in them': (label) => label.replace(' ', '\n'),
  'with no-break spaces in them': (label) => label.replace(/ /g, '\u00A0'),
};

/** Labels as other systems and people write them. */
export const LABEL_WAYS: readonly Way[] = [
  ...Object.entries(STYLES).map(([name, style]) => ({
    name: `labels ${name}`,
    spoil: (report: MadeReport) => withLabels(report, (column) => style(column.label, column)),
  })),
  { name: 'labels by the internal names', spoil: (report) => named(report, INTERNAL) },
  ...Object.entries(ELSEWHERE).flatMap(([id, labels]) =>
    labels.map((label) => ({
      name: `"${label}" over the column ${id}`,
      spoil: (report: MadeReport) => named(report, { [id]: label }),
    })),
  ),
  {
    name: 'labels of billing and other systems, in some case',
    spoil: (report, dice) => {
      const style = dice.pick([
        'in snake case',
        'in upper snake case',
        'in camel case',
        'in pascal case',
      ]);
      return withLabels(report, (column) => {
        const list = ELSEWHERE[column.id];
        const label = list && CLEAN.has(keyOf(column)) ? dice.pick(list) : column.label;
        return STYLES[style]?.(label, column) ?? label;
      });
    },
  },
];
