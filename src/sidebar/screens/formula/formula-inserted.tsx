import type { FunctionHelp } from '../../formula/formula';
import type { Outcome } from '../../formula/formula-helper';
import { formulaWords } from '../../words/formula-words';
import { words } from '../../words/words';
import { Screen } from '../screen';

/** What the cell shows now, and where to go from here. */
export function FormulaInserted({
  help,
  inserted: { cell, text, isError },
  onChange,
  onAnother,
  onBack,
}: {
  readonly help: FunctionHelp;
  readonly inserted: Extract<Outcome, { at: 'inserted' }>;
  readonly onChange: () => void;
  readonly onAnother: () => void;
  readonly onBack: () => void;
}) {
  const isRatio = help.returns.startsWith('a ratio') && text !== '';
  return (
    <Screen title={isError ? formulaWords.insertedWithErrorTitle : formulaWords.insertedTitle}>
      {isError ? (
        <p class="problem">{text === '#REF!' ? formulaWords.noRoom : sentence(text)}</p>
      ) : (
        <p class="headline">
          <span class="label">{formulaWords.inserted(cell)}</span>
          <span class="figure result">{text || formulaWords.blank}</span>
          {isRatio && <span class="quiet">{formulaWords.ratioHint}</span>}
        </p>
      )}
      <div class="actions">
        <button type="button" class="primary" onClick={isError ? onChange : onAnother}>
          {isError ? formulaWords.editFormula : formulaWords.another}
        </button>
        <button type="button" onClick={isError ? onAnother : onChange}>
          {isError ? formulaWords.another : formulaWords.editFormula}
        </button>
        <button type="button" onClick={onBack}>
          {formulaWords.close}
        </button>
      </div>
    </Screen>
  );
}

/** The functions say what is wrong without a full stop, as a cell shows it. */
function sentence(text: string): string {
  return text.startsWith('#') ? text : `${words.sentence(text)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
