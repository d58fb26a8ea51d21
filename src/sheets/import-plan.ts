import { dealColumns } from '../workbook/data/deals';
import type { Plan } from '../workbook/plan';
import {
  customersWithHeadroom,
  monthsWithHeadroom,
  withHeadroom,
} from '../workbook/sheet/headroom';
import type { ImportRequest } from './calls';
import { ensureDealColumns } from './deal-rows';
import type { Memory } from './memory';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The layout that holds the report: the one that is there where it is large enough, else a larger one. */
export function planFor(
  request: ImportRequest,
  memory: Memory | null,
  deals: Sheet | null | undefined,
): Plan {
  const coming = request.companies ? 0 : request.rowCount;
  const rows = coming + (deals ? Math.max(0, deals.getLastRow() - 1) : 0);
  const has = memory?.plan;
  const reach = (needed: number, grown: number, there = 0) => (there >= needed ? there : grown);
  const { fields, customers, parts, months, segments, tabs } = request;
  const { spareRows } = request.settings;
  return {
    model: request.settings.model,
    dealColumns: deals ? ensureDealColumns(deals, fields, has?.dealColumns) : dealColumns(fields),
    dealRows: reach(rows, withHeadroom(rows, spareRows), has?.dealRows),
    customerRows: reach(customers, customersWithHeadroom(customers, spareRows), has?.customerRows),
    partRows: reach(parts, customersWithHeadroom(parts, spareRows), has?.partRows),
    months: reach(months, monthsWithHeadroom(months), has?.months),
    segments,
    tabs,
  };
}

/** Whether tabs laid out for one plan hold the other. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  const parts = ({ dealColumns: columns, ...plan }: Plan) => [
    columns,
    ...(['model', 'dealRows', 'customerRows', 'months', 'segments', 'tabs'] as const).map(
      (id) => plan[id],
    ),
    ...(['partRows', 'companyRows', 'companyNumbers'] as const).map((id) => plan[id]),
  ];
  return JSON.stringify(parts(a)) === JSON.stringify(parts(b));
}
