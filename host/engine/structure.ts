import type { Evaluator } from './evaluator';
import { isEqual } from './recomputed';
import type { Position, Reference, Zone } from './types';

/** A command of the engine that changes more than single cells. */
export interface StructureCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly sheetIdTo?: string;
  readonly target?: readonly Zone[];
  /** Of a named range. */
  readonly name?: string;
  readonly oldRangeName?: string;
  readonly newRangeName?: string;
  readonly ranges?: readonly { readonly _sheetId: string; readonly _zone: Zone }[];
}

/** Cells to compute again; without a zone the whole tab. */
export interface Region {
  readonly sheetId: string;
  readonly zone?: Zone;
}

interface Getters {
  getNamedRange(name: string): { readonly range: Reference } | undefined;
  getCells(sheetId: string): readonly { readonly isFormula: boolean }[];
}

/**
 * What a command makes the host compute again, where the engine would compute everything; undefined
 * when that is what it takes.
 */
export function affected(
  command: StructureCommand,
  evaluator: Evaluator,
): readonly Region[] | undefined {
  const { type, sheetId, target = [] } = command;
  if (type === 'CREATE_SHEET' || type === 'RENAME_SHEET') return [];
  if (type.endsWith('_NAMED_RANGE')) return [];
  if (sheetId === undefined) return undefined;
  if (type.endsWith('_MERGE')) return target.map((zone) => ({ sheetId, zone }));
  if (!isApart(sheetId, evaluator)) return undefined;
  evaluator.evaluatedCells.clearSheet(sheetId);
  if (type === 'DELETE_SHEET') return [];
  if (type === 'DUPLICATE_SHEET' && command.sheetIdTo !== undefined)
    return [{ sheetId }, { sheetId: command.sheetIdTo }];
  return type === 'ADD_COLUMNS_ROWS' || type === 'REMOVE_COLUMNS_ROWS' ? [{ sheetId }] : undefined;
}

/** The names that come, go or move by a command; one that is given what it has already does not. */
export function changedNames(command: StructureCommand, { getters }: Evaluator): readonly string[] {
  const { type, name, oldRangeName, newRangeName, ranges: [given] = [] } = command;
  if (!type.endsWith('_NAMED_RANGE')) return [];
  const known = given && (getters as Getters).getNamedRange(oldRangeName ?? '')?.range;
  const isSame =
    known && given && known.sheetId === given._sheetId && isEqual(known.zone, given._zone);
  if (isSame && oldRangeName === newRangeName) return [];
  return [name, oldRangeName, newRangeName].flatMap((one) => one ?? []);
}

/** Whether a tab has no formulas and no formula looks at it: then its shape is nobody's concern. */
function isApart(sheetId: string, { looks, getters }: Evaluator): boolean {
  const known = getters as Getters;
  if (looks.isLookedAt(sheetId)) return false;
  return !known.getCells(sheetId).some((cell) => cell.isFormula);
}

/** Positions by tab, whatever tabs there are; the engine's own sets know the tabs of their start. */
export function positionSet() {
  const keys = new Set<string>();
  const keyOf = ({ sheetId, col, row }: Position) => `${sheetId}!${col},${row}`;
  return {
    has: (position: Position) => keys.size > 0 && keys.has(keyOf(position)),
    add: (position: Position) => keys.add(keyOf(position)),
    delete: (position: Position) => keys.size > 0 && keys.delete(keyOf(position)),
  };
}
