import type { Order } from './block-order';
import type { Looking, Rows } from './looks';
import type { Position } from './types';

/** The formulas that are to be computed. */
export interface DueRows {
  /** Notes formulas that look at what a step changed; false where that is too late for them. */
  mark(looking: Looking, step: number): boolean;
  /** Notes the formula of one cell; false where no block has it. */
  markCell(position: Position): boolean;
  /** Notes rows of a block, as far as they are in it. */
  add(block: number, rows: Rows | undefined): void;
  has(block: number): boolean;
  isDue(block: number, row: number): boolean;
}

/** No formulas so far. */
export function dueRows({ blocks, steps, stepOf }: Order): DueRows {
  const due = new Map<number, Uint8Array>();
  const add = (block: number, rows: Rows | undefined) => {
    const found = blocks.all[block];
    if (!found || !rows) return;
    const known = due.get(block) ?? new Uint8Array(found.to - found.from + 1);
    due.set(block, known);
    known.fill(1, Math.max(0, rows.top - found.from), Math.max(0, rows.bottom + 1 - found.from));
  };
  const mayMark = (block: number, { isAbove }: Looking, step: number) => {
    const own = stepOf[block] ?? -1;
    if (own !== step) return own > step;
    const looks = steps[own]?.looks;
    // Those that the rows above make due were noted as these were computed.
    return looks === 'at each other' || (looks === 'above' && isAbove);
  };
  return {
    add,
    mark: (looking, step) => {
      const found = blocks.at(looking.sheetId, looking.col, looking);
      if (found.length === 0 || !found.every((block) => mayMark(block, looking, step)))
        return false;
      for (const block of found) if (stepOf[block] !== step) add(block, looking);
      return true;
    },
    markCell: ({ sheetId, col, row }) => {
      const found = blocks.at(sheetId, col, { top: row, bottom: row });
      for (const block of found) add(block, { top: row, bottom: row });
      return found.length > 0;
    },
    has: (block) => due.has(block),
    isDue: (block, row) => due.get(block)?.[row - (blocks.all[block]?.from ?? 0)] === 1,
  };
}
