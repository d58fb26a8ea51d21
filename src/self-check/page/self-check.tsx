import { useCallback, useEffect, useState } from 'preact/hooks';
import { failureOf } from '../../import/server/failure';
import type { Remote } from '../../import/server/server';
import type { Server } from '../../main';
import type { Place } from '../server';
import { Answers } from './answers';
import { checkBrowser, checkFile } from './browser-probes';
import { type Asked, checkProbes } from './checking';
import { FileProbe } from './file-probe';
import { type ExpectedAnswers, knownLocale, type Line } from './report';
import { checkSample } from './sample-check';
import { selfCheckWords as words } from './self-check-words';

/** What the host answers; put in by the build. */
declare const EXPECTED: ExpectedAnswers;

const KNOWN = Object.keys(EXPECTED);

/** The self-check over a server, which answers the sidebar, too. */
export function SelfCheck({ server }: { readonly server: Asked & Remote<Server> }) {
  const { lines, place, said, isBusy, during, tell } = useChecking(server);
  const isUnknown = place !== null && knownLocale(KNOWN, place.locale) === null;
  const probe = async (asked: Place) => {
    await checkProbes(server, asked, EXPECTED, tell);
    await checkBrowser(server, tell);
  };
  return (
    <aside aria-labelledby="self-check-title">
      <h1 id="self-check-title">{words.title}</h1>
      <p>{words.lead}</p>
      {isUnknown && <p class="problem">{words.unknownLocale(place.locale, KNOWN)}</p>}
      <button
        type="button"
        class="primary"
        disabled={place === null || isBusy}
        onClick={() => place && during(() => probe(place))}
      >
        {words.run}
      </button>
      <p role="status">{said}</p>
      <h2>{words.sampleTitle}</h2>
      <p>{words.sampleLead}</p>
      <button
        type="button"
        disabled={place === null || isBusy}
        onClick={() =>
          during((onStep) => checkSample({ server, known: KNOWN, onLine: tell, onStep }))
        }
      >
        {words.sample}
      </button>
      <FileProbe onFile={(file) => void checkFile(file).then(tell)} />
      {place && lines.length > 0 && <Answers lines={lines} place={place} />}
      <h2>{words.sidebar}</h2>
    </aside>
  );
}

/** The lines so far, and one thing at a time that adds to them. */
function useChecking(server: Asked) {
  const [place, setPlace] = useState<Place | null>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const stop = useCallback(
    (error: unknown) => setSaid(words.stopped(failureOf(error).sentence)),
    [],
  );
  useEffect(() => {
    server.readSelfCheck().then(setPlace, stop);
  }, [server, stop]);
  const tell = (line: Line) =>
    setLines((before) => [...before.filter(({ probe }) => probe !== line.probe), line]);
  const during = (work: (onStep: (text: string) => void) => Promise<void>) => {
    setBusy(true);
    setSaid(words.running);
    work(setSaid)
      .then(() => setSaid(words.ran), stop)
      .finally(() => setBusy(false));
  };
  return { place, lines, said, isBusy, during, tell };
}
