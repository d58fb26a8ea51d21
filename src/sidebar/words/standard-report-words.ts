import { type FieldId, fieldOf } from '../../core/report/fields';
import type { ReportKind } from '../../core/report/standard-report';
import type { RevenueModel } from '../../core/settings';
import { count, list } from '../../import/texts';

/** A report that lacks a column. */
interface Lacking extends ReportKind {
  /** What one of its records is called. */
  readonly noun: string;
  readonly has: ReadonlySet<FieldId>;
}

type Cost = string | ((lacking: Lacking) => string);

const ANY_AMOUNT: readonly FieldId[] = ['mrr', 'arr', 'amount', 'acv', 'tcv'];

/** What it costs a report to lack a column. */
const COSTS: Partial<Readonly<Record<FieldId, Cost>>> = {
  recordId: ({ noun }) =>
    `${noun}s that change count as new ones, and no file of repairs can find them`,
  dealName: 'findings name no deal, and no company can be suggested by the name of one',
  company: ({ noun }) => `nobody can tell which ${noun}s are those of one customer`,
  closeDate: ({ has }) =>
    has.has('contractStart')
      ? `a deal with a blank ${fieldOf('contractStart').label} does not begin to pay`
      : 'no deal begins to pay',
  isWon: 'lost and open deals count, too',
  recurringAmount: ({ has }) =>
    ANY_AMOUNT.some((id) => has.has(id))
      ? 'what a deal pays is read from another amount'
      : 'no deal pays anything',
  recurringType: 'new business, renewal and upsell cannot be told apart',
  inactiveDate: 'no churn can be seen',
  inactiveReason: 'a late renewal cannot be told from a customer who left',
  contractStart: ({ noun, has }) =>
    has.has('closeDate') ? `${noun}s begin on their close date` : `no ${noun} begins to pay`,
  contractEnd: ({ noun }) => `no ${noun} ends, so that no churn can be seen`,
  amount: ({ noun }) => `no ${noun} pays anything`,
  type: ({ model }) =>
    model === 'deal movements'
      ? 'no deal counts, since nothing says what it does to MRR'
      : 'new business, renewal and upsell cannot be told apart',
  line: 'what a customer pays for several products is one',
  owner: 'findings and the list for the meeting have no owner',
  currency: 'amounts are taken for those of one currency; you need it if you have several',
  createDate: 'the last complete month is guessed where the name of the file has no date',
  snapshotMonth: 'nobody can tell of which month a row speaks',
  mrr: 'no row says what is paid',
  invoiceNumber: ({ noun }) => `${noun}s that change count as new ones`,
  invoiceDate: ({ noun, has }) =>
    has.has('contractStart') && has.has('contractEnd')
      ? `${noun}s count only where their service period is filled`
      : `nobody can tell in which month each ${noun} falls`,
  billed: ({ noun }) => `no ${noun} says what is billed`,
};

function costOf(id: FieldId, lacking: Lacking): string {
  const cost = COSTS[id] ?? 'nothing is lost';
  return typeof cost === 'string' ? cost : cost(lacking);
}

/** What the sidebar says about the report that HubSpot is to save. */
export const standardReportWords = {
  title: 'The report to save in HubSpot',
  hint: (model: RevenueModel) =>
    `For ${model}. Save a view with these columns, and export it each month with all of them. HubSpot's internal name follows where it is the same in each portal; what stands without one may be called otherwise in yours.`,
  columns: 'Columns',
  column: (label: string, internal: string) => (internal === '' ? label : `${label} (${internal})`),
  copy: 'Copy the columns',
  copied: 'The columns are copied.',
  notCopied: 'The columns are selected. Press Ctrl+C, on a Mac Command+C, to copy them.',
  hasAll: 'This report has them all.',
  lacking: (columns: number) =>
    `${count(columns, 'column')} of it ${columns === 1 ? 'is' : 'are'} not in this report:`,
  cost: (id: FieldId, lacking: Lacking) => `Without ${fieldOf(id).label} ${costOf(id, lacking)}.`,
  changed: 'Since the last report',
  gone: (labels: readonly string[]) => `Gone: ${list(labels, 'and')}.`,
  added: (labels: readonly string[]) => `New: ${list(labels, 'and')}.`,
} as const;
