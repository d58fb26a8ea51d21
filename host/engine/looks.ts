import { isCopyBelow } from '../formulas/copied';
import type { Compiled, Position, Zone } from './types';

/** Cells of one column, below each other, whose formulas look at cells that move down with them or stay. */
export interface Look {
  readonly sheetId: string;
  readonly col: number;
  readonly from: number;
  readonly to: number;
  /** The rows that the first of the formulas looks at. */
  readonly top: number;
  readonly bottom: number;
  /** By how many rows each of them moves from one formula to the next: 0 or 1. */
  readonly topStep: number;
  readonly bottomStep: number;
}

export type Rows = Pick<Zone, 'top' | 'bottom'>;
type Dependency = Compiled['rangeDependencies'][number];

/** Formulas of one tab that look at cells: rows of one column. */
export interface Looking extends Rows {
  readonly sheetId: string;
  readonly col: number;
  /** Whether each of them looks only at rows above its own. */
  readonly isAbove: boolean;
}

/** Formulas of one column, below each other, that look at the same columns. */
export interface Block {
  readonly sheetId: string;
  readonly col: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Which formulas look at which cells. A formula that was copied down is noted once for all its rows, where the engine
 * notes each of them for each column that it looks at.
 */
export interface Looks {
  /** Notes the formulas of a column, from top to bottom. */
  addColumn(sheetId: string, col: number, cells: Iterable<readonly [number, Compiled]>): void;
  /** Notes what one formula looks at beside what was known. */
  addCell(position: Position, dependencies: readonly Dependency[]): void;
  /** The formulas that look at rows of a column. */
  at(sheetId: string, col: number, rows: Rows): readonly Looking[];
  /** Every look at a column. */
  all(): Iterable<readonly [look: Look, sheetId: string, col: number]>;
  /** The formulas that were noted; a single one may be noted with others of its column and alone. */
  blocks(): readonly Block[];
  /** How much was noted so far. */
  size(): number;
  isLookedAt(sheetId: string): boolean;
  /** The tabs that the formulas of a tab look at. */
  sources(sheetId: string): ReadonlySet<string>;
}

/** Looks without any formula so far. */
export function noLooks(): Looks {
  const tabs = new Map<string, Map<number, Look[]>>();
  const sources = new Map<string, Set<string>>();
  const known = new Set<string>();
  const blocks: Block[] = [];
  const note = (look: Look, { sheetId, zone }: Dependency) => {
    const columns = kept(tabs, sheetId, () => new Map<number, Look[]>());
    kept(sources, look.sheetId, () => new Set<string>()).add(sheetId);
    for (let col = zone.left; col <= zone.right; col++) kept(columns, col, () => []).push(look);
  };
  return {
    addColumn: (sheetId, col, cells) => {
      for (const { first, count, steps } of runsOf(cells)) {
        blocks.push({ sheetId, col, from: first.row, to: first.row + count - 1 });
        first.compiled.rangeDependencies.forEach((dependency, index) => {
          if (isThere(dependency))
            note(
              lookOf({ sheetId, col, row: first.row }, dependency, count, steps[index]),
              dependency,
            );
        });
      }
    },
    addCell: (position, dependencies) => {
      for (const dependency of dependencies.filter(isThere)) {
        const key = keyOf(position, dependency);
        if (known.has(key)) continue;
        known.add(key);
        blocks.push({ ...position, from: position.row, to: position.row });
        note(lookOf(position, dependency, 1), dependency);
      }
    },
    at: (sheetId, col, rows) =>
      (tabs.get(sheetId)?.get(col) ?? []).flatMap((look) => {
        const looking = lookingAt(look, rows);
        return looking ? [looking] : [];
      }),
    all: () => allOf(tabs),
    blocks: () => blocks,
    size: () => blocks.length,
    isLookedAt: (sheetId) => tabs.has(sheetId),
    sources: (sheetId) => sources.get(sheetId) ?? new Set(),
  };
}

function* allOf(tabs: ReadonlyMap<string, ReadonlyMap<number, readonly Look[]>>) {
  for (const [sheetId, columns] of tabs)
    for (const [col, looks] of columns)
      for (const look of looks) yield [look, sheetId, col] as const;
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const isThere = ({ invalidSheetName, zone }: Dependency): boolean =>
  invalidSheetName === undefined && zone.top >= 0 && zone.left >= 0;

const keyOf = ({ sheetId, col, row }: Position, { sheetId: tab, zone }: Dependency): string =>
  `${sheetId}!${col},${row}:${tab}!${zone.left},${zone.top},${zone.right},${zone.bottom}`;

interface Steps {
  readonly top: number;
  readonly bottom: number;
}

function lookOf(
  { sheetId, col, row }: Position,
  { zone }: Dependency,
  count: number,
  steps: Steps = { top: 0, bottom: 0 },
): Look {
  const { top, bottom } = zone;
  const to = row + count - 1;
  return { sheetId, col, from: row, to, top, bottom, topStep: steps.top, bottomStep: steps.bottom };
}

/** Formulas that were copied from the first of them. */
interface Run {
  readonly first: { readonly row: number; readonly compiled: Compiled };
  count: number;
  /** How each reference moves from one row to the next; known from the second row on. */
  steps: readonly Steps[];
}

function runsOf(cells: Iterable<readonly [number, Compiled]>): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const [row, compiled] of cells) {
    if (run && goesOn(run, row, compiled)) run.count++;
    else {
      run = { first: { row, compiled }, count: 1, steps: [] };
      runs.push(run);
    }
  }
  return runs;
}

