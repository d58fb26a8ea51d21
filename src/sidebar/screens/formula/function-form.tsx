import { isRefusal } from '../../../core/refusal';
import { type FunctionHelp, formulaOf, type Made } from '../../formula/formula';
import type { Helper, Outcome } from '../../formula/formula-helper';
import { formulaWords } from '../../words/formula-words';
import { FailureDetails } from '../failure-details';
import { Screen } from '../screen';
import { Parameter } from './parameter';

interface Filling {
  readonly help: FunctionHelp;
  readonly helper: Helper;
  readonly onGive: (name: string, text: string) => void;
  readonly onUseSelection: (name: string) => void;
  readonly onInsert: (formula: string) => void;
  readonly onOther: () => void;
}

/** One function: its help, what it is given, and the formula that comes of it. */
export function FunctionForm({ help, helper, onGive, onUseSelection, ...rest }: Filling) {
  const { given, failure } = helper;
  return (
    <Screen title={help.name}>
      <p>{help.summary}</p>
      <p class="quiet">{formulaWords.gives(help.returns)}</p>
      {help.parameters.map((parameter) => (
        <Parameter
          key={parameter.name}
          help={parameter}
          text={given[parameter.name] ?? ''}
          onGive={(text) => onGive(parameter.name, text)}
          onUseSelection={() => onUseSelection(parameter.name)}
        />
      ))}
      {failure !== null && (
        <>
          <p class="problem" role="alert">
            {failure.sentence}
          </p>
          <FailureDetails cause={failure.cause} during={null} />
        </>
      )}
      <Insertion made={formulaOf(help, given)} {...helper} {...rest} />
    </Screen>
  );
}

type Inserting = Pick<Helper, 'outcome' | 'isBusy'> & Pick<Filling, 'onInsert' | 'onOther'>;

/** The formula as it stands, and the way into a cell. */
function Insertion({
  made,
  outcome,
  isBusy,
  onInsert,
  onOther,
}: Inserting & { readonly made: Made }) {
  const formula = 'formula' in made ? made.formula : null;
  return (
    <>
      <h2>{formulaWords.made}</h2>
      {formula === null ? (
        <p class="quiet">{isRefusal(made) && made.problem}</p>
      ) : (
        <p>
          <code>{formula}</code>
        </p>
      )}
      <p class="quiet">{formulaWords.chooseCell}</p>
      <div class="actions sticky">
        <p class="objection" role="alert">
          {outcome?.at === 'refused' && outcome.failure.sentence}
          {outcome?.at === 'asked' && formulaWords.notEmpty(outcome.cell)}
        </p>
        {outcome?.at === 'refused' && <FailureDetails {...outcome.failure} during={null} />}
        <button
          type="button"
          class="primary"
          disabled={formula === null || isBusy}
          onClick={() => formula !== null && onInsert(formula)}
        >
          {buttonText(outcome, isBusy)}
        </button>
        <button type="button" onClick={onOther}>
          {formulaWords.otherFunction}
        </button>
      </div>
    </>
  );
}

function buttonText(outcome: Outcome | null, isBusy: boolean): string {
  if (isBusy) return formulaWords.inserting;
  return outcome?.at === 'asked' ? formulaWords.replace(outcome.cell) : formulaWords.insert;
}
