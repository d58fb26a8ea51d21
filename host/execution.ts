import type { Engine } from './engine/engine';

/** What a script may do at the moment: nothing while it loads, only read inside a cell, little before it is authorised. */
export type Mode = 'idle' | 'loading' | 'unauthorised' | 'running' | 'cell';

/** The executions of one host, one at a time. */
export interface Executions {
  readonly mode: Mode;
  /** Runs work in a mode; writes are computed once, when something is read or at the end. */
  during<T>(mode: Mode, work: () => T): T;
}

/** Does work now or later, when the grid is to show what executions wrote. */
export type Show = (work: () => void) => void;

/**
 * @param ended called when an execution ends, whether it threw or not
 * @param show called when the grid is to show what an execution wrote; null where nobody looks at it
 */
export function executions(engine: Engine, ended: () => void, show: Show | null): Executions {
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
          show?.(() => showValues(engine));
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
