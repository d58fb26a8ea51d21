import type { TabLayout } from '../workbook/plan';
import { withHeadroom } from '../workbook/sheet/headroom';
import { DATA_TABS, tabsWith } from '../workbook/sheet/tab';
import type { Book } from './book';
import type { ImportTicket } from './calls';
import { ensureDealColumns } from './deal-rows';
import { nameSettings, ofThisVersion } from './import-plan';
import { refuseLost, refuseMoved } from './moved';
import { refusals } from './refusals';
import { readSettings, writeTexts } from './settings-cells';
import { refuseSecond } from './start-import';
import { importUnderWay } from './under-way';

/**
 * Makes the workbook ready for its tabs of formulas to be built anew: after a change of the revenue model or of the
 * segments on Settings, for other tabs, or where somebody deleted or broke one. Deals, Settings and Imports stay as they are.
 */
export function rebuildTabs(book: Book, layout: TabLayout): ImportTicket {
  const { tabs: own } = book;
  const memory = book.memory.read();
  const missing = DATA_TABS.find((name) => !own.get(name));
  if (missing) throw new Error(refusals.nothingToBuildFrom(missing));
  if (!memory) throw new Error(refusals.builtElsewhere);
  refuseSecond(book);
  refuseMoved(book);
  refuseLost(book);
  if (importUnderWay(book)) throw new Error(refusals.unfinished);
  const { model, segments, tabs, tabsLeftOut } = layout;
  const [deals, settings] = [own.need('Deals'), own.need('Settings')];
  const rows = Math.max(0, deals.getLastRow() - 1);
  const { plan: before, importNumber } = memory;
  const { spareRows } = readSettings(book).settings;
  const plan = {
    ...ofThisVersion(before),
    ...{ model, segments, tabs },
    dealColumns: ensureDealColumns(deals, [], before.dealColumns),
    dealRows: Math.max(before.dealRows, withHeadroom(rows, spareRows)),
  };
  nameSettings(own);
  writeTexts(settings, 'tabsLeftOut', tabsLeftOut);
  own.ensure(tabsWith(tabs));
  own.removeUnwanted(tabs);
  book.memory.write({ ...memory, plan, toBuild: tabs });
  return { importNumber, plan, tabs: [...tabs] };
}
