import { useEffect, useErrorBoundary } from 'preact/hooks';
import { causeOf } from '../../core/cause';
import { failureError } from '../../import/server/failure';
import { failureWords } from '../../import/server/failure-words';
import { type Front, fail } from './desk';

/** Shows errors that nobody waits for, of a screen or of the page, where a failure is shown, rather than nothing at all. */
export function useUnforeseen(front: Front): void {
  useErrorBoundary((error) => show(front, error));
  useEffect(() => {
    // Without an error it is the browser's own, such as a note about sizes, or of a script that is none of the page's.
    const onError = ({ error }: ErrorEvent) => error && show(front, error);
    const onRejection = ({ reason }: PromiseRejectionEvent) => show(front, reason);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    return () => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    };
  }, [front]);
}

/** What is being written goes on, and is shown again with its next step. */
function show(front: Front, error: unknown): void {
  const failure = { sentence: failureWords.unforeseen, cause: causeOf(error) };
  fail({ dispatch: front.tell }, 'other', failureError(failure));
}
