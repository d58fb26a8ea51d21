import { assert } from '../assert';
import type { Check } from './check';
import { MEANING_CHECKS } from './meaning-check-words';
import { READING_CHECKS } from './reading-check-words';

export type CheckId = (typeof READING_CHECKS | typeof MEANING_CHECKS)[number]['id'];

/** Every check in the order of the Audit tab; a check's code is its place, from 1. */
export const CHECKS: readonly (Check & { readonly id: CheckId })[] =
  // Marked as pure so that what a cell's function loads comes without the checks.
  /* @__PURE__ */ allOf<Check & { readonly id: CheckId }>(READING_CHECKS, MEANING_CHECKS);

function allOf<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return [...first, ...second];
}

/** The definition of a check. */
export function checkOf(id: CheckId): Check {
  const found = CHECKS.find((check) => check.id === id);
  assert(found, 'no such check', id);
  return found;
}

/** The number under which formulas know a check. */
export function checkCode(id: CheckId): number {
  return CHECKS.findIndex((check) => check.id === id) + 1;
}
