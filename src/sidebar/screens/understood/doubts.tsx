import type { Doubt } from '../../../core/doubt/doubt';
import type { Choices } from '../../../core/report/understanding';
import { doubtText } from '../../../import/doubt-words';
import type { Choosing } from './choices';
import { RateQuestion } from './rate-question';

/** What was guessed and would change a figure, as questions with both figures. */
export function Doubts({ draft, onChoose }: Choosing) {
  const { doubts } = draft;
  if (doubts.length === 0) return null;
  return (
    <section class="unsure">
      <h2>{doubtText.title}</h2>
      <p class="quiet">{doubtText.hint}</p>
      {doubts.map((doubt) =>
        doubt.typed ? (
          <RateQuestion key={doubt.about} doubt={doubt} rate={doubt.typed} onChoose={onChoose} />
        ) : (
          <Question key={doubt.about} doubt={doubt} onChoose={onChoose} />
        ),
      )}
    </section>
  );
}

interface Asking {
  readonly doubt: Doubt;
  readonly onChoose: (choices: Choices) => void;
}

/** One doubt: whoever answers it is not asked again. */
function Question({ doubt, onChoose }: Asking) {
  const { assumed, otherwise, choicesKept, choicesOtherwise } = doubt;
  return (
    <fieldset class="choices">
      <legend>{doubtText.figures(doubt)}</legend>
      <div class="row">
        <button type="button" onClick={() => onChoose(choicesKept)}>
          {doubtText.option(assumed)}
        </button>
        <button type="button" onClick={() => onChoose(choicesOtherwise)}>
          {doubtText.option(otherwise)}
        </button>
      </div>
      <details>
        <summary>{doubtText.why}</summary>
        <p class="quiet">{doubtText.reasons(doubt)}</p>
      </details>
    </fieldset>
  );
}
