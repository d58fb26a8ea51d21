import type { Cell } from '../core/report/cell';
import type { FieldId } from '../core/report/fields';
import type { Report } from '../core/report/report';
import type { ImportLine, Server } from '../main';
import type { Remote } from './server';

/** The rows of Deals that count as there: those pasted by hand, and those of imports that are in. */
export type Known = Pick<Report, 'fields' | 'rows'>;

/** Reads what the workbook holds, page after page; nothing where nothing was imported yet. */
export async function readKnown(
  server: Remote<Server>,
  imports: readonly ImportLine[],
): Promise<Known> {
  const isIn = new Set(imports.filter(({ status }) => status === 'in').map(({ number }) => number));
  if (isIn.size === 0) return { fields: [], rows: [] };
  const rows: (readonly Cell[])[] = [];
  let columns: readonly string[] = [];
  for (let from: number | null = 2; from !== null; ) {
    const page = await server.readDeals(from);
    columns = page.columns;
    const place = columns.indexOf('import');
    rows.push(...page.rows.filter((row) => counts(row[place] ?? null, isIn)));
    from = page.next;
  }
  return inFields(columns, rows);
}

function counts(importNumber: Cell, isIn: ReadonlySet<number>): boolean {
  return typeof importNumber === 'number' ? isIn.has(importNumber) : true;
}

function inFields(columns: readonly string[], rows: readonly (readonly Cell[])[]): Known {
  const places = columns.flatMap((id, place) => (id === '' || id === 'import' ? [] : [place]));
  const fields = places.map((place) => columns[place] as FieldId);
  return { fields, rows: rows.map((row) => places.map((place) => row[place] ?? null)) };
}
