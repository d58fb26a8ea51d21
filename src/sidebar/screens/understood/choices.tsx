import { monthText } from '../../../core/days';
import { fitText } from '../../../core/doubt/doubt-words';
import type { Understanding } from '../../../core/report/understanding';
import { AMOUNT_MEANINGS, RENEWAL_MEANINGS, REVENUE_MODELS } from '../../../core/settings';
import type { Draft } from '../../state/state';
import { MODEL_WORDS, words } from '../../words/words';
import { Choice, type Option } from './choice';
import { monthsToChoose } from './months';

/** What the section needs: the draft, and whom to tell of a choice. */
export interface Choosing {
  readonly draft: Draft;
  readonly onChoose: (choices: Draft['choices']) => void;
}

/** The questions about a whole report, each with the answer that its data suggests. */
export function Choices({ draft, onChoose }: Choosing) {
  const { settings, report } = draft.understanding;
  return (
    <section class="choices">
      <ModelChoice draft={draft} onChoose={onChoose} />
      {report.fields.includes('amount') && <AmountChoice draft={draft} onChoose={onChoose} />}
      {settings.model === 'deal movements' && <RenewalChoice draft={draft} onChoose={onChoose} />}
      <MonthChoice draft={draft} onChoose={onChoose} />
      {(!report.dialect.dateOrderIsSure || draft.choices.dateOrder) && (
        <DateOrderChoice draft={draft} onChoose={onChoose} />
      )}
    </section>
  );
}

function ModelChoice({ draft, onChoose }: Choosing) {
  const { fit, fits, settings } = draft.understanding;
  const value = draft.choices.model ?? settings.model;
  const fitting = fits.filter(({ rows, model }) => rows > 0 || model === value);
  const options = REVENUE_MODELS.filter((model) => fitting.some((one) => one.model === model));
  return (
    <Choice
      id="model"
      label={words.modelLabel}
      value={value}
      options={options.map((model): Option<typeof model> => [model, words.sentence(model)])}
      isSure
      onChoose={(model) => onChoose({ model })}
    >
      {MODEL_WORDS[fit.model]} {fitText(fit, words.whole)}.
    </Choice>
  );
}

function AmountChoice({ draft, onChoose }: Choosing) {
  const { amountMeans } = draft.understanding;
  return (
    <Choice
      id="amount"
      label={words.amountLabel}
      value={draft.choices.amountMeans ?? amountMeans.value}
      options={AMOUNT_MEANINGS.map((one) => [one, words.amountMeanings[one]])}
      isSure={amountMeans.isSure}
      onChoose={(chosen) => onChoose({ amountMeans: chosen })}
    >
      {reasonOf(amountMeans, draft.choices.amountMeans)}
    </Choice>
  );
}

function RenewalChoice({ draft, onChoose }: Choosing) {
  const { renewalMeans } = draft.understanding;
  return (
    <Choice
      id="renewal"
      label={words.renewalLabel}
      value={draft.choices.renewalMeans ?? renewalMeans.value}
      options={RENEWAL_MEANINGS.map((one) => [one, words.renewalMeanings[one]])}
      isSure={renewalMeans.isSure}
      onChoose={(chosen) => onChoose({ renewalMeans: chosen })}
    >
      {reasonOf(renewalMeans, draft.choices.renewalMeans)}
    </Choice>
  );
}

function MonthChoice({ draft, onChoose }: Choosing) {
  const { asOf } = draft.understanding;
  const value = draft.choices.asOf ?? asOf.value;
  const months = monthsToChoose(draft.understanding, value);
  const options = months.map((month): Option<string> => [monthText(month), words.monthName(month)]);
  const none: readonly Option<string>[] = value === null ? [['', words.chooseMonth]] : [];
  return (
    <Choice
      id="as-of"
      label={words.asOfLabel}
      value={value === null ? '' : monthText(value)}
      options={[...none, ...options]}
      isSure={asOf.isSure}
      onChoose={(text) => {
        const month = months.find((one) => monthText(one) === text);
        if (month !== undefined) onChoose({ asOf: month });
      }}
    >
      {reasonOf(asOf, draft.choices.asOf)}
    </Choice>
  );
}

function DateOrderChoice({ draft, onChoose }: Choosing) {
  const { dateOrder } = draft.understanding.report.dialect;
  return (
    <Choice
      id="date-order"
      label={words.dateOrderLabel}
      value={draft.choices.dateOrder ?? dateOrder}
      options={[
        ['month first', words.dateOrders['month first']],
        ['day first', words.dateOrders['day first']],
      ]}
      isSure={draft.choices.dateOrder !== undefined}
      onChoose={(chosen) => onChoose({ dateOrder: chosen })}
    >
      {words.dateOrderReason}
    </Choice>
  );
}

function reasonOf(guess: Understanding['asOf' | 'amountMeans' | 'renewalMeans'], choice: unknown) {
  return choice === undefined ? words.because(guess.reason) : words.asChosen;
}
