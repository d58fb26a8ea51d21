import { firstDay, parseMonth } from '../core/days';
import { IN } from '../workbook/data/import-columns';
import type { Plan } from '../workbook/plan';
import { type Tab, type TabName, tabsWith } from '../workbook/sheet/tab';
import type { Book } from './book';
import type { ImportRequest, ImportTicket } from './calls';
import { keepTypedComments } from './comments';
import { companiesPlan, placeNumbers } from './companies';
import { importNumbers } from './deal-imports';
import { headersOfDeals } from './deal-rows';
import { isImportNumber } from './import-lines';
import { isSamePlan, nameSettings, planFor } from './import-plan';
import { forgetMade } from './made-settings';
import { holdsOf, type Memory } from './memory';
import { lostHeader, refuseMoved } from './moved';
import { otherPlan } from './other-source';
import { settlePending } from './pending-settings';
import * as refusals from './refusals';
import { firstChanges } from './setting-changes';
import { importUnderWay } from './under-way';
import { userKey } from './user-key';
import { writeTab } from './write-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Makes the workbook ready for a report: the tabs are there, the import has a line and a number. Until that line says
 * `in`, no row of the import counts and none of its settings holds. Of the tabs of data, as the sidebar lays them out, those
 * are written that are missing. All tabs are built where Deals has lost a column: formulas that named it name none any more,
 * also where it comes back in its place.
 */
export function startImport(
  book: Book,
  request: ImportRequest,
  dataTabs: readonly Tab[],
): ImportTicket {
  const { tabs } = book;
  const memory = book.memory.read();
  refuseSecond(book);
  refuseMoved(book, true);
  book.memory.refuseFull(request.settings);
  refuseStale(book, request.seen);
  keepTypedComments(book);
  const deals = tabs.get('Deals');
  const isNew = memory === null && isEmpty(deals);
  const hasLost = deals && lostHeader(book, headersOfDeals(deals).columns) !== '';
  const plan = {
    ...planFor(request, memory, isNew ? null : deals),
    ...companiesPlan(request, memory?.plan, tabs.get('Companies')),
    ...otherPlan(request, memory?.plan, tabs.get('Other source')),
  };
  const wanted = tabsWith(request.tabs);
  const before = wanted.filter((name) => tabs.get(name));
  tabs.ensure(wanted);
  const filled = before.filter((name) => tabs.need(name).getLastRow() > 0);
  const missing = wanted.filter((name) => isNew || !filled.includes(name));
  if (missing.includes('Settings')) forgetMade(book);
  writeDataTabs(book, { missing, filled }, dataTabs);
  if (request.companies && filled.includes('Companies'))
    placeNumbers(tabs.need('Companies'), plan, memory?.plan);
  giveUpUnfinished(book);
  const { importNumber, firstRow } = openLine(book, request, plan);
  if (missing.includes('Settings')) noteMade(book, request, importNumber);
  const isOther = memory === null || missing.length > 0 || hasLost;
  const isStale = isOther || !isSamePlan(memory.plan, plan);
  if (isStale && !missing.includes('Settings')) nameSettings(tabs);
  const toBuild = isStale ? plan.tabs : withFindings(memory.toBuild, plan);
  book.memory.write({
    plan,
    previous: memory?.plan ?? null,
    importNumber,
    user: userKey(),
    seen: request.seenSettings,
    settings: request.settings,
    ...{ fields: request.fields, companies: request.companies ?? null },
    ...(request.isOther && { isOther: true }),
    expected: request.rowCount,
    ...{ received: 0, firstRow, toBuild, pending: null },
  });
  return { importNumber, plan, tabs: [...toBuild] };
}

/** Tabs of values that every change of the rows makes old. */
const OF_VALUES: readonly TabName[] = ['Findings', 'Repairs'];

/** Tabs to build, and those. */
export function withFindings(toBuild: readonly TabName[], { tabs }: Plan): readonly TabName[] {
  return tabs.filter((name) => OF_VALUES.includes(name) || toBuild.includes(name));
}

/** An import is under way for so long after its sidebar was last heard of. */
const LEASE = 180000;

