import type { TabLayout } from '../workbook/plan';
import { withHeadroom } from '../workbook/sheet/headroom';
import { DATA_TABS, tabsWith } from '../workbook/sheet/tab';
import type { Book } from './book';
import type { ImportTicket, TabChange } from './calls';
import { keepTypedComments } from './comments';
import { columnsOfDeals, ensureDealColumns } from './deal-rows';
import { buildTab } from './import';
import { isOfThisVersion, isSamePlan, nameSettings, ofThisVersion } from './import-plan';
import type { Memory } from './memory';
import { refuseLost, refuseMoved } from './moved';
import * as refusals from './refusals';
import { readSettings } from './settings-cells';
import { refuseSecond } from './start-import';
import { importUnderWay } from './under-way';

/**
 * Makes the workbook ready for its tabs of formulas to be built anew: after a change of the revenue model or of the
 * segments on Settings, or where somebody deleted or broke one. Deals, Settings and Imports stay as they are.
 */
export function rebuildTabs(book: Book, layout: TabLayout): ImportTicket {
  const { tabs: own } = book;
  const memory = memoryToBuildFrom(book);
  const { model, segments, tabs } = layout;
  const deals = own.need('Deals');
  const rows = Math.max(0, deals.getLastRow() - 1);
  const { plan: before } = memory;
  const { spareRows } = readSettings(book).settings;
  const plan = {
    ...ofThisVersion(before),
    ...{ model, segments, tabs },
    dealColumns: ensureDealColumns(deals, [], before.dealColumns),
    dealRows: Math.max(before.dealRows, withHeadroom(rows, spareRows)),
  };
  nameSettings(own);
  return begun(book, { ...memory, plan, toBuild: tabs });
}

/**
 * Adds tabs of formulas, or takes some out, and writes at once what comes along; the rest is to be built next, until when it
 * is told as unfinished. No other tab is written, but where columns of Deals were moved since, or another version of the
 * add-on laid the tabs out: then all are to be built.
 */
export function changeTabs(book: Book, { seen, tabs, toBuild, written }: TabChange): ImportTicket {
  const memory = memoryToBuildFrom(book);
  const { plan: before, importNumber } = memory;
  if (before.tabs.join() !== seen.join()) throw new Error(refusals.tabsChanged);
  const dealColumns = columnsOfDeals(book.tabs.need('Deals'));
  const isOther = !isOfThisVersion(before) || !isSamePlan(before, { ...before, dealColumns });
  const plan = { ...ofThisVersion(before), tabs, dealColumns };
  if (isOther) nameSettings(book.tabs);
  const ticket = begun(book, { ...memory, plan, toBuild: isOther ? tabs : toBuild });
  if (isOther) return ticket;
  for (const content of written) buildTab(book, importNumber, content);
  return {
    ...ticket,
    tabs: ticket.tabs.filter((tab) => !written.some(({ name }) => name === tab)),
  };
}

/** Remembers what is to be built, and sees to it that all of it can be named. */
function begun(book: Book, memory: Memory): ImportTicket {
  const { importNumber, plan, toBuild } = memory;
  book.tabs.ensure(tabsWith(plan.tabs));
  book.memory.write(memory);
  return { importNumber, plan, tabs: [...toBuild] };
}

/** @throws where nothing is there to build from, or something else has to be settled first */
function memoryToBuildFrom(book: Book): Memory {
  const memory = book.memory.read();
  const missing = DATA_TABS.find((name) => !book.tabs.get(name));
  if (missing) throw new Error(refusals.nothingToBuildFrom(missing));
  if (!memory) throw new Error(refusals.builtElsewhere);
  refuseSecond(book);
  refuseMoved(book);
  refuseLost(book);
  if (importUnderWay(book)) throw new Error(refusals.unfinished);
  keepTypedComments(book);
  return memory;
}
