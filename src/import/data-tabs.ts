import type { ImportRequest, Tab } from '../main';
import { companyRowsFor } from '../workbook/data/companies';
import { dealColumns } from '../workbook/data/deals';
import { otherRowsFor } from '../workbook/data/other-source-columns';
import { dataTabs } from '../workbook/data-tabs';
import { withHeadroom } from '../workbook/sheet/headroom';

/**
 * The tabs of data as they are where a report finds none: the server writes those that are missing. How far formulas of
 * Settings reach is settled once the other tabs are built.
 */
export function dataTabsFor({
  settings,
  fields,
  rowCount,
  customers,
  months,
  segments,
  tabs,
  companies,
  isOther,
}: ImportRequest): readonly Tab[] {
  return dataTabs({
    ...{ settings, segments, tabs },
    model: settings.model,
    dealColumns: dealColumns(fields),
    dealRows: withHeadroom(rowCount, settings.spareRows),
    customerRows: customers,
    months,
    ...(isOther && { otherRows: otherRowsFor(rowCount) }),
    ...(companies && { companyRows: companyRowsFor(rowCount), companyNumbers: companies }),
  });
}
