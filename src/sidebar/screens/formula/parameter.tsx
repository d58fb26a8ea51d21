import { choicesOf, type ParameterHelp } from '../../formula/formula';
import { formulaWords } from '../../words/formula-words';
import { words } from '../../words/words';

interface Asking {
  readonly help: ParameterHelp;
  readonly text: string;
  readonly onGive: (text: string) => void;
  readonly onUseSelection: () => void;
}

/** One parameter: what it is, an example, and where it is given. */
export function Parameter({ help, text, onGive, onUseSelection }: Asking) {
  const { name, type, example, isOptional } = help;
  const id = `given-${name}`;
  const choices = choicesOf(help);
  return (
    <div class="choice">
      <label for={id}>
        {name}
        {isOptional && <span class="quiet">{formulaWords.optional}</span>}
      </label>
      {choices.length > 0 ? (
        <ChoiceOf id={id} choices={choices} text={text} onGive={onGive} />
      ) : (
        <input
          type="text"
          id={id}
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-required={!isOptional}
          aria-describedby={`${id}-help`}
          onInput={(event) => onGive(event.currentTarget.value)}
        />
      )}
      {type === 'range' && (
        <button
          type="button"
          class="link"
          aria-label={formulaWords.useSelectionFor(name)}
          onClick={onUseSelection}
        >
          {formulaWords.useSelection}
        </button>
      )}
      <p class="quiet" id={`${id}-help`}>
        {words.sentence(help.text)}.{example && ` ${formulaWords.example(example)}`}
      </p>
    </div>
  );
}

function ChoiceOf({
  id,
  choices,
  text,
  onGive,
}: Pick<Asking, 'text' | 'onGive'> & {
  readonly id: string;
  readonly choices: readonly string[];
}) {
  return (
    <select
      id={id}
      value={text}
      aria-describedby={`${id}-help`}
      onChange={(event) => onGive(event.currentTarget.value)}
    >
      <option value="">{formulaWords.notGiven}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice} selected={choice === text}>
          {choice}
        </option>
      ))}
    </select>
  );
}
