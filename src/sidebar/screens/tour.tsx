import { useState } from 'preact/hooks';
import type { Actions } from '../actions/actions';
import { tourWords } from '../words/tour-words';
import { Screen } from './screen';

/** How the add-on works, step by step; the grid shows the tab that a step is about, once there is one. */
export function Tour({
  tabs,
  actions,
}: {
  /** The tabs that the workbook has. */
  readonly tabs: readonly string[];
  readonly actions: Actions;
}) {
  const [place, setPlace] = useState(0);
  const step = tourWords.steps[place];
  const isLast = place === tourWords.steps.length - 1;
  const go = (to: number) => {
    const tab = tourWords.steps[to]?.tab;
    if (tab && tabs.includes(tab)) actions.showTab(tab);
    setPlace(to);
  };
  if (!step) return null;
  return (
    <Screen title={step.title} key={step.title}>
      <p class="quiet">{tourWords.place(place + 1)}</p>
      <p>{step.text}</p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={isLast ? actions.endTour : () => go(place + 1)}
        >
          {isLast ? tourWords.done : tourWords.next}
        </button>
        {place > 0 && (
          <button type="button" onClick={() => go(place - 1)}>
            {tourWords.previous}
          </button>
        )}
      </div>
      {!isLast && (
        <button type="button" class="link" onClick={actions.endTour}>
          {tourWords.leave}
        </button>
      )}
    </Screen>
  );
}

/** Offers the tour to somebody who has never seen it. */
export function TourOffer({ actions }: { readonly actions: Actions }) {
  return (
    <section class="offer">
      <p>{tourWords.offer}</p>
      <div class="row">
        <button type="button" class="link" onClick={actions.takeTour}>
          {tourWords.take}
        </button>
        <button type="button" class="link" onClick={actions.endTour}>
          {tourWords.skip}
        </button>
      </div>
    </section>
  );
}
