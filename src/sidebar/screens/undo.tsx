import type { ImportLine, UndoneImport, WorkbookState } from '../../main';
import type { Actions } from '../actions/actions';
import type { Twice } from '../actions/twice';
import { figuresBack } from '../state/figures-back';
import { updateWords } from '../words/update-words';
import { words } from '../words/words';
import { Screen } from './screen';
import { TwiceLine } from './twice';

/** What undoing the last import takes out, to confirm; afterwards, that it is done. */
export function Undo({
  line,
  isDone,
  twice,
  workbook,
  actions,
}: UndoneLine & { readonly isDone: boolean }) {
  const { isChanged = false } = line;
  if (isDone) return <Undone key="undone" {...{ line, twice, workbook, actions }} />;
  const figures = figuresBack(line, workbook?.imports ?? []);
  return (
    <Screen title={updateWords.undoTitle} key="undo">
      <p class="file">
        <span class="name">{line.file}</span>
        <span class="quiet">{words.importLine(line)}</span>
      </p>
      <p>{updateWords.undoWhat}</p>
      <ul class="effects">
        {effectsOf(line).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {figures && <p>{updateWords.undoFigures(...figures)}</p>}
      <p class="quiet">{updateWords.undoRows[line.holds]}</p>
      {isChanged && (
        <p class="problem" role="alert">
          {updateWords.undoChangedRows[line.holds]}
        </p>
      )}
      <div class="actions">
        {/* What takes somebody's work away is not what stands out. */}
        <button
          type="button"
          class={isChanged ? '' : 'primary'}
          onClick={() => actions.undo(line.number, isChanged)}
        >
          {isChanged ? updateWords.undoAllTheSame : updateWords.undo}
        </button>
        <button type="button" class={isChanged ? 'primary' : ''} onClick={actions.goBack}>
          {updateWords.keep}
        </button>
      </div>
    </Screen>
  );
}

interface UndoneLine {
  readonly line: UndoneImport;
  readonly twice: Twice | null;
  readonly workbook: WorkbookState | null;
  readonly actions: Actions;
}

function Undone({ line, twice, workbook, actions }: UndoneLine) {
  const headline = line.holds === 'deals' ? workbook?.headline : null;
  return (
    <Screen title={updateWords.undoneTitle}>
      <p>{updateWords.undone(line)}</p>
      {headline && <p>{updateWords.undoneFigures(headline)}</p>}
      <TwiceLine twice={twice} onAgain={actions.computeTwice} />
      <div class="actions">
        <button type="button" class="primary" onClick={actions.goBack}>
          {updateWords.toStart}
        </button>
      </div>
    </Screen>
  );
}

function effectsOf(line: ImportLine): readonly string[] {
  const { added, changed, gone } = line.counts;
  const effects: readonly (readonly [number, string])[] = [
    [added, updateWords.undoAdded(added, line)],
    [changed, updateWords.undoChanged(changed, line)],
    [gone, updateWords.undoGone(gone, line)],
  ];
  const real = effects.filter(([records]) => records > 0).map(([, text]) => text);
  return real.length > 0 ? real : [updateWords.undoNothing];
}
