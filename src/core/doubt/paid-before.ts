import { guessCategory } from '../category';
import { textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { comparable } from '../settings';

/** How a deal's amount stands to what its customer and line paid just before. */
export type Standing = 'first' | 'half or more' | 'less';

type Get = (id: FieldId) => string | number | boolean | null;

/** How each deal stands to the ones before it, in the order of the deals; null where day or amount cannot be read. */
export function paidBefore(deals: readonly Get[]): readonly (Standing | null)[] {
  const standings: (Standing | null)[] = deals.map(() => null);
  const paid = new Map<string, number>();
  for (const { place, day: _, amount, key, category } of inTime(deals)) {
    const before = paid.get(key) ?? 0;
    const isFull = amount * 2 >= before;
    standings[place] = before <= 0 ? 'first' : isFull ? 'half or more' : 'less';
    const takes = category === 'churn' || category === 'downgrade';
    const sets = category === 'renewal' || ((category === null || category === 'upsell') && isFull);
    if (takes) paid.set(key, Math.max(0, before - Math.abs(amount)));
    else if (category !== 'one-time') paid.set(key, sets && before > 0 ? amount : before + amount);
  }
  return standings;
}

/** Deals that name a day and an amount, in their order in time, each with its customer and line, and what it moves. */
export function inTime(deals: readonly Get[]) {
  return deals
    .flatMap((get, place) => {
      const [day, amount] = [get('closeDate'), get('amount')];
      if (typeof day !== 'number' || typeof amount !== 'number') return [];
      const company = ['companyId', 'companyIds', 'company', 'companies'].map((id) =>
        textOf(get(id as FieldId)),
      );
      const key = comparable(`${company.find((one) => one !== '')}|${textOf(get('line'))}`);
      return [{ place, day, amount, key, category: guessCategory(textOf(get('type'))) }];
    })
    .sort((a, b) => a.day - b.day);
}
