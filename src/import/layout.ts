import type { TabLayout } from '../main';
import { wantedTabs } from '../workbook/formula-tabs';
import type { PlainSettings } from '../workbook/plan';
import { segmentColumns } from '../workbook/segments/segment-columns';
import { filledFields } from './filled-fields';
import type { Known } from './known';

/** Which tabs a workbook with these rows needs, and what Segments cuts by. */
export function layoutOf(
  { model, segments: listed, tabsLeftOut }: PlainSettings,
  table: Pick<Known, 'fields' | 'rows' | 'hasCompanies'>,
): TabLayout {
  const fields = filledFields(table);
  const segments = segmentColumns(listed, fields);
  const { hasCompanies = false } = table;
  const tabs = wantedTabs({ model, fields, segments, tabsLeftOut, hasCompanies });
  return { model, segments, tabs, tabsLeftOut };
}
