import { monthText } from '../../../src/core/days';
import { type Doubt, doubtsOf } from '../../../src/core/doubt/doubt';
import {
  type UnderstoodFile,
  understandDropped,
} from '../../../src/core/dropped/understand-dropped';
import type { Cell } from '../../../src/core/report/cell';
import type { FieldId } from '../../../src/core/report/fields';
import { fieldReader } from '../../../src/core/report/report';
import type { Choices } from '../../../src/core/report/understanding';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { retentionMonths } from '../../../src/core/retention/retention';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { month } from '../made-deals';

/** What came of a file that was dropped: a refusal fails the test. */
export interface ReadFile {
  readonly understood: UnderstoodFile;
  readonly doubts: readonly Doubt[];
  /** MRR at the end of a month, `2024-03`. */
  readonly closing: (month: string) => number | undefined;
  readonly nrr: (month: string) => number | null | undefined;
  /** How many rows count, and how many do not for which reason. */
  readonly states: Readonly<Record<string, number>>;
  /** What stands in a column, row by row. */
  readonly column: (id: FieldId) => readonly Cell[];
}

/** Drops a CSV text, up to an as-of month; null leaves that to the report and its name. */
export function read(
  text: string,
  asOf: string | null,
  said: Choices = {},
  fileName = 'a.csv',
): ReadFile {
  return readCells(cellsOfCsv(text), asOf, said, fileName);
}

/** Drops cells, as a file gives them. */
export function readCells(
  cells: readonly (readonly Cell[])[],
  asOf: string | null,
  said: Choices = {},
  fileName = 'a.csv',
): ReadFile {
  const choices = asOf === null ? said : { asOf: month(asOf), ...said };
  const file = { cells, fileName, choices };
  const understood = understandDropped(file.cells, fileName, file.choices);
  if ('problem' in understood) throw new Error(understood.problem);
  const { deals, settings, report } = understood;
  const matrix = matrixOf(ledgerOf(deals, settings), settings.asOf ?? 0);
  const months = new Map(
    retentionMonths(matrix, settings).map((one) => [monthText(one.month), one]),
  );
  const states: Record<string, number> = {};
  for (const { state } of deals) states[state] = (states[state] ?? 0) + 1;
  const cell = fieldReader(report.fields);
  return {
    understood,
    doubts: doubtsOf(file, understood),
    closing: (name) => months.get(name)?.closing,
    nrr: (name) => months.get(name)?.nrr,
    states,
    column: (id) => report.rows.map((row) => cell(row, id)),
  };
}

/** Lines of a CSV text. */
export function lines(...texts: readonly string[]): string {
  return texts.join('\n');
}