/** Two people do not import at once: the second is told. */
export function refuseSecond({ memory, imports }: Book): void {
  const known = memory.read();
  if (known === null || known.user === userKey()) return;
  const line = imports.find(known.importNumber);
  if (line?.status === 'writing' && Date.now() - known.heard < LEASE)
    throw new Error(refusals.otherImporting(line.file));
}

/** What was compared must still be there: another import may have come in, or gone, since. */
function refuseStale({ imports }: Book, seen: readonly number[]): void {
  const areIn = imports.all().filter(({ status }) => status === IN);
  if (areIn.map(({ number }) => number).join() !== seen.join())
    throw new Error(refusals.comparedBefore);
}

/** Whether nothing would be lost if the tabs that hold data were made anew: a first import may have been interrupted. */
function isEmpty(deals: Sheet | undefined): boolean {
  return deals === undefined || deals.getLastRow() <= 1;
}

/** Lays out the tabs of data that are missing: new ones, and those that somebody deleted or emptied. */
function writeDataTabs(
  { tabs, imports }: Book,
  { missing, filled }: Readonly<Record<'missing' | 'filled', readonly TabName[]>>,
  dataTabs: readonly Tab[],
): void {
  for (const content of dataTabs) {
    const { name } = content;
    if (!missing.includes(name)) continue;
    const isNew = !filled.includes(name);
    const sheet = tabs.need(name);
    tabs.nameAreas(sheet, content.names ?? []);
    // Their many rules come with the last tab that is built.
    writeTab(sheet, { ...content, choices: [] }, { tabs, isNew });
    if (name === 'Imports') imports.begin();
  }
}

/** Notes what a new Settings tab was made with, so that it can be taken back; while imports are in, it holds for all of them. */
function noteMade({ memory }: Book, { seen, settings }: ImportRequest, importNumber: number): void {
  if (seen.length > 0) return;
  const answers = { answers: [], assumed: [] };
  const changes = firstChanges(settings);
  memory.keepUndoNote(importNumber, { changes, plan: null, answers, isMade: true });
}

/** Gives up an import that never came to its end, and settles what it or an undone one has left. */
export function giveUpUnfinished(book: Book): void {
  const { imports, memory } = book;
  const number = importUnderWay(book)?.number;
  const known = memory.read();
  if (number && known?.importNumber === number) {
    const { plan, toBuild, pending } = known;
    const changes = pending?.changes ?? [];
    const otherwise = { plan, toBuild };
    memory.write({ ...known, pending: { importNumber: number, changes, otherwise } });
  }
  if (number) imports.setStatus(number, 'discarded');
  if (number) SpreadsheetApp.flush();
  settlePending(book, number);
}

/** The last month that a report tells of, by its first day, and the day on which it was made: at the least when that month was over. */
function daysOf({ asOf, reported }: ImportRequest['settings']): readonly [number, number] {
  const month = parseMonth(asOf) ?? 0;
  return [firstDay(month), reported ?? firstDay(month + 1)];
}

/** Opens a line on Imports under a number that no row of Deals has; answers the row of Deals that is free. */
function openLine(
  book: Book,
  request: ImportRequest,
  plan: Plan,
): Pick<Memory, 'importNumber' | 'firstRow'> {
  const deals = book.tabs.need('Deals');
  const { numbers } = importNumbers(deals, plan.dealColumns);
  const used = [
    ...book.imports.all().map(({ number }) => number),
    ...numbers.filter(isImportNumber),
  ];
  const known = book.memory.read()?.importNumber ?? 0;
  const number = used.reduce((most, one) => Math.max(most, one), known) + 1;
  const when = Utilities.formatDate(new Date(), book.timeZone(), 'yyyy-MM-dd HH:mm');
  const { fileName: file, rowCount: rows, counts, says = 'deals', assumed } = request;
  const holds = holdsOf(request);
  const line = { number, status: 'writing', file, when, holds, rows, counts } as const;
  if (holds === 'deals') book.imports.open({ ...line, says }, daysOf(request.settings), assumed);
  else book.imports.open(line, ['', '']);
  return { importNumber: number, firstRow: deals.getLastRow() + 1 };
}
