import { useState } from 'preact/hooks';
import type { Doubt } from '../../../core/doubt/doubt';
import type { TypedRate } from '../../../core/doubt/question';
import type { Choices } from '../../../core/report/understanding';
import { doubtText } from '../../../import/doubt-words';

interface Asking {
  readonly doubt: Doubt;
  readonly rate: TypedRate;
  readonly onChoose: (choices: Choices) => void;
}

/** What a currency is worth, which nothing but somebody's typing can answer, or that its rows are left out knowingly. */
export function RateQuestion({ doubt, rate, onChoose }: Asking) {
  const [text, setText] = useState('');
  const worth = rateIn(text);
  const id = `rate-${rate.code}`;
  return (
    <fieldset class="choices">
      <legend>{doubtText.rateWanted(doubt, rate)}</legend>
      <label for={id}>{doubtText.rateLabel(rate)}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button
          type="button"
          disabled={worth === null}
          onClick={() => worth !== null && onChoose({ rates: [[rate.code, worth]] })}
        >
          {doubtText.useRate}
        </button>
        <button type="button" onClick={() => onChoose(doubt.choicesKept)}>
          {doubtText.leaveOut(rate)}
        </button>
      </div>
      <details>
        <summary>{doubtText.why}</summary>
        <p class="quiet">{doubtText.ratesWhy(doubt)}</p>
      </details>
    </fieldset>
  );
}

/** A rate as somebody types it, with either decimal mark; null while it is none. */
function rateIn(text: string): number | null {
  const rate = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && rate > 0 && Number.isFinite(rate) ? rate : null;
}
