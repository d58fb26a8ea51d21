import { type PastedReading, type PastedRows, pastedReading } from '../../import/pasted-rows';
import type { WorkbookState } from '../../main';

/** Pasted rows in which text stands for days and numbers, and what became of them. */
export interface Pasted {
  readonly rows: PastedRows;
  readonly reading: PastedReading;
  /** Whether somebody has said whether day or month comes first. */
  readonly isChosen: boolean;
  readonly done: 'read' | 'put back' | null;
  /** Cells that somebody has changed meanwhile, so that they stay. */
  readonly missed: number;
}

/** Pasted rows as they would be read. */
export function pastedOf(rows: PastedRows): Pasted {
  return { rows, reading: pastedReading(rows), isChosen: false, done: null, missed: 0 };
}

/** The same, with their dates read in the order that somebody chose. */
export function inOrder(pasted: Pasted, order: PastedReading['dialect']['dateOrder']): Pasted {
  return { ...pasted, reading: pastedReading(pasted.rows, order), isChosen: true };
}

/** Whether reading pasted rows is the last that was done to the workbook: an import that came after it is undone first. */
export function isPastedLast({ pastedAfter, imports }: WorkbookState): boolean {
  const last = imports.reduce((n, { number, status }) => (status === 'in' ? number : n), 0);
  return pastedAfter !== null && pastedAfter !== undefined && pastedAfter >= last;
}
