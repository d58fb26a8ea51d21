/** The time as a script sees it, which goes on by what its service calls cost. */
export interface Clock {
  now(): number;
  /** A new execution begins, with all of its time. */
  restart(): void;
  /** A service call took so many milliseconds. @throws in Apps Script's words once an execution has had its time */
  spend(milliseconds: number): void;
  /** The script's own Date. */
  readonly Date: DateConstructor;
}

/** How long an execution may take. */
const LONGEST = 360_000;

/** A clock that is as late as what was spent. */
export function clockFrom(machine: () => number): Clock {
  let late = 0;
  let spent = 0;
  const now = () => machine() + late;
  class ScriptDate extends Date {
    constructor(...given: readonly unknown[]) {
      // Every form of Date's constructor but the one that asks for the time.
      super(...((given.length === 0 ? [now()] : given) as [number]));
    }
    static override now = now;
  }
  return {
    now,
    restart: () => {
      spent = 0;
    },
    spend(milliseconds) {
      late += milliseconds;
      spent += milliseconds;
      if (spent > LONGEST) throw new Error('Exceeded maximum execution time');
    },
    // It is called as a constructor only, as the language's own lint asks.
    Date: ScriptDate as unknown as DateConstructor,
  };
}
