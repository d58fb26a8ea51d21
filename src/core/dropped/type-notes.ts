import { addTo } from '../grouped';
import { type Deal, typeText } from '../report/deal';
import { type Dropped, rowsOf } from './dropped';
import { typeWords } from './type-words';

/** Which deals take something away and are left out, since nobody knows what their type means: a sentence a type. */
export function typeNotes(dropped: Dropped, deals: readonly Deal[]): readonly string[] {
  const get = rowsOf(dropped);
  const found = new Map<string, { readonly name: string; readonly amount: number }[]>();
  deals.forEach(({ state, recordId, customer }, place) => {
    const read = get(place);
    const amount = read('amount');
    if (state !== 'unknown type' || typeof amount !== 'number' || amount >= 0) return;
    addTo(found, typeText(read, { model: 'deal movements' }), {
      name: recordId || customer,
      amount: -amount,
    });
  });
  return [...found].map(([type, rows]) => {
    const sum = rows.reduce((all, { amount }) => all + amount, 0);
    return typeWords.takesAway(type, rows.length, sum, rows[0]?.name ?? '');
  });
}
