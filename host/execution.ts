import type { Engine } from './engine/engine';

/** What a script may do at the moment: nothing while it loads, only read inside a cell, little before it is authorised. */
export type Mode = 'idle' | 'loading' | 'unauthorised' | 'running' | 'cell';

/** The executions of one host, one at a time. */
export interface Executions {
  readonly mode: Mode;
  /** Runs work in a mode; writes are computed once, when something is read or at the end. */
  during<T>(mode: Mode, work: () => T): T;
}

/**
 * @param ended called when an execution ends, whether it threw or not
 * @param isWatched whether somebody looks at the grid, so that it must be current after each execution
 */
export function executions(engine: Engine, ended: () => void, isWatched = true): Executions {
  let mode: Mode = 'idle';
  return {
    get mode() {
      return mode;
    },
    during(next, work) {
      const before = mode;
      mode = next;
      if (next === 'running' && before === 'idle') engine.recalculation.hold();
      try {
        return work();
      } finally {
        mode = before;
        if (next === 'running' && before === 'idle') {
          ended();
          if (isWatched) showValues(engine);
        }
      }
    },
  };
}

function showValues(engine: Engine): void {
  engine.recalculation.settle();
  engine.recalculation.release();
  // What the engine shows of cells, charts and rules is stale until it is told of new values.
  engine.send('EVALUATE_CELLS', { cellIds: [] });
  engine.forgetHistory();
}
