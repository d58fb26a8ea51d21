import type { Plan, SegmentColumn } from '../plan';

/** Segments of one column that are shown by name; the others stand together in one line. */
export const MOST_SEGMENTS = 30;

/** A column that revenue is cut by, and the rows of its customers on Members, or of their parts on Portions. */
export interface Cut extends SegmentColumn {
  /** Its place among all, from 1. */
  readonly place: number;
  readonly first: number;
  readonly last: number;
}

/** The cuts of a workbook. */
export function cutsOf(plan: Plan): readonly Cut[] {
  return plan.segments.map((segment, index) => {
    const rows = segment.of === 'deal' ? partRows(plan) : plan.customerRows;
    return { ...segment, place: index + 1, first: 2, last: rows + 1 };
  });
}

/** The cuts of deals. */
export function dealCuts(plan: Plan): readonly Cut[] {
  return cutsOf(plan).filter(({ of }) => of === 'deal');
}

/** Whether a cut is by a column of Deals, so that its values are found by sorting. */
export function isByField({ field }: Pick<Cut, 'field'>): boolean {
  return field !== 'contract size';
}

const FEW_ROWS = 1000;

/** Rows that each cut of deals has on Portions: as many as were counted, and two values a customer on average, or as many
 * as there are deals where those are fewer. A check on Audit says when there are more. */
export function partRows({ dealRows, customerRows, partRows: counted = 0 }: Plan): number {
  return Math.min(dealRows, Math.max(FEW_ROWS, customerRows * 2, counted));
}

/** Lines that Segments has beside those of a cut's segments: its name, all customers, the difference and a blank one. */
export const LINES_BESIDE = 4;
