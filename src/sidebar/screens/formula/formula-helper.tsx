import { useMemo, useState } from 'preact/hooks';
import { type FunctionHelp, type Given, type PackedHelp, unpackedHelp } from '../../formula';
import { type FormulaServer, type Outcome, putFormula } from '../../formula-cell';
import { FormulaInserted } from './formula-inserted';
import { FunctionForm } from './function-form';
import { FunctionList } from './function-list';

/** The help of the custom functions, which the build takes from their comments. */
declare const PACKED_HELP: PackedHelp;

/** From choosing a function to its result in a cell. */
export function FormulaHelper({
  server,
  onBack,
}: {
  readonly server: FormulaServer;
  readonly onBack: () => void;
}) {
  const functions = useMemo(() => unpackedHelp(PACKED_HELP), []);
  const [chosen, setChosen] = useState<FunctionHelp | null>(null);
  const [given, setGiven] = useState<Given>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = (next: FunctionHelp | null) => {
    setChosen(next);
    setGiven({});
    setOutcome(null);
  };
  const insert = async (formula: string) => {
    setBusy(true);
    setOutcome(await putFormula(server, formula, outcome?.at === 'asked' ? outcome.cell : null));
    setBusy(false);
  };
  if (!chosen) return <FunctionList functions={functions} onChoose={choose} onBack={onBack} />;
  if (outcome?.at === 'inserted')
    return (
      <FormulaInserted
        help={chosen}
        inserted={outcome}
        onChange={() => setOutcome(null)}
        onAnother={() => choose(null)}
        onBack={onBack}
      />
    );
  return (
    <FunctionForm
      key={chosen.name}
      help={chosen}
      given={given}
      server={server}
      outcome={outcome}
      isBusy={isBusy}
      onGive={(name, text) => {
        setGiven((before) => ({ ...before, [name]: text }));
        setOutcome(null);
      }}
      onInsert={insert}
      onOther={() => choose(null)}
    />
  );
}
