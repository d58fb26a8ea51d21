import type { Outcome } from '../../core/repairs/worklist';
import type { ShownMover } from '../../core/retention/movers';
import type { Twice } from '../actions/twice';
import type { ImportResult } from '../state/import-result';
import { repairsWords } from '../words/repairs-words';
import { resultWords } from '../words/result-words';
import { words } from '../words/words';
import { RepairedLines } from './audit/repaired-lines';

interface ImportedProps {
  readonly result: ImportResult;
  readonly showTab: (tab: string) => void;
}

/** What an import brought. */
export function Imported({ result, showTab }: ImportedProps) {
  const { counts, holds, noun, isUpdate, repaired } = result;
  const { outcome = null, unlisted = null } = result;
  return (
    <>
      <p class="quiet">
        {isUpdate ? resultWords.updated(counts, noun) : resultWords.imported(counts, holds, noun)}
      </p>
      <RepairedLines repaired={repaired} />
      {unlisted && <p class="unsure">{repairsWords.unlisted(unlisted)}</p>}
      {outcome && <OutcomeLines outcome={outcome} showTab={showTab} />}
    </>
  );
}

/** What became of repairs beside those that are done, and the way to them. */
function OutcomeLines({
  outcome,
  showTab,
}: {
  readonly outcome: Outcome;
  readonly showTab: (tab: string) => void;
}) {
  return (
    <>
      {repairsWords.outcome(outcome).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <button type="button" class="link" onClick={() => showTab('Repairs')}>
          {repairsWords.tab}
        </button>
      </p>
    </>
  );
}

/** The customers that moved most in the as-of month: as the tabs show them, and until those are read as the import has them. */
export function Movers({
  result,
  twice,
}: {
  readonly result: ImportResult | null;
  readonly twice: Twice | null;
}) {
  const shown = twice?.at === 'computed' ? twice.found.movers : (result?.movers ?? []);
  const isOfDeals = result === null || result.holds === 'deals';
  if (!isOfDeals || shown.length === 0) return null;
  return (
    <section>
      <h2>{resultWords.moversTitle}</h2>
      <ul class="lines">
        {shown.map((mover) => (
          <MoverLine key={mover.customer} {...mover} />
        ))}
      </ul>
    </section>
  );
}

function MoverLine({ customer, movement, from, to }: ShownMover) {
  return (
    <li>
      <span class="name">{customer}</span>
      <span class="change">
        <span class="quiet">{words.sentence(movement)}</span>
        <span class="number">{resultWords.fromTo(from, to)}</span>
      </span>
    </li>
  );
}
