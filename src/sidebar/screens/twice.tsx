import { useRef, useState } from 'preact/hooks';
import type { ComputedTwice } from '../../import/compute-twice';
import { twiceWords } from '../../import/twice-words';
import type { Twice } from '../actions/twice';
import { twiceReport } from '../actions/twice-report';
import { isCopied } from '../state/copied';

/** The version in package.json, put in by the build. */
declare const VERSION: string;

/** Whether the add-on, which computes the months a second time, comes to the same figures as the tabs. */
export function TwiceLine({
  twice,
  onAgain,
}: {
  readonly twice: Twice | null;
  readonly onAgain: () => void;
}) {
  return (
    <div role="status">
      {twice?.at === 'computing' && <p class="quiet">{twiceWords.computing}</p>}
      {twice?.at === 'failed' && (
        <p class="quiet">
          {twiceWords.failed(twice.why)}{' '}
          <button type="button" class="link" onClick={onAgain}>
            {twiceWords.tryAgain}
          </button>
        </p>
      )}
      {twice?.at === 'computed' && <Computed found={twice.found} />}
    </div>
  );
}

function Computed({ found }: { readonly found: ComputedTwice }) {
  const { departures, when } = found;
  if (departures.length > 0) return <Departed found={found} />;
  return (
    <p class="good">
      {`✓ ${twiceWords.agree(found)}`}
      {when !== '' && <span class="quiet">{twiceWords.when(when)}</span>}
    </p>
  );
}

/** Figures that are listed; the report has all of them. */
const SHOWN = 5;

function Departed({ found }: { readonly found: ComputedTwice }) {
  const { differ, latest, departures, lastAgreed, model } = found;
  const [first] = departures;
  const lines = [
    ...differ.map((one) => twiceWords.month(one, model)),
    ...latest.map((one) => twiceWords.latest(one, model)),
  ];
  return (
    <div class="bad">
      <p class="failing">{`✗ ${twiceWords.differ(found)}`}</p>
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > SHOWN && <li>{twiceWords.moreFigures(lines.length - SHOWN)}</li>}
      </ul>
      {first && <p>{twiceWords.departs(first, model)}</p>}
      {lastAgreed !== '' && <p>{twiceWords.lastAgreed(lastAgreed)}</p>}
      <p class="quiet">{twiceWords.help}</p>
      <Report text={twiceReport(found, VERSION)} />
    </div>
  );
}

function Report({ text }: { readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = () => setSaid(isCopied(box.current) ? twiceWords.copied : twiceWords.notCopied);
  return (
    <>
      <div class="choice">
        <label for="twice-report">{twiceWords.report}</label>
        <textarea id="twice-report" ref={box} readOnly rows={3} spellcheck={false} value={text} />
      </div>
      <button type="button" onClick={copy}>
        {twiceWords.copy}
      </button>
      <p>{said}</p>
    </>
  );
}
