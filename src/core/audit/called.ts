import type { RevenueModel } from '../settings';

/** What a record is called under the models whose records need not be deals, where nobody knows what its report holds. */
const NOUNS: Readonly<Partial<Record<RevenueModel, string>>> = {
  contracts: 'record',
  'monthly snapshots': 'snapshot',
  'invoices or orders': 'record',
};

/** A deal, but for what is called after one, the labels of columns, and the model; and for that of a line item. */
const DEAL = /(?<!\bof )\b([Dd])eal(?=s?\b)(?! (?:type|stage|name|movements)\b)/g;

/** What a record of a model is called, whatever its report holds. */
export function nounOfModel(model: RevenueModel): string {
  return NOUNS[model] ?? 'deal';
}

/** A sentence about deals, as it is said of records that are called otherwise. @example asCalled('The deal ends.', 'invoice') //=> "The invoice ends." */
export function asCalled(text: string, noun: string): string {
  return text.replace(DEAL, (_, first: string) =>
    first === 'D' ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)}` : noun,
  );
}
