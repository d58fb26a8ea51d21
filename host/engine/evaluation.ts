import { registries } from '@odoo/o-spreadsheet';
import { evaluateChanges, evaluateEverything, regionAt } from './changes';
import { adoptSheetsRules, type Evaluator } from './evaluator';
import { type KeptValues, keptValues, showKept } from './kept-values';
import { lookAhead } from './look-ahead';
import { quietly } from './quiet';
import { affected, changedNames, type Region, type StructureCommand } from './structure';
import type { EvaluatedCell, Position, Zone } from './types';

/** Decides when the engine computes: on demand while a script runs, after each edit otherwise. */
export interface Recalculation {
  /** Stops computing after each command until `release`. */
  hold(): void;
  release(): void;
  /** Notes cells whose content a write changed. */
  changed(region: Region): void;
  /** Notes a cell that now holds a formula. */
  linked(position: Position): void;
  /** Notes that every cell is to be computed, from what it will hold when that is asked for. */
  changedEntirely(): void;
  /** What lets formulas find what names stand for, once some of them came, went or moved. */
  onNames(follow: (names: ReadonlySet<string>) => void): void;
  /** Computes all that is pending; a value read afterwards is current. */
  settle(): void;
  /** What all cells show, what is pending computed; undefined where that is not to be kept. */
  kept(): KeptValues | undefined;
  /** Has all cells show what they showed before the workbook was saved; nothing is pending then. */
  show(kept: KeptValues): void;
  /** The computed cells of a zone row by row, without computing what else is pending where that can be told apart. */
  read(sheetId: string, zone: Zone): readonly (readonly EvaluatedCell[])[];
  /** Notes that what was written has reached the spreadsheet, computed or not. */
  deliver(): void;
  /** Whether writes have neither been delivered nor computed. */
  isPending(): boolean;
}

interface EvaluationBase {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: Position[];
  evaluator: Evaluator;
  beforeHandle(command: StructureCommand): void;
  finalize(): void;
}

type Config = { readonly custom: object };
interface Held extends Recalculation, Pick<Waiting, 'named'> {
  settleUnlessHeld(): unknown;
}
const recalculations = new WeakMap<object, Held>();

// Past this many new formulas a fresh graph of dependencies is cheaper than a patched one.
const REBUILD_AFTER = 5_000;

const viewPlugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): unknown;
  replace(name: string, plugin: unknown): void;
};

/** Makes every model made afterwards compute on demand. Once, before the first model. */
export function registerEvaluation(): void {
  const Base = viewPlugins.get('evaluation') as new (config: Config) => EvaluationBase;
  viewPlugins.replace(
    'evaluation',
    class HostEvaluation extends Base {
      constructor(config: Config) {
        super(config);
        const { evaluator } = this;
        adoptSheetsRules(evaluator);
        evaluator.evaluateAllCells = () => evaluateEverything(evaluator);
        recalculations.set(config.custom, recalculation(this));
      }
      override beforeHandle(command: StructureCommand): void {
        const { evaluator, shouldRebuildDependenciesGraph: before } = this;
        super.beforeHandle(command);
        recalculations.get(evaluator.context)?.named(changedNames(command, evaluator));
        if (before || !this.shouldRebuildDependenciesGraph) return;
        const held = recalculations.get(evaluator.context);
        const regions = held && affected(command, evaluator);
        this.shouldRebuildDependenciesGraph = regions === undefined;
        for (const region of regions ?? []) held?.changed(region);
      }
      override finalize(): void {
        recalculations.get(this.evaluator.context)?.settleUnlessHeld();
      }
    },
  );
}

/** The recalculation of the model that was made with this `custom` object. */
export function recalculationOf(custom: object): Recalculation {
  const found = recalculations.get(custom);
  if (!found) throw new Error('the model was made without the evaluation plugin of the host');
  return found;
}

