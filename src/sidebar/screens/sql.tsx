import { useMemo, useRef, useState } from 'preact/hooks';
import { bigQueryScript } from '../../sql/script';
import { type SqlBasis, sqlRequest } from '../actions/sql-request';
import { isCopied } from '../state/copied';
import { sqlWords } from '../words/sql-words';
import { Screen } from './screen';

/** The SQL for BigQuery, to copy or to download, and what follows. */
export function Sql({
  basis,
  onBack,
}: {
  /** Null where no report was read yet. */
  readonly basis: SqlBasis | null;
  readonly onBack: () => void;
}) {
  const [source, setSource] = useState('retained.report');
  const [dataset, setDataset] = useState('retained');
  return (
    <Screen title={sqlWords.title}>
      <p>{basis ? sqlWords.lead : sqlWords.needsReport}</p>
      {basis && (
        <>
          <Place id="sql-source" label={sqlWords.source} text={source} onGive={setSource} />
          <Place id="sql-dataset" label={sqlWords.dataset} text={dataset} onGive={setDataset} />
          <Script basis={basis} source={source.trim()} dataset={dataset.trim()} />
          <h2>{sqlWords.next}</h2>
          <ol class="steps">
            {sqlWords.steps(source, dataset).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="quiet">{sqlWords.asOf}</p>
        </>
      )}
      <div class="actions">
        <button type="button" class={basis ? '' : 'primary'} onClick={onBack}>
          {sqlWords.back}
        </button>
      </div>
    </Screen>
  );
}

function Place({
  id,
  label,
  text,
  onGive,
}: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onGive: (text: string) => void;
}) {
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <input
        type="text"
        id={id}
        value={text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onGive(event.currentTarget.value)}
      />
    </div>
  );
}

interface Placed {
  readonly basis: SqlBasis;
  readonly source: string;
  readonly dataset: string;
}

/** The script, or the sentence that says why there is none. */
function Script({ basis, source, dataset }: Placed) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const script = useMemo(
    () => bigQueryScript(sqlRequest(basis, source, dataset)),
    [basis, source, dataset],
  );
  const copy = () => setSaid(isCopied(box.current) ? sqlWords.copied : sqlWords.notCopied);
  if (typeof script !== 'string')
    return (
      <p class="problem" role="alert">
        {script.problem}
      </p>
    );
  return (
    <>
      <div class="choice">
        <label for="sql-text">{sqlWords.sql}</label>
        <textarea id="sql-text" ref={box} readOnly rows={8} spellcheck={false} value={script} />
      </div>
      <div class="actions">
        <button type="button" class="primary" onClick={copy}>
          {sqlWords.copy}
        </button>
        <a
          class="button"
          download="retention.sql"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(script)}`}
        >
          {sqlWords.download}
        </a>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
