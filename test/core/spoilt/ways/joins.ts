import type { Dice } from '../dice';
import { type MadeReport, type Row, withCells, withColumn, withRows } from '../made-report';
import { number, quartersOf } from '../row-cells';
import { OF_DEALS, type Way } from '../way';

const withText = (report: MadeReport, id: string, label: string, cellOf: (row: Row) => string) =>
  withColumn(report, { id, label, kind: 'text' }, cellOf);

/** One invoice of so much more, and a credit note that takes it back. */
function credited(report: MadeReport, dice: Dice, billed: number | string): MadeReport {
  const at = dice.below(report.rows.length);
  const row = report.rows[at] ?? {};
  const raised = withCells(report, (_, place) =>
    place === at ? { billed: number(row, 'billed') + 500 } : {},
  );
  return withRows(raised, { ...row, invoiceNumber: `C-${at}`, billed });
}

/** Every row as two, each with a share of an amount. */
function halved(report: MadeReport, id: string, more: readonly [Row, Row]): MadeReport {
  return {
    ...report,
    rows: report.rows.flatMap((row) => [
      { ...row, [id]: quartersOf(row, id)[0], ...more[0] },
      { ...row, [id]: quartersOf(row, id)[1], ...more[1] },
    ]),
  };
}

/** Exports of two objects at once, and documents of several lines. */
export const JOIN_WAYS: readonly Way[] = [
  {
    name: 'a deal for each of its contacts',
    of: OF_DEALS,
    spoil: (report) => {
      const joined = withText(report, 'contact', 'Associated Contact', () => 'Ann');
      return {
        ...joined,
        rows: joined.rows.flatMap((row, place) =>
          place % 2 === 0 ? [row, { ...row, contact: 'Bob' }, { ...row, contact: 'Cid' }] : [row],
        ),
      };
    },
  },
  {
    name: 'a deal for each of its companies',
    of: OF_DEALS,
    spoil: (report) => ({
      ...report,
      rows: report.rows.flatMap((row, place) =>
        place % 3 === 0 ? [row, { ...row, company: 'Partner', companyId: '88001' }] : [row],
      ),
    }),
    says: /repeats|compan/i,
  },
  {
    name: 'a deal for each of its line items, with their net prices',
    of: ['contracts', 'deal movements'],
    spoil: (report) => {
      const joined = withText(report, 'line', 'Line item name', () => 'Base');
      const priced = withColumn(
        joined,
        { id: 'net', label: 'Line item net price', kind: 'money' },
        (row) => number(row, 'amount'),
      );
      return halved(priced, 'net', [{ line: 'Base' }, { line: 'Care' }]);
    },
  },
  {
    name: 'a deal for each of its line items, that all bear its amount',
    of: ['recurring deals', 'contracts'],
    spoil: (report) => {
      const joined = withText(report, 'line', 'Line item name', () => 'Base');
      return {
        ...joined,
        rows: joined.rows.flatMap((row) => [row, { ...row, line: 'Care' }]),
      };
    },
  },
  {
    name: 'invoices of two lines',
    of: ['invoices or orders'],
    spoil: (report) =>
      halved(
        withText(report, 'line', 'Item', () => 'Base'),
        'billed',
        [{ line: 'Base' }, { line: 'Care' }],
      ),
  },
  {
    name: 'invoices of two lines of one product',
    of: ['invoices or orders'],
    spoil: (report) =>
      halved(
        withText(report, 'line', 'Product', () => 'Base'),
        'billed',
        [{}, {}],
      ),
  },
  {
    name: 'invoices of two lines that bear the total of the document, too',
    of: ['invoices or orders'],
    spoil: (report) => {
      const whole = withColumn(
        report,
        { id: 'whole', label: 'Invoice total', kind: 'money' },
        (row) => number(row, 'billed'),
      );
      const labelled = {
        ...whole,
        columns: whole.columns.map((column) =>
          column.id === 'billed' ? { ...column, label: 'Line amount' } : column,
        ),
      };
      return halved(labelled, 'billed', [{}, {}]);
    },
  },
  {
    name: 'credit notes beside the invoices that they correct',
    of: ['invoices or orders'],
    spoil: (report, dice) => credited(report, dice, -500),
  },
  {
    name: 'credit notes in brackets beside the invoices that they correct',
    writesMoney: true,
    of: ['invoices or orders'],
    spoil: (report, dice) => {
      const written = ['500.00-', '−500.00', '-$500.00', '($500.00)', '- 500.00'] as const;
      return credited(report, dice, dice.pick(['(500.00)', ...written]));
    },
  },
  {
    name: 'invoices with a tax and a gross amount beside',
    of: ['invoices or orders'],
    spoil: (report, dice) => {
      const [net, tax, gross] = dice.pick([
        ['Net amount', 'Tax', 'Gross amount'],
        ['Subtotal', 'VAT', 'Total'],
        ['Amount (net)', 'Sales tax', 'Total incl. tax'],
      ]);
      const first = withColumn(
        report,
        { id: 'tax', label: tax ?? '', kind: 'money' },
        (row) => number(row, 'billed') / 4,
      );
      const wide = withColumn(
        first,
        { id: 'gross', label: gross ?? '', kind: 'money' },
        (row) => (number(row, 'billed') * 5) / 4,
      );
      return {
        ...wide,
        columns: wide.columns.map((column) =>
          column.id === 'billed' ? { ...column, label: net ?? '' } : column,
        ),
      };
    },
  },
];
