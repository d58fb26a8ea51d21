import type { Actions } from '../actions';
import type { Problem } from '../state';
import { words } from '../words';
import { Screen } from './screen';

const ADVICE: Readonly<Record<Problem['during'], string>> = {
  opening: words.reopen,
  reading: words.nothingChanged,
  comparing: words.nothingChanged,
  importing: words.importStopped,
  other: words.reopen,
};

/** One sentence about what went wrong, what that means, and the way on. */
export function ProblemScreen({
  problem,
  actions,
}: {
  readonly problem: Problem;
  readonly actions: Actions;
}) {
  const { during, draft, importNumber } = problem;
  return (
    <Screen title={words.problemTitle}>
      <p class="problem">{problem.problem}</p>
      <p>{ADVICE[during]}</p>
      <div class="actions">
        {(during === 'importing' || during === 'comparing') && draft ? (
          <button type="button" class="primary" onClick={() => actions.retry(problem)}>
            {words.tryAgain}
          </button>
        ) : (
          <button type="button" class="primary" onClick={actions.goBack}>
            {during === 'opening' ? words.tryAgain : words.back}
          </button>
        )}
        {importNumber !== null && (
          <button type="button" onClick={() => actions.discard(importNumber)}>
            {words.discard}
          </button>
        )}
      </div>
    </Screen>
  );
}
