import type { Cell } from '../core/report/cell';
import type { FieldId } from '../core/report/fields';
import { liveRows } from '../core/report/live-rows';
import type { Report } from '../core/report/report';
import type { RevenueModel } from '../core/settings';
import type { DealsPage, Server, WorkbookState } from '../main';
import type { PlainSettings, WorkbookTables } from '../workbook/plan';
import { allPages } from './all-pages';
import type { Remote } from './server';

type Table = Pick<Report, 'fields' | 'rows'>;

/** What a workbook holds before a report comes. */
export interface Known extends Table {
  /** The tables of Settings that no import touches; null: the workbook is made now. */
  readonly tables: WorkbookTables | null;
  /** The won stages on Settings. */
  readonly wonStages: readonly string[];
  /** Numbers of the imports that are in. */
  readonly imports: readonly number[];
  /** Whether a report of companies was imported. */
  readonly hasCompanies?: boolean;
  /** Rows that later ones of the same record took the place of. */
  readonly replaced?: Table;
}

/** What is known before anything was imported. */
export const NOTHING_KNOWN: Known = {
  fields: [],
  rows: [],
  tables: null,
  wonStages: [],
  imports: [],
};

/**
 * Reads the rows of Deals that stand for their records, page after page, of those pasted by hand and those of imports
 * that are in; none where nothing was imported yet.
 */
export async function readKnown(
  server: Pick<Remote<Server>, 'readDeals'>,
  {
    imports,
    settings,
    hasCompanies = false,
  }: Pick<WorkbookState, 'imports' | 'settings' | 'hasCompanies'>,
  model: RevenueModel,
): Promise<Known> {
  const isIn = new Set(imports.filter(({ status }) => status === 'in').map(({ number }) => number));
  const held = {
    tables: tablesOf(settings),
    wonStages: settings?.wonStages ?? [],
    imports: [...isIn],
    hasCompanies,
  };
  if (isIn.size === 0) return { ...NOTHING_KNOWN, ...held };
  const { columns, rows } = await allPages<Row, DealsPage>(2, (from) => server.readDeals(from));
  const place = columns.indexOf('import');
  const brought = broughtBy(
    rows.map((row) => row[place] ?? null),
    isIn,
  );
  const counts = rows.map((row) => isCounted(row[place] ?? null, isIn));
  const isThere = (_: unknown, index: number) => counts[index];
  const table = inFields(columns, rows.filter(isThere));
  const live = liveRows(table, brought.filter(isThere), model);
  const stands = new Set(live.rows);
  const replaced = { ...table, rows: table.rows.filter((row) => !stands.has(row)) };
  return { ...live, ...held, replaced };
}

function tablesOf(settings: PlainSettings | null): WorkbookTables | null {
  if (settings === null) return null;
  const { segments, metrics, controls, accepted, checksOff, tabsLeftOut } = settings;
  return { segments, metrics, controls, accepted, checksOff, tabsLeftOut };
}

type Row = readonly Cell[];

/** The import of each row; a row pasted by hand comes half a step after the imports above it that are in. */
function broughtBy(numbers: readonly Cell[], isIn: ReadonlySet<number>): readonly number[] {
  let latest = 0;
  return numbers.map((number) => {
    if (typeof number !== 'number') return latest + 1 / 2;
    if (isIn.has(number)) latest = Math.max(latest, number);
    return number;
  });
}

function isCounted(importNumber: Cell, isIn: ReadonlySet<number>): boolean {
  return typeof importNumber === 'number' ? isIn.has(importNumber) : true;
}

function inFields(columns: readonly string[], rows: readonly Row[]): Table {
  const places = columns.flatMap((id, place) => (id === '' || id === 'import' ? [] : [place]));
  const fields = places.map((place) => columns[place] as FieldId);
  return { fields, rows: rows.map((row) => places.map((place) => row[place] ?? null)) };
}
