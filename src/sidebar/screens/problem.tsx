import { filesWords } from '../../import/files/files-words';
import type { Actions } from '../actions/actions';
import type { Problem, View } from '../state/state';
import { wayBack } from '../state/ways-back';
import { words } from '../words/words';
import { FailureDetails } from './failure-details';
import { Screen } from './screen';

const ADVICE: Readonly<Record<Problem['during'], string>> = {
  opening: words.reopen,
  reading: words.nothingChanged,
  comparing: words.nothingChanged,
  importing: words.importStopped,
  other: words.reopen,
};

/** One sentence about what went wrong, what that means, and the way on. */
export function ProblemScreen({
  problem,
  actions,
}: {
  readonly problem: Extract<View, { at: 'problem' }>;
  readonly actions: Actions;
}) {
  const { during, draft, importNumber, pick } = problem;
  const canRetry = (during === 'importing' || during === 'comparing') && draft !== null;
  const leadsBack = importNumber === null && wayBack(problem.from).at !== 'start';
  return (
    <Screen title={pick ? filesWords.whichSheet : words.problemTitle}>
      {pick ? (
        <p>{filesWords.chooseSheet(pick.files[0]?.name ?? '')}</p>
      ) : (
        <p class="problem">{problem.problem}</p>
      )}
      {!(problem.cause !== null && during === 'other') && <p>{ADVICE[during]}</p>}
      {pick && <Sheets {...pick} onPick={actions.readSheet} />}
      <FailureDetails cause={problem.cause} during={during === 'other' ? null : during} />
      <div class="actions">
        {canRetry && (
          <button type="button" class="primary" onClick={() => actions.retry(problem)}>
            {words.tryAgain}
          </button>
        )}
        {(!canRetry || leadsBack) && (
          <button
            type="button"
            class={canRetry || pick ? '' : 'primary'}
            onClick={actions.leaveProblem}
          >
            {leadsBack ? words.backToBefore : during === 'opening' ? words.tryAgain : words.back}
          </button>
        )}
        {importNumber !== null && (
          <button type="button" onClick={() => actions.discard(importNumber)}>
            {words.discard}
          </button>
        )}
      </div>
    </Screen>
  );
}

interface Picking extends NonNullable<Problem['pick']> {
  readonly onPick: Actions['readSheet'];
}

/** The sheets of a workbook that could be the report, and what each looks like. */
function Sheets({ files, sheets, onPick }: Picking) {
  return (
    <ul class="effects">
      {sheets.map((sheet) => (
        <li key={sheet.name}>
          <button type="button" class="link" onClick={() => onPick(files, sheet.name)}>
            {sheet.name}
          </button>{' '}
          <span class="quiet">{filesWords.looksLike(sheet)}</span>
        </li>
      ))}
    </ul>
  );
}
