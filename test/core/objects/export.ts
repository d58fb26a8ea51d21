import type { Cell } from '../../../src/core/report/cell';
import type { Truth } from '../fixtures';

export type Row = readonly Cell[];
export type Cells = readonly Row[];

/** One history, written as HubSpot's other objects and other billing write it. */
export type Export = (truth: Truth) => Cells;
