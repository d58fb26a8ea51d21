import { monthOf } from '../../../../src/core/days';
import type { Dice } from '../dice';
import { type MadeReport, type Row, withColumn } from '../made-report';
import { number, relabelled } from '../row-cells';
import type { Way } from '../way';

/** The same for one row, in the place that the dice say. */
function inOne(
  report: MadeReport,
  dice: Dice,
  cells: (row: Row) => Row,
  isOne: (row: Row) => boolean = () => true,
): MadeReport {
  const places = report.rows.flatMap((row, place) => (isOne(row) ? [place] : []));
  const chosen = places[dice.below(places.length)];
  return {
    ...report,
    rows: report.rows.map((row, place) => (place === chosen ? { ...row, ...cells(row) } : row)),
  };
}

/** Cells that nobody can read, on which an amount rests. */
export const UNREAD_WAYS: readonly Way[] = [
  {
    name: 'an amount with a letter for a digit',
    says: /Amount cannot be read|no amount can be read/,
    spoil: (report, dice) => {
      const id = ['recurringAmount', 'amount', 'mrr', 'billed'].find((one) =>
        report.columns.some((column) => column.id === one),
      );
      const mistyped = (row: Row) =>
        `${Math.floor(number(row, id ?? '') / 10)}${dice.pick(['O', 'l'])}`;
      return inOne(report, dice, (row) => (id ? { [id]: mistyped(row) } : {}));
    },
  },
  {
    name: 'snapshots with a word for an amount that stays the same',
    of: ['monthly snapshots'],
    spoil: (report, dice) => {
      const isAsBefore = (row: Row) =>
        report.rows.some(
          (other) =>
            other.companyId === row.companyId &&
            other.mrr === row.mrr &&
            monthOf(Number(other.snapshotMonth)) === monthOf(Number(row.snapshotMonth)) - 1,
        );
      const words = ['TBD', 'n/a', 'pending', 'see invoice', '5O'] as const;
      return inOne(report, dice, () => ({ mrr: dice.pick(words) }), isAsBefore);
    },
  },
  {
    name: 'contracts with a price of one and a quantity in words',
    of: ['contracts'],
    says: /Amount cannot be read/,
    spoil: (report, dice) => {
      const priced = relabelled(
        withColumn(report, { id: 'pieces', label: 'Quantity', kind: 'text' }, () => '2'),
        'amount',
        'Unit price',
      );
      const halved = {
        ...priced,
        rows: priced.rows.map((row) => ({ ...row, amount: number(row, 'amount') / 2 })),
      };
      return inOne(halved, dice, () => ({
        pieces: dice.pick(['two', '2 seats', 'n/a', '1 to 2']),
      }));
    },
  },
  {
    name: 'contracts with a discount of more than the price',
    of: ['contracts'],
    says: /Amount cannot be read/,
    spoil: (report, dice) => {
      const priced = relabelled(
        withColumn(report, { id: 'off', label: 'Discount Percentage', kind: 'text' }, () => '20'),
        'amount',
        'Unit price',
      );
      const raised = {
        ...priced,
        rows: priced.rows.map((row) => ({ ...row, amount: number(row, 'amount') / 0.8 })),
      };
      return inOne(raised, dice, () => ({ off: '150' }));
    },
  },
  {
    name: 'invoices with a tax in words',
    of: ['invoices or orders'],
    says: /Amount cannot be read/,
    spoil: (report, dice) => {
      const net = withColumn(report, { id: 'net', label: 'Subtotal', kind: 'money' }, (row) =>
        number(row, 'billed'),
      );
      const taxed = withColumn(
        net,
        { id: 'tax', label: 'Tax', kind: 'money' },
        (row) => Math.round(number(row, 'billed') * 25) / 100,
      );
      const gross = {
        ...taxed,
        rows: taxed.rows.map((row) => ({
          ...row,
          billed: number(row, 'billed') + number(row, 'tax'),
        })),
      };
      const labelled = relabelled(gross, 'billed', 'Amount billed');
      return inOne(labelled, dice, () => ({ tax: dice.pick(['see PDF', 'VAT', 'some']) }));
    },
  },
];
