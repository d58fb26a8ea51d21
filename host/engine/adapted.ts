import { firstReferences } from '../formulas/copied';
import type { Compiled, Reference, StoredCell } from './types';

/** How a command changes the references in formulas. */
export interface Adapters {
  applyChange(reference: Reference): { readonly changeType: string };
  adaptCompiledFormula(compiled: Compiled): Compiled;
}

interface Command {
  readonly type: string;
  readonly sheetId?: string;
  readonly oldRangeName?: string;
  readonly newRangeName?: string;
}

/** The formulas of a command: of which tab references change, where that can be told, or whether none do. */
export type Adapting = { readonly shaped: string } | 'all' | 'none';

const SHAPES = ['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS'];

/** What a command does to the references in formulas. A name that keeps its spelling is followed when something is read. */
export function adaptingOf({ type, sheetId, oldRangeName, newRangeName }: Command): Adapting {
  if (type === 'UPDATE_NAMED_RANGE' && oldRangeName === newRangeName) return 'none';
  return sheetId !== undefined && SHAPES.includes(type) ? { shaped: sheetId } : 'all';
}

/** Cells of one tab, and what notes a change of one. */
interface Tab {
  readonly cells: readonly StoredCell[];
  adapt(id: number, adapted: Compiled): void;
}

/** A tab that grows moves references to itself only: formulas without such a one are not taken apart to find that out. */
export function adaptTab({ cells, adapt }: Tab, shaped: string, adapters: Adapters): void {
  const isShaped = ({ sheetId }: Reference) => sheetId === shaped;
  const changes = (reference: Reference) =>
    isShaped(reference) && adapters.applyChange(reference).changeType !== 'NONE';
  for (const cell of cells) {
    if (!cell.isFormula) continue;
    const { compiledFormula } = cell;
    if (!firstReferences(compiledFormula).some(isShaped)) continue;
    if (compiledFormula.rangeDependencies.some(changes))
      adapt(cell.id, adapters.adaptCompiledFormula(compiledFormula));
  }
}
