import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { plainLabel } from '../report/headers';
import { billingMonths } from '../report/term';
import { monthsOfFrequency } from './frequencies';
import type { WideHeader } from './labels';
import { isOnce } from './one-time-rows';
import { plainWords, withoutUnits } from './plain-words';

type Cells = readonly (readonly Cell[])[];

/** Labels that may say how often something is billed, and as well how it is collected. */
const LOOSE = /^(?:billing|billed|interval|recurrence)$/;
const MONEY: readonly FieldId[] = ['billed', 'amount'];
const NET = /\bnet\b/;
const GROSS = /^(?:gross amount|amount gross|gross)$/;
const FEES = /^(?:(?:processing|stripe|payment|transaction|total|platform) )?fees?$/;

/**
 * A header without what the cells below say that it is not: a column "Billing" of how invoices are collected
 * (https://docs.stripe.com/api/invoices/object#invoice_object-collection_method) is no billing frequency, and money from which
 * the fees of the payment went is not what the customer paid.
 */
export function withCellsHeard(
  header: WideHeader,
  cells: Cells,
  named: Readonly<Record<string, string>>,
): WideHeader {
  const byHand = new Set(Object.keys(named).map(plainLabel));
  const isChosen = (id: FieldId) =>
    byHand.has(plainLabel(header.labels[header.columns.get(id) ?? -1] ?? ''));
  const heard = isChosen('billingFrequency')
    ? header
    : withoutFalseFrequency(header, cells.slice(header.row + 1));
  return MONEY.some(isChosen) ? heard : beforeFees(heard);
}

function withoutFalseFrequency(header: WideHeader, body: Cells): WideHeader {
  const column = header.columns.get('billingFrequency') ?? -1;
  if (!LOOSE.test(plainWords(header.labels[column] ?? ''))) return header;
  const written = body.flatMap((line) => (isBlank(line[column]) ? [] : [textOf(line[column])]));
  const isFrequency = (text: string) =>
    isOnce(text) || billingMonths(text) !== null || monthsOfFrequency(text) !== null;
  if (written.length === 0 || written.some(isFrequency)) return header;
  return { ...header, columns: without(header.columns, 'billingFrequency') };
}

function beforeFees(header: WideHeader): WideHeader {
  const words = header.labels.map((label) => withoutUnits(plainWords(label)));
  const gross = words.findIndex((label) => GROSS.test(label));
  const id = MONEY.find((one) => NET.test(words[header.columns.get(one) ?? -1] ?? ''));
  if (id === undefined || gross < 0 || !words.some((label) => FEES.test(label))) return header;
  const others = [...header.columns].filter(([, column]) => column !== gross);
  return { ...header, columns: new Map([...others, [id, gross]]) };
}

function without(columns: WideHeader['columns'], id: FieldId): WideHeader['columns'] {
  return new Map([...columns].filter(([one]) => one !== id));
}
