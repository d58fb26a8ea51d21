import { useMemo } from 'preact/hooks';
import type { Actions } from '../../actions/actions';
import { type PackedHelp, unpackedHelp } from '../../formula/formula';
import type { Helper, HelperEvent } from '../../formula/formula-helper';
import { FormulaInserted } from './formula-inserted';
import { FunctionForm } from './function-form';
import { FunctionList } from './function-list';

/** The help of the custom functions, which the build takes from their comments. */
declare const PACKED_HELP: PackedHelp;

/** From choosing a function to its result in a cell. */
export function FormulaHelper({
  helper,
  actions,
  onEvent,
  onBack,
}: {
  readonly helper: Helper;
  readonly actions: Pick<Actions, 'useSelection' | 'insertFormula'>;
  readonly onEvent: (event: HelperEvent) => void;
  readonly onBack: () => void;
}) {
  const functions = useMemo(() => unpackedHelp(PACKED_HELP), []);
  const { chosen, outcome } = helper;
  if (!chosen)
    return (
      <FunctionList
        functions={functions}
        onChoose={(help) => onEvent({ type: 'chose function', help })}
        onBack={onBack}
      />
    );
  const chooseAnother = () => onEvent({ type: 'chose function', help: null });
  if (outcome?.at === 'inserted')
    return (
      <FormulaInserted
        help={chosen}
        inserted={outcome}
        onChange={() => onEvent({ type: 'edits' })}
        onAnother={chooseAnother}
        onBack={onBack}
      />
    );
  return (
    <FunctionForm
      key={chosen.name}
      help={chosen}
      helper={helper}
      onGive={(name, text) => onEvent({ type: 'gave', name, text })}
      onUseSelection={actions.useSelection}
      onInsert={actions.insertFormula}
      onOther={chooseAnother}
    />
  );
}
