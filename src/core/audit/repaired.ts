import { type Finding, findingKey } from './finding';

/** What became of the findings of an earlier audit. */
export interface Repaired {
  /** Findings that are gone. */
  readonly gone: number;
  /** Findings that were not there before. */
  readonly added: number;
}

/** Compares the findings of two audits, check by check and record by record. */
export function repairedBetween(before: readonly Finding[], after: readonly Finding[]): Repaired {
  return { gone: missingIn(after, before), added: missingIn(before, after) };
}

/** How many findings have none of the same key left among some others; two of one key need two. */
function missingIn(others: readonly Finding[], findings: readonly Finding[]): number {
  const left = new Map<string, number>();
  for (const key of others.map(findingKey)) left.set(key, (left.get(key) ?? 0) + 1);
  return findings.map(findingKey).filter((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  }).length;
}
