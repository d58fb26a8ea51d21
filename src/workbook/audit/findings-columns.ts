import { onTab, span } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';

/** Owners among whom those with the most deals are looked for. */
export const OWNER_ROWS = 200;

/** What the list on Audit shows of each finding. */
export type ListedColumn =
  | 'listedId'
  | 'listedCheck'
  | 'listedCustomer'
  | 'listedStake'
  | 'listedMessage'
  | 'listedColumn'
  | 'listedOwner';

type FindingColumn =
  | 'place'
  | 'recordId'
  | 'customer'
  | 'owner'
  | 'check'
  | 'column'
  | 'message'
  | 'mrr'
  | 'counted'
  | 'from'
  | 'until'
  | 'open'
  | 'largest'
  | 'item'
  | 'ledgerRow'
  | 'findingRow'
  | 'stake'
  | 'sorted'
  | 'ledgerAt'
  | 'findingAt'
  | ListedColumn
  | 'owners'
  | 'ownerDeals'
  | 'ownersByDeals'
  | 'ownersSorted'
  | 'recordsSorted'
  | 'acceptedNo'
  | 'figure'
  | 'value';

/** The hidden tab's columns: what a look at all records found, as values; then the list that Audit shows, step by step. Marked
 * as pure so that what a cell's function loads comes without them. */
export const FINDING_COLUMNS: readonly Column<FindingColumn>[] = /* @__PURE__ */ columns([
  ['place', 'No.', 'Findings that only a look at all records shows, written by the import.'],
  ['recordId', 'Record ID', 'The record in HubSpot; blank: the whole report.'],
  ['customer', 'Customer', 'The company that pays.'],
  ['owner', 'Owner', 'Who owns the deal.'],
  ['check', 'Check no.', 'The place of the check in the list on Audit.'],
  ['column', 'Column', 'The column that is wrong.'],
  ['message', 'What is wrong', 'In a sentence.'],
  ['mrr', 'MRR at stake', 'Money a month that may be wrong.'],
  ['counted', 'MRR of the record', 'Where the record counts; else blank.'],
  ['from', 'Paid from', 'When the MRR at stake is paid; blank: nobody knows.'],
  ['until', 'Paid until', 'The first day on which it is not paid.'],
  ['open', 'Open', '1, unless the finding was accepted or its check is switched off.'],
  ['item', 'Item', 'First the lines for findings of the Ledger, then those of this tab.'],
  [
    'largest',
    'Largest',
    'Lines of the Ledger, counted from its first, those with the most money first.',
  ],
  ['stake', 'At stake', 'MRR or ARR at stake, as Settings says; -1: no such item.'],
  ['ledgerRow', 'Ledger line', 'The line of the Ledger that shows the finding; 0: none does.'],
  ['findingRow', 'Line here', 'Else the line of this tab that holds it.'],
  ['sorted', 'By size', 'The items with the most money first.'],
  ['ledgerAt', 'Ledger line of it', 'The same, in that order.'],
  ['findingAt', 'Line here of it', 'The same, in that order.'],
  [
    'listedId',
    'Record ID, listed',
    'Of the finding, in that order; blank from where there are none.',
  ],
  ['listedCheck', 'Check no., listed', 'The same; 0 where there is none.'],
  ['listedCustomer', 'Customer, listed', 'The same.'],
  ['listedStake', 'At stake, listed', 'The same.'],
  ['listedMessage', 'What is wrong, listed', 'The same.'],
  ['listedColumn', 'Column, listed', 'The same.'],
  ['listedOwner', 'Owner, listed', 'The same.'],
  ['owners', 'Owners', 'Who owns records that count or should, in the order of Deals.'],
  [
    'ownerDeals',
    'Records',
    'Records of the owner that count or should; -1: no owner, or one that stands above in another case.',
  ],
  ['ownersByDeals', 'Owner no. by records', 'Those with the most records first.'],
  ['ownersSorted', 'Owners by records', 'Their names.'],
  ['recordsSorted', 'Records, listed', 'How many records each of them owns.'],
  [
    'acceptedNo',
    'Accepted',
    'The numbers, on Repairs, of findings that Settings lists as right or into whose lines somebody typed why.',
  ],
  ['figure', 'Figure', 'What all records are judged by.'],
  ['value', 'Value', 'Its value.'],
]);

/** The letters of the hidden tab's columns. */
export const FINDINGS = /* @__PURE__ */ tableLetters(FINDING_COLUMNS);

