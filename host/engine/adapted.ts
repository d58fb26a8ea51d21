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

/** The cells of all tabs, and what notes a change of one. */
interface Tabs {
  readonly cells: Record<string, Record<number, StoredCell> | undefined>;
  readonly history: { update(...path: readonly unknown[]): void };
}

interface Shaping {
  readonly shaped: string;
  /** By tab, those that its formulas look at, where that is known. */
  readonly sources: ReadonlyMap<string, ReadonlySet<string>> | null;
  readonly adapters: Adapters;
}

/** A tab that grows moves references to itself only: formulas without such a one are not taken apart to find that out. */
export function adaptTabs({ cells, history }: Tabs, { shaped, sources, adapters }: Shaping): void {
  const isShaped = ({ sheetId }: Reference) => sheetId === shaped;
  const changes = (reference: Reference) =>
    isShaped(reference) && adapters.applyChange(reference).changeType !== 'NONE';
  const mayLook = (sheetId: string) => !sources || sources.get(sheetId)?.has(shaped) === true;
  for (const sheetId of Object.keys(cells).filter(mayLook))
    for (const cell of Object.values(cells[sheetId] ?? {})) {
      if (!cell.isFormula) continue;
      const { id, compiledFormula } = cell;
      if (!firstReferences(compiledFormula).some(isShaped)) continue;
      if (!compiledFormula.rangeDependencies.some(changes)) continue;
      const adapted = adapters.adaptCompiledFormula(compiledFormula);
      history.update('cells', sheetId, id, 'compiledFormula', adapted);
    }
}
