import { type MadeReport, withCells } from '../made-report';
import type { Way } from '../way';

/** Delimiters, lines around the table, and the order of what is in it. */
export const SHAPE_WAYS: readonly Way[] = [
  ...(
    [
      ['semicolons', ';'],
      ['tabs', '\t'],
      ['bars', '|'],
    ] as const
  ).map(([name, delimiter]) => ({
    name: `${name} between cells`,
    spoil: (report: MadeReport) => ({ ...report, delimiter }),
  })),
  { name: 'nothing changed', spoil: (report) => report },
  {
    name: 'title lines above',
    spoil: (report) => ({
      ...report,
      above: [
        ['Revenue report'],
        ['Prepared by', 'Kim'],
        ['Period:', '2023-01-01 to 2025-02-28'],
        [],
      ],
    }),
  },
  {
    name: 'a line of filters and a count below',
    spoil: (report) => ({
      ...report,
      below: [[], ['Generated on 2025-03-03'], [`Records: ${report.rows.length}`]],
    }),
  },
  {
    name: 'the header once more in the middle',
    spoil: (report, dice) => {
      const at = dice.below(report.rows.length);
      const header = Object.fromEntries(report.columns.map(({ id, label }) => [id, label]));
      return { ...report, rows: [...report.rows.slice(0, at), header, ...report.rows.slice(at)] };
    },
  },
  {
    name: 'blank lines between rows',
    spoil: (report, dice) => ({
      ...report,
      rows: report.rows.flatMap((row) => (dice.once(3) ? [row, {}] : [row])),
    }),
  },
  {
    name: 'rows in another order',
    spoil: (report, dice) => {
      const keyed = report.rows.map((row) => [dice.below(1000), row] as const);
      return { ...report, rows: keyed.sort((a, b) => a[0] - b[0]).map(([, row]) => row) };
    },
  },
  {
    name: 'the newest rows first',
    spoil: (report) => ({ ...report, rows: [...report.rows].reverse() }),
  },
  {
    name: 'columns in another order',
    spoil: (report, dice) => {
      const keyed = report.columns.map((column) => [dice.below(1000), column] as const);
      return { ...report, columns: keyed.sort((a, b) => a[0] - b[0]).map(([, column]) => column) };
    },
  },
  {
    name: 'an unnamed column of row numbers first',
    spoil: (report) => ({
      ...withCells(report, (_, place) => ({ number: String(place + 1) })),
      columns: [{ id: 'number', label: '', kind: 'text' }, ...report.columns],
    }),
  },
  {
    name: 'a column of row numbers first',
    spoil: (report) => ({
      ...withCells(report, (_, place) => ({ number: String(place + 1) })),
      columns: [{ id: 'number', label: '#', kind: 'text' }, ...report.columns],
    }),
  },
];
