import { auditOf } from '../../../src/core/audit/audit';
import type { RevenueCategory } from '../../../src/core/category';
import { writtenText } from '../../../src/core/repairs/repair-files';
import { repairsOf } from '../../../src/core/repairs/repairs';
import type { Settings } from '../../../src/core/settings';
import { madeReport, type Said, settingsWith } from '../made-deals';

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['more', 'upsell'],
  ['less', 'downgrade'],
  ['gone', 'churn'],
  ['set-up', 'one-time'],
]);

/** What is to change for some rows, numbered from 1 where they have no ID: `record check column value`, `?` without a suggestion. */
export function suggested(
  rows: readonly Said[],
  said: Partial<Settings> = {},
  earlier: readonly Said[] = [],
): readonly string[] {
  const numbered = (some: readonly Said[]) =>
    madeReport(some.map((row, index) => ({ recordId: String(index + 1), ...row })));
  const table = numbered(rows);
  const settings = settingsWith({ types: TYPES, ...said });
  const audited = {
    ...{ table, report: table, settings, accepted: [], checksOff: [] },
    earlier: [numbered(earlier)],
  };
  return repairsOf(audited, auditOf(audited)).map(({ recordId, check, column, suggested }) =>
    [recordId, check, column, suggested === null ? '?' : writtenText(column, suggested)].join(' '),
  );
}

/** A suggestion as a line, and what finds it. */
type Case = readonly [suggestion: string, found: () => readonly string[]];

/** Cases by what is suggested. */
export type Cases = Readonly<Record<string, readonly Case[]>>;

/** Tries each case in a test of its own. */
export function testSuggestions(cases: Cases): void {
  const all = Object.entries(cases).flatMap(([name, some]) =>
    some.map(([suggestion, found]) => [name, suggestion, found] as const),
  );
  test.each(all)('a repair suggests %s: %s', (_, suggestion, found) =>
    expect(found()).toContain(suggestion),
  );
}
