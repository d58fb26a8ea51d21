import { addMonths, lastDay } from '../../../../src/core/days';
import { LAST } from '../history';
import { type MadeReport, type Row, withCells, withColumn, without } from '../made-report';
import { day, number, term } from '../row-cells';
import type { Way } from '../way';

/** Contracts with money a month, and an end that stands for none where they go on. */
function goingOnUntil(report: MadeReport, end: string | null): MadeReport {
  const paid = (row: Row) => number(row, 'amount') / term(row);
  const kept = withColumn(report, { id: 'tcv', label: 'MRR', kind: 'money' }, paid);
  return withCells(without(kept, 'amount'), (row) =>
    day(row, 'contractEnd') > lastDay(LAST) ? { contractEnd: end } : {},
  );
}

/** The contracts with a term in some writing in the place of an end. */
function termed(report: MadeReport, label: string, write: (months: number) => string): MadeReport {
  const written = withColumn(report, { id: 'term', label, kind: 'text' }, (row) =>
    write(term(row)),
  );
  return without(written, 'contractEnd');
}

/** Terms and ends that mean the same and are told otherwise. */
export const TERM_WAYS: readonly Way[] = [
  ...(
    [
      ['Term (months)', (months) => String(months)],
      ['Term (years)', (months) => String(months / 12)],
      ['Contract length (years)', (months) => String(months / 12)],
      ['Contract length in years', (months) => String(months / 12)],
      ['Contract term', (months) => `${months} months`],
      [
        'Contract term',
        (months) => (months % 12 === 0 ? `${months / 12} years` : `${months} months`),
      ],
      ['Contract term', (months) => (months === 12 ? '1 year' : `${months / 12} yrs`)],
      ['Term', (months) => `${months}m`],
      ['Term', (months) => `${months} mos`],
      ['Term', (months) => `P${months}M`],
      ['Term', (months) => (months === 12 ? 'Annual' : months === 24 ? 'Two years' : 'Half-year')],
      ['Term', (months) => `${months}-month`],
      ['Term', (months) => (months % 12 === 0 ? `${months / 12}-year` : `${months}-month`)],
      ['Laufzeit (Monate)', (months) => String(months)],
      ['Laufzeit', (months) => `${months} Monate`],
      ['Durée (mois)', (months) => String(months)],
      ['Durée', (months) => `${months} mois`],
      ['Duración', (months) => `${months} meses`],
      ['Subscription term', (months) => `${months} Months`],
      ['Term (quarters)', (months) => String(months / 3)],
      ['Term in days', (months) => String(Math.round((months * 365.25) / 12))],
    ] as readonly (readonly [string, (months: number) => string])[]
  ).map(
    ([label, write]): Way => ({
      name: `a term such as ${write(12)} under "${label}" in the place of an end`,
      of: ['contracts'],
      spoil: (report) => termed(report, label, write),
    }),
  ),
  {
    name: 'a term beside the end',
    of: ['contracts'],
    spoil: (report) =>
      withColumn(report, { id: 'term', label: 'Term (months)', kind: 'text' }, term),
  },
  {
    name: 'contracts with an end of time for those that go on',
    of: ['contracts'],
    spoil: (report) => goingOnUntil(report, '9999-12-31'),
  },
  {
    name: 'contracts without an end for those that go on',
    of: ['contracts'],
    spoil: (report) => goingOnUntil(report, null),
  },
  {
    name: 'contracts of which some were terminated early',
    of: ['contracts'],
    spoil: (report, dice) => {
      const known = withColumn(
        report,
        {
          id: 'ended',
          label: dice.pick(['Termination date', 'Cancelled on', 'Churn date', 'Cancellation date']),
          kind: 'day',
        },
        () => null,
      );
      return withRowsEndedEarly(known);
    },
  },
  {
    name: 'contracts that end on the day on which the next one begins',
    of: ['contracts'],
    spoil: (report) => withCells(report, (row) => ({ contractEnd: day(row, 'contractEnd') + 1 })),
  },
];

/** Every contract that ended is one of twelve months more that was terminated when it ended. */
function withRowsEndedEarly(report: MadeReport): MadeReport {
  return withCells(report, (row) => {
    const end = day(row, 'contractEnd');
    const follows = report.rows.some(
      (other) =>
        other.companyId === row.companyId &&
        day(other, 'contractStart') > day(row, 'contractStart'),
    );
    if (end > lastDay(LAST) || follows) return {};
    return {
      amount: (number(row, 'amount') / term(row)) * (term(row) + 12),
      contractEnd: addMonths(end + 1, 12) - 1,
      ended: end,
    };
  });
}
