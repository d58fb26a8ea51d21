import { TAB_NAMES, type TabName, tabsWith } from '../workbook/tab';
import { refusals } from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const OWNED = 'retained-tab';

/** The add-on's tabs of this spreadsheet, told by their metadata: a tab of the user's with the same name is not one. */
export function ownTabs(spreadsheet: Spreadsheet): ReadonlyMap<TabName, Sheet> {
  const found = new Map<TabName, Sheet>();
  for (const sheet of spreadsheet.getSheets()) {
    const mark = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === OWNED);
    if (!mark) continue;
    // Asked once each: every call of a service takes time, whatever it asks.
    const [value, id] = [mark.getValue(), sheet.getSheetId()];
    const name = TAB_NAMES.find((one) => markOf(one, id) === value);
    if (name) found.set(name, sheet);
  }
  return found;
}

/** A duplicated tab brings its metadata along, so the mark says which tab it was made for. */
function markOf(name: TabName, sheetId: number): string {
  return `${name}:${sheetId}`;
}

/** Deletes tabs of formulas that nobody wants any more. */
export function removeUnwanted(spreadsheet: Spreadsheet, wanted: readonly TabName[]): void {
  const kept = tabsWith(wanted);
  for (const [name, sheet] of ownTabs(spreadsheet))
    if (!kept.includes(name)) spreadsheet.deleteSheet(sheet);
}

/** Whether a tab is one of the add-on's. */
export function isOwnTab(spreadsheet: Spreadsheet, sheet: Sheet): boolean {
  const id = sheet.getSheetId();
  return [...ownTabs(spreadsheet).values()].some((own) => own.getSheetId() === id);
}

/** Every one of the add-on's tabs, those missing created empty: a formula may name a tab only once it is there. */
export function ensureTabs(
  spreadsheet: Spreadsheet,
  names: readonly TabName[],
): ReadonlyMap<TabName, Sheet> {
  const found = new Map(ownTabs(spreadsheet));
  for (const [place, name] of names.entries()) {
    if (found.has(name)) continue;
    const sheet = spreadsheet.insertSheet(freeName(spreadsheet, name), place);
    sheet.addDeveloperMetadata(OWNED, markOf(name, sheet.getSheetId()));
    found.set(name, sheet);
  }
  return found;
}

/** The standard name, or another one where a tab of the user's has it already. */
function freeName(spreadsheet: Spreadsheet, name: TabName): string {
  if (!spreadsheet.getSheetByName(name)) return name;
  const others = [
    `Retained ${name}`,
    ...Array.from({ length: 20 }, (_, i) => `Retained ${name} ${i + 2}`),
  ];
  return others.find((other) => !spreadsheet.getSheetByName(other)) ?? name;
}

/**
 * Formulas as written for the standard names, with the names that the tabs have in this spreadsheet: a tab may have been
 * renamed, or its name may have been taken.
 */
export function renamer(tabs: ReadonlyMap<TabName, Sheet>): (formula: string) => string {
  const renamed = new Map<string, string>();
  for (const [name, sheet] of tabs)
    if (sheet.getName() !== name) renamed.set(name, `'${sheet.getName().replace(/'/g, "''")}'`);
  if (renamed.size === 0) return (formula) => formula;
  const names = new RegExp(`\\b(${[...renamed.keys()].join('|')})!`, 'g');
  return (formula) =>
    formula.replace(names, (whole, name: string) => `${renamed.get(name) ?? whole.slice(0, -1)}!`);
}

/** One of the add-on's tabs that must be there. */
export function ownTab(spreadsheet: Spreadsheet, name: TabName): Sheet {
  const sheet = ownTabs(spreadsheet).get(name);
  if (!sheet) throw new Error(refusals.tabMissing(name));
  return sheet;
}
