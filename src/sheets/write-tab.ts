import type { Area, Choice, Highlight, Tab, TabLinks } from '../workbook/sheet/tab';
import { writeBlocks } from './blocks';
import { showCharts } from './charts';
import { fitGrid, rangesOf } from './grid';
import { applyFormats } from './looks';
import type { OwnTabs } from './own-tabs';
import { strokesOf } from './strokes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface Place {
  readonly tabs: Pick<OwnTabs, 'rename' | 'need' | 'get'>;
  /** Whether nothing was ever written to the tab. */
  readonly isNew?: boolean;
  /** Whether its cells are written over and never empty in between, since somebody has typed into them. */
  readonly keepsCells?: boolean;
}

/**
 * Writes a whole tab. The number of service calls depends on the tab's layout, never on its rows: formats first, so that
 * text stays text, then values, then formulas as one row each that is copied down.
 */
export function writeTab(sheet: Sheet, tab: Tab, place: Place): void {
  const { tabs, isNew = false, keepsCells = false } = place;
  const size = fitGrid(sheet, tab);
  // Whether it is blank is not asked: to tell, every formula that waits would be calculated.
  if (keepsCells) sheet.getRange(1, 1, size.rows, size.columns).clearDataValidations();
  else if (!isNew) empty(sheet, size);
  applyFormats(sheet, tab);
  writeBlocks(sheet, tab.blocks, tabs.rename);
  if (tab.links) writeLinks(sheet, tab.links, tabs);
  writeLook(sheet, tab);
  const other = tab.heightsOf && tabs.get(tab.heightsOf.name);
  if (other) writeHeights(other, tab.heightsOf?.heights);
  if (tab.folded) fold(sheet, tab.folded, size.rows);
  showCharts(sheet, tab.charts, { tabs, isNew });
  if (tab.isProtected && (isNew || !isProtected(sheet))) protectWithWarning(sheet, tab.typed);
}

/** Folds rows away as a group, unless just these are one already, which somebody may have opened. */
function fold(sheet: Sheet, { row, rows }: NonNullable<Tab['folded']>, all: number): void {
  const depth = (at: number) => sheet.getRowGroupDepth(at);
  if (depth(row) > depth(row - 1) && depth(row + rows - 1) > depth(row + rows)) return;
  sheet.getRange(1, 1, all, 1).shiftRowGroupDepth(-1);
  sheet.showRows(1, all);
  sheet.getRange(row, 1, rows, 1).shiftRowGroupDepth(1).collapseGroups();
}

/** A link to a cell goes by the number of its sheet, which a new or copied one has of its own. */
function writeLinks(sheet: Sheet, { row, column, to }: TabLinks, tabs: Place['tabs']): void {
  const begun = to.map((name) => (name ? `#gid=${tabs.need(name).getSheetId()}&range=` : ''));
  sheet.getRange(row, column, begun.length, 1).setValues(begun.map((text) => [text]));
}

function empty(sheet: Sheet, { rows, columns }: Pick<Tab, 'rows' | 'columns'>): void {
  sheet.clear();
  sheet.clearNotes();
  sheet.getRange(1, 1, rows, columns).breakApart();
}

/** What is as in every new tab is left as it is. */
function writeLook(sheet: Sheet, tab: Tab): void {
  if (tab.frozenRows > 0) sheet.setFrozenRows(tab.frozenRows);
  if (tab.frozenColumns > 0) sheet.setFrozenColumns(tab.frozenColumns);
  if (tab.hiddenColumn) sheet.hideColumns(tab.hiddenColumn);
  if (tab.color !== null) sheet.setTabColor(tab.color);
  if (!tab.hasGridlines) sheet.setHiddenGridlines(true);
  for (const { from, count, width } of strokesOf(tab.widths))
    sheet.setColumnWidths(from, count, width);
  writeHeights(sheet, tab.heights);
  const { merges, highlights } = tab;
  const ranges = rangesOf(sheet, [...merges, ...highlights.map(({ area }) => area)]);
  for (const range of ranges.slice(0, merges.length)) range.mergeAcross();
  writeNotes(sheet, tab);
  writeChoices(sheet, tab.choices);
  writeHighlights(sheet, highlights, ranges.slice(merges.length));
}

/** Somebody may have deleted rows of a tab that is not written. */
function writeHeights(sheet: Sheet, heights: Tab['heights'] = []): void {
  const last = heights.length > 0 ? sheet.getMaxRows() : 0;
  for (const { row, rows, height } of heights)
    if (row <= last) sheet.setRowHeights(row, Math.min(rows, last - row + 1), height);
}

/** All notes in one call. */
function writeNotes(sheet: Sheet, { notes }: Tab): void {
  if (notes.length === 0) return;
  const rows = notes.reduce((most, { row }) => Math.max(most, row), 1);
  const columns = notes.reduce((most, { column }) => Math.max(most, column), 1);
  const texts = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of notes) (texts[row - 1] ?? [])[column - 1] = text;
  sheet.getRange(1, 1, rows, columns).setNotes(texts);
}

function writeHighlights(
  sheet: Sheet,
  highlights: readonly Highlight[],
  ranges: readonly Range[],
): void {
  if (highlights.length === 0) return;
  const rules = highlights.map(({ formula, color, background }, place) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setFontColor(color)
      .setRanges(ranges.slice(place, place + 1));
    return (background === undefined ? rule : rule.setBackground(background)).build();
  });
  sheet.setConditionalFormatRules(rules);
}

/** The drop-downs of a column in one call, those with the same values as one rule. */
export function writeChoices(sheet: Sheet, choices: readonly Choice[]): void {
  const ruleFor = rulesFor();
  for (const column of new Set(choices.map(({ area }) => area.column))) {
    const own = choices.filter(({ area }) => area.column === column);
    const [first = 1] = own.map(({ area }) => area.row).sort((a, b) => a - b);
    const last = own.reduce((most, { area }) => Math.max(most, area.row + area.rows), first);
    const cells = new Array<Rule | null>(last - first).fill(null);
    for (const { area, values, isTick } of own)
      cells.fill(isTick ? tick() : ruleFor(values), area.row - first, area.row + area.rows - first);
    sheet.getRange(first, column, cells.length, 1).setDataValidations(cells.map((rule) => [rule]));
  }
}

/** A box to tick; a blank cell shows one that nobody has ticked. */
function tick(): Rule {
  return SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build();
}

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rules that refuse other values, each made once, and all from the first one. */
function rulesFor(): (values: readonly string[]) => Rule {
  const rules = new Map<string, Rule>();
  return (values) => {
    const key = values.join('\n');
    const known = rules.get(key);
    if (known) return known;
    const [first] = rules.values();
    const begun = first?.copy() ?? SpreadsheetApp.newDataValidation().setAllowInvalid(false);
    const rule = begun.requireValueInList([...values], true).build();
    rules.set(key, rule);
    return rule;
  };
}

function isProtected(sheet: Sheet): boolean {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;
}

function protectWithWarning(sheet: Sheet, typed: readonly Area[] = []): void {
  const protection = sheet.protect().setDescription('Formulas of Retained').setWarningOnly(true);
  if (typed.length > 0) protection.setUnprotectedRanges([...rangesOf(sheet, typed)]);
}
