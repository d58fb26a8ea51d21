import { type Day, dateOf, dayText } from '../../../src/core/days';
import type { Cell } from '../../../src/core/report/cell';

/** What the cells of a column are; a text in a column of days or money stands as it is written. */
export type Kind = 'day' | 'money' | 'flag' | 'text';

/** A column of a report that is being made: `id` is how ways to spoil it find it. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
}

export type Row = Readonly<Record<string, Cell>>;

/** A report before it is written to a file. */
export interface MadeReport {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Lines above and below the table. */
  readonly above: readonly (readonly string[])[];
  readonly below: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly fileName: string;
}

/** The report as a file's text. */
export function fileOf({ columns, rows, above, below, delimiter }: MadeReport): string {
  const cells = rows.map((row) => columns.map(({ id, kind }) => written(row[id] ?? null, kind)));
  const lines = [...above, columns.map(({ label }) => label), ...cells, ...below];
  return lines
    .map((line) => line.map((cell) => quoted(cell, delimiter)).join(delimiter))
    .join('\n');
}

function written(cell: Cell, kind: Kind): string {
  return kind === 'day' && typeof cell === 'number' ? dayText(cell) : String(cell ?? '');
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The report with every cell of a kind written otherwise. */
export function rewritten(
  report: MadeReport,
  kind: Kind,
  write: (cell: NonNullable<Cell>, column: Column) => Cell,
): MadeReport {
  const columns = report.columns.filter((column) => column.kind === kind);
  const rows = report.rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      columns.map((column) => {
        const cell = row[column.id] ?? null;
        return [column.id, cell === null || cell === '' ? cell : write(cell, column)];
      }),
    ),
  }));
  return { ...report, rows };
}

/** The report with every day written in a manner. */
export function withDays(
  report: MadeReport,
  write: (parts: ReturnType<typeof dateOf>, day: Day) => Cell,
): MadeReport {
  return rewritten(report, 'day', (cell) =>
    typeof cell === 'number' ? write(dateOf(cell), cell) : cell,
  );
}

/** The report with every amount written in a manner. */
export function withMoney(report: MadeReport, write: (amount: number) => Cell): MadeReport {
  return rewritten(report, 'money', (cell) => (typeof cell === 'number' ? write(cell) : cell));
}

/** The report with other labels over its columns. */
export function withLabels(report: MadeReport, labelOf: (column: Column) => string): MadeReport {
  return {
    ...report,
    columns: report.columns.map((column) => ({ ...column, label: labelOf(column) })),
  };
}

/** The report with one more column, at the end or after another. */
export function withColumn(
  report: MadeReport,
  column: Column,
  cellOf: (row: Row, place: number) => Cell,
): MadeReport {
  return {
    ...report,
    columns: [...report.columns, column],
    rows: report.rows.map((row, place) => ({ ...row, [column.id]: cellOf(row, place) })),
  };
}

/** The report without some columns. */
export function without(report: MadeReport, ...ids: readonly string[]): MadeReport {
  return { ...report, columns: report.columns.filter(({ id }) => !ids.includes(id)) };
}

/** The report with rows at its end. */
export function withRows(report: MadeReport, ...rows: readonly Row[]): MadeReport {
  return { ...report, rows: [...report.rows, ...rows] };
}

/** The report with other cells in its rows. */
export function withCells(
  report: MadeReport,
  cellsOf: (row: Row, place: number) => Row,
): MadeReport {
  return { ...report, rows: report.rows.map((row, place) => ({ ...row, ...cellsOf(row, place) })) };
}

/** Whether a report has a column. */
export function has(report: MadeReport, id: string): boolean {
  return report.columns.some((column) => column.id === id);
}
