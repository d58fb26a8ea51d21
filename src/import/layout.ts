import type { TabLayout } from '../main';
import { FIRST_TABS, wantedTabs } from '../workbook/formula-tabs';
import type { PlainSettings } from '../workbook/plan';
import { segmentColumns } from '../workbook/segments/segment-columns';
import { filledFields } from './filled-fields';
import type { Known } from './known';

/**
 * Which tabs a workbook with these rows needs, and what Segments cuts by. It keeps the tabs that it has, so that one that a
 * newer version of the add-on brings comes only when somebody adds it; a new workbook begins with the first ones.
 */
export function layoutOf(
  { model, segments: listed }: Pick<PlainSettings, 'model' | 'segments'>,
  { hasCompanies = false, hasOther = false, tabs: added = FIRST_TABS, ...table }: LaidOver,
): TabLayout {
  const fields = filledFields(table);
  const segments = segmentColumns(listed, fields);
  const tabs = wantedTabs({ model, segments, added, hasCompanies, hasOther });
  return { model, segments, tabs };
}

type LaidOver = Pick<Known, 'fields' | 'rows' | 'hasCompanies' | 'hasOther' | 'tabs'>;
