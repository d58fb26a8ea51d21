import { useRef, useState } from 'preact/hooks';
import { isCopied } from '../state/copied';
import { detailsWords } from '../words/details-words';

declare const VERSION: string;

/** Where something arose that nobody foresaw, folded away, to copy for whoever can mend it. */
export function FailureDetails({
  cause,
  during,
}: {
  readonly cause: string | null;
  /** What was under way; null where the screen says nothing of it. */
  readonly during: string | null;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  if (cause === null) return null;
  const copy = () => setSaid(isCopied(box.current) ? detailsWords.copied : detailsWords.notCopied);
  return (
    <details class="failure">
      <summary>{detailsWords.title}</summary>
      <p class="quiet">{detailsWords.hint}</p>
      <textarea
        ref={box}
        readOnly
        rows={during === null ? 2 : 3}
        spellcheck={false}
        aria-label={detailsWords.label}
        value={detailsWords.text(VERSION, cause, during)}
      />
      <button type="button" onClick={copy}>
        {detailsWords.copy}
      </button>
      <p role="status">{said}</p>
    </details>
  );
}
