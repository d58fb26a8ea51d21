import { labelOf, rowsOf } from '../../dropped/dropped';
import { plainWords } from '../../dropped/plain-words';
import { type Priced, pricedColumn, pricedRows } from '../../dropped/quantities';
import { addTo } from '../../grouped';
import { textOf } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { AMOUNTS_PER, type AmountPer } from '../../report/reading-rules';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Evidence, type Facts, when } from '../question';

/** Whether the amounts of rows of several pieces are for one of them, or for all. */
export const askQuantity: Ask = (facts) => {
  const { dropped, choices } = facts;
  const id = pricedColumn(dropped);
  const rows = pricedRows(dropped);
  if (choices.amountPer || id === null || rows.length === 0) return [];
  const readings = [...AMOUNTS_PER].reverse().map((amountPer) => ({
    says: words.amountPer[amountPer],
    choices: { amountPer },
    set: `Amount per=${amountPer}`,
    evidence: evidenceFor(amountPer, facts, { id, rows }),
  }));
  return [{ about: 'Quantity', readings }];
};

interface OfColumn {
  readonly id: FieldId;
  readonly rows: readonly Priced[];
}

const OF_ALL =
  /\b(?:net price|total|subtotal|sum|line amount|billed|invoice|order|sales|revenue|net amount|amount due|amount paid)\b/;
const OF_ONE = /\b(?:unit|each|per seat|per user|list price|plan amount|rate)\b/;

/** What plain words usually mean, where nothing else is said. */
const USUAL: Readonly<Record<AmountPer, RegExp>> = {
  piece: /\b(?:price|fee)\b/,
  row: /\bamount\b/,
};

function evidenceFor(
  amountPer: AmountPer,
  { dropped }: Facts,
  { id, rows }: OfColumn,
): readonly Evidence[] {
  const label = labelOf(dropped, id);
  const said = plainWords(label);
  const agree = rows.filter((row) => agrees(row, amountPer)).length;
  const held = rows.filter(({ each }) => each !== null).length;
  const kept = keptWithin(dropped, rows, amountPer);
  const isSaid = OF_ONE.test(said) || OF_ALL.test(said);
  const isLabel = (amountPer === 'piece' ? OF_ONE : OF_ALL).test(said);
  // Stripe's subscriptions: https://docs.stripe.com/api/plans/object, "amount" beside "interval".
  const labels = dropped.header.labels.map(plainWords);
  const isPlan = labels.includes('plan') && labels.includes('interval');
  return [
    ...when(agree * 2 > held, 3, words.timesQuantity[amountPer](agree, held)),
    ...when(kept, 2, words.sameOverQuantities[amountPer]),
    ...when(isLabel, 2, words.labelSays(label)),
    ...when(!isSaid && USUAL[amountPer].test(said), 1, words.usualPrice[amountPer]),
    ...when(amountPer === 'piece' && isPlan, 3, words.planPrice),
  ];
}

function agrees({ quantity, amount, each }: Priced, amountPer: AmountPer): boolean {
  if (each === null) return false;
  const expected = amountPer === 'row' ? each * quantity : each;
  return Math.abs(amount - expected) <= 0.005 * Math.abs(expected) + 0.011;
}

/** Whether rows of one product have one price for one piece, or one amount, whatever their quantity. */
function keptWithin(
  dropped: Facts['dropped'],
  rows: readonly Priced[],
  amountPer: AmountPer,
): boolean {
  const get = rowsOf(dropped);
  const groups = new Map<string, Priced[]>();
  for (const row of rows) {
    const read = get(row.place);
    const key = ['line', 'billingFrequency', 'dealName']
      .map((id) => textOf(read(id as FieldId)))
      .join('\n');
    addTo(groups, key, row);
  }
  const telling = [...groups.values()].filter(
    (group) => new Set(group.map(({ quantity }) => quantity)).size > 1,
  );
  const of = ({ amount, quantity }: Priced) => (amountPer === 'row' ? amount / quantity : amount);
  return telling.length > 0 && telling.every((group) => isOne(group.map(of)));
}

function isOne(amounts: readonly number[]): boolean {
  const [first = 0] = amounts;
  return amounts.every((amount) => Math.abs(amount - first) <= 0.005 * Math.abs(first) + 0.011);
}
