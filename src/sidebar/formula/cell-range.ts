import { columnLetters, columnNumber } from '../../workbook/sheet/references';

/** Cells as a formula names them, or a person types them. */
export interface CellRange {
  /** Null for the tab on which the formula stands. */
  readonly tab: string | null;
  /** In A1 notation, in capitals. */
  readonly a1: string;
}

const A1 =
  /^(?:\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}(?:\$?[1-9]\d*)?)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$/;

/** The cells that a text names; null where it names none. @example parseRange("'My deals'!a:f") //=> { tab: 'My deals', a1: 'A:F' } */
export function parseRange(text: string): CellRange | null {
  const at = text.lastIndexOf('!');
  const a1 = text
    .slice(at + 1)
    .trim()
    .toUpperCase();
  if (!A1.test(a1)) return null;
  if (at < 0) return { tab: null, a1 };
  const name = text.slice(0, at).trim();
  const tab = /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  return tab === '' ? null : { tab, a1 };
}

/** How a formula names cells, the tab quoted where its name needs it. @example rangeText({ tab: 'My deals', a1: 'A:F' }) //=> "'My deals'!A:F" */
export function rangeText({ tab, a1 }: CellRange): string {
  if (tab === null) return a1;
  return `${isPlainName(tab) ? tab : `'${tab.replace(/'/g, "''")}'`}!${a1}`;
}

/** A name such as A1 or R1C1 reads as a cell, and TRUE as a value; only what surely does not goes without quotes. */
function isPlainName(tab: string): boolean {
  return /^[A-Za-z]{4}\w*$/.test(tab) && !/^(true|false)$/i.test(tab);
}

/** The first of some cells. @example firstCell('B:C') //=> "B1" */
export function firstCell(a1: string): string {
  const { left, top } = edgesOf(a1);
  return `${columnLetters(left)}${top}`;
}

/** Whether a cell of the same tab lies among these cells. */
export function holdsCell(a1: string, cell: string): boolean {
  const [area, one] = [edgesOf(a1), edgesOf(cell)];
  return (
    one.left >= area.left && one.left <= area.right && one.top >= area.top && one.top <= area.bottom
  );
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function edgesOf(a1: string): Edges {
  const [first = '', last = first] = a1.replace(/\$/g, '').split(':');
  const from = cornerOf(first);
  const to = cornerOf(last);
  const columns = [from.column ?? 1, to.column ?? Infinity];
  const rows = [from.row ?? 1, to.row ?? Infinity];
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
}

/** Null where a range is open on that side, as in A:F or 3:5. */
function cornerOf(corner: string): { readonly column: number | null; readonly row: number | null } {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(corner) ?? [];
  return { column: columnNumber(letters) || null, row: Number(digits) || null };
}
