import { monthOf } from '../../../../src/core/days';
import { type Row, withCells, withColumn } from '../made-report';
import { number, quartersOf, relabelled } from '../row-cells';
import type { Way } from '../way';

/** Monthly figures as finance keeps them. */
export const SNAPSHOT_WAYS: readonly Way[] = [
  {
    name: 'snapshots in money a year',
    of: ['monthly snapshots'],
    spoil: (report, dice) =>
      relabelled(
        withCells(report, (row) => ({ mrr: number(row, 'mrr') * 12 })),
        'mrr',
        dice.pick([
          'ARR',
          'Annual recurring revenue',
          'Ending ARR',
          'Annualized revenue',
          'ARR (USD)',
        ]),
      ),
  },
  {
    name: 'snapshots with opening and movements',
    of: ['monthly snapshots'],
    spoil: (report) => {
      const before = (row: Row) =>
        report.rows.find(
          (other) =>
            other.companyId === row.companyId &&
            monthOf(Number(other.snapshotMonth)) === monthOf(Number(row.snapshotMonth)) - 1,
        );
      const beginning = (row: Row) => Number(before(row)?.mrr ?? 0);
      const change = (row: Row) => number(row, 'mrr') - beginning(row);
      const columns: readonly (readonly [string, (row: Row) => number])[] = [
        ['Beginning MRR', beginning],
        ['New MRR', (row) => (beginning(row) === 0 ? change(row) : 0)],
        ['Expansion MRR', (row) => (beginning(row) === 0 ? 0 : Math.max(0, change(row)))],
        ['Contraction MRR', (row) => Math.max(0, -change(row))],
      ];
      const wide = columns.reduce(
        (made, [label, of]) => withColumn(made, { id: label, label, kind: 'money' }, of),
        report,
      );
      const ending = wide.columns.filter(({ id }) => id === 'mrr');
      return relabelled(
        { ...wide, columns: [...wide.columns.filter(({ id }) => id !== 'mrr'), ...ending] },
        'mrr',
        'Ending MRR',
      );
    },
  },
  {
    name: 'snapshots of any day of the month',
    of: ['monthly snapshots'],
    spoil: (report, dice) => {
      const shift = new Map<unknown, number>();
      return withCells(report, (row) => {
        const month = row.snapshotMonth;
        if (!shift.has(month)) shift.set(month, dice.below(27));
        return { snapshotMonth: Number(month) - (shift.get(month) ?? 0) };
      });
    },
  },
  {
    name: 'snapshots of one company on several lines',
    of: ['monthly snapshots'],
    spoil: (report) => {
      const lined = withColumn(
        report,
        { id: 'line', label: 'Product', kind: 'text' },
        () => 'Base',
      );
      return {
        ...lined,
        rows: lined.rows.flatMap((row) => [
          { ...row, mrr: number(row, 'mrr') / 2 },
          { ...row, mrr: number(row, 'mrr') / 2, line: 'Care' },
        ]),
      };
    },
  },
  {
    name: 'snapshots of one company on several rows without a line',
    of: ['monthly snapshots'],
    spoil: (report) => ({
      ...report,
      rows: report.rows.flatMap((row) => [
        { ...row, mrr: quartersOf(row, 'mrr')[0] },
        { ...row, mrr: quartersOf(row, 'mrr')[1] },
      ]),
    }),
  },
  {
    name: 'a table of customers by months',
    of: ['monthly snapshots'],
    spoil: (report, dice) => {
      const months = Array.from(new Set(report.rows.map((row) => Number(row.snapshotMonth))));
      const style = dice.pick(['short', 'long', 'iso', 'day'] as const);
      const named = (at: number) =>
        style === 'iso'
          ? new Date((at - 25569) * 86_400_000).toISOString().slice(0, 7)
          : style === 'day'
            ? new Date((at - 25569) * 86_400_000).toISOString().slice(0, 10)
            : new Intl.DateTimeFormat('en-US', {
                month: style,
                year: '2-digit',
                timeZone: 'UTC',
                ...(style === 'long' ? { year: 'numeric' } : {}),
              })
                .format((at - 25569) * 86_400_000)
                .replace(' ', style === 'short' ? '-' : ' ');
      const customers = [...new Map(report.rows.map((row) => [row.companyId, row])).values()];
      const none = dice.pick(['', '-', '0', '0.00']);
      return {
        ...report,
        columns: [
          {
            id: 'company',
            label: dice.pick(['Customer', 'Client', 'Account', 'Company name']),
            kind: 'text',
          },
          ...months.map((at) => ({ id: String(at), label: named(at), kind: 'money' as const })),
        ],
        rows: customers.map((customer) => ({
          company: customer.company ?? null,
          ...Object.fromEntries(
            months.map((at) => [
              String(at),
              report.rows.find(
                (row) => row.companyId === customer.companyId && row.snapshotMonth === at,
              )?.mrr ?? none,
            ]),
          ),
        })),
      };
    },
  },
];
