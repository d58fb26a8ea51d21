import type { Block, Rows } from './looks';

/** The formulas of a workbook in blocks, each formula in one of them. */
export interface Blocks {
  readonly all: readonly Block[];
  /** The places, among all, of the blocks that hold rows of a column. */
  at(sheetId: string, col: number, rows: Rows): readonly number[];
}

/** Blocks without those that are part of others. */
export function blocksOf(noted: readonly Block[]): Blocks {
  const all: Block[] = [];
  const tabs = new Map<string, Map<number, number[]>>();
  for (const block of inRows(noted)) {
    const columns = tabs.get(block.sheetId) ?? new Map<number, number[]>();
    tabs.set(block.sheetId, columns);
    const places = columns.get(block.col) ?? [];
    columns.set(block.col, places);
    if (block.to <= (all[places.at(-1) ?? -1]?.to ?? -1)) continue;
    places.push(all.length);
    all.push(block);
  }
  return {
    all,
    at: (sheetId, col, { top, bottom }) => {
      const places = tabs.get(sheetId)?.get(col) ?? [];
      const found: number[] = [];
      for (let i = firstEndingAt(all, places, top); i < places.length; i++) {
        const place = places[i] ?? 0;
        if ((all[place]?.from ?? 0) > bottom) break;
        found.push(place);
      }
      return found;
    },
  };
}

/** From top to bottom; of those that begin together the longest first. */
function inRows(blocks: readonly Block[]): readonly Block[] {
  return [...blocks].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Which of a column's blocks is the first to end at a row or below it. */
function firstEndingAt(all: readonly Block[], places: readonly number[], row: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[places[middle] ?? 0]?.to ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
