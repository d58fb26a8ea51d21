import { addMonths, firstDay } from '../../../../src/core/days';
import { LAST } from '../history';
import {
  type Column,
  type MadeReport,
  type Row,
  withCells,
  withColumn,
  without,
} from '../made-report';
import { day, number, relabelled, term } from '../row-cells';
import type { Way } from '../way';

const AHEAD = firstDay(LAST + 8);

const hasEnded = (row: Row) => typeof row.inactiveDate === 'number';
const isLoss = (row: Row) => hasEnded(row) && /churn/i.test(String(row.inactiveReason ?? ''));

const withColumns = (
  report: MadeReport,
  columns: readonly (readonly [Column, (row: Row) => Row[string]])[],
) => columns.reduce((made, [column, cellOf]) => withColumn(made, column, cellOf), report);

/** What left is paused since that day instead, until one that lies ahead or that nobody knows. */
function paused(report: MadeReport, until: number | null, state: string): MadeReport {
  const marked = withColumns(report, [
    [{ id: 'state', label: 'Status', kind: 'text' }, (row) => (isLoss(row) ? state : 'Active')],
    [
      { id: 'from', label: 'Paused on', kind: 'day' },
      (row) => (isLoss(row) ? (row.inactiveDate ?? null) : null),
    ],
    [{ id: 'again', label: 'Resume date', kind: 'day' }, (row) => (isLoss(row) ? until : null)],
  ]);
  return withCells(marked, (row) =>
    isLoss(row) ? { inactiveDate: null, inactiveReason: null } : {},
  );
}

/** Records that say in what state they are, and when what they pay begins or is paid again. */
export const STATE_WAYS: readonly Way[] = [
  {
    name: 'recurring deals that are paused until a day that lies ahead',
    of: ['recurring deals'],
    spoil: (report, dice) => paused(report, AHEAD, dice.pick(['Active', 'Paused', 'On hold'])),
  },
  {
    name: 'recurring deals that are paused, nobody knows until when',
    of: ['recurring deals'],
    spoil: (report, dice) => paused(report, null, dice.pick(['Paused', 'Suspended'])),
  },
  {
    name: 'recurring deals that were paused and are paid again',
    of: ['recurring deals'],
    says: /was paused and is paid again|were paused and are paid again/,
    spoil: (report) =>
      withColumns(report, [
        [{ id: 'from', label: 'Paused on', kind: 'day' }, (row) => day(row, 'closeDate') + 5],
        [{ id: 'again', label: 'Resumed on', kind: 'day' }, (row) => day(row, 'closeDate') + 20],
      ]),
  },
  {
    name: 'subscriptions with an MRR of 0 where they ended, beside their price',
    of: ['recurring deals'],
    says: /is 0 on/,
    spoil: (report, dice) => {
      const cents = dice.pick([1, 100]);
      const priced = withColumns(without(report, 'amount'), [
        [
          { id: 'state', label: 'Status', kind: 'text' },
          (row) => (hasEnded(row) ? 'Cancelled' : 'Active'),
        ],
        [
          { id: 'each', label: 'Plan unit price', kind: 'money' },
          (row) => number(row, 'recurringAmount') * cents,
        ],
        [{ id: 'often', label: 'Billing period', kind: 'text' }, () => 'Monthly'],
      ]);
      return withCells(relabelled(priced, 'recurringAmount', 'MRR'), (row) =>
        hasEnded(row) ? { recurringAmount: 0 } : {},
      );
    },
  },
  {
    name: 'line items that begin some days after their deal is closed',
    of: ['contracts'],
    spoil: (report, dice) => {
      const delay = dice.below(40);
      const delayed = withColumn(
        withColumn(report, { id: 'term', label: 'Term (months)', kind: 'text' }, (row) =>
          String(term(row)),
        ),
        { id: 'delay', label: 'Billing start delay (days)', kind: 'text' },
        () => String(delay),
      );
      return withCells(without(delayed, 'contractStart', 'contractEnd'), (row) => ({
        closeDate: day(row, 'contractStart') - delay,
      }));
    },
  },
  {
    name: 'line items that begin some months after their deal is closed',
    of: ['contracts'],
    spoil: (report, dice) => {
      const delay = 1 + dice.below(3);
      const delayed = withColumn(
        withColumn(report, { id: 'term', label: 'Term (months)', kind: 'text' }, (row) =>
          String(term(row)),
        ),
        { id: 'delay', label: 'Billing start delay (months)', kind: 'text' },
        () => String(delay),
      );
      return withCells(without(delayed, 'contractStart', 'contractEnd'), (row) => ({
        closeDate: addMonths(day(row, 'contractStart'), -delay),
      }));
    },
  },
];
