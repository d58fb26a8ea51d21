import { type Blocks, blocksOf } from './blocks';
import type { Evaluator } from './evaluator';
import type { Look, Rows } from './looks';
import { together } from './together';
import type { Position } from './types';

/** Blocks that are computed together, since they look at each other; most look at others only. */
export interface Step {
  readonly blocks: readonly number[];
  /**
   * Whether its formulas look at none of the step, each only at some above it in its own block, or anyhow at each other.
   */
  readonly looks: 'outside' | 'above' | 'at each other';
}

/** The blocks of a workbook, those that others look at before these. */
export interface Order {
  readonly blocks: Blocks;
  readonly steps: readonly Step[];
  /** The step of each block. */
  readonly stepOf: readonly number[];
  /** For each block its looks at itself. */
  readonly ownLooks: readonly (readonly Look[])[];
  /** Whether no formula that fills cells is in a step whose formulas look at each other. */
  readonly isFit: boolean;
}

interface Graph {
  /** For each block those that it looks at. */
  readonly sources: readonly ReadonlySet<number>[];
  readonly ownLooks: readonly Look[][];
  readonly fillers: ReadonlySet<number>;
}

const orders = new WeakMap<object, { readonly size: number; readonly order: Order }>();

/** The order of an evaluator's blocks, kept until something else was noted. */
export function orderOf(evaluator: Evaluator): Order {
  const { looks } = evaluator;
  const known = orders.get(looks);
  if (known && known.size === looks.size()) return known.order;
  const order = newOrder(evaluator);
  orders.set(looks, { size: looks.size(), order });
  return order;
}

/** Makes an evaluator find the order anew, as cells are filled now. */
export function forgetOrder({ looks }: Evaluator): void {
  orders.delete(looks);
}

function newOrder(evaluator: Evaluator): Order {
  const blocks = blocksOf(evaluator.looks.blocks());
  const graph = graphOf(evaluator, blocks);
  const steps = together(graph.sources).map((found) => stepOf(found, graph));
  const stepOfBlock: number[] = [];
  for (const [place, step] of steps.entries())
    for (const block of step.blocks) stepOfBlock[block] = place;
  const isFit = steps.every(
    (step) => step.looks === 'outside' || !step.blocks.some((block) => graph.fillers.has(block)),
  );
  return { blocks, steps, stepOf: stepOfBlock, ownLooks: graph.ownLooks, isFit };
}

function stepOf(blocks: readonly number[], { sources, ownLooks }: Graph): Step {
  const [block = 0] = blocks;
  if (blocks.length === 1 && !sources[block]?.has(block)) return { blocks, looks: 'outside' };
  const own = ownLooks[block] ?? [];
  const isAbove = own.length > 0 && own.every((look) => look.bottom < look.from);
  return { blocks, looks: blocks.length === 1 && isAbove ? 'above' : 'at each other' };
}

function graphOf(evaluator: Evaluator, blocks: Blocks): Graph {
  const filled = filledCells(evaluator, blocks);
  const sources = blocks.all.map(() => new Set<number>());
  const ownLooks = blocks.all.map((): Look[] => []);
  for (const [look, sheetId, col] of evaluator.looks.all()) {
    const rows = rowsOf(look);
    const found = blocks.at(sheetId, col, rows);
    const fillers = filled.at(sheetId, col, rows);
    for (const block of blocks.at(look.sheetId, look.col, { top: look.from, bottom: look.to })) {
      for (const source of found) sources[block]?.add(source);
      for (const source of fillers) sources[block]?.add(source);
      if (found.includes(block) || fillers.includes(block)) ownLooks[block]?.push(look);
    }
  }
  return { sources, ownLooks, fillers: filled.fillers };
}

/** The rows that any of a look's formulas looks at. */
function rowsOf({ from, to, top, bottom, bottomStep }: Look): Rows {
  return { top, bottom: bottom + bottomStep * (to - from) };
}

interface Filled {
  /** The blocks whose formulas filled rows of a column. */
  at(sheetId: string, col: number, rows: Rows): readonly number[];
  readonly fillers: ReadonlySet<number>;
}

function filledCells({ spreadingRelations }: Evaluator, blocks: Blocks): Filled {
  const columns = new Map<string, (Rows & { readonly block: number })[]>();
  const fillers = new Set<number>();
  const fill = (position: Position, block: number) => {
    const zone = spreadingRelations.getArrayResultZone(position);
    if (!zone) return;
    fillers.add(block);
    for (let col = zone.left; col <= zone.right; col++) {
      const key = `${position.sheetId}!${col}`;
      const known = columns.get(key) ?? [];
      columns.set(key, known);
      known.push({ top: zone.top, bottom: zone.bottom, block });
    }
  };
  for (const position of spreadingRelations.arrayFormulasToResults.keys()) {
    const { sheetId, col, row } = position;
    for (const block of blocks.at(sheetId, col, { top: row, bottom: row })) fill(position, block);
  }
  return {
    fillers,
    at: (sheetId, col, { top, bottom }) =>
      (columns.get(`${sheetId}!${col}`) ?? [])
        .filter((one) => one.top <= bottom && one.bottom >= top)
        .map(({ block }) => block),
  };
}
