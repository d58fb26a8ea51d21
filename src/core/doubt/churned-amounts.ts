import { inTime } from './paid-before';
import type { Facts } from './question';

/** Churns after a renewal that take away all that was paid, read with renewals as full amounts, or as changes only. */
export interface ChurnedAmounts {
  readonly full: number;
  readonly change: number;
}

interface Balance {
  readonly full: number;
  readonly change: number;
}

const CENT = 0.011;

/** How many churns of won deals fit either meaning of a renewal's amount, of those that tell the two apart. */
export function churnedAmounts({ won }: Pick<Facts, 'won'>): ChurnedAmounts {
  const paid = new Map<string, Balance>();
  let [full, change] = [0, 0];
  for (const { key, amount, category } of inTime(won)) {
    const before = paid.get(key) ?? { full: 0, change: 0 };
    if (category === 'churn' && Math.abs(before.full - before.change) > CENT) {
      if (Math.abs(Math.abs(amount) - before.full) <= CENT) full++;
      if (Math.abs(Math.abs(amount) - before.change) <= CENT) change++;
    }
    paid.set(key, after(before, amount, category));
  }
  return { full, change };
}

type Category = ReturnType<typeof inTime>[number]['category'];

function after(before: Balance, amount: number, category: Category): Balance {
  if (category === 'one-time') return before;
  const takes = category === 'churn' || category === 'downgrade';
  const moved = takes ? -Math.abs(amount) : amount;
  const full = category === 'renewal' ? amount : before.full + moved;
  return { full, change: before.change + moved };
}
