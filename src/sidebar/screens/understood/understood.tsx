import { useMemo } from 'preact/hooks';
import type { UnderstoodFile } from '../../../core/dropped/understand-dropped';
import { changedColumns } from '../../../core/report/standard-report';
import { type State, stateText } from '../../../core/report/state';
import type { Understanding } from '../../../core/report/understanding';
import { COMFORTABLE_CELLS, sizeOfReport } from '../../../import/report-size';
import { nounIn } from '../../../import/source-nouns';
import type { Headline, WorkbookState } from '../../../main';
import type { PlainSettings } from '../../../workbook/plan';
import { auditedReport, labelsIn } from '../../actions/workbook-audit';
import { sqlWords } from '../../words/sql-words';
import { words } from '../../words/words';
import { ReportAudit } from '../audit/report-audit';
import { Counts } from '../done';
import { Screen } from '../screen';
import { StandardReport } from '../standard-report';
import { Absent } from './absent';
import { Choices, type Choosing } from './choices';
import { Columns } from './columns';
import { DealTypes } from './deal-types';
import { Doubts } from './doubts';
import { FirstRecords } from './first-records';

/** Which findings the workbook has accepted, and which checks are off; null where there is no workbook yet. */
type Kept = Pick<PlainSettings, 'accepted' | 'checksOff'> | null;

/** What was understood of a report, in words and with samples; every guess can be overruled before it is written. */
export function Understood({
  draft,
  onChoose,
  isUpdate,
  kept,
  tabs,
  onBuild,
  onTakeToBigQuery,
  onBack,
}: Choosing & {
  /** Whether the workbook holds an earlier report. */
  readonly isUpdate: boolean;
  readonly kept: Kept;
  /** The tabs of formulas that the workbook has; undefined where it is new. */
  readonly tabs: WorkbookState['tabs'];
  readonly onBuild: () => void;
  readonly onTakeToBigQuery: () => void;
  readonly onBack: () => void;
}) {
  const { understanding, objection } = draft;
  const noun = nounIn(understanding);
  return (
    <Screen title={words.understoodTitle}>
      <FileName {...draft} />
      <Doubts draft={draft} onChoose={onChoose} />
      <Notes {...understanding} />
      <Size {...{ understanding, tabs, onTakeToBigQuery }} />
      <Absent draft={draft} onChoose={onChoose} />
      <Choices draft={draft} onChoose={onChoose} />
      <Facts {...understanding} />
      <DealTypes draft={draft} onChoose={onChoose} />
      <Counts {...countsOf(understanding)} noun={noun} />
      <Audited understanding={understanding} kept={kept} />
      <FirstRecords {...understanding} noun={noun} />
      <Columns draft={draft} onChoose={onChoose} />
      <Saved draft={draft} />
      <div class="actions sticky">
        <p role="alert" class={objection ? 'problem' : 'none'}>
          {objection}
        </p>
        <button type="button" class="primary" disabled={objection !== null} onClick={onBuild}>
          {isUpdate ? words.compare : words.build}
        </button>
        <button type="button" onClick={onBack}>
          {words.otherFile}
        </button>
      </div>
    </Screen>
  );
}

/** The report as it should be saved, beside this one. */
function Saved({ draft }: Pick<Choosing, 'draft'>) {
  const { report, settings } = draft.understanding;
  return (
    <StandardReport
      model={settings.model}
      table={report}
      noun={nounIn(draft.understanding)}
      has={new Set(report.fields)}
      changed={changedIn(draft)}
    />
  );
}

/** Another source has other columns, and a workbook without a report knows none. */
function changedIn({ seen, isOther, understanding }: Choosing['draft']) {
  if (isOther || !seen || seen.columns.length === 0) return null;
  const { labels, columns } = understanding.header;
  return changedColumns(
    seen.columns,
    [...columns.values()].map((place) => labels[place] ?? ''),
  );
}

function FileName({ fileName, understanding }: Choosing['draft']) {
  return (
    <p class="file">
      <span class="name">{fileName}</span>
      <span class="quiet">{words.fileRows(understanding.report.rows.length)}</span>
    </p>
  );
}

function Notes({ notes }: Pick<UnderstoodFile, 'notes'>) {
  return notes.map((note) => (
    <p key={note} class="unsure">
      {note}
    </p>
  ));
}

/** What is wrong with the records, as long as the report is looked at under the same choices. */
function Audited({
  understanding,
  kept,
}: {
  readonly understanding: Understanding;
  readonly kept: Kept;
}) {
  const audited = useMemo(() => auditedReport(understanding, kept), [understanding, kept]);
  return <ReportAudit audited={audited} before={null} labels={labelsIn(understanding)} />;
}

/** A word about a report that a spreadsheet holds, but slowly, and the way on. */
function Size({
  understanding,
  tabs,
  onTakeToBigQuery,
}: {
  readonly understanding: Understanding;
  readonly tabs: WorkbookState['tabs'];
  readonly onTakeToBigQuery: () => void;
}) {
  const { cells } = useMemo(() => sizeOfReport(understanding, tabs), [understanding, tabs]);
  if (cells <= COMFORTABLE_CELLS) return null;
  return (
    <div class="unsure">
      <p>{sqlWords.tooLarge(Math.round(cells / 10000) * 10000, COMFORTABLE_CELLS)}</p>
      <button type="button" class="link" onClick={onTakeToBigQuery}>
        {sqlWords.open}
      </button>
    </div>
  );
}

function Facts({ currencies, wonStages }: Understanding) {
  const foreign = [...currencies.rates.keys()].filter((code) => code !== currencies.home);
  const rates = foreign.map((code) => code.toUpperCase());
  return (
    <dl class="facts">
      <dt>{words.currency}</dt>
      <dd>
        {currencies.home.toUpperCase() || words.noCurrency}
        {rates.length > 0 && `. ${words.rates(rates)}`}
      </dd>
      <dt>{words.wonStages}</dt>
      <dd>{wonStages.join(', ') || words.noStages}</dd>
    </dl>
  );
}

function countsOf({ deals }: Understanding): Pick<Headline, 'counted' | 'leftOut'> {
  const rows = new Map<State, number>();
  for (const { state } of deals) rows.set(state, (rows.get(state) ?? 0) + 1);
  const counted = rows.get('counted') ?? 0;
  rows.delete('counted');
  const leftOut = [...rows].map(([state, count]) => ({ reason: stateText(state), rows: count }));
  return { counted, leftOut: leftOut.sort((a, b) => b.rows - a.rows) };
}
