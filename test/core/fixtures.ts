import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthText } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { type Choices, type Understanding, understand } from '../../src/core/report/understanding';
import { type Matrix, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { cellsOfCsv } from '../../src/import/files/csv';
import { month } from './made-deals';

const FOLDER = join(__dirname, '..', 'fixtures');

/** One month of a history that is known by construction. */
export type TrueMonth = Readonly<Record<string, number | null>> & { readonly month: string };

/** What a simulated company really earned. */
export interface Truth {
  readonly months: readonly TrueMonth[];
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly segment: string;
    readonly mrr: readonly number[];
  }[];
  readonly cohorts: Readonly<
    Record<string, { readonly customers: number; readonly mrr: readonly number[] }>
  >;
}

/** Which mistake a record of a spoilt export carries. */
export type Defects = Readonly<
  Record<string, readonly { readonly recordId: string; readonly defect: string }[]>
>;

/** The cells of an export, `small/recurring.csv`. */
export function fixtureCells(path: string): readonly (readonly Cell[])[] {
  return cellsOfCsv(readFileSync(join(FOLDER, path), 'utf8'));
}

/** A JSON file beside the exports; the caller says what it holds. */
export function fixtureJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as T;
}

/** Cells as the product understands them; a refusal is a failed test. */
export function understood(
  cells: readonly (readonly Cell[])[],
  choices: Choices = {},
  fileName = 'deals.csv',
): Understanding {
  const found = understand(cells, fileName, choices);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

/** MRR by customer and month of a report up to a month, `2026-10`. */
export function matrixUpTo(
  cells: readonly (readonly Cell[])[],
  asOf: string,
  choices: Choices = {},
): Matrix {
  const { deals, settings } = understood(cells, { ...choices, asOf: month(asOf) });
  return matrixOf(ledgerOf(deals, settings), month(asOf));
}

/** The last month of a history. */
export function lastMonth({ months }: Truth): string {
  return months[months.length - 1]?.month ?? '';
}

/** Each month's text, to name what differs. */
export function monthNames({ months }: Matrix): readonly string[] {
  return months.map(monthText);
}
