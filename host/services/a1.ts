import { columnOf, lettersOf } from '../formulas/letters';
import type { Area, Scope } from './scope';
import { areaAt, gridSize } from './scope';

const A1 = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i;

/** The rectangle that A1 notation names, on this tab unless it names another. @throws when it is none */
export function areaOfA1(scope: Scope, sheetId: string, notation: string): Area {
  const { name, cells } = splitTab(notation);
  const onTab =
    name === undefined ? sheetId : scope.book.engine.model.getters.getSheetIdByName(name);
  const match = A1.exec(cells);
  const [, left, top, right, bottom] = match ?? [];
  if (!onTab || !match || (!left && !top)) throw new Error(`Range not found: ${notation}`);
  const size = gridSize(scope, onTab);
  const isSingle = !cells.includes(':');
  const firstRow = top ? Number(top) : 1;
  const firstColumn = left ? columnOf(left) : 1;
  const lastRow = isSingle ? firstRow : bottom ? Number(bottom) : size.rows;
  const lastColumn = isSingle ? firstColumn : right ? columnOf(right) : size.columns;
  return areaAt(scope, onTab, [
    Math.min(firstRow, lastRow),
    Math.min(firstColumn, lastColumn),
    Math.abs(lastRow - firstRow) + 1,
    Math.abs(lastColumn - firstColumn) + 1,
  ]);
}

function splitTab(notation: string): { readonly name?: string; readonly cells: string } {
  const at = notation.lastIndexOf('!');
  if (at < 0) return { cells: notation.trim() };
  const name = notation.slice(0, at).trim();
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { name: bare, cells: notation.slice(at + 1).trim() };
}

/** A rectangle in A1 notation, without its tab. */
export function a1Of({ zone }: Area): string {
  const first = `${lettersOf(zone.left)}${zone.top + 1}`;
  if (zone.left === zone.right && zone.top === zone.bottom) return first;
  return `${first}:${lettersOf(zone.right)}${zone.bottom + 1}`;
}
