import { dayText, firstDay } from '../../days';
import { isRefusal, type Refusal } from '../../refusal';
import type { Cell } from '../../report/cell';
import { fieldOf } from '../../report/fields';
import { stateText } from '../../report/state';
import type { Dialect } from '../../report/values';
import { scaleIn } from '../label-scale';
import { scaleWords } from '../scale-words';
import { type Beside, columnsBeside, isOfTexts } from './columns';
import { kindsOf } from './kinds';
import { fiscalProblem, type KnownTime, monthsKnown, openPeriods } from './known-time';
import { matrixWords } from './matrix-words';
import { totalNotes } from './misfits';
import { amountIn, decimalOf, isNone } from './money-cells';
import {
  isFiscal,
  linesBelow,
  measureOf,
  type PeriodHeader,
  periodHeader,
  type Unit,
} from './periods';
import { type Proven, provenMonths } from './proven-months';
import type { Line } from './sums';
import { unreadProblem } from './unread-months';

type Row = readonly Cell[];
type Cells = readonly Row[];

/** Cells with a row for each customer and month, and what a person should know of how they came about. */
export interface MonthsDown {
  readonly cells: Cells;
  readonly notes: readonly string[];
}

/**
 * A table with a row a customer and a column a month, quarter or year as one with a row for each month: what finance keeps.
 * Totals and what explains them stand there, too, with the reason why they do not count; other cells come back as they are.
 */
export function withMonthsDown(cells: Cells, time: KnownTime): MonthsDown | Refusal {
  const header = periodHeader(cells);
  const beside = header ? columnsBeside(cells, header) : [];
  if (!header || beside.length === 0) return { cells, notes: [] };
  const fiscal = labelsOf(cells, header).find(isFiscal) ?? null;
  const refused = fiscalProblem(fiscal, time);
  if (refused) return refused;
  const table = tableOf(cells, { header, beside }, time);
  if (isRefusal(table)) return table;
  const labels = [...beside.map(({ label }) => label), 'Snapshot month', table.amount, LEFT_OUT];
  return { cells: [labels, ...table.rows], notes: table.notes };
}

/** Whether cells are such a table. */
export function isByMonths(cells: Cells): boolean {
  return periodHeader(cells) !== null;
}

function labelsOf(cells: Cells, { row, periods }: PeriodHeader): readonly string[] {
  return [...periods.keys()].map((column) => textAt(cells[row] ?? [], column));
}

const LEFT_OUT = fieldOf('leftOut').label;

interface Shape {
  readonly header: PeriodHeader;
  readonly beside: readonly Beside[];
}

interface Table {
  readonly rows: Cells;
  /** The label over the amounts, with their unit. */
  readonly amount: string;
  readonly notes: readonly string[];
}

function tableOf(
  cells: Cells,
  { header, beside }: Shape,
  { reported }: KnownTime,
): Table | Refusal {
  const { row, unit, periods } = header;
  const columns = [...periods.keys()];
  const isFilled = (line: Row) => columns.some((at) => textAt(line, at) !== '');
  const written = linesBelow(cells, header).filter(isFilled);
  const decimal = decimalOf(written.flatMap((line) => columns.map((at) => textAt(line, at))));
  const read = written.map((line) => lineOf(line, { columns, beside, decimal }));
  const proven = provenMonths(read, kindsOf(read).kinds);
  const body = withProven(written, proven, columns);
  const lines =
    proven.length === 0 ? read : body.map((line) => lineOf(line, { columns, beside, decimal }));
  const told = kindsOf(lines);
  const unread = unreadProblem(lines, told.kinds, labelsOf(cells, header));
  if (unread) return unread;
  const measure = measureOf(cells.slice(0, row + 1).flatMap((line) => line.map(textOf)));
  const months = measure === null ? unit : 1;
  const scale = scaleIn(unitTexts(cells, { header, beside }));
  const open = openPeriods([...periods.values()], { unit, measure, reported });
  const rows = body.flatMap((line, at) => {
    const reason = told.kinds[at] === 'customer' ? null : stateText('total');
    const own = beside.map(({ column }) => line[column] ?? null);
    return [...periods].flatMap(([column, from]) => {
      const amount = amountAt(line, column, { decimal, months });
      return amount === null
        ? []
        : monthsKnown(from, { unit, measure, reported }).map((month) => [
            ...own,
            ...[dayText(firstDay(month)), amount, reason],
          ]);
    });
  });
  return {
    rows,
    amount: `${measure ?? 'MRR'}${scale === null ? '' : scale.by === 1e3 ? ' (thousands)' : ' (millions)'}`,
    notes: [
      ...unitNotes(unit, measure, labelsOf(cells, header)),
      ...(open ? [open] : []),
      ...(scale === null ? [] : [scaleWords.applied(scale)]),
      ...provenNotes(read, proven, labelsOf(cells, header)),
      ...totalNotes(lines, told, [...periods.values()]),
    ],
  };
}

