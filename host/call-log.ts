/** What a script asked of the services: the cost that Apps Script would make it wait for. */
export interface CallLog {
  /** Calls by name, as `SpreadsheetApp.Range.setValues`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  /** Characters carried by the arguments of calls that write cells. */
  readonly charactersWritten: number;
  /** Calls that changed cells while no lock was held. */
  readonly writesWithoutLock: number;
  reset(): void;
}

const WRITES =
  /^SpreadsheetApp\.(Range|RangeList|Sheet)\.(set|clear|copyTo|insert|delete|append|merge)/;

/** A log and the function that fills it. */
export function callLog(
  isLocked: () => boolean,
): CallLog & { note(call: string, args: readonly unknown[]): number } {
  let counts: Record<string, number> = {};
  let total = 0;
  let characters = 0;
  let unlocked = 0;
  return {
    get counts() {
      return counts;
    },
    get total() {
      return total;
    },
    get charactersWritten() {
      return characters;
    },
    get writesWithoutLock() {
      return unlocked;
    },
    reset() {
      counts = {};
      total = characters = unlocked = 0;
    },
    note(call, args) {
      counts[call] = (counts[call] ?? 0) + 1;
      if (WRITES.test(call)) {
        characters += args.reduce<number>((sum, arg) => sum + charactersOf(arg), 0);
        if (!isLocked()) unlocked++;
      }
      return ++total;
    },
  };
}

function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return typeof value === 'object' ? 0 : 8;
  return value.reduce<number>((sum, item) => sum + charactersOf(item), 0);
}
