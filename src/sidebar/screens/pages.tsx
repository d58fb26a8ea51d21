import type { FrozenPage } from '../../main';
import type { Actions } from '../actions/actions';
import { pagesWords } from '../words/pages-words';
import { Screen } from './screen';

/** Board as a page: how to print it, a copy to keep, and the copies that were kept. */
export function Pages({
  pages,
  actions,
}: {
  readonly pages: readonly FrozenPage[];
  readonly actions: Actions;
}) {
  return (
    <Screen title={pagesWords.title} key="pages">
      <p>{pagesWords.lead}</p>
      <p class="quiet">{pagesWords.print}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={actions.freezeBoard}>
          {pagesWords.freeze}
        </button>
        <button type="button" onClick={actions.goBack}>
          {pagesWords.back}
        </button>
      </div>
      <section class="ways">
        <h2>{pagesWords.pages}</h2>
        {pages.length === 0 && <p class="quiet">{pagesWords.none}</p>}
        {pages.map((page) => (
          <div key={page.name}>
            <button type="button" class="link" onClick={() => actions.showPage(page.name)}>
              {page.name}
            </button>
            <p class="quiet">{pagesWords.since(page)}</p>
          </div>
        ))}
      </section>
      <button type="button" class="link" onClick={() => actions.showTab('Board')}>
        {pagesWords.show}
      </button>
    </Screen>
  );
}
