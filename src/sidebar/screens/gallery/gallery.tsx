import type { ComponentChildren } from 'preact';
import type { TabName } from '../../../main';
import { OPTIONAL_TABS } from '../../../workbook/formula-tabs';
import type { Actions } from '../../actions/actions';
import { tabsWords } from '../../words/tabs-words';
import { Screen } from '../screen';
import { PICTURES } from './pictures';

/** The tabs that may be added and taken out, each with what it shows; and a way to build all tabs again. */
export function Gallery({
  tabs,
  changed,
  actions,
}: {
  /** The tabs of formulas that the workbook has. */
  readonly tabs: readonly TabName[];
  /** The tab that has just come or gone. */
  readonly changed: TabName | null;
  readonly actions: Actions;
}) {
  const isThere = (tab: TabName) => tabs.includes(tab);
  const done = changed && (isThere(changed) ? tabsWords.added : tabsWords.removed)(changed);
  return (
    <Screen title={tabsWords.title} key="tabs">
      <p role="status" class={done ? 'good' : 'quiet'}>
        {done ?? tabsWords.lead}
      </p>
      <Cards title={tabsWords.notThere} tabs={OPTIONAL_TABS.filter((tab) => !isThere(tab))}>
        {(tab) => <Button text={tabsWords.add} {...adding(tab, actions)} />}
      </Cards>
      <Cards title={tabsWords.there} tabs={OPTIONAL_TABS.filter(isThere)}>
        {(tab) => (
          <>
            <Button text={tabsWords.show} {...showing(tab, actions)} />
            <Button text={tabsWords.remove} {...removing(tab, actions)} />
          </>
        )}
      </Cards>
      <section>
        <h2>{tabsWords.againTitle}</h2>
        <p class="quiet">{tabsWords.why}</p>
        <button type="button" class="link" onClick={actions.rebuild}>
          {tabsWords.build}
        </button>
      </section>
      <div class="actions">
        <button type="button" class="primary" onClick={actions.leave}>
          {tabsWords.back}
        </button>
      </div>
    </Screen>
  );
}

const adding = (tab: TabName, { addTab }: Actions) => ({
  label: tabsWords.addTab(tab),
  onPress: () => addTab(tab),
});
const showing = (tab: TabName, { showTab }: Actions) => ({
  label: tabsWords.showTab(tab),
  onPress: () => showTab(tab),
});
const removing = (tab: TabName, { removeTab }: Actions) => ({
  label: tabsWords.removeTab(tab),
  onPress: () => removeTab(tab),
});

function Cards({
  title,
  tabs,
  children,
}: {
  readonly title: string;
  readonly tabs: readonly TabName[];
  readonly children: (tab: TabName) => ComponentChildren;
}) {
  if (tabs.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="gallery">
        {tabs.map((tab) => (
          <li key={tab}>
            <Picture tab={tab} />
            <div>
              <h3>{tab}</h3>
              <p class="quiet">{tabsWords.line(tab)}</p>
              <div class="ways">{children(tab)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A small picture of a tab; what it shows, the line beside it says. */
function Picture({ tab }: { readonly tab: TabName }) {
  return (
    <svg viewBox="0 0 72 48" width="72" height="48" aria-hidden="true">
      {(PICTURES[tab] ?? []).map(([ink, x, y, width, height, rx = 0, opacity = 1], at) => (
        <rect key={at} class={`ink-${ink}`} {...{ x, y, width, height, rx, opacity }} />
      ))}
    </svg>
  );
}

/** A button whose name says which tab it is about, also where it is read by itself. */
function Button({
  text,
  label,
  onPress,
}: {
  readonly text: string;
  readonly label: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" class="link" aria-label={label} onClick={onPress}>
      {text}
    </button>
  );
}
