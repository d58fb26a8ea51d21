import { textOf } from './cell';
import type { Fields } from './fields';
import { STATES } from './state-words';

/** Why a row counts or does not; its place on the hidden Reading tab is its code. */
export type State = (typeof STATES)[number]['id'];

/** What stands in Deal Stage of a record that is no longer in the report. */
export const GONE = stateText('gone');

/** What stands in Left out because of a record whose place a report of another source took. */
export const OTHER_COUNTS = stateText('other source');

/** Whether a row says that its record no longer counts, since a later report lacks it or is of another source. */
export function isTakenOut(get: Fields): boolean {
  return textOf(get('stage')) === GONE || textOf(get('leftOut')) === OTHER_COUNTS;
}

/** The code under which formulas know a state. */
export function stateCode(id: State): number {
  return STATES.find((state) => state.id === id)?.code ?? 99;
}

/** The reason that a sentence gives; null for any other text. */
export function stateOfText(text: string): State | null {
  return STATES.find((state) => text !== '' && state.text === text)?.id ?? null;
}

/** The sentence a person reads on the Ledger. */
export function stateText(id: State): string {
  return STATES.find((state) => state.id === id)?.text ?? '';
}
