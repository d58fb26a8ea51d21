import { FIELDS } from '../../src/core/report/fields';
import type { RevenueModel } from '../../src/core/settings';
import { dealColumns } from '../../src/workbook/data/deals';
import { dataTabs } from '../../src/workbook/data-tabs';
import { formulaTab, OPTIONAL_TABS, wantedTabs } from '../../src/workbook/formula-tabs';
import type { Plan, SegmentColumn } from '../../src/workbook/plan';
import type { Tab } from '../../src/workbook/sheet/tab';
import { plainSettingsOf } from '../import/plain-settings';

const IDS = FIELDS.map(({ id }) => id);

const SEGMENTS: readonly SegmentColumn[] = [
  { label: 'Industry', field: 'industry', of: 'customer' },
  { label: 'Product line', field: 'line', of: 'deal' },
];

/** Every tab of a workbook for so many rows of deals with every tab, laid out and not calculated. */
export function laidOut(
  model: RevenueModel,
  dealRows = 40,
  companyRows = 30,
  { customerRows, months } = { customerRows: 20, months: 30 },
): readonly Tab[] {
  const contents = { model, segments: SEGMENTS, added: OPTIONAL_TABS };
  const plan: Plan = {
    model,
    dealColumns: dealColumns(IDS),
    dealRows,
    customerRows,
    months,
    segments: SEGMENTS,
    companyRows,
    companyNumbers: ['Logins'],
    tabs: wantedTabs({ ...contents, hasCompanies: companyRows > 0 }),
  };
  return [
    ...dataTabs({ ...plan, settings: plainSettingsOf({ model }) }),
    ...plan.tabs.map((name) => formulaTab(name, plan)),
  ];
}
