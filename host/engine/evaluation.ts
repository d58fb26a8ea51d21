import { registries } from '@odoo/o-spreadsheet';
import { evaluateChanges, evaluateEverything, regionAt } from './changes';
import { adoptSheetsRules, type Evaluator } from './evaluator';
import { quietly } from './quiet';
import { affected, type Region, type StructureCommand } from './structure';
import type { Position, Zone } from './types';

/** Decides when the engine computes: on demand while a script runs, after each edit otherwise. */
export interface Recalculation {
  /** Stops computing after each command until `release`. */
  hold(): void;
  release(): void;
  /** Notes cells whose content a write changed. */
  changed(region: Region): void;
  /** Notes a cell that now holds a formula. */
  linked(position: Position): void;
  /** Notes that a formula uses a named range, so that names matter from now on. */
  named(): void;
  /** Computes all that is pending; a value read afterwards is current. */
  settle(): void;
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
type Held = Recalculation & { settleUnlessHeld(): unknown; usesNames(): boolean };
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
        if (before || !this.shouldRebuildDependenciesGraph) return;
        const held = recalculations.get(evaluator.context);
        const regions = held && affected(command, evaluator, held.usesNames());
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
  let regions: Region[] = [];
  let links = 0;
  let names = false;
  let isDelivered = true;
  const settle = () => {
    const { evaluator } = plugin;
    const positions = plugin.positionsToUpdate.map(regionAt);
    const pending = [...regions, ...positions];
    const rebuild = plugin.shouldRebuildDependenciesGraph || links > REBUILD_AFTER;
    regions = [];
    links = 0;
    plugin.positionsToUpdate = [];
    plugin.shouldRebuildDependenciesGraph = false;
    if (rebuild) quietly(() => evaluateEverything(evaluator));
    else if (pending.length > 0)
      quietly(() => evaluateChanges(evaluator, present(evaluator, pending)));
  };
  return {
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
    },
    settleUnlessHeld: () => held || settle(),
    changed: (region) => {
      isDelivered = false;
      regions.push(region);
    },
    linked: (position) => {
      links++;
      if (links <= REBUILD_AFTER && !plugin.shouldRebuildDependenciesGraph)
        plugin.evaluator.updateDependencies(position);
    },
    named: () => {
      names = true;
    },
    usesNames: () => names,
    settle,
    deliver: () => {
      isDelivered = true;
    },
    isPending: () => !isDelivered && (regions.length > 0 || isStale(plugin)),
  };
}

interface Getters {
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
