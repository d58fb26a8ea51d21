import { isDate } from '../script/day-cells';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The values of a range in words: cells parted by commas, rows by bars, texts in quotes, dates as in the spreadsheet's zone. */
export function seen(range: Range): string {
  const zone = zoneOf(range);
  return inRows(range.getValues(), (value) => shown(value, zone));
}

/** The same, each with the formula that it comes from. */
export function seenWithFormulas(range: Range): string {
  const zone = zoneOf(range);
  const formulas = range.getFormulas();
  return inRows(range.getValues(), (value, row, column) => {
    const formula = formulas[row]?.[column] ?? '';
    return formula === '' ? shown(value, zone) : `${shown(value, zone)} by ${formula}`;
  });
}

/** A value as the script gets it, in words. */
export function shown(value: unknown, zone: string): string {
  if (isDate(value)) return `date ${Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm')}`;
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? `"${value}"` : typeof value;
}

function inRows(
  rows: readonly (readonly unknown[])[],
  say: (value: unknown, row: number, column: number) => string,
): string {
  const lines = rows.map((cells, row) => cells.map((cell, column) => say(cell, row, column)));
  return lines.map((line) => line.join(', ')).join(' | ');
}

const zoneOf = (range: Range): string => range.getSheet().getParent().getSpreadsheetTimeZone();
