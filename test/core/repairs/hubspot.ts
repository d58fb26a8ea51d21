import type { FileKind, RepairFile } from '../../../src/core/repairs/repair-files';
import type { Cell } from '../../../src/core/report/cell';
import { cellsOfCsv } from '../../../src/import/files/csv';

type Cells = readonly (readonly Cell[])[];

/**
 * The next export of a portal that took the files: every record once, deleted ones gone, new ones with an ID of their own.
 * A blank cell changes nothing; another company brings its names along; whether a deal is won follows its stage.
 */
export function exportAfter(cells: Cells, files: readonly RepairFile[]): Cells {
  const [header = [], ...rows] = cells;
  const records = new Map(rows.map((row) => [String(row[0]), new Map(zip(header, row))]));
  const names = companyNames(header, rows);
  for (const [id, values] of lines(files, 'deals')) takeValues(need(records, id), values);
  for (const [id, values] of lines(files, 'companies'))
    takeCompany(need(records, id), values, names);
  for (const [id] of lines(files, 'deals to delete'))
    if (!records.delete(id)) throw new Error(`no record ${id}`);
  for (const [place, values] of rowsOf(files, 'new deals').entries()) {
    const record = new Map<Cell, Cell>([['Record ID', `7777${place}`]]);
    takeValues(record, values);
    takeCompany(record, values, names);
    records.set(`7777${place}`, record);
  }
  const stages = wonStages(header, rows);
  const column = header.indexOf('Is Closed Won');
  return [
    header,
    ...[...records.values()].map((record) =>
      header.map((label, place) =>
        place === column
          ? String(stages.has(record.get('Deal Stage') ?? ''))
          : (record.get(label) ?? null),
      ),
    ),
  ];
}

function zip(header: readonly Cell[], row: readonly Cell[]): [Cell, Cell][] {
  return header.map((label, place) => [label, row[place] ?? null]);
}

function rowsOf(files: readonly RepairFile[], kind: FileKind): ReadonlyMap<Cell, Cell>[] {
  const [header = [], ...rows] = cellsOfCsv(files.find((file) => file.kind === kind)?.text ?? '');
  return rows.map((row) => new Map(zip(header, row)));
}

function lines(files: readonly RepairFile[], kind: FileKind) {
  return rowsOf(files, kind).map((values) => [String(values.get('Record ID')), values] as const);
}

function need(records: ReadonlyMap<string, Map<Cell, Cell>>, id: string): Map<Cell, Cell> {
  const found = records.get(id);
  if (!found) throw new Error(`no record ${id}`);
  return found;
}

function takeValues(record: Map<Cell, Cell>, values: ReadonlyMap<Cell, Cell>): void {
  for (const [label, value] of values)
    if (value !== null && value !== '' && label !== 'Record ID') record.set(label, value);
}

const COMPANY = ['Associated Company', 'Associated Company (Primary)'];
const COMPANY_IDS = ['Associated Company IDs', 'Associated Company IDs (Primary)'];

function companyNames(header: readonly Cell[], rows: Cells): ReadonlyMap<Cell, Cell> {
  const [id, name] = [
    header.indexOf('Associated Company IDs'),
    header.indexOf('Associated Company'),
  ];
  return new Map(rows.map((row) => [row[id] ?? null, row[name] ?? null]));
}

function takeCompany(
  record: Map<Cell, Cell>,
  values: ReadonlyMap<Cell, Cell>,
  names: ReadonlyMap<Cell, Cell>,
): void {
  const id = values.get('Company ID') ?? null;
  if (id === null || id === '') return;
  for (const label of COMPANY_IDS) record.set(label, id);
  for (const label of COMPANY) record.set(label, names.get(id) ?? null);
}

function wonStages(header: readonly Cell[], rows: Cells): ReadonlySet<Cell> {
  const [stage, won] = [header.indexOf('Deal Stage'), header.indexOf('Is Closed Won')];
  return new Set(rows.filter((row) => row[won] === 'true').map((row) => row[stage] ?? null));
}

/** What somebody who knows the truth types for a repair: the cell of the true export, or that a record has no place in it. */
export function truthFor(
  repair: { readonly recordId: string; readonly column: string },
  truth: Cells,
  labelOf: (column: string) => string,
): string | null {
  const [header = [], ...rows] = truth;
  const row = rows.find(([id]) => id === repair.recordId);
  if (repair.column === 'record') return row ? 'Keep' : 'Delete';
  if (repair.column === 'churn') return null;
  const cell = row?.[header.indexOf(labelOf(repair.column))];
  return cell === undefined || cell === null || cell === '' ? null : String(cell);
}
