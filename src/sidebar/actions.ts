import { type Desk, fail } from './desk';
import { build, discard, finish, retry } from './importing';
import { openingOf, readerOf } from './reading';
import type { Draft, Problem } from './state';

/** What a person can set going. */
export interface Actions {
  readonly open: () => void;
  readonly readFile: (file: File) => void;
  /** Gives up the reading of a file. */
  readonly cancel: () => void;
  readonly build: (draft: Draft) => void;
  readonly retry: (problem: Problem) => void;
  readonly finish: (importNumber: number) => void;
  readonly discard: (importNumber: number) => void;
  readonly showTab: (tab: string) => void;
  readonly goBack: () => void;
}

/** The actions over a server. */
export function actionsOver(desk: Desk): Actions {
  const opening = openingOf(desk);
  const reader = readerOf(desk, opening);
  const goBack = () => {
    desk.dispatch({ type: 'returned' });
    opening.open();
  };
  return {
    open: opening.open,
    ...reader,
    goBack,
    build: (draft) => build(desk, draft).then(opening.refresh),
    retry: (problem) => (problem.draft ? retry(desk, problem).then(opening.refresh) : goBack()),
    finish: (importNumber) => finish(desk, importNumber).then(opening.refresh),
    discard: (importNumber) => discard(desk, importNumber).then((gone) => gone && goBack()),
    showTab: (tab) => desk.server.showTab(tab).catch((error) => fail(desk, 'other', error)),
  };
}
