import { assert } from '../assert';
import type { Check } from './check';
import { type CheckId, checkName } from './check-name-words';
import { MEANING_CHECKS } from './meaning-check-words';
import { READING_CHECKS } from './reading-check-words';

/** Every check in the order of the Audit tab; a check's code is its place, from 1. */
export const CHECKS: readonly Check[] =
  // Marked as pure so that what a cell's function loads comes without the words.
  /* @__PURE__ */ named();

function named(): readonly Check[] {
  return [...READING_CHECKS, ...MEANING_CHECKS].map((check) => ({
    ...check,
    name: checkName(check.id),
  }));
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
