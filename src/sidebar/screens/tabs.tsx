import { useState } from 'preact/hooks';
import { OPTIONAL_TABS } from '../../workbook/formula-tabs';
import type { Actions } from '../actions/actions';
import { tabsWords } from '../words/tabs-words';
import { Screen } from './screen';

/** Which of the tabs of formulas somebody wants, and a way to build them all anew. */
export function Tabs({
  leftOut,
  actions,
}: {
  readonly leftOut: readonly string[];
  readonly actions: Actions;
}) {
  const [unwanted, setUnwanted] = useState(leftOut);
  const toggle = (tab: string, isWanted: boolean) =>
    setUnwanted(isWanted ? unwanted.filter((one) => one !== tab) : [...unwanted, tab]);
  return (
    <Screen title={tabsWords.title} key="tabs">
      <p>{tabsWords.lead}</p>
      <fieldset class="choices">
        <legend>{tabsWords.legend}</legend>
        {OPTIONAL_TABS.map((tab) => (
          <label key={tab} class="check">
            <input
              type="checkbox"
              checked={!unwanted.includes(tab)}
              onChange={({ currentTarget }) => toggle(tab, currentTarget.checked)}
            />
            {tab}
          </label>
        ))}
      </fieldset>
      <p class="quiet">{tabsWords.why}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => actions.rebuild(unwanted)}>
          {tabsWords.build}
        </button>
        <button type="button" onClick={actions.goBack}>
          {tabsWords.cancel}
        </button>
      </div>
      <button type="button" class="link" onClick={() => actions.showTab('Settings')}>
        {tabsWords.settings}
      </button>
    </Screen>
  );
}
