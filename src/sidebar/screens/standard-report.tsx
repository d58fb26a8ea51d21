import { useMemo, useRef, useState } from 'preact/hooks';
import { type FieldId, fieldOf } from '../../core/report/fields';
import type { Report } from '../../core/report/report';
import {
  type ChangedColumns,
  isReportOfDeals,
  lackingColumns,
  type ReportKind,
  standardReport,
} from '../../core/report/standard-report';
import type { RevenueModel } from '../../core/settings';
import { isCopied } from '../state/copied';
import { standardReportWords as words } from '../words/standard-report-words';

interface StandardReportProps {
  readonly model: RevenueModel;
  /** The rows. */
  readonly table: Pick<Report, 'fields' | 'rows'>;
  /** What one of them is called. */
  readonly noun: string;
  /** What the columns of the report are read as. */
  readonly has: ReadonlySet<FieldId>;
  /** How they differ from those of the report before; null where there was none, or nobody can tell. */
  readonly changed: ChangedColumns | null;
}

/** The columns that a model's report is to have, to copy; which of them this one lacks, and what that costs. */
export function StandardReport({ model, table, noun, has, changed }: StandardReportProps) {
  const kind = useMemo(
    () => ({ model, isOfDeals: isReportOfDeals(table, has) }),
    [model, table, has],
  );
  const lacking = lackingColumns(kind, has);
  return (
    <details>
      <summary>{words.title}</summary>
      {lacking.length === 0 ? (
        <p class="good">{`✓ ${words.hasAll}`}</p>
      ) : (
        <>
          <p>{words.lacking(lacking.length)}</p>
          <ul class="lines">
            {lacking.map(({ id }) => (
              <li key={id}>{words.cost(id, { ...kind, noun, has })}</li>
            ))}
          </ul>
        </>
      )}
      <Changed changed={changed} />
      <p class="quiet">{words.hint(model)}</p>
      <ColumnsToCopy kind={kind} />
    </details>
  );
}

function Changed({ changed }: Pick<StandardReportProps, 'changed'>) {
  const { gone = [], added = [] } = changed ?? {};
  if (gone.length + added.length === 0) return null;
  return (
    <>
      <h3>{words.changed}</h3>
      {gone.length > 0 && <p>{words.gone(gone)}</p>}
      {added.length > 0 && <p>{words.added(added)}</p>}
    </>
  );
}

function ColumnsToCopy({ kind }: { readonly kind: ReportKind }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const columns = standardReport(kind);
  const text = columns.map(({ id, internal }) => words.column(fieldOf(id).label, internal));
  const copy = () => setSaid(isCopied(box.current) ? words.copied : words.notCopied);
  return (
    <div class="choice">
      <label for="report-columns">{words.columns}</label>
      <textarea
        id="report-columns"
        ref={box}
        readOnly
        rows={columns.length}
        spellcheck={false}
        value={text.join('\n')}
      />
      <button type="button" onClick={copy}>
        {words.copy}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
