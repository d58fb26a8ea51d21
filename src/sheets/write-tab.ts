import type { Block, Format, Tab } from '../workbook/tab';
import { showCharts } from './charts';
import { growTo, rangeOf } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rename = (formula: string) => string;

/**
 * Writes a whole tab. The number of service calls depends on the tab's layout, never on its rows: formats first, so that
 * text stays text, then values, then formulas as one row each that is copied down.
 */
export function writeTab(sheet: Sheet, tab: Tab, rename: Rename): void {
  growTo(sheet, tab.rows, tab.columns);
  sheet.clear();
  sheet.clearNotes();
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  for (const format of tab.formats) applyFormat(rangeOf(sheet, format.area), format);
  for (const block of tab.blocks) writeBlock(sheet, block, rename);
  writeLook(sheet, tab);
  showCharts(sheet, tab.charts);
  if (tab.isProtected) protectWithWarning(sheet);
}

function writeBlock(sheet: Sheet, block: Block, rename: Rename): void {
  const { row, column, cells } = block;
  if (block.kind === 'fill') {
    writeFill(sheet, block, rename);
    return;
  }
  const target = sheet.getRange(row, column, cells.length, cells[0]?.length ?? 0);
  if (block.kind === 'values') target.setValues(block.cells.map((line) => [...line]));
  else target.setFormulas(block.cells.map((line) => line.map(rename)));
}

function writeFill(sheet: Sheet, block: Extract<Block, { kind: 'fill' }>, rename: Rename): void {
  const { row, column, rows, cells, across } = block;
  const first = sheet.getRange(row, column, 1, cells.length);
  first.setFormulas([cells.map(rename)]);
  const width = across ?? cells.length;
  if (rows === 1 && width === cells.length) return;
  first.copyTo(
    sheet.getRange(row, column, rows, width),
    SpreadsheetApp.CopyPasteType.PASTE_FORMULA,
    false,
  );
}

function applyFormat(range: Range, format: Format): void {
  if (format.number !== undefined) range.setNumberFormat(format.number);
  if (format.isBold) range.setFontWeight('bold');
  if (format.size !== undefined) range.setFontSize(format.size);
  if (format.color !== undefined) range.setFontColor(format.color);
  if (format.background !== undefined) range.setBackground(format.background);
  if (format.align !== undefined) range.setHorizontalAlignment(format.align);
  if (format.vertical !== undefined) range.setVerticalAlignment(format.vertical);
  if (format.wraps) range.setWrap(true);
}

function writeLook(sheet: Sheet, tab: Tab): void {
  sheet.setFrozenRows(tab.frozenRows);
  sheet.setFrozenColumns(tab.frozenColumns);
  sheet.setHiddenGridlines(!tab.hasGridlines);
  for (const { from, count, width } of runs(tab.widths)) sheet.setColumnWidths(from, count, width);
  for (const { row, rows, height } of tab.heights ?? []) sheet.setRowHeights(row, rows, height);
  for (const area of tab.merges) rangeOf(sheet, area).mergeAcross();
  writeNotes(sheet, tab);
  for (const { area, values } of tab.choices)
    rangeOf(sheet, area).setDataValidation(
      SpreadsheetApp.newDataValidation()
        .requireValueInList([...values], true)
        .setAllowInvalid(false)
        .build(),
    );
  sheet.setConditionalFormatRules(
    tab.highlights.map((highlight) => highlightRule(sheet, highlight)),
  );
}

/** Neighbouring columns of one width as one call. */
function runs(widths: readonly number[]): { from: number; count: number; width: number }[] {
  const found: { from: number; count: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const last = found[found.length - 1];
    if (last && last.width === width) last.count += 1;
    else found.push({ from: index + 1, count: 1, width });
  });
  return found;
}

/** Notes of one row as one call. */
function writeNotes(sheet: Sheet, { notes, columns }: Tab): void {
  for (const row of new Set(notes.map((note) => note.row))) {
    const texts = new Array<string>(columns).fill('');
    for (const note of notes) if (note.row === row) texts[note.column - 1] = note.text;
    sheet.getRange(row, 1, 1, columns).setNotes([texts]);
  }
}

function highlightRule(
  sheet: Sheet,
  { area, formula, color, background }: Tab['highlights'][number],
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setFontColor(color)
    .setRanges([rangeOf(sheet, area)]);
  return (background === undefined ? rule : rule.setBackground(background)).build();
}

function protectWithWarning(sheet: Sheet): void {
  const existing = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (existing.length === 0)
    sheet.protect().setDescription('Formulas of Retained').setWarningOnly(true);
}
