import { useState } from 'preact/hooks';
import type { FunctionHelp } from '../../formula/formula';
import { type FunctionGroup, functionGroups } from '../../formula/function-groups';
import { formulaWords } from '../../words/formula-words';
import { Screen } from '../screen';

/** The functions by what they are for, with a search. */
export function FunctionList({
  functions,
  onChoose,
  onBack,
}: {
  readonly functions: readonly FunctionHelp[];
  readonly onChoose: (help: FunctionHelp) => void;
  readonly onBack: () => void;
}) {
  const [searched, setSearched] = useState('');
  const groups = functionGroups(functions, searched);
  const found = groups.reduce((sum, group) => sum + group.functions.length, 0);
  return (
    <Screen title={formulaWords.title} key="list">
      <p>{formulaWords.lead}</p>
      <label for="function-search">{formulaWords.search}</label>
      <input
        type="search"
        id="function-search"
        value={searched}
        onInput={(event) => setSearched(event.currentTarget.value)}
      />
      <p class="quiet" role="status">
        {found > 0 ? searched && formulaWords.found(found) : formulaWords.noneFound}
      </p>
      {groups.map((group) => (
        <Group key={group.title} group={group} onChoose={onChoose} />
      ))}
      <div class="actions">
        <button type="button" onClick={onBack}>
          {formulaWords.close}
        </button>
      </div>
    </Screen>
  );
}

function Group({
  group: { title, functions },
  onChoose,
}: {
  readonly group: FunctionGroup;
  readonly onChoose: (help: FunctionHelp) => void;
}) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="lines">
        {functions.map((help) => (
          <li key={help.name}>
            <button type="button" class="link function" onClick={() => onChoose(help)}>
              <span class="name">{help.name}</span>
              <span class="quiet">{help.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
