import { dayText, firstDay, lastDay, parseMonth } from '../../../src/core/days';
import { diceOf } from '../spoilt/dice';
import type { Cells, Export, Row } from './export';

/** Invoices of two lines each, some void or draft, some taken back by a credit note. */
export const invoices: Export = ({ months, customers }) => {
  const dice = diceOf(7);
  const rows = customers.flatMap(({ name, mrr }, customer) =>
    mrr.flatMap((paid, place): Cells => {
      if (paid === 0) return [];
      const day = dayText(firstDay(parseMonth(months[place]?.month ?? '') ?? 0) + dice.below(20));
      const line = (kind: string, status: string, amount: number): Row => [
        ...[`${kind}-${customer}-${place}`, day, name, status, amount],
      ];
      const first = Math.round(paid * 60) / 100;
      const own = [line('I', 'Paid', first), line('I', 'Paid', paid - first)];
      const taken = dice.once(8) ? [line('V', dice.pick(['Void', 'Draft']), paid)] : [];
      const credited = dice.once(8) ? [line('C', 'Paid', paid), line('N', 'Paid', -paid)] : [];
      return [...own, ...taken, ...credited];
    }),
  );
  return [['Invoice number', 'Invoice date', 'Customer', 'Invoice status', 'Amount'], ...rows];
};

/** Revenue Snapshots: what each customer began and ended a month with, and what moved it. */
export const revenueSnapshots: Export = ({ months, customers }) => {
  const rows = customers.flatMap(({ name, mrr }) =>
    mrr.flatMap((ending, place): Cells => {
      const beginning = mrr[place - 1] ?? 0;
      if (ending === 0 && beginning === 0) return [];
      const day = dayText(lastDay(parseMonth(months[place]?.month ?? '') ?? 0));
      const change = beginning > 0 && ending > 0 ? ending - beginning : 0;
      const moved = [beginning === 0 ? ending : 0, Math.max(0, change), Math.max(0, -change)];
      return [[name, day, beginning, ...moved, ending === 0 ? beginning : 0, ending]];
    }),
  );
  return [
    [
      'Associated Company',
      'Snapshot date',
      'Beginning MRR',
      'New MRR',
      'Expansion MRR',
      'Contraction MRR',
      'Churned MRR',
      'Ending MRR',
    ],
    ...rows,
  ];
};
