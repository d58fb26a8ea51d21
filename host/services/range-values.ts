import { helpers } from '@odoo/o-spreadsheet';
import type { EvaluatedCell } from '../engine/types';
import { anything, gridOf } from '../kinds';
import { formsOf } from '../strict';
import { instantOfSerial } from '../values/time-zone';
import { evaluatedCells, interpretedValue, withContent } from '../workbook';
import { heightOf, type RangeSelf, type Scope, widthOf } from './scope';
import { validated } from './validated';

const form = formsOf<RangeSelf>();

/** The value of a cell as a script reads it: "" for blank, a Date where the format is a date's. */
export function scriptValue(cell: EvaluatedCell, scope: Scope): unknown {
  if (cell.value === null) return '';
  if (cell.type === 'error') return errorName(cell.value);
  if (typeof cell.value === 'number' && cell.format && helpers.isDateTimeFormat(cell.format))
    return scope.makeDate(instantOfSerial(cell.value, scope.book.timeZone));
  return cell.value;
}

/** Sheets' name of an error, where the engine has its own. */
export const errorName = (value: unknown): string =>
  value === '#SPILL!' ? '#REF!' : String(value);

/** What a cell shows. */
export const shownText = (cell: EvaluatedCell): string =>
  cell.type === 'error' ? errorName(cell.value) : cell.formattedValue;

/** Checks that data has the shape of a range. @throws in Apps Script's words */
export function checkShape(data: readonly (readonly unknown[])[], { zone }: RangeSelf): void {
  const mismatch = (what: string, has: number, range: number) =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${has} but the range has ${range}.`,
    );
  if (data.length !== heightOf(zone)) throw mismatch('rows', data.length, heightOf(zone));
  const row = data.find((cells) => cells.length !== widthOf(zone));
  if (row) throw mismatch('columns', row.length, widthOf(zone));
}

function writeValues(range: RangeSelf, valueAt: (row: number, col: number) => unknown): void {
  const { scope, sheetId, zone } = range;
  validated(scope, range, () =>
    scope.book.engine.write(sheetId, zone, (row, col, before) =>
      withContent(before, interpretedValue(scope.book, sheetId, valueAt(row, col), before)),
    ),
  );
}

/** The methods of Range that read and write values. */
export const rangeValues = {
  getValue: [form([], (range) => valuesOf(range)[0]?.[0])],
  getValues: [form([], (range) => valuesOf(range))],
  getDisplayValue: [form([], (range) => textsOf(range)[0]?.[0])],
  getDisplayValues: [form([], (range) => textsOf(range))],
  isBlank: [
    form([], (range) => valuesOf(range).every((row) => row.every((value) => value === ''))),
  ],
  setValue: [
    form([anything], (range, value) => {
      writeValues(range, () => value);
      return range.scope.objects.range(range);
    }),
  ],
  setValues: [
    form([gridOf(anything)], (range, values) => {
      checkShape(values, range);
      const { top, left } = range.zone;
      writeValues(range, (row, col) => values[row - top]?.[col - left]);
      return range.scope.objects.range(range);
    }),
  ],
};

function valuesOf({ scope, sheetId, zone }: RangeSelf): unknown[][] {
  const rows = evaluatedCells(scope.book, sheetId, zone);
  return rows.map((row) => row.map((cell) => scriptValue(cell, scope)));
}

function textsOf({ scope, sheetId, zone }: RangeSelf): string[][] {
  return evaluatedCells(scope.book, sheetId, zone).map((row) => row.map(shownText));
}
