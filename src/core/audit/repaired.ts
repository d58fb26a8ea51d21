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
  const [old, now] = [before, after].map((findings) => new Set(findings.map(findingKey)));
  const missingIn = (keys: ReadonlySet<string> | undefined, findings: readonly Finding[]) =>
    findings.filter((finding) => !keys?.has(findingKey(finding))).length;
  return { gone: missingIn(now, before), added: missingIn(old, after) };
}
