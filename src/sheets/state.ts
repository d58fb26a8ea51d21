import { IN } from '../workbook/data/import-columns';
import type { PlainSettings } from '../workbook/plan';
import { TAB_NAMES, type TabName } from '../workbook/sheet/tab';
import type { Book } from './book';
import type { Headline, ImportLine, Problem } from './calls';
import { headersOfDeals } from './deal-rows';
import { columnBelow } from './grid';
import { readHeadline } from './headline';
import { isMade } from './made-settings';
import { importProblems } from './problems';
import * as refusals from './refusals';
import { readSettings } from './settings-cells';
import { isTourSeen } from './tour';
import { importUnderWay } from './under-way';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the workbook holds when the sidebar opens. */
export interface WorkbookState {
  /** How the spreadsheet writes numbers and dates, such as `de_DE`. */
  readonly locale: string;
  readonly isTourSeen: boolean;
  readonly isBuilt: boolean;
  readonly imports: readonly ImportLine[];
  /** An import that never came to its end, or after which tabs are left to build. */
  readonly unfinished: ImportLine | null;
  /** Null where nothing was imported. */
  readonly settings: PlainSettings | null;
  /** What Settings says where none is in any more: what somebody has typed, else what it begins with. */
  readonly begun?: PlainSettings | null;
  /** Choices that somebody typed over those of an import, then; also where they are what Settings begins with. */
  readonly typed?: ReadonlyArray<keyof PlainSettings | undefined>;
  /** What stands on Settings then, with what imports brought whose rows count again once "in" is typed; null where that is the same. */
  readonly stands?: PlainSettings | null;
  readonly headline: Headline | null;
  /** Whether a report of companies was imported. */
  readonly hasCompanies?: boolean;
  /** The tabs of formulas that the workbook has or is about to have; left out where none was ever made. */
  readonly tabs?: readonly TabName[];
  /** Those of them that are left to build. */
  readonly unbuilt?: readonly TabName[];
  /** Whether another source is kept beside Deals. */
  readonly hasOther?: boolean;
  /** Deal stages that stand on Deals, each once; a won stage among them that Settings lacks was taken from there. */
  readonly stages?: readonly string[];
  /** The import after which pasted rows were read, which can be undone; null where none were. */
  readonly pastedAfter?: number | null;
  /** What somebody has done to the tabs that stands in the way. */
  readonly problems?: readonly Problem[];
}

/** What the workbook holds when the sidebar opens. */
export function readState(book: Book): WorkbookState {
  const { tabs, spreadsheet } = book;
  const imports = book.imports.all();
  const isBuilt = imports.some(({ status }) => status === IN);
  const deals = tabs.get('Deals');
  const headers = deals ? headersOfDeals(deals) : { columns: [], problem: null };
  const ofImports = importProblems(book, headers);
  // What somebody has chosen outlasts the word that puts imports in.
  const isUsed = isBuilt || ofImports.some(({ kind }) => kind === 'no line' || kind === 'status');
  const read = settingsOf(book, !isUsed);
  const settings = (isUsed && read.settings) || null;
  return {
    locale: spreadsheet.getSpreadsheetLocale(),
    isTourSeen: isTourSeen(),
    isBuilt,
    imports,
    unfinished: importUnderWay(book) ?? unsettled(book),
    settings,
    begun: isUsed ? null : (read.settings ?? null),
    typed: read.typed ?? [],
    stands: isUsed || !isMade(book) ? null : (settingsOf(book).settings ?? null),
    headline:
      settings && tabs.get('NRR') && tabs.get('Audit') ? readHeadline(tabs, settings.asOf) : null,
    hasCompanies: tabs.get('Companies') !== undefined,
    ...laidOut(book),
    hasOther: tabs.get('Other source') !== undefined,
    stages: isBuilt ? stagesOf(deals, headers.columns.indexOf('stage')) : [],
    pastedAfter: book.memory.pasted()?.after ?? null,
    problems: [...ofImports, ...(read.problems ?? [])],
  };
}

/** In a copy of the spreadsheet nobody remembers it, but the tabs are there. */
function laidOut({ memory, tabs }: Book): Pick<WorkbookState, 'tabs' | 'unbuilt'> {
  const known = memory.read();
  const there = known?.plan.tabs ?? tabs.names().filter((name) => tabs.get(name));
  return { unbuilt: known?.toBuild ?? [], ...(there.length > 0 && { tabs: there }) };
}

/** The import that a run left before its settings were settled or its tabs were built. */
function unsettled({ memory, imports }: Book): ImportLine | null {
  const known = memory.read();
  if (!known || (known.pending === null && known.toBuild.length === 0)) return null;
  return imports.find(known.pending?.importNumber ?? known.importNumber) ?? null;
}

function stagesOf(deals: Sheet | undefined, place: number): readonly string[] {
  const cells = deals && place >= 0 ? columnBelow(deals, place + 1) : [];
  return [...new Set(cells.map(String))].filter((stage) => stage !== '');
}

/** Where somebody deleted the tab, what the last import knew, which the next one builds it again with; null where none is in. */
function settingsOf(book: Book, isNew = false): Partial<ReturnType<typeof readSettings>> {
  if (book.tabs.get('Settings')) return readSettings(book, isNew);
  const settings = book.memory.read()?.settings;
  return isNew || !settings ? {} : { settings };
}

/** The result as the tabs show it now. */
export function headlineOf(book: Book): Headline {
  return readHeadline(book.tabs, settingsOf(book).settings?.asOf ?? '');
}

/** Brings a tab to the front. */
export function showTab({ spreadsheet, tabs }: Book, tab: string): void {
  const name = TAB_NAMES.find((one) => one === tab);
  if (!name) throw new Error(refusals.noTab(tab));
  spreadsheet.setActiveSheet(tabs.need(name));
}
