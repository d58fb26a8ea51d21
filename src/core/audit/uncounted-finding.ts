import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import type { Fields } from '../report/fields';
import { isWonStage } from '../report/stage-words';
import type { State } from '../report/state';
import type { CheckId } from './check-name-words';

/** The check that finds a row that does not count; null where it is left out as it should be. */
export const STATE_CHECKS: Readonly<Partial<Record<State, CheckId>>> = {
  'no customer': 'missing company',
  'no type': 'missing type',
  'unknown type': 'unknown type',
  'no date': 'missing date',
  'unreadable date': 'unreadable date',
  'no amount': 'missing amount',
  'unreadable amount': 'unreadable amount',
  'no rate': 'no rate',
  'unreadable end': 'unreadable end',
  'end not after start': 'end before start',
  negative: 'negative amount',
  'no term': 'no term',
  'unknown frequency': 'unknown frequency',
};

/** A row that does not count: its fields, and the row of the same record that replaces it. */
export interface UncountedRow {
  readonly get: Fields;
  readonly later: Deal | null;
}

/** What a row that does not count is found for. */
export function uncountedFinding({ state }: Deal, { get, later }: UncountedRow): CheckId | null {
  if (state === 'replaced' && later?.state === 'not won' && wasWon(get)) return 'won then lost';
  return STATE_CHECKS[state] ?? null;
}

function wasWon(get: Fields): boolean {
  const flag = get('isWon');
  return flag === null ? isWonStage(textOf(get('stage'))) : flag === true;
}
