import { TAB_NAMES, type TabName, tabsWith } from '../workbook/tab';
import { refusals } from './refusals';
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
  /** Makes those that are missing, empty: a formula may name a tab only once it is there. */
  ensure(names: readonly TabName[]): void;
  /** Deletes tabs of formulas that nobody wants any more. */
  removeUnwanted(wanted: readonly TabName[]): void;
  /** A formula written for the standard names, with the names that the tabs have: one may have been renamed. */
  rename(formula: string): string;
}

/** The add-on's tabs of this spreadsheet. */
export function ownTabs(spreadsheet: Spreadsheet): OwnTabs {
  const record = tabRecord(spreadsheet);
  const sheets = new Map<TabName, Sheet | null>();
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
    isOwn: (sheet) => record.isKept(sheet.getSheetId()),
    ensure: (names) => {
      const missing = names.filter((name) => !get(name));
      if (missing.length === 0) return;
      const made = madeTabs(spreadsheet, record, { names, missing });
      for (const [name, sheet] of made) sheets.set(name, sheet);
      record.keep(made.map(([name, sheet]) => [name, sheet.getSheetId()]));
    },
    removeUnwanted: (wanted) => {
      const kept = tabsWith(wanted);
      for (const name of TAB_NAMES) {
        const sheet = kept.includes(name) ? undefined : get(name);
        if (sheet) spreadsheet.deleteSheet(sheet);
      }
    },
    rename: renamer(get),
  };
}

const NAMED = new RegExp(`\\b(${TAB_NAMES.join('|')})!`, 'g');

function renamer(get: OwnTabs['get']): OwnTabs['rename'] {
  const references = new Map<TabName, string>();
  const referenceTo = (name: TabName) => {
    const shown = get(name)?.getName() ?? name;
    return shown === name ? `${name}!` : `'${shown.replace(/'/g, "''")}'!`;
  };
  return (formula) =>
    formula.replace(NAMED, (_, name: TabName) => {
      const known = references.get(name) ?? referenceTo(name);
      references.set(name, known);
      return known;
    });
}

/**
 * Tabs under the standard names or, where a tab of the user's has one already, under others. An empty tab of that name may
 * have been made by a run that was interrupted; nothing is lost where somebody else made it.
 */
function madeTabs(
  spreadsheet: Spreadsheet,
  record: TabRecord,
  { names, missing }: { readonly names: readonly TabName[]; readonly missing: readonly TabName[] },
): readonly (readonly [TabName, Sheet])[] {
  const taken = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  return missing.map((name) => {
    const same = taken.get(name);
    const isFree = same?.getLastRow() === 0 && !record.isKept(same.getSheetId());
    if (isFree) return [name, same];
    const others = Array.from(
      { length: 20 },
      (_, i) => `Retained ${name}${i > 0 ? ` ${i + 1}` : ''}`,
    );
    const free = [name, ...others].find((one) => !taken.has(one)) ?? name;
    return [name, spreadsheet.insertSheet(free, names.indexOf(name))];
  });
}
