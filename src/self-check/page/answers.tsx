import { useRef, useState } from 'preact/hooks';
import { isCopied } from '../../sidebar/state/copied';
import type { Place } from '../server';
import type { Line, Report, Verdict } from './report';
import { selfCheckWords as words } from './self-check-words';

/** The version that was built; put in by the build. */
declare const VERSION: string;

/** What differs is what somebody looks for. */
const ORDER: readonly Verdict[] = ['differs', 'measured', 'as expected'];

/** The table of what was asked, and the same as JSON to copy. */
export function Answers({
  lines,
  place,
}: {
  readonly lines: readonly Line[];
  readonly place: Place;
}) {
  const sorted = ORDER.flatMap((verdict) => lines.filter((line) => line.verdict === verdict));
  return (
    <section>
      <h2>{words.table}</h2>
      <p>
        {words.counted(
          ORDER.map((one) => [one, lines.filter((line) => line.verdict === one).length]),
        )}
      </p>
      <table class="answers">
        <thead class="unseen">
          <tr>
            {Object.values(words.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((line) => (
            <Row key={line.probe} line={line} />
          ))}
        </tbody>
      </table>
      <Json report={reportOf(lines, place)} />
    </section>
  );
}

function Row({ line }: { readonly line: Line }) {
  const { columns } = words;
  return (
    <tr class={line.verdict.replace(' ', '-')}>
      <th scope="row">{line.probe}</th>
      <td data-label={columns.expected}>{line.expected ?? words.nothing}</td>
      <td data-label={columns.got}>
        {line.got}
        {line.said && <span class="quiet"> {line.said}</span>}
      </td>
      <td class="verdict">{line.verdict}</td>
      <td>{`${line.ms} ms`}</td>
    </tr>
  );
}

function Json({ report }: { readonly report: Report }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = () => setSaid(isCopied(box.current) ? words.copied : words.notCopied);
  return (
    <>
      <label for="self-check-json">{words.json}</label>
      <textarea
        id="self-check-json"
        ref={box}
        readOnly
        rows={6}
        spellcheck={false}
        value={JSON.stringify(report, null, 2)}
      />
      <button type="button" onClick={copy}>
        {words.copy}
      </button>
      <p role="status">{said}</p>
    </>
  );
}

function reportOf(lines: readonly Line[], { locale, timeZone, probes }: Place): Report {
  const names = new Set(probes.map(({ name }) => name));
  return {
    ...{ version: VERSION, browser: navigator.userAgent, locale, timeZone },
    answers: lines.filter(({ probe }) => names.has(probe)),
    found: lines.filter(({ probe }) => !names.has(probe)),
  };
}
