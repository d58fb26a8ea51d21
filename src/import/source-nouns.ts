import { type Source, sourceOf } from '../core/report/sources';
import type { Understanding } from '../core/report/understanding';

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

const OF_LINES = /\b(?:line item|net price|unit price)\b/i;
const OF_SUBSCRIPTIONS = /\bsubscription\b/i;

/** What one record of a source is called. */
export function nounOf({ source, labels }: NamedSource): string {
  if (source !== 'contracts') return NOUNS[source];
  if (labels.some((label) => OF_LINES.test(label))) return NOUNS['line items of deals'];
  return labels.some((label) => OF_SUBSCRIPTIONS.test(label)) ? 'subscription' : NOUNS.contracts;
}

/** What one record of a report is called. */
export function nounIn({ report, header }: Pick<Understanding, 'report' | 'header'>): string {
  return nounOf({ source: sourceOf(report) ?? 'deals', labels: header.labels });
}
