import type { FieldId } from '../../core/report/fields';
import type { RevenueModel } from '../../core/settings';
import { count, list } from '../../import/texts';

/** What it costs a report to lack a column. */
const COSTS: Partial<Readonly<Record<FieldId, string>>> = {
  recordId: 'a deal that changes counts as a new one, and no file of repairs can find it',
  dealName: 'findings name no deal, and no company can be suggested by the name of one',
  company: 'nobody can tell which deals are those of one customer',
  closeDate: 'no deal begins to pay',
  isWon: 'lost and open deals count, too',
  recurringAmount: 'no deal pays anything a month',
  recurringType: 'new business, renewal and upsell cannot be told apart',
  inactiveDate: 'no churn can be seen',
  inactiveReason: 'a late renewal cannot be told from a customer who left',
  contractStart: 'contracts begin on their close date',
  contractEnd: 'no contract ends, so that no churn can be seen',
  amount: 'no deal pays anything',
  type: 'new business, renewal and upsell cannot be told apart',
  line: 'what a customer pays for several products is one',
  owner: 'findings and the list for the meeting have no owner',
  currency: 'amounts in several currencies are added up as if they were one',
  createDate: 'the last complete month is guessed where the name of the file has no date',
  snapshotMonth: 'nobody can tell of which month a row speaks',
  mrr: 'no row says what is paid',
  invoiceNumber: 'an invoice that changes counts as a new one',
  invoiceDate: 'nobody can tell in which month an invoice falls',
  billed: 'no row says what is billed',
};

/** What the sidebar says about the report that HubSpot is to save. */
export const standardReportWords = {
  title: 'The report to save in HubSpot',
  hint: (model: RevenueModel) =>
    `For ${model}. Save a view with these columns, and export it each month with all of them: label and internal name.`,
  columns: 'Columns',
  column: (label: string, internal: string) => (internal === '' ? label : `${label} (${internal})`),
  copy: 'Copy the columns',
  copied: 'The columns are copied.',
  notCopied: 'The columns are selected. Press Ctrl+C, on a Mac Command+C, to copy them.',
  hasAll: 'This report has them all.',
  lacking: (columns: number) =>
    `${count(columns, 'column')} of it ${columns === 1 ? 'is' : 'are'} not in this report:`,
  cost: (label: string, id: FieldId) => `Without ${label} ${COSTS[id] ?? 'nothing is lost'}.`,
  changed: 'Since the last report',
  gone: (labels: readonly string[]) => `Gone: ${list(labels, 'and')}.`,
  added: (labels: readonly string[]) => `New: ${list(labels, 'and')}.`,
} as const;
