import type { WorkbookState } from '../../main';
import type { Actions } from '../actions/actions';
import { canPutBack, spoiltIn } from '../actions/spoilt';
import { spoiltWords } from '../words/spoilt-words';

const SHOWN = 6;

/** What somebody has done to the tabs that stands in the way, and the way out; nothing where all is well. */
export function SpoiltTabs({
  workbook,
  actions,
}: {
  readonly workbook: WorkbookState | null;
  readonly actions: Actions;
}) {
  const problems = workbook ? spoiltIn(workbook) : [];
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map(spoiltWords.sentence))];
  const left = sentences.length - SHOWN;
  return (
    <section class="bad">
      <p class="failing">{spoiltWords.title}</p>
      <ul>
        {sentences.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {left > 0 && <li>{spoiltWords.more(left)}</li>}
      </ul>
      <div class="actions">
        {problems.some(canPutBack) && (
          <button type="button" onClick={actions.putBack}>
            {spoiltWords.putBack}
          </button>
        )}
        <button type="button" onClick={actions.goBack}>
          {spoiltWords.lookAgain}
        </button>
      </div>
    </section>
  );
}