function columns(
  all: readonly (readonly [FindingColumn, string, string])[],
): readonly Column<FindingColumn>[] {
  return all.map(([id, header, note]) => ({ id, header, note, width: 110 }));
}

/** Findings of all records together that the tab holds; the largest are kept. */
export const VALUE_ROWS = 500;

/** Lines of the list of findings, by the rows that Deals has formulas for. */
export function listRows({ dealRows }: { readonly dealRows: number }): number {
  return Math.max(250, Math.min(2000, Math.ceil(dealRows / 4)));
}

/** Owners that are listed one by one; the others are one line. */
export const OWNERS_LISTED = 30;

type OwnerColumn = 'owners' | 'ownerDeals' | 'ownersByDeals' | 'ownersSorted' | 'recordsSorted';

/** A column of the owners. */
export function ownerSpan(id: OwnerColumn): string {
  return onTab('Findings', span(FINDINGS[id], 2, OWNER_ROWS + 1));
}

/** Of the owners that are listed: their numbers, names, or how many records they own. */
export function listedOwners(id: 'ownersByDeals' | 'ownersSorted' | 'recordsSorted'): string {
  return onTab('Findings', span(FINDINGS[id], 2, OWNERS_LISTED + 1));
}

/** A column of the values. */
export function valueSpan(id: FindingColumn): string {
  return onTab('Findings', span(FINDINGS[id], 2, VALUE_ROWS + 1));
}

/** Items that are sorted by size: as many of the Ledger as the list has lines, and all values. */
export function itemRows(plan: { readonly dealRows: number }): number {
  return listRows(plan) + VALUE_ROWS;
}

/** A column of what the list on Audit shows, as far as the list reaches. */
export function listedSpan(
  plan: { readonly dealRows: number },
  id: ListedColumn | 'ledgerAt' | 'findingAt',
): string {
  return onTab('Findings', span(FINDINGS[id], 2, listRows(plan) + 1));
}

/** The first rows of such a column. */
export function firstListed(id: ListedColumn, rows: number): string {
  return onTab('Findings', span(FINDINGS[id], 2, rows + 1));
}

/** The numbers of accepted findings, in order. */
export function acceptedNumbers(): string {
  return valueSpan('acceptedNo');
}

/** A column of the items. */
export function listSpan(plan: { readonly dealRows: number }, id: FindingColumn): string {
  return onTab('Findings', span(FINDINGS[id], 2, itemRows(plan) + 1));
}

/** Figures that all records are judged by, and marks of the data that the values are about; in this order from row 2. */
export const FIGURES = [
  { id: 'upsellsReplace', label: 'Upsells take the place of the deal before them' },
  { id: 'areTyped', label: 'Nine of ten deals have a type' },
  { id: 'areRecurring', label: 'Nine of ten deals have a recurring amount' },
  { id: 'areRenewalsPriced', label: 'Nine of ten renewals have an amount' },
  { id: 'areChurnsPriced', label: 'Nine of ten churns have an amount' },
  { id: 'judgedFrom', label: 'Renewals are judged after this day' },
  { id: 'onLedger', label: 'Open findings on the Ledger' },
  { id: 'here', label: 'Open findings on this tab' },
  { id: 'whole', label: 'Of them about the whole report' },
  { id: 'records', label: 'Records that count' },
  { id: 'amount', label: 'Their amounts a month' },
  { id: 'clean', label: 'Of them without a finding' },
  { id: 'cleanMrr', label: "MRR of those at the as-of month's end" },
  { id: 'stakeNow', label: 'MRR at stake at that time' },
  { id: 'stampImport', label: 'Import that was looked at' },
  { id: 'stampRecords', label: 'Records that counted then' },
  { id: 'stampAmount', label: 'Their amounts a month then' },
  { id: 'unlisted', label: 'Findings of it that found no room here' },
  { id: 'lacking', label: 'Columns that matter and its report lacks' },
] as const;
export type FigureId = (typeof FIGURES)[number]['id'];

/** The cell of such a figure. */
export function figure(id: FigureId): string {
  const row = FIGURES.findIndex((one) => one.id === id) + 2;
  return onTab('Findings', `$${FINDINGS.value}$${row}`);
}

/** The column in which a part of the tab begins. */
export function findingColumn(id: FindingColumn): number {
  return FINDING_COLUMNS.findIndex((one) => one.id === id) + 1;
}
