import type { FieldId } from '../core/report/fields';
import { type Source, sourceOf } from '../core/report/sources';
import type { Understanding } from '../core/report/understanding';
import type { ImportLine } from '../main';
import { ROW_NOUNS } from './texts';

/** A source, and the labels of the columns that its report is read from. */
export interface NamedSource {
  readonly source: Source;
  readonly labels: readonly string[];
}

const NOUNS: Readonly<Record<Source, string>> = {
  deals: 'deal',
  'line items of deals': 'line item',
  contracts: 'contract',
  invoices: 'invoice',
  snapshots: 'monthly snapshot',
};

/** What the labels of a source's columns say of its records, the surest first: invoices have days of payment, too. */
const BY_LABELS: Partial<Record<Source, readonly (readonly [RegExp, string])[]>> = {
  contracts: [
    [/\bsubscription (?:id|name|number|status)\b/i, 'subscription'],
    [/\b(?:line item|net price|unit price)\b/i, NOUNS['line items of deals']],
    [/\bsubscription\b/i, 'subscription'],
    [/\bcontract (?:id|name|number|status)\b|^(?:status|effective date)$/i, NOUNS.contracts],
  ],
  invoices: [
    [/\binvoice\b/i, NOUNS.invoices],
    [/\b(?:order|fulfillment)\b/i, 'order'],
    [/\bpayment\b/i, 'payment'],
  ],
};

const ALL = [
  ...Object.values(NOUNS),
  ...Object.values(BY_LABELS)
    .flat()
    .map(([, noun]) => noun),
];

/** What one record of a source is called. */
export function nounOf(named: NamedSource): string {
  return nounByLabels(named) ?? NOUNS[named.source];
}

function nounByLabels({ source, labels }: NamedSource): string | undefined {
  return BY_LABELS[source]?.find(([words]) => labels.some((label) => words.test(label)))?.[1];
}

/** Which object of the CRM the records are, where what they hold or their labels leave no doubt; else null. */
export function objectOf(named: NamedSource): string | null {
  const { source } = named;
  if (source === 'deals' || source === 'line items of deals') return NOUNS.deals;
  return nounByLabels(named) ?? (source === 'snapshots' ? NOUNS.snapshots : null);
}

/** What one record of a report is called. */
export function nounIn({ report, header }: Pick<Understanding, 'report' | 'header'>): string {
  return nounOf({ source: sourceOf(report) ?? 'deals', labels: header.labels });
}

/** What HubSpot calls the record that a file or a task is about: a line item that came with its deal has no ID of its own there. */
export function nounOfRecords(
  { table }: { readonly table: Parameters<typeof sourceOf>[0] },
  labels: ReadonlyMap<FieldId, string>,
): string {
  const source = sourceOf(table) ?? 'deals';
  return source === 'line items of deals'
    ? NOUNS.deals
    : nounOf({ source, labels: [...labels.values()] });
}

/** What one record of an import is called, by its line on Imports. */
export function nounOfLine({ holds, says }: Pick<ImportLine, 'holds' | 'says'>): string {
  if (holds !== 'deals') return ROW_NOUNS[holds];
  return ALL.find((noun) => `${noun}s` === says) ?? ROW_NOUNS.deals;
}

/** Whether an import brought what counts, and is in. */
export function isCounted({ status, holds }: ImportLine): boolean {
  return status === 'in' && holds === 'deals';
}

/** What one record of what a workbook counts is called: as its latest report that is in says it. */
export function nounCounted(imports: readonly ImportLine[]): string {
  const [latest] = imports.filter(isCounted).slice(-1);
  return latest ? nounOfLine(latest) : ROW_NOUNS.deals;
}
