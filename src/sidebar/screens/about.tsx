import type { Actions } from '../actions/actions';
import { aboutWords } from '../words/about-words';
import { sqlWords } from '../words/sql-words';
import { tourWords } from '../words/tour-words';
import { Screen } from './screen';

/** The version in package.json, put in by the build. */
declare const VERSION: string;

/** The packages in this page, each with the holder of its copyright: their licenses want to be named. */
declare const NOTICES: readonly string[];

/** Which version this is, help in questions and answers, and whose work is in it. */
export function About({
  actions,
  onBack,
}: {
  readonly actions: Actions;
  readonly onBack: () => void;
}) {
  return (
    <Screen title={aboutWords.title} key="about">
      <p>{aboutWords.what}</p>
      <p class="quiet">{aboutWords.version(VERSION)}</p>
      <section class="ways">
        <h2>{aboutWords.help}</h2>
        {aboutWords.questions.map(({ question, answer }) => (
          <details key={question}>
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
        <button type="button" class="link" onClick={actions.takeTour}>
          {tourWords.take}
        </button>
        <button type="button" class="link" onClick={actions.takeToBigQuery}>
          {sqlWords.open}
        </button>
      </section>
      <section>
        <h2>{aboutWords.parts}</h2>
        <ul class="quiet">
          {NOTICES.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
        <p class="quiet">{aboutWords.licence}</p>
      </section>
      <div class="actions">
        <button type="button" class="primary" onClick={onBack}>
          {aboutWords.back}
        </button>
      </div>
    </Screen>
  );
}
