import { addMonths, firstDay } from '../../../../src/core/days';
import { LAST } from '../history';
import { type MadeReport, type Row, withRows } from '../made-report';
import type { Way } from '../way';

/** A day in the last year of the history. */
const inTheLastYear = (months: number) => addMonths(firstDay(LAST), -months) + 9;

/** Adds the money of the rows from a first one up to another, column by column. */
function sums(report: MadeReport, rows: readonly Row[]): Row {
  const money = report.columns.filter(({ kind }) => kind === 'money').map(({ id }) => id);
  return Object.fromEntries(
    money.map((id) => [id, rows.reduce((total, row) => total + Number(row[id] ?? 0), 0)]),
  );
}

const TOTALS = [
  ...['Total', 'Grand total', 'TOTAL', 'Totals', 'Sum', 'Total:', 'Total MRR', 'Overall', 'All'],
  ...['Gesamt', 'Summe', 'Total général', 'Totale', 'Totaal', 'Razem', 'Totalt', 'Suma', '合計'],
] as const;

/** Rows that add others up, and lines that explain a table. */
export const TOTAL_WAYS: readonly Way[] = [
  ...TOTALS.map(
    (total): Way => ({
      name: `a row called "${total}" at the end`,
      spoil: (report) =>
        withRows(report, {
          company: total,
          isWon: true,
          closeDate: inTheLastYear(3),
          ...sums(report, report.rows),
        }),
    }),
  ),
  {
    name: 'a total without a name at the end',
    spoil: (report) => withRows(report, sums(report, report.rows)),
  },
  {
    name: 'a total in the first column at the end',
    spoil: (report) =>
      withRows(report, { [report.columns[0]?.id ?? '']: 'Total', ...sums(report, report.rows) }),
  },
  {
    name: 'a sub-total for every month',
    of: ['monthly snapshots'],
    spoil: (report, dice) => {
      const name = dice.pick([
        'Total',
        'Subtotal',
        'Sub-total',
        'Month total',
        'Total for month',
        'Zwischensumme',
        'All customers',
      ]);
      const months = [...new Set(report.rows.map((row) => row.snapshotMonth))];
      return {
        ...report,
        rows: months.flatMap((month) => {
          const rows = report.rows.filter((row) => row.snapshotMonth === month);
          return [...rows, { snapshotMonth: month ?? null, company: name, ...sums(report, rows) }];
        }),
      };
    },
  },
  {
    name: 'a sub-total for every customer',
    of: ['invoices or orders'],
    spoil: (report, dice) => {
      const suffix = dice.once(2);
      const names = [...new Set(report.rows.map(({ company }) => String(company)))];
      return {
        ...report,
        rows: names.flatMap((name) => {
          const rows = report.rows.filter(({ company }) => company === name);
          return [
            ...rows,
            { company: suffix ? `${name} Total` : `Total ${name}`, ...sums(report, rows) },
          ];
        }),
      };
    },
  },
  {
    name: 'rows of notes at the end',
    spoil: (report) => ({
      ...report,
      below: [[], ['Note: amounts without VAT'], ['Source: CRM export']],
    }),
  },
];
