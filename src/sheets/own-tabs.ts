import { KEPT_TABS, TAB_NAMES, type TabName, tabsWith } from '../workbook/sheet/tab';
import { type RangeNames, rangeNames } from './range-names';
import * as refusals from './refusals';
import { type TabRecord, tabRecord } from './tab-record';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The add-on's tabs of a spreadsheet: a tab of the user's with the same name, or a duplicate of one, is none. */
export interface OwnTabs {
  /** Undefined where the tab was never made, or somebody deleted it. */
  get(name: TabName): Sheet | undefined;
  /** @throws where the tab is not there */
  need(name: TabName): Sheet;
  /** Every tab that was made, one that somebody deleted too. */
  names(): readonly TabName[];
  isOwn(sheet: Sheet): boolean;
  /** Why it cannot be read which tabs are the add-on's; null where it can, or there are none. */
  unread(): ReturnType<TabRecord['unread']>;
  /** Makes those that are missing, empty: a formula may name a tab only once it is there. */
  ensure(names: readonly TabName[]): void;
  /** Puts a tab that is written first in the place of one that is there; the old one stays, under another name. */
  replace(name: TabName, write: (sheet: Sheet) => void): void;
  /** Puts the one blank tab with which a spreadsheet begins out of the way; somebody can show it again. */
  hideBlank(): void;
  /** Deletes tabs of formulas that nobody wants any more. */
  removeUnwanted(wanted: readonly TabName[]): void;
  /** A formula written for the standard names, with the names that tabs and ranges have here: one may have been renamed. */
  rename(formula: string): string;
  /** Gives areas of a tab the names by which formulas call them. */
  nameAreas: RangeNames['give'];
}

/** The add-on's tabs of this spreadsheet. */
export function ownTabs(spreadsheet: Spreadsheet): OwnTabs {
  const record = tabRecord(spreadsheet);
  const ranges = rangeNames(spreadsheet, record);
  const sheets = new Map<TabName, Sheet | null>();
  const references = new Map<TabName, string>();
  const get = (name: TabName) => {
    const id = record.idOf(name);
    if (id !== undefined && !sheets.has(name)) sheets.set(name, spreadsheet.getSheetById(id));
    return sheets.get(name) ?? undefined;
  };
  return {
    get,
    need: (name) => {
      const sheet = get(name);
      if (!sheet) throw new Error(refusals.tabMissing(name));
      return sheet;
    },
    names: () => TAB_NAMES.filter((name) => record.idOf(name) !== undefined),
    unread: record.unread,
    isOwn: (sheet) => record.isKept(sheet.getSheetId()),
    ensure: (names) => {
      const missing = names.filter((name) => !get(name));
      const made = madeTabs(spreadsheet, record, { names, missing });
      for (const { name, sheet, shown } of made) {
        sheets.set(name, sheet);
        references.set(name, referenceTo(name, shown));
      }
      const ids = made.map(({ name, sheet }) => [name, sheet.getSheetId()] as const);
      if (ids.length > 0) record.keep(ids, ranges.areEnded());
    },
    replace: (name, write) => {
      replaceTab(spreadsheet, get(name), (made) => {
        sheets.set(name, made);
        references.delete(name);
        write(made);
        record.keep([[name, made.getSheetId()]]);
      });
      references.delete(name);
    },
    hideBlank: () => hideBlank(spreadsheet, record),
    removeUnwanted: (wanted) => {
      const gone = unwanted(record, wanted);
      for (const sheet of gone.flatMap((name) => get(name) ?? [])) spreadsheet.deleteSheet(sheet);
      for (const name of gone) sheets.delete(name);
      if (gone.length > 0) record.forget(gone);
    },
    rename: renamer(get, references, ranges.rename),
    nameAreas: ranges.give,
  };
}

/** Tabs of formulas that were made and are not wanted: what people typed or imported always stays. */
function unwanted(record: TabRecord, wanted: readonly TabName[]): readonly TabName[] {
  const kept = [...tabsWith(wanted), ...KEPT_TABS];
  return TAB_NAMES.filter((name) => record.idOf(name) !== undefined && !kept.includes(name));
}

const NAMED = new RegExp(`\\b(${TAB_NAMES.join('|')})!`, 'g');

function renamer(
  get: OwnTabs['get'],
  references: Map<TabName, string>,
  withNames: RangeNames['rename'],
): OwnTabs['rename'] {
  return (formula) =>
    withNames(formula).replace(NAMED, (_, name: TabName) => {
      const known = references.get(name) ?? referenceTo(name, get(name)?.getName() ?? name);
      references.set(name, known);
      return known;
    });
}

function referenceTo(name: TabName, shown: string): string {
  return shown === name ? `${name}!` : `'${shown.replace(/'/g, "''")}'!`;
}

/** A tab of the add-on's and the name that it is shown under. */
interface MadeTab {
  readonly name: TabName;
  readonly sheet: Sheet;
  readonly shown: string;
}

/**
 * Tabs under the standard names or, where a tab of the user's has one already, under others. An empty tab of that name may
 * have been made by a run that was interrupted; nothing is lost where somebody else made it.
 */
function madeTabs(
  spreadsheet: Spreadsheet,
  record: TabRecord,
  { names, missing }: { readonly names: readonly TabName[]; readonly missing: readonly TabName[] },
): readonly MadeTab[] {
  if (missing.length === 0) return [];
  const taken = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  return missing.map((name) => {
    const same = taken.get(name);
    if (same && isBlank(same) && !record.isKept(same.getSheetId()))
      return { name, sheet: same, shown: name };
    const isTaken = (one: string) => taken.has(one);
    const shown = isTaken(name) ? freeName(`Retained ${name}`, isTaken) : name;
    return { name, sheet: spreadsheet.insertSheet(shown, names.indexOf(name)), shown };
  });
}

function hideBlank(spreadsheet: Spreadsheet, { isKept }: TabRecord): void {
  const others = spreadsheet.getSheets().filter((sheet) => !isKept(sheet.getSheetId()));
  const [only] = others;
  if (only && others.length === 1 && isBlank(only)) only.hideSheet();
}

function isBlank(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0 && sheet.getCharts().length === 0;
}

/** Puts a new tab, once it is filled, in the place and under the name of another. */
function replaceTab(
  spreadsheet: Spreadsheet,
  old: Sheet | undefined,
  fill: (made: Sheet) => void,
): void {
  if (!old) return;
  const shown = old.getName();
  const isTaken = (one: string) => spreadsheet.getSheetByName(one) !== null;
  const made = spreadsheet.insertSheet(freeName(`${shown} anew`, isTaken), old.getIndex() - 1);
  fill(made);
  // Names come last: a run that ends before leaves a tab that is told by its number.
  old.setName(freeName(`${shown} before`, isTaken));
  made.setName(shown);
}

/** A name that no tab has: this one, or with a number behind it. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const numbered = Array.from({ length: 50 }, (_, place) => `${name} ${place + 2}`);
  return [name, ...numbered].find((one) => !isTaken(one)) ?? name;
}