/** The lines with what a total leaves for a cell in its place. */
function withProven(lines: Cells, proven: readonly Proven[], columns: readonly number[]): Cells {
  return lines.map((line, at) => {
    const own = new Map(
      proven.flatMap((one): [number, number][] =>
        one.line === at ? [[columns[one.period] ?? -1, one.amount]] : [],
      ),
    );
    return own.size === 0 ? line : line.map((cell, column) => own.get(column) ?? cell);
  });
}

function provenNotes(
  lines: readonly Line[],
  proven: readonly Proven[],
  labels: readonly string[],
): readonly string[] {
  const said = proven.map(({ line, period, amount, total }) => ({
    ...{ name: lines[line]?.name ?? '', text: lines[line]?.texts[period] ?? '' },
    ...{ month: labels[period] ?? '', amount, total: lines[total]?.name ?? '' },
  }));
  return said.length > 0 ? [matrixWords.proven(said)] : [];
}

/** The texts that may say in what unit the amounts are: what stands above the table, over customers and periods, and below the header in a line of units. */
function unitTexts(cells: Cells, { header, beside }: Shape): readonly Cell[] {
  const { row, periods } = header;
  const [labels, below] = [cells[row] ?? [], linesBelow(cells, header)];
  const named = beside.find(({ column }) => isOfTexts(below, column))?.column ?? -1;
  const units = below[0] ?? [];
  const isOfUnits = [...periods.keys()].every(
    (at) => !/\d/.test(textAt(units, at)) || scaleIn([units[at] ?? null]) !== null,
  );
  return [
    ...cells.slice(0, row).flat(),
    labels[named] ?? null,
    ...[...periods.keys()].flatMap((at) => [
      labels[at] ?? null,
      ...(isOfUnits ? [units[at] ?? null] : []),
    ]),
  ];
}

const textOf = (cell: Cell) => String(cell ?? '').trim();
const textAt = (line: Row, column: number) => textOf(line[column] ?? null);

interface Reading {
  readonly columns: readonly number[];
  readonly beside: readonly Beside[];
  readonly decimal: Dialect['decimal'];
}

function lineOf(line: Row, { columns, beside, decimal }: Reading): Line {
  const texts = columns.map((column) => textAt(line, column));
  const names = beside.map(({ column }) => textAt(line, column));
  return {
    name: names.find((text) => /\p{L}/u.test(text)) ?? names[0] ?? '',
    texts,
    amounts: texts.map((text) => amountIn(text, decimal)),
  };
}

interface Spread {
  readonly decimal: Dialect['decimal'];
  /** The months whose money the cells are. */
  readonly months: Unit;
}

/** The amount of a cell for one month; null where nothing is paid. What cannot be read as an amount stays as it is written. */
function amountAt(line: Row, column: number, { decimal, months }: Spread): Cell {
  const text = textAt(line, column);
  if (isNone(text)) return null;
  const amount = amountIn(text, decimal);
  if (amount === 0) return null;
  return amount === null || months === 1 ? (line[column] ?? null) : amount / months;
}

/** Columns of quarters or years hold what a customer pays then, unless a label says that it is money a month or a year. */
function unitNotes(
  unit: Unit,
  measure: 'ARR' | 'MRR' | null,
  labels: readonly string[],
): readonly string[] {
  const fiscal = labels.find(isFiscal);
  return [
    ...(unit === 1 ? [] : [matrixWords.unit('column', unit, measure)]),
    ...(fiscal === undefined ? [] : [matrixWords.fiscal('column', fiscal)]),
  ];
}
