import { liveRows } from '../core/report/live-rows';
import type { Report } from '../core/report/report';
import type { RevenueModel } from '../core/settings';
import type { WorkbookState } from '../main';
import type { PlainSettings, WorkbookTables } from '../workbook/plan';
import { importsIn, readDealRows } from './deal-rows';
import type { TabServer } from './server/tab-cells';

type Table = Pick<Report, 'fields' | 'rows'>;

/** What a workbook holds before a report comes. */
export interface Known extends Table {
  /** The tables of Settings that no import touches; null: the workbook is made now. */
  readonly tables: WorkbookTables | null;
  /** Whether no import is in any more, so that the tables hold what somebody has typed and nothing else. */
  readonly isBegun?: boolean;
  /** The won stages on Settings. */
  readonly wonStages: readonly string[];
  /** Numbers of the imports that are in. */
  readonly imports: readonly number[];
  /** Whether a report of companies was imported. */
  readonly hasCompanies?: boolean;
  /** The tabs of formulas that it has; none where it is made now. */
  readonly tabs?: readonly string[] | undefined;
  /** Whether another source is kept beside Deals. */
  readonly hasOther?: boolean;
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
  server: TabServer,
  {
    imports,
    settings,
    begun = null,
    hasCompanies = false,
    hasOther = false,
    tabs,
  }: Pick<WorkbookState, 'imports' | 'settings' | 'begun' | 'hasCompanies' | 'hasOther' | 'tabs'>,
  model: RevenueModel,
): Promise<Known> {
  const isIn = importsIn(imports);
  const held = {
    tables: tablesOf(settings ?? begun),
    isBegun: settings === null && begun !== null,
    wonStages: settings?.wonStages ?? [],
    imports: [...isIn],
    hasCompanies,
    tabs,
    hasOther,
  };
  if (isIn.size === 0) return { ...NOTHING_KNOWN, ...held };
  const { brought, fields, rows } = await readDealRows(server, isIn);
  const live = liveRows({ fields, rows }, brought, model);
  const stands = new Set(live.rows);
  const replaced = { fields, rows: rows.filter((row) => !stands.has(row)) };
  return { ...live, ...held, replaced };
}

function tablesOf(settings: PlainSettings | null): WorkbookTables | null {
  if (settings === null) return null;
  const { segments, metrics, controls, accepted, checksOff } = settings;
  return { segments, metrics, controls, accepted, checksOff };
}
