import type { Server } from '../main';
import { type Remote, sentenceOf } from './server';
import type { Event, Problem } from './state';
import { words } from './words';

/** Where actions work: the server they ask, and who hears what comes of it. */
export interface Desk {
  readonly server: Remote<Server>;
  readonly dispatch: (event: Event) => void;
}

export function fail(
  { dispatch }: Desk,
  during: Problem['during'],
  error: unknown,
  more: Partial<Pick<Problem, 'draft' | 'importNumber'>> = {},
): void {
  const problem = sentenceOf(error) || words.noReason;
  dispatch({ type: 'failed', problem, during, draft: null, importNumber: null, ...more });
}
