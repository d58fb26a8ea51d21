import { helpers } from '@odoo/o-spreadsheet';
import type { Cell, StoredCell } from '../engine/types';
import { boolean, constantOf, constants, gridOf, orNull, record, text } from '../kinds';
import { formsOf } from '../strict';
import { grid, withContent } from '../workbook';
import { a1Of } from './a1';
import { hexColor } from './range-looks';
import { checkShape } from './range-values';
import type { RangeSelf } from './scope';

const form = formsOf<RangeSelf>();

const itself = (range: RangeSelf): object => range.scope.objects.range(range);

type Change = (before: StoredCell | undefined) => Cell | undefined;

const withoutContent: Change = (before) => before && withContent(before, undefined);

const withoutLooks: Change = (before) => {
  if (!before || (!before.isFormula && before.content === '')) return undefined;
  return { ...before, format: undefined, style: undefined };
};

function change(range: RangeSelf, with_: Change): object {
  const { engine } = range.scope.book;
  engine.writeHeld(range.sheetId, range.zone, (_row, _col, before) => with_(before));
  return itself(range);
}

/** Empties a range, all of it or what the options name. */
export function clear(range: RangeSelf, options: Record<string, unknown>): object {
  const only = Object.keys(options).filter((name) => options[name] === true);
  const all = only.length === 0;
  if (all || only.includes('contentsOnly')) change(range, withoutContent);
  if (all || only.includes('formatOnly')) change(range, withoutLooks);
  if (only.includes('commentsOnly')) clearNotes(range);
  return itself(range);
}

function noteEach(range: RangeSelf, noteAt: (row: number, col: number) => string | null): object {
  const { notes } = range.scope.book.tabs.of(range.sheetId);
  grid(range.zone, (row, col) => {
    const key = cellName(row, col);
    const note = noteAt(row, col);
    if (note) notes.set(key, note);
    else notes.delete(key);
  });
  return itself(range);
}

function clearNotes(range: RangeSelf): object {
  const { zone, scope } = range;
  const { notes } = scope.book.tabs.of(range.sheetId);
  for (const name of notes.keys()) {
    const { col, row } = helpers.toCartesian(name);
    const isInside = zone.left <= col && col <= zone.right && zone.top <= row && row <= zone.bottom;
    if (isInside) notes.delete(name);
  }
  return itself(range);
}

const cellName = (row: number, col: number): string =>
  a1Of({ sheetId: '', zone: { top: row, bottom: row, left: col, right: col } });

function notesOf(range: RangeSelf): string[][] {
  const { notes } = range.scope.book.tabs.of(range.sheetId);
  return grid(range.zone, (row, col) => notes.get(cellName(row, col)) ?? '');
}

/** The strokes of borders. */
export const borderStyles = constants([
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
const STROKES: Readonly<Record<keyof typeof borderStyles, string>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'thick',
};
const SIDES = ['top', 'left', 'bottom', 'right', 'v', 'h'] as const;

type Sides = readonly (boolean | null)[];

function setBorder(range: RangeSelf, sides: Sides, color = '#000000', style = 'thin'): object {
  const { engine } = range.scope.book;
  for (const [index, position] of SIDES.entries()) {
    if (!sides[index]) continue;
    const border = { position, color, style };
    engine.send('SET_ZONE_BORDERS', { sheetId: range.sheetId, target: [range.zone], border });
  }
  return itself(range);
}

const side = orNull(boolean);

function merge(range: RangeSelf, target: readonly object[]): object {
  const { xSplit, ySplit } = range.scope.book.engine.model.getters.getPaneDivisions(range.sheetId);
  const { left, top, right, bottom } = range.zone;
  if ((left < xSplit && right >= xSplit) || (top < ySplit && bottom >= ySplit))
    throw new Error("You can't merge frozen and non-frozen rows or columns.");
  range.scope.book.engine.send('ADD_MERGE', { sheetId: range.sheetId, target, force: true });
  return itself(range);
}

/** Every merged area in the range, where there is one, becomes cells again. */
function breakApart(range: RangeSelf): object {
  const { sheetId, zone, scope } = range;
  const { engine } = scope.book;
  const target = engine.model.getters
    .getMerges(sheetId)
    .filter(
      ({ left, top, right, bottom }) =>
        left <= zone.right && right >= zone.left && top <= zone.bottom && bottom >= zone.top,
    );
  const isCut = target.some(
    ({ left, top, right, bottom }) =>
      left < zone.left || right > zone.right || top < zone.top || bottom > zone.bottom,
  );
  if (isCut)
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  if (target.length > 0) engine.send('REMOVE_MERGE', { sheetId, target });
  return itself(range);
}

/** The methods of Range that empty, note, merge and frame cells. */
export const rangeClear = {
  clear: [form([], (range) => clear(range, {})), form([record], clear)],
  clearContent: [form([], (range) => clear(range, { contentsOnly: true }))],
  clearFormat: [form([], (range) => clear(range, { formatOnly: true }))],
  clearNote: [form([], clearNotes)],
  getNote: [form([], (range) => notesOf(range)[0]?.[0])],
  getNotes: [form([], notesOf)],
  setNote: [form([orNull(text)], (range, note) => noteEach(range, () => note))],
  setNotes: [
    form([gridOf(orNull(text))], (range, notes) => {
      checkShape(notes, range);
      const { top, left } = range.zone;
      return noteEach(range, (row, col) => notes[row - top]?.[col - left] ?? '');
    }),
  ],
  merge: [form([], (range) => merge(range, [range.zone]))],
  mergeAcross: [
    form([], (range) => {
      const { top, bottom } = range.zone;
      const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
      return merge(
        range,
        rows.map((row) => ({ ...range.zone, top: row, bottom: row })),
      );
    }),
  ],
  breakApart: [form([], breakApart)],
  setBorder: [
    form([side, side, side, side, side, side], (range, ...sides) => setBorder(range, sides)),
    form(
      [
        side,
        side,
        side,
        side,
        side,
        side,
        orNull(text),
        orNull(constantOf('BorderStyle', borderStyles)),
      ],
      (range, ...[top, left, bottom, right, vertical, horizontal, color, style]) =>
        setBorder(
          range,
          [top, left, bottom, right, vertical, horizontal],
          hexColor(color),
          style ? STROKES[style.constant] : undefined,
        ),
    ),
  ],
};
