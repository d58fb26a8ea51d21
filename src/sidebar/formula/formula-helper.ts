import type { Failure } from '../../import/server/failure';
import type { Inserted } from '../../main';
import type { FunctionHelp, Given } from './formula';

/** The formula helper: the function in hand, what it is given, and what became of the formula. */
export interface Helper {
  /** Null while the functions are listed. */
  readonly chosen: FunctionHelp | null;
  readonly given: Given;
  /** What became of the last try to insert; null where nothing was tried since the last change. */
  readonly outcome: Outcome | null;
  /** Whether the formula as it stands is on its way into a cell. */
  readonly isBusy: boolean;
  /** Why the selected cells could not be taken; null where they could. */
  readonly failure: Failure | null;
}

/** What became of a formula on its way into the chosen cell. */
export type Outcome =
  | ({ readonly at: 'inserted'; readonly cell: string } & Inserted)
  | { readonly at: 'asked'; readonly cell: string }
  | { readonly at: 'refused'; readonly failure: Failure };

/** What happens in the formula helper. */
export type HelperEvent =
  | { readonly type: 'chose function'; readonly help: FunctionHelp | null }
  | { readonly type: 'gave'; readonly name: string; readonly text: string }
  | { readonly type: 'not selected'; readonly failure: Failure }
  | { readonly type: 'inserts' }
  | { readonly type: 'put'; readonly outcome: Outcome }
  | { readonly type: 'edits' };

/** The helper before a function is chosen. */
export const NO_FORMULA: Helper = {
  chosen: null,
  given: {},
  outcome: null,
  isBusy: false,
  failure: null,
};

/** The helper after an event. */
export function nextHelper(helper: Helper, event: HelperEvent): Helper {
  switch (event.type) {
    case 'chose function':
      return { ...NO_FORMULA, chosen: event.help };
    case 'gave': {
      const given = { ...helper.given, [event.name]: event.text };
      return { ...helper, given, outcome: null, isBusy: false, failure: null };
    }
    case 'not selected':
      return { ...helper, failure: event.failure };
    case 'inserts':
      return { ...helper, isBusy: true };
    case 'put':
      return { ...helper, isBusy: false, outcome: event.outcome };
    case 'edits':
      return { ...helper, outcome: null, isBusy: false };
  }
}