function goesOn(run: Run, row: number, compiled: Compiled): boolean {
  const { first, count } = run;
  if (row !== first.row + count || compiled.execute !== first.compiled.execute) return false;
  // How the references of copies move was seen from the first to the second.
  if (count > 1 && isCopyBelow(first.compiled, compiled, count)) return true;
  const [before, now] = [first.compiled.rangeDependencies, compiled.rangeDependencies];
  if (before.length !== now.length) return false;
  if (count === 1) run.steps = before.map((one, index) => stepsBetween(one, now[index] ?? one));
  return now.every((one, index) => isMoved(before[index], one, run.steps[index], count));
}

const stepsBetween = ({ zone: before }: Dependency, { zone: now }: Dependency): Steps => ({
  top: now.top - before.top,
  bottom: now.bottom - before.bottom,
});

function isMoved(
  before: Dependency | undefined,
  now: Dependency,
  steps: Steps | undefined,
  rows: number,
): boolean {
  if (before === now) return true;
  if (!before || !steps || before.sheetId !== now.sheetId) return false;
  if (!isStep(steps.top) || !isStep(steps.bottom)) return false;
  const { left, right, top, bottom } = now.zone;
  const isSameWidth = left === before.zone.left && right === before.zone.right;
  const isMovedTop = top === before.zone.top + steps.top * rows;
  return isSameWidth && isMovedTop && bottom === before.zone.bottom + steps.bottom * rows;
}

const isStep = (step: number): boolean => step === 0 || step === 1;

/** Those of the formulas that look at the rows: they begin at or above the last of them, and end at or below the first. */
export function lookingAt(look: Look, { top, bottom }: Rows): Looking | undefined {
  const { sheetId, col, from, to, topStep, bottomStep } = look;
  if (topStep === 0 && look.top > bottom) return undefined;
  if (bottomStep === 0 && look.bottom < top) return undefined;
  const first = bottomStep === 0 ? from : Math.max(from, from + top - look.bottom);
  const last = topStep === 0 ? to : Math.min(to, from + bottom - look.top);
  const isAbove = look.bottom < from;
  return first > last ? undefined : { sheetId, col, top: first, bottom: last, isAbove };
}
