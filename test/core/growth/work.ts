import { Session } from 'node:inspector';

type Method = (this: unknown, ...args: readonly unknown[]) => unknown;

/** Built-in functions that look at a whole list, which no coverage counts. */
const WHOLE_LIST = [
  'indexOf',
  'lastIndexOf',
  'includes',
  'slice',
  'concat',
  'join',
  'fill',
] as const;

/** Counts the steps of a piece of work: how often each block of the sources runs, and how many entries built-in functions pass. */
export interface Counter {
  /** How many steps the work takes. */
  stepsOf(work: () => unknown): number;
  end(): void;
}

/**
 * Begins to count. Sources that were loaded before are counted by functions and not by blocks, so load them afterwards.
 */
export function countSteps(isOwn: (url: string) => boolean): Counter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const blocks = () => {
    let sum = 0;
    session.post('Profiler.takePreciseCoverage', (failed, taken) => {
      if (failed) throw failed;
      for (const { url, functions } of taken.result)
        if (isOwn(url))
          for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    });
    return sum;
  };
  return {
    stepsOf: (work) => {
      blocks();
      const passed = entriesPassedBy(work);
      return blocks() + passed;
    },
    end: () => session.disconnect(),
  };
}

/** How many entries of lists, maps and sets are passed, by spreading, by loops, and by functions over whole lists. */
function entriesPassedBy(work: () => unknown): number {
  let passed = 0;
  const restore: (() => void)[] = [];
  const replace = (owner: object, name: string, by: (before: Method) => Method) => {
    const before = Reflect.get(owner, name) as Method;
    Object.defineProperty(owner, name, { value: by(before), configurable: true, writable: true });
    restore.push(() =>
      Object.defineProperty(owner, name, { value: before, configurable: true, writable: true }),
    );
  };
  for (const some of [[], new Map(), new Set()])
    replace(Object.getPrototypeOf(some[Symbol.iterator]()), 'next', (before) => {
      return function () {
        passed += 1;
        return before.call(this);
      };
    });
  for (const name of WHOLE_LIST)
    replace(Array.prototype, name, (before) => {
      return function (...args) {
        passed += Number(Reflect.get(Object(this), 'length'));
        return before.apply(this, [...args]);
      };
    });
  try {
    work();
  } finally {
    for (const back of restore) back();
  }
  return passed;
}
