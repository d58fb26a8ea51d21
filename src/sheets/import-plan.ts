import { dealColumns } from '../workbook/data/deals';
import type { Plan } from '../workbook/plan';
import { settingNames } from '../workbook/settings/names';
import {
  customersWithHeadroom,
  monthsWithHeadroom,
  withHeadroom,
} from '../workbook/sheet/headroom';
import type { ImportRequest } from './calls';
import { ensureDealColumns } from './deal-rows';
import { holdsOf, type Memory } from './memory';
import type { OwnTabs } from './own-tabs';

/** The add-on's, put in by the build. */
declare const VERSION: string;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The layout that holds the report: the one that is there where it is large enough, else a larger one. */
export function planFor(
  request: ImportRequest,
  memory: Memory | null,
  deals: Sheet | null | undefined,
): Plan {
  const coming = holdsOf(request) === 'deals' ? request.rowCount : 0;
  const rows = coming + (deals ? Math.max(0, deals.getLastRow() - 1) : 0);
  const has = memory?.plan;
  const reach = (needed: number, grown: number, there = 0) => (there >= needed ? there : grown);
  const { fields, customers, parts, months, segments, tabs } = request;
  const { spareRows } = request.settings;
  return ofThisVersion({
    model: request.settings.model,
    dealColumns: deals ? ensureDealColumns(deals, fields, has?.dealColumns) : dealColumns(fields),
    dealRows: reach(rows, withHeadroom(rows, spareRows), has?.dealRows),
    customerRows: reach(customers, customersWithHeadroom(customers, spareRows), has?.customerRows),
    partRows: reach(parts, customersWithHeadroom(parts, spareRows), has?.partRows),
    months: reach(months, monthsWithHeadroom(months), has?.months),
    segments,
    tabs,
  });
}

/** Gives the cells of a Settings tab that stays their names: it may be older than those, or somebody may have deleted one. */
export function nameSettings(tabs: OwnTabs): void {
  tabs.nameAreas(tabs.need('Settings'), settingNames());
}

/** What tabs are laid out for that are built anew; by another version of the add-on they may call other cells and names. */
export function ofThisVersion(plan: Plan): Plan {
  return { ...plan, version: VERSION };
}

/** Whether this version laid the tabs out. */
export function isOfThisVersion({ version }: Plan): boolean {
  return version === VERSION;
}

/** Whether tabs laid out for one plan hold the other. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  const parts = ({ dealColumns: columns, ...plan }: Plan) => [
    columns,
    ...(
      ['version', 'model', 'dealRows', 'customerRows', 'months', 'segments', 'tabs'] as const
    ).map((id) => plan[id]),
    ...(['partRows', 'companyRows', 'companyNumbers', 'otherRows'] as const).map((id) => plan[id]),
  ];
  return JSON.stringify(parts(a)) === JSON.stringify(parts(b));
}
