import { addMonths, firstDay } from '../../../../src/core/days';
import { LAST } from '../history';
import {
  type MadeReport,
  type Row,
  withCells,
  withColumn,
  without,
  withRows,
} from '../made-report';
import { number } from '../row-cells';
import { OF_DEALS, type Way } from '../way';

const withText = (report: MadeReport, id: string, label: string, cellOf: (row: Row) => string) =>
  withColumn(report, { id, label, kind: 'text' }, cellOf);

/** Currencies, and other columns that stand beside. */
export const BESIDE_WAYS: readonly Way[] = [
  {
    name: 'amounts in two currencies with rates',
    writesMoney: true,
    of: OF_DEALS,
    spoil: (report, dice) => {
      const id = report.columns.some((column) => column.id === 'recurringAmount')
        ? 'recurringAmount'
        : 'amount';
      const foreign = (row: Row) => Number(row.companyId) % 2 === 0;
      const coded = withText(
        report,
        'currency',
        dice.pick(['Currency', 'Currency code', 'Deal currency']),
        (row) => (foreign(row) ? 'USD' : 'EUR'),
      );
      const rated = withColumn(
        coded,
        { id: 'rate', label: 'Exchange rate', kind: 'money' },
        (row) => (foreign(row) ? 0.5 : 1),
      );
      return withCells(rated, (row) =>
        foreign(row) ? { [id]: number(row, id) * 2, amount: number(row, 'amount') * 2 } : {},
      );
    },
  },
  {
    name: 'amounts in two currencies with the amount in that of the company',
    writesMoney: true,
    of: ['contracts', 'deal movements'],
    spoil: (report) => {
      const foreign = (row: Row) => Number(row.companyId) % 2 === 0;
      const coded = withText(report, 'currency', 'Currency', (row) =>
        foreign(row) ? 'USD' : 'EUR',
      );
      const home = withColumn(
        coded,
        { id: 'home', label: 'Amount in company currency', kind: 'money' },
        (row) => number(row, 'amount'),
      );
      return withCells(home, (row) => (foreign(row) ? { amount: number(row, 'amount') * 2 } : {}));
    },
  },
  {
    name: 'amounts in two currencies without a rate',
    writesMoney: true,
    spoil: (report) =>
      withText(report, 'currency', 'Currency', (row) =>
        Number(row.companyId) % 2 === 0 ? 'USD' : 'EUR',
      ),
    says: /currenc|rate/i,
  },
  {
    name: 'contracts of one customer that renew by themselves',
    of: ['contracts'],
    spoil: (report) => {
      const flagged = withText(report, 'auto', 'Auto renew', () => 'No');
      const row = flagged.rows.find(({ company }) => company === 'Alder') ?? {};
      const start = firstDay(LAST) - 500;
      return withRows(without(flagged), {
        ...row,
        recordId: '64001',
        company: 'Zelkova',
        companyId: '64',
        auto: 'Yes',
        contractStart: start,
        closeDate: start,
        contractEnd: addMonths(start, 12) - 1,
        amount: 0,
      });
    },
  },
  {
    name: 'other columns of money beside',
    spoil: (report, dice) => {
      const labels = [
        'Weighted amount',
        'Forecast amount',
        'Discount',
        'Budget',
        'Cost',
        'Commission',
        'Margin',
        'Tax',
        'Lifetime value',
        'Previous MRR',
        'Amount paid last year',
        'Quota',
        'Credit limit',
      ] as const;
      return [dice.pick(labels), dice.pick(labels)].reduce(
        (made, label, at) =>
          withColumn(
            made,
            { id: `other${at}`, label: at === 0 ? label : `Target ${label}`, kind: 'money' },
            (_, place) => 5000 + place * 13,
          ),
        report,
      );
    },
  },
  {
    name: 'other columns of numbers and texts beside',
    spoil: (report) =>
      [
        ['Number of employees', '250'],
        ['Deal probability', '1.0'],
        ['Number of times contacted', '14'],
        ['Days to close', '31'],
        ['Country/Region', 'Norway'],
        ['Fiscal year', '2024'],
        ['Close month', '3'],
        ['Deal Priority', 'High'],
        ['Health score', '80'],
        ['Tags', 'a;b'],
      ].reduce((made, [label = '', cell = '']) => withText(made, label, label, () => cell), report),
  },
];
