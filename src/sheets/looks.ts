import type { Area, Format, Tab } from '../workbook/sheet/tab';
import { a1Of } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

type Look = Omit<Format, 'area'>;
type Property = keyof Look;
type Looks = readonly (readonly Look[])[];

/** How areas get a look that they share. */
const OF_AREAS: {
  readonly [P in Property]: (ranges: RangeList, value: NonNullable<Look[P]>) => unknown;
} = {
  number: (ranges, value) => ranges.setNumberFormat(value),
  isBold: (ranges, value) => ranges.setFontWeight(value ? 'bold' : 'normal'),
  size: (ranges, value) => ranges.setFontSize(value),
  color: (ranges, value) => ranges.setFontColor(value),
  background: (ranges, value) => ranges.setBackground(value),
  align: (ranges, value) => ranges.setHorizontalAlignment(value),
  vertical: (ranges, value) => ranges.setVerticalAlignment(value),
  wraps: (ranges, value) => ranges.setWrap(value),
  isUnderlined: (ranges) => ranges.setFontLine('underline'),
};

/** How each cell of a range gets its own look, or that of a new tab. */
const OF_CELLS: Partial<Record<Property, (range: Range, looks: Looks) => unknown>> = {
  number: (range, looks) => range.setNumberFormats(each(looks, ({ number = 'General' }) => number)),
  size: (range, looks) => range.setFontSizes(each(looks, ({ size = 10 }) => size)),
  color: (range, looks) => range.setFontColors(each(looks, ({ color = null }) => color)),
  background: (range, looks) =>
    range.setBackgrounds(each(looks, (look) => look.background ?? null)),
  align: (range, looks) => range.setHorizontalAlignments(each(looks, ({ align = null }) => align)),
};

function each<T>(looks: Looks, of: (look: Look) => T): T[][] {
  return looks.map((row) => row.map(of));
}

/** Cells of a tab that one call may give a look each; a longer one has few looks beside its columns'. */
const MOST_CELLS = 8000;

/**
 * Gives areas their looks; where two overlap, the later one holds. One call serves all areas of one look or, in a small
 * tab, all looks of one kind: how many calls there are never depends on how many areas.
 */
export function applyFormats(sheet: Sheet, { formats, rows, columns }: Tab): void {
  const lists = new Map<string, RangeList>();
  const listOf = (areas: readonly Area[]) => {
    const names = areas.map(a1Of);
    const list = lists.get(names.join()) ?? sheet.getRangeList(names);
    lists.set(names.join(), list);
    return list;
  };
  let all: { readonly range: Range; readonly looks: Looks } | undefined;
  const cells = () =>
    (all ??= {
      range: sheet.getRange(1, 1, rows, columns),
      looks: looksOfCells(formats, rows, columns),
    });
  for (const property of Object.keys(OF_AREAS) as Property[]) {
    const ofCells = rows * columns > MOST_CELLS ? undefined : OF_CELLS[property];
    const shared = sharedLooks(formats, property);
    if (ofCells && shared.length > 1) ofCells(cells().range, cells().looks);
    else applyShared(property, shared, listOf);
  }
}

interface Shared<P extends Property> {
  readonly value: NonNullable<Look[P]>;
  readonly areas: Area[];
}

function applyShared<P extends Property>(
  property: P,
  shared: readonly Shared<P>[],
  listOf: (areas: readonly Area[]) => RangeList,
): void {
  for (const { value, areas } of shared) OF_AREAS[property](listOf(areas), value);
}

/** One look after the other, each with all its areas; an area joins one only where none in between overlaps it. */
function sharedLooks<P extends Property>(
  formats: readonly Format[],
  property: P,
): readonly Shared<P>[] {
  const found: Shared<P>[] = [];
  for (const { area, [property]: value } of formats) {
    if (value === undefined) continue;
    const isFree = found.map(({ areas }) => !areas.some((one) => overlaps(one, area)));
    const first = isFree.lastIndexOf(false);
    const same = found.find((one, place) => one.value === value && place >= first);
    if (same) same.areas.push(area);
    else found.push({ value, areas: [area] });
  }
  return found;
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function looksOfCells(formats: readonly Format[], rows: number, columns: number): Looks {
  const looks = Array.from({ length: rows }, () => new Array<Look>(columns).fill({}));
  for (const { area, ...look } of formats)
    for (const row of looks.slice(area.row - 1, area.row - 1 + area.rows))
      for (let at = area.column - 1; at < area.column - 1 + area.columns; at += 1)
        row[at] = { ...row[at], ...look };
  return looks;
}
