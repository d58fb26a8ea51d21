import { commentsTab } from './data/comments';
import { companiesTab } from './data/companies';
import { dealsTab } from './data/deals';
import { importsTab } from './data/imports-tab';
import { otherSourceTab } from './data/other-source';
import type { NewWorkbook } from './plan';
import { settingsTab } from './settings/tab';
import type { Tab } from './sheet/tab';

/** Tabs that hold what people typed or imported; once they are there, nothing builds them anew. */
export function dataTabs(workbook: NewWorkbook): readonly Tab[] {
  return [
    settingsTab(workbook),
    importsTab(),
    dealsTab(workbook),
    companiesTab(workbook),
    otherSourceTab(workbook),
    commentsTab(),
  ];
}
