import type { RevenueModel } from '../settings';

/** What a record is called under the models whose records need not be deals. */
const NOUNS: Readonly<Partial<Record<RevenueModel, string>>> = {
  contracts: 'record',
  'monthly snapshots': 'snapshot',
  'invoices or orders': 'record',
};

/** A deal, but for what is called after one: the labels of columns, and the model. */
const DEAL = /\b([Dd])eal(?=s?\b)(?! (?:type|stage|name|movements)\b)/g;

/** A sentence about deals, as it is said of the records of a model. */
export function asCalled(text: string, model: RevenueModel): string {
  const noun = NOUNS[model];
  if (noun === undefined) return text;
  return text.replace(DEAL, (_, first: string) =>
    first === 'D' ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)}` : noun,
  );
}
