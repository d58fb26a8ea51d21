import type { ImportLine, WorkbookState } from '../../main';
import type { Actions } from '../actions';
import { auditWords } from '../audit-words';
import { formulaWords } from '../formula-words';
import { sqlWords } from '../sql-words';
import { tabsWords } from '../tabs-words';
import { updateWords } from '../update-words';
import { words } from '../words';
import { FileDrop } from './file-drop';
import { Screen } from './screen';

interface Starting {
  readonly workbook: WorkbookState | null;
  readonly actions: Actions;
  readonly onShowResult: () => void;
}

/** The first screen: drop a report, or settle an import that stopped half-way. */
export function Start({ workbook, actions, onShowResult }: Starting) {
  if (workbook?.unfinished)
    return <Unfinished line={workbook.unfinished} key="unfinished" actions={actions} />;
  return (
    <Screen title={words.title} key="start">
      <p>{words.lead}</p>
      <FileDrop onFiles={actions.readFiles} />
      <button type="button" class="link" onClick={actions.readTab}>
        {words.useTab}
      </button>
      <p class="quiet">{words.privacy}</p>
      <h2>{words.whatToExport}</h2>
      <ol class="steps">
        {words.exportSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" class="link" onClick={actions.makeFormula}>
        {formulaWords.open}
      </button>
      <button type="button" class="link" onClick={actions.takeToBigQuery}>
        {sqlWords.open}
      </button>
      {workbook && workbook.imports.length > 0 && <LastImports lines={workbook.imports} />}
      {workbook?.headline && <Figures actions={actions} onShowResult={onShowResult} />}
      {workbook?.imports.some(({ status }) => status === 'in') && (
        <>
          <button type="button" class="link" onClick={actions.askUndo}>
            {updateWords.undoLast}
          </button>
          <button type="button" class="link" onClick={actions.chooseTabs}>
            {tabsWords.open}
          </button>
        </>
      )}
    </Screen>
  );
}

/** The ways to what the workbook shows, and to how far that can be trusted. */
function Figures({ actions, onShowResult }: Omit<Starting, 'workbook'>) {
  return (
    <>
      <button type="button" class="link" onClick={onShowResult}>
        {words.showResult}
      </button>
      <button type="button" class="link" onClick={actions.showAudit}>
        {auditWords.open}
      </button>
    </>
  );
}

const SHOWN_IMPORTS = 3;

function LastImports({ lines }: { readonly lines: readonly ImportLine[] }) {
  const status = (line: ImportLine) => Reflect.get(words.importStatus, line.status) ?? line.status;
  return (
    <section>
      <h2>{words.lastImports}</h2>
      <ul class="lines">
        {[...lines]
          .reverse()
          .slice(0, SHOWN_IMPORTS)
          .map((line) => (
            <li key={line.number}>
              <span class="name">{line.file}</span>
              <span class="quiet">
                {status(line)}: {words.importLine(line.rows, line.when)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Unfinished({ line, actions }: { readonly line: ImportLine; readonly actions: Actions }) {
  return (
    <Screen title={words.unfinishedTitle}>
      <p>{words.unfinished(line.file)}</p>
      <p class="quiet">{words.importLine(line.rows, line.when)}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => actions.finish(line.number)}>
          {words.finish}
        </button>
        <button type="button" onClick={() => actions.discard(line.number)}>
          {words.discard}
        </button>
      </div>
    </Screen>
  );
}
