import type { Cell } from '../core/report/cell';
import type { FieldId } from '../core/report/fields';
import { bringers } from '../core/report/live-rows';
import type { Report } from '../core/report/report';
import type { ImportLine } from '../main';
import { dealHeaders } from '../workbook/data/deals';
import type { DealColumn } from '../workbook/plan';
import { readTab, type TabServer } from './server/tab-cells';

/** Rows of Deals that count by their import: in standard columns, with their numbers on the tab and who brought them. */
export interface DealRows extends Pick<Report, 'fields' | 'rows'> {
  readonly numbers: readonly number[];
  /** The import of each row; a row pasted by hand comes half a step after the imports above it that are in. */
  readonly brought: readonly number[];
}

/** Numbers of the imports that are in. */
export function importsIn(imports: readonly ImportLine[]): ReadonlySet<number> {
  return new Set(imports.filter(({ status }) => status === 'in').map(({ number }) => number));
}

/** The Deals tab as it stands. */
interface DealsTab {
  readonly columns: readonly DealColumn[];
  /** From row 2 on. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Reads the Deals tab; of one that is empty, nothing.
 * @throws where its columns cannot be told apart
 */
export async function readDealsTab(server: TabServer): Promise<DealsTab> {
  const [labels, ...rows] = await readTab(server, 'Deals', { from: 1, runs: [] });
  if (!labels) return { columns: [], rows };
  const { columns, problem } = dealHeaders(labels);
  if (problem !== null) throw new Error(problem);
  return { columns, rows };
}

/** Reads the rows of Deals that were pasted by hand or brought by imports that are in, in the order of the tab. */
export async function readDealRows(
  server: TabServer,
  isIn: ReadonlySet<number>,
): Promise<DealRows> {
  const { columns, rows } = await readDealsTab(server);
  const place = columns.indexOf('import');
  const all = rows.map((row, index) => ({ row, number: index + 2, by: row[place] ?? null }));
  const brought = bringers(
    all.map(({ by }) => by),
    (number) => isIn.has(number),
  );
  const counted = all.filter(({ row, by }) => !isBlank(row) && isCounted(by, isIn));
  const places = columns.flatMap((id, at) => (id === '' || id === 'import' ? [] : [at]));
  return {
    fields: places.map((at) => columns[at] as FieldId),
    rows: counted.map(({ row }) => places.map((at) => row[at] ?? null)),
    numbers: counted.map(({ number }) => number),
    brought: counted.map(({ number }) => brought[number - 2] ?? 0),
  };
}

function isCounted(importNumber: Cell, isIn: ReadonlySet<number>): boolean {
  return typeof importNumber === 'number' ? isIn.has(importNumber) : true;
}

function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null);
}
