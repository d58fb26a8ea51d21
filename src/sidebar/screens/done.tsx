import { nounCounted } from '../../import/source-nouns';
import type { Headline, WorkbookState } from '../../main';
import type { Actions } from '../actions/actions';
import type { Twice } from '../actions/twice';
import type { ImportResult } from '../state/import-result';
import { auditWords } from '../words/audit-words';
import { formulaWords } from '../words/formula-words';
import { pagesWords } from '../words/pages-words';
import { resultWords } from '../words/result-words';
import { settingsWords } from '../words/settings-words';
import { tabsWords } from '../words/tabs-words';
import { updateWords } from '../words/update-words';
import { words } from '../words/words';
import { Imported, Movers } from './imported';
import { Screen } from './screen';
import { SpoiltTabs } from './spoilt';
import { TwiceLine } from './twice';

/** The result as the tabs show it, what proves it, and where to go from here. */
export function Done({
  headline,
  result,
  waiting,
  twice,
  workbook,
  actions,
}: {
  readonly headline: Headline;
  readonly result: ImportResult | null;
  /** The reports that come after this one. */
  readonly waiting: readonly File[];
  readonly twice: Twice | null;
  readonly workbook: WorkbookState | null;
  readonly actions: Actions;
}) {
  const first = headline.cards.find(({ text }) => text !== '') ?? headline.cards[0];
  const cards = headline.cards.filter((card) => card !== first);
  return (
    <Screen title={words.doneTitle(headline.asOf)}>
      {first && (
        <p class="headline">
          <span class="label">{first.label}</span>
          <span class="figure">{first.text || words.noValue}</span>
          {first.change && <span class="quiet">{first.change}</span>}
        </p>
      )}
      {headline.sentence && <p>{headline.sentence}</p>}
      <Status {...headline} actions={actions} />
      {result && <Imported result={result} showTab={actions.showTab} />}
      <Movers result={result} twice={twice} />
      <SpoiltTabs workbook={workbook} actions={actions} />
      <Checks checks={headline.checks} />
      <TwiceLine twice={twice} onAgain={actions.computeTwice} />
      <Cards cards={cards} />
      <GoOn tabs={workbook?.headline?.tabs ?? headline.tabs} actions={actions} />
      <div class="actions">
        <NextReport waiting={waiting} actions={actions} />
      </div>
      <Counts
        {...headline}
        title={resultWords.countedTitle}
        noun={nounCounted(workbook?.imports ?? [])}
      />
      <More actions={actions} />
    </Screen>
  );
}

/** Whether the figures can be relied on, in the words of the tabs, and the way to what the data audit found. */
function Status({
  status,
  isReliable,
  findings,
  open = '',
  actions,
}: Pick<Headline, 'status' | 'isReliable' | 'findings' | 'open'> & { readonly actions: Actions }) {
  if (status === '') return null;
  const mark = isReliable ? '✓' : '✗';
  return (
    <>
      <p class={isReliable ? 'good' : 'bad'}>
        {`${mark} ${status}.`}{' '}
        {findings > 0 && (
          <button type="button" class="link" onClick={actions.showAudit}>
            {resultWords.seeFindings}
          </button>
        )}
      </p>
      {open !== '' && (
        <details>
          <summary>{resultWords.openQuestions}</summary>
          <p class="quiet">{open}</p>
        </details>
      )}
    </>
  );
}

function More({ actions }: { readonly actions: Actions }) {
  return (
    <section class="ways">
      <h2>{words.moreTitle}</h2>
      <button type="button" class="link" onClick={actions.makeFormula}>
        {formulaWords.open}
      </button>
      <button type="button" class="link" onClick={actions.askUndo}>
        {updateWords.undoLast}
      </button>
    </section>
  );
}

/** The tabs to look at, and the way to the data audit. */
function GoOn({ tabs, actions }: Pick<Headline, 'tabs'> & { readonly actions: Actions }) {
  return (
    <section class="ways">
      <h2>{words.goTo}</h2>
      <p class="quiet">{resultWords.next}</p>
      <ul class="tabs">
        {tabs.map((tab) => (
          <li key={tab}>
            <button type="button" class="link" onClick={() => actions.showTab(tab)}>
              {tab}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={actions.showSettings}>
        {settingsWords.open}
      </button>
      <button type="button" class="link" onClick={actions.chooseTabs}>
        {tabsWords.open}
      </button>
      <button type="button" class="link" onClick={actions.showPages}>
        {pagesWords.open}
      </button>
      <button type="button" class="link" onClick={actions.showAudit}>
        {auditWords.open}
      </button>
    </section>
  );
}

function NextReport({
  waiting,
  actions,
}: {
  readonly waiting: readonly File[];
  readonly actions: Actions;
}) {
  const [next, ...more] = waiting;
  return next === undefined ? (
    <button type="button" class="primary" onClick={actions.goBack}>
      {words.nextReport}
    </button>
  ) : (
    <button type="button" class="primary" onClick={actions.readNext}>
      {words.nextWaiting(next.name, more.length)}
    </button>
  );
}

function Checks({ checks }: Pick<Headline, 'checks'>) {
  const failing = checks.filter(({ ok }) => !ok);
  if (failing.length === 0) return <p class="good">{`✓ ${words.allChecksHold(checks.length)}`}</p>;
  return (
    <div class="bad">
      <p class="failing">{`✗ ${words.checksFail(failing.length, checks.length)}`}</p>
      <ul>
        {failing.map(({ name, difference }) => (
          <li key={name}>{words.checkLine(name, difference)}</li>
        ))}
      </ul>
      <p class="quiet">{words.checkHelp}</p>
    </div>
  );
}

function Cards({ cards }: Pick<Headline, 'cards'>) {
  return (
    <section>
      <h2>{words.cardsTitle}</h2>
      <p class="quiet">{words.cardsHint}</p>
      <dl class="cards">
        {cards.map(({ label, text, change }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span class="figure">{text || words.noValue}</span>
              {change && <span class="quiet">{change}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Counted extends Pick<Headline, 'counted' | 'leftOut'> {
  /** What one of those that count is called. */
  readonly noun: string;
  readonly title?: string;
}

/** How many records count, and why the others do not. */
export function Counts({ counted, leftOut, noun, title = words.countedTitle }: Counted) {
  const rows = leftOut.reduce((sum, line) => sum + line.rows, 0);
  return (
    <section>
      <h2>{title}</h2>
      <p>
        {words.counted(counted, noun)}
        {rows > 0 && `, ${words.leftOut(rows)}:`}
      </p>
      {rows > 0 && (
        <ul class="reasons">
          {leftOut.map((line) => (
            <li key={line.reason}>
              <span>{line.reason}</span> <span class="number">{words.whole(line.rows)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
