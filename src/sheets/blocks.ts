import type { Area, Block, Fill } from '../workbook/sheet/tab';
import { rangeOf, rangesOf } from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Content = string | number | boolean;

/** Blank cells that one call may carry along to save another. */
const MOST_BLANKS = 4000;

/** Blocks that stand near each other, with what is written there in one call. */
interface Patch {
  readonly area: Area;
  readonly filled: number;
}

/**
 * Writes blocks into an empty tab: what stands near each other in one call, formulas too, since a text that begins with `=`
 * is one; then the rows that are copied down. Where two blocks overlap, the later one holds.
 */
export function writeBlocks(
  sheet: Sheet,
  blocks: readonly Block[],
  rename: (formula: string) => string,
): void {
  const contents = contentsOf(blocks, rename);
  for (const { area } of patchesOf(blocks)) rangeOf(sheet, area).setValues(within(contents, area));
  copyDown(sheet, fillsOf(blocks));
}

type Contents = ReadonlyMap<number, ReadonlyMap<number, Content>>;

/** What stands in each cell, by row and column; of what is copied down, the first row. */
function contentsOf(blocks: readonly Block[], rename: (formula: string) => string): Contents {
  const contents = new Map<number, Map<number, Content>>();
  for (const block of blocks)
    linesOf(block).forEach((line, down) => {
      const row = contents.get(block.row + down) ?? new Map<number, Content>();
      contents.set(block.row + down, row);
      line.forEach((cell, across) => {
        if (cell === '') return;
        row.set(block.column + across, block.kind === 'values' ? cell : rename(String(cell)));
      });
    });
  return contents;
}

function linesOf(block: Block): readonly (readonly Content[])[] {
  return block.kind === 'fill' ? [block.cells] : block.cells;
}

function within(contents: Contents, { row, column, rows, columns }: Area): Content[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns },
      (__, across) => contents.get(row + down)?.get(column + across) ?? '',
    ),
  );
}

function patchesOf(blocks: readonly Block[]): readonly Patch[] {
  const patches: Patch[] = [];
  for (const block of blocks) {
    const lines = linesOf(block);
    const size = { rows: lines.length, columns: lines[0]?.length ?? 0 };
    const area = { row: block.row, column: block.column, ...size };
    const patch = { area, filled: size.rows * size.columns };
    const near = patches.findIndex((other) => blanksOf(joined(other, patch)) <= MOST_BLANKS);
    const other = patches[near];
    if (other) patches[near] = joined(other, patch);
    else patches.push(patch);
  }
  return patches;
}

function blanksOf({ area, filled }: Patch): number {
  return area.rows * area.columns - filled;
}

function joined(a: Patch, b: Patch): Patch {
  const row = Math.min(a.area.row, b.area.row);
  const column = Math.min(a.area.column, b.area.column);
  const bottom = Math.max(a.area.row + a.area.rows, b.area.row + b.area.rows);
  const right = Math.max(a.area.column + a.area.columns, b.area.column + b.area.columns);
  const area = { row, column, rows: bottom - row, columns: right - column };
  return { area, filled: a.filled + b.filled };
}

/** What is copied down or across, fills side by side as one. */
function fillsOf(blocks: readonly Block[]): readonly Fill[] {
  const fills: Fill[] = [];
  for (const block of blocks) {
    if (block.kind !== 'fill' || (block.rows === 1 && block.across === undefined)) continue;
    const last = fills[fills.length - 1];
    if (last && isBeside(last, block))
      fills[fills.length - 1] = { ...last, cells: [...last.cells, ...block.cells] };
    else fills.push(block);
  }
  return fills;
}

function isBeside(a: Fill, b: Fill): boolean {
  const isWhole = a.across === undefined && b.across === undefined;
  return isWhole && a.row === b.row && a.rows === b.rows && a.column + a.cells.length === b.column;
}

function copyDown(sheet: Sheet, fills: readonly Fill[]): void {
  const areaOf = ({ row, column }: Fill, rows: number, columns: number) => ({
    row,
    column,
    rows,
    columns,
  });
  const ranges = rangesOf(sheet, [
    ...fills.map((fill) => areaOf(fill, 1, fill.cells.length)),
    ...fills.map((fill) => areaOf(fill, fill.rows, fill.across ?? fill.cells.length)),
  ]);
  const { PASTE_FORMULA } = SpreadsheetApp.CopyPasteType;
  ranges.slice(fills.length).forEach((whole, place) => {
    ranges[place]?.copyTo(whole, PASTE_FORMULA, false);
  });
}
