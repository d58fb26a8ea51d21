import { type Row, withCells, withColumn } from '../made-report';
import { number, relabelled, term } from '../row-cells';
import type { Way } from '../way';

/** Amounts that mean the same and are told otherwise, and columns that say the same beside. */
export const AMOUNT_WAYS: readonly Way[] = [
  ...(
    [
      ['Annual contract value', 12],
      ['ACV', 12],
      ['ARR', 12],
      ['Annual recurring revenue', 12],
      ['Annual amount', 12],
      ['Amount per year', 12],
      ['Yearly fee', 12],
      ['MRR', 1],
      ['Monthly recurring revenue', 1],
      ['Monthly fee', 1],
      ['Amount per month', 1],
      ['Monthly price (USD)', 1],
    ] as const
  ).map(
    ([label, months]): Way => ({
      name: `contracts worth their "${label}"`,
      of: ['contracts'],
      spoil: (report) =>
        relabelled(
          withCells(report, (row) => ({ amount: (number(row, 'amount') / term(row)) * months })),
          'amount',
          label,
        ),
    }),
  ),
  ...(
    [
      ['Monthly recurring revenue', 1],
      ['Annual recurring revenue', 12],
      ['Annual contract value', 12],
    ] as const
  ).map(
    ([label, months]): Way => ({
      name: `contracts with an Amount and their "${label}"`,
      of: ['contracts'],
      spoil: (report) =>
        withColumn(
          report,
          { id: 'more', label, kind: 'money' },
          (row) => (number(row, 'amount') / term(row)) * months,
        ),
    }),
  ),
  {
    name: 'a calculated column of 0 beside the amount',
    of: ['contracts', 'deal movements'],
    spoil: (report, dice) =>
      withColumn(
        report,
        {
          id: 'more',
          label: dice.pick([
            'Monthly recurring revenue',
            'Annual recurring revenue',
            'Recurring revenue amount',
          ]),
          kind: 'money',
        },
        () => '0.0',
      ),
  },
  {
    name: 'an Amount that is the month beside the term',
    of: ['contracts'],
    spoil: (report) =>
      withColumn(
        withCells(report, (row) => ({ amount: number(row, 'amount') / term(row) })),
        { id: 'tcv', label: 'Total contract value', kind: 'money' },
        (row) => number(row, 'amount') * term(row),
      ),
  },
  {
    name: 'an Amount of the year beside an MRR',
    of: ['contracts'],
    spoil: (report) => {
      const monthly = (row: Row) => number(row, 'amount') / term(row);
      const known = withColumn(report, { id: 'more', label: 'MRR', kind: 'money' }, monthly);
      return withCells(known, (row) => ({ amount: number(row, 'more') * 12 }));
    },
  },
];
