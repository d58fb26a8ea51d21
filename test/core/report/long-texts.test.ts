import type { Cell } from '../../../src/core/report/cell';
import { parseMonths } from '../../../src/core/report/duration';
import { fieldOfLabel } from '../../../src/core/report/headers';
import { parseAmount, parseDay, parseFlag } from '../../../src/core/report/values';
import { lineOf } from '../../../src/functions/labels';

/** As many characters as a cell of a report holds. */
const LENGTH = 65_536;
const PARTS = ['1', '1,', ',111', '.111', '(', ')', '-', '$', 'usd ', 'a', 'ä', 'oct ', '2026-'];
const ENDS = ['', 'x', ')', '.'];

describe('of a text that fills a cell, a part that repeats and an end that disappoints,', () => {
  const isNever = (read: (cell: Cell) => unknown, nothing: unknown) =>
    expect(
      PARTS.flatMap((part) => ENDS.map((end) => [part, end] as const)).filter(
        ([part, end]) => read(part.repeat(LENGTH / part.length) + end) !== nothing,
      ),
    ).toEqual([]);

  test('no amount is read with a decimal point', () =>
    isNever((text) => parseAmount(text, 'point'), null));
  test('no amount is read with a decimal comma', () =>
    isNever((text) => parseAmount(text, 'comma'), null));
  test('no term is read', () => isNever((text) => parseMonths(text, 'point'), null));
  test('no day is read', () => isNever((text) => parseDay(text, 'day first'), null));
  test('no yes or no is read', () => isNever(parseFlag, null));
  test('no column is read', () => isNever(fieldOfLabel, null));
  test('no line of a summary is read', () =>
    isNever((text) => lineOf(text) ?? undefined, undefined));
});
