import { addMonths, firstDay, monthOf } from '../../../../src/core/days';
import { type MadeReport, type Row, withCells, withColumn } from '../made-report';
import { day, number, relabelled, term } from '../row-cells';
import type { Way } from '../way';

const FREQUENCIES: Readonly<Record<string, number>> = {
  Monthly: 1,
  monthly: 1,
  'per month': 1,
  'Every month': 1,
  month: 1,
  '1 month': 1,
  Quarterly: 3,
  'every 3 months': 3,
  'per quarter': 3,
  quarter: 3,
  'Semi-annually': 6,
  'Semi-annual': 6,
  'Half-yearly': 6,
  'Every 6 months': 6,
  per_six_months: 6,
  'every six months': 6,
  'twice a year': 6,
  Annually: 12,
  annual: 12,
  Yearly: 12,
  'per year': 12,
  'once a year': 12,
  '12 months': 12,
  P12M: 12,
  P1Y: 12,
  'Every two years': 24,
  per_two_years: 24,
  Biennial: 24,
  '24 months': 24,
  jährlich: 12,
  monatlich: 1,
  vierteljährlich: 3,
  quartalsweise: 3,
  halbjährlich: 6,
  annuel: 12,
  mensuel: 1,
  trimestriel: 3,
  semestriel: 6,
  anual: 12,
  mensual: 1,
  trimestral: 3,
  semestral: 6,
  mensal: 1,
  maandelijks: 1,
  jaarlijks: 12,
  'per kwartaal': 3,
  mensile: 1,
  annuale: 12,
  trimestrale: 3,
  miesięcznie: 1,
  rocznie: 12,
  kwartalnie: 3,
  årligen: 12,
  månadsvis: 1,
  kvartalsvis: 3,
  årligt: 12,
  kuukausittain: 1,
  vuosittain: 12,
  月次: 1,
  年次: 12,
  毎月: 1,
  毎年: 12,
};

/** How often something is billed, in words that people and systems write. */
export const FREQUENCY_WAYS: readonly Way[] = [
  ...Object.entries(FREQUENCIES).map(
    ([frequency, months]): Way => ({
      name: `line items billed "${frequency}" beside monthly ones`,
      of: ['contracts'],
      spoil: (report, dice) => {
        const label = dice.pick([
          'Billing frequency',
          'Billing period',
          'Billing interval',
          'Payment frequency',
        ]);
        const billed = withColumn(report, { id: 'frequency', label, kind: 'text' }, (_, place) =>
          place % 2 === 0 ? frequency : 'Monthly',
        );
        return withCells(relabelled(billed, 'amount', 'Net price'), (row, place) => ({
          amount: (number(row, 'amount') / term(row)) * (place % 2 === 0 ? months : 1),
        }));
      },
    }),
  ),
  ...Object.entries(FREQUENCIES)
    .filter(([, months]) => months > 1 && months <= 12)
    .map(
      ([frequency, months]): Way => ({
        name: `invoices billed "${frequency}"`,
        of: ['invoices or orders'],
        spoil: (report) => {
          const billed = withColumn(
            report,
            { id: 'frequency', label: 'Billing frequency', kind: 'text' },
            () => frequency,
          );
          return { ...billed, rows: everySoManyMonths(billed, months) };
        },
        says: /frequency/i,
      }),
    ),
  {
    name: 'invoices billed before or after the month of their service',
    of: ['invoices or orders'],
    spoil: (report, dice) => {
      const off = dice.pick([-6, 33]);
      const first = (row: Row) => firstDay(monthOf(day(row, 'invoiceDate')));
      const served = withColumn(
        withColumn(report, { id: 'from', label: 'Service start', kind: 'day' }, first),
        { id: 'to', label: 'Service end', kind: 'day' },
        (row) => addMonths(first(row), 1) - 1,
      );
      const rows = served.rows.map((row) => ({ ...row, invoiceDate: first(row) + off }));
      return { ...served, rows };
    },
  },
  {
    name: 'invoices with a service period of their month',
    of: ['invoices or orders'],
    spoil: (report, dice) => {
      const [from, to] = dice.pick([
        ['Period start', 'Period end'],
        ['Service start', 'Service end'],
        ['Start date', 'End date'],
        ['From', 'To'],
      ]);
      const first = (row: Row) => addMonths(day(row, 'invoiceDate'), 0);
      return withColumn(
        withColumn(report, { id: 'from', label: from ?? '', kind: 'day' }, first),
        { id: 'to', label: to ?? '', kind: 'day' },
        (row) => addMonths(first(row), 1) - 1,
      );
    },
  },
];

/** One invoice for so many months of a customer in the place of one a month, for customers that pay the same all the time. */
function everySoManyMonths(report: MadeReport, months: number): readonly Row[] {
  const rows = new Map<string, Row[]>();
  for (const row of report.rows) {
    const key = `${row.companyId} ${row.billed}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return [...rows.values()].flatMap((list): readonly Row[] => {
    const whole = list.length % months === 0;
    if (!whole) return list.map((row) => ({ ...row, frequency: 'Monthly' }));
    return list
      .filter((_, place) => place % months === 0)
      .map((row) => ({ ...row, billed: number(row, 'billed') * months }));
  });
}