function recalculation(plugin: EvaluationBase): Held {
  let held = false;
  let isDelivered = true;
  const waiting = waitingChanges(plugin);
  const settle = () => {
    waiting.follow();
    waiting.settle();
  };
  return {
    hold: () => {
      held = true;
    },
    release: () => {
      waiting.follow();
      held = false;
    },
    settleUnlessHeld: () => held || waiting.settle(),
    changed: (region) => {
      isDelivered = false;
      waiting.changed(region);
    },
    changedEntirely: () => {
      plugin.shouldRebuildDependenciesGraph = true;
    },
    linked: waiting.linked,
    onNames: waiting.onNames,
    named: waiting.named,
    settle,
    kept: () => {
      settle();
      return keptValues(plugin.evaluator);
    },
    show: (kept) => {
      waiting.drop();
      quietly(() => showKept(plugin.evaluator, kept));
    },
    read: (sheetId, zone) => {
      const { evaluator } = plugin;
      waiting.follow();
      const ahead = waiting.areThere() && quietly(() => lookAhead(evaluator, { sheetId, zone }));
      if (ahead) isDelivered = true;
      else waiting.settle();
      return ahead || cellsOf(evaluator, sheetId, zone);
    },
    deliver: () => {
      isDelivered = true;
    },
    isPending: () => !isDelivered && waiting.areThere(),
  };
}

/** Changes that are not computed yet. */
interface Waiting extends Pick<Recalculation, 'changed' | 'linked' | 'onNames' | 'settle'> {
  areThere(): boolean;
  /** Notes that names came, went or moved. */
  named(changed: readonly string[]): void;
  /** Lets formulas find what those now stand for. */
  follow(): void;
  /** Forgets them, as they are computed already. */
  drop(): void;
}

function waitingChanges(plugin: EvaluationBase): Waiting {
  let regions: Region[] = [];
  let links = 0;
  let names = new Set<string>();
  let followed: Parameters<Recalculation['onNames']>[0] = () => {};
  const drop = () => {
    regions = [];
    links = 0;
    plugin.positionsToUpdate = [];
    plugin.shouldRebuildDependenciesGraph = false;
  };
  return {
    drop,
    areThere: () => regions.length > 0 || names.size > 0 || isStale(plugin),
    onNames: (follow) => {
      followed = follow;
    },
    named: (changed) => {
      for (const name of changed) names.add(name.toLowerCase());
    },
    follow: () => {
      if (names.size === 0) return;
      const changed = names;
      names = new Set();
      followed(changed);
    },
    changed: (region) => {
      regions.push(region);
    },
    linked: (position) => {
      links++;
      if (links <= REBUILD_AFTER && !plugin.shouldRebuildDependenciesGraph)
        plugin.evaluator.updateDependencies(position);
    },
    settle: () => {
      const { evaluator } = plugin;
      const positions = plugin.positionsToUpdate.map(regionAt);
      const pending = [...regions, ...positions];
      const rebuild = plugin.shouldRebuildDependenciesGraph || links > REBUILD_AFTER;
      drop();
      if (rebuild) quietly(() => evaluateEverything(evaluator));
      else if (pending.length > 0)
        quietly(() => evaluateChanges(evaluator, present(evaluator, pending)));
    },
  };
}

function cellsOf(evaluator: Evaluator, sheetId: string, zone: Zone): EvaluatedCell[][] {
  const { getEvaluatedCell } = evaluator.getters as Getters;
  const columns = Array.from({ length: zone.right - zone.left + 1 }, (_, i) => zone.left + i);
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) => zone.top + i);
  return rows.map((row) => columns.map((col) => getEvaluatedCell({ sheetId, col, row })));
}

interface Getters {
  getEvaluatedCell(position: Position): EvaluatedCell;
  tryGetSheet(sheetId: string): object | undefined;
  getSheetZone(sheetId: string): Zone;
}

const isStale = ({ positionsToUpdate, shouldRebuildDependenciesGraph }: EvaluationBase): boolean =>
  positionsToUpdate.length > 0 || shouldRebuildDependenciesGraph;

/** The regions with their zones, without those of tabs that are gone. */
function present(evaluator: Evaluator, regions: readonly { sheetId: string; zone?: Zone }[]) {
  const getters = evaluator.getters as Getters;
  return regions
    .filter(({ sheetId }) => getters.tryGetSheet(sheetId))
    .map(({ sheetId, zone }) => ({ sheetId, zone: zone ?? getters.getSheetZone(sheetId) }));
}
