import { failureOf } from '../../import/server/failure';
import type { Remote } from '../../import/server/server';
import type { Selection, Server } from '../../main';
import type { Front } from '../state/desk';
import { formulaWords } from '../words/formula-words';
import { firstCell, holdsCell, parseRange, rangeText } from './cell-range';
import type { HelperEvent, Outcome } from './formula-helper';

/** What the formula helper asks of the server. */
type FormulaServer = Pick<Remote<Server>, 'readSelection' | 'insertFormula'>;

/** Fills a parameter of the chosen function with the selected cells, unless it is filled in otherwise meanwhile. */
export async function useSelection(front: Front, parameter: string): Promise<void> {
  const question = front.ask(`selection for ${parameter}`);
  const isLate = () => question?.signal.aborted ?? true;
  const tell = (event: HelperEvent) => !isLate() && front.dispatch({ type: 'helper', event });
  try {
    const { tab, range } = await front.server.readSelection();
    tell({ type: 'gave', name: parameter, text: rangeText({ tab, a1: range }) });
  } catch (error) {
    tell({ type: 'not selected', failure: failureOf(error) });
  }
}

/** Puts a formula into the chosen cell and shows what became of it, unless another one is made meanwhile. */
export async function insertFormula(front: Front, formula: string): Promise<void> {
  const { view } = front.state();
  const question = front.ask('formula');
  if (view.at !== 'formula' || !question) return;
  const { outcome } = view.helper;
  question.dispatch({ type: 'helper', event: { type: 'inserts' } });
  const agreed = outcome?.at === 'asked' ? outcome.cell : null;
  const next = await putFormula(question.server, formula, agreed);
  question.dispatch({ type: 'helper', event: { type: 'put', outcome: next } });
}

/**
 * Puts a formula into the cell that is chosen now. Where that holds something it asks first; `agreed` is the cell whose
 * content may go, so that an agreement is not taken for another cell chosen meanwhile.
 */
async function putFormula(
  server: FormulaServer,
  formula: string,
  agreed: string | null,
): Promise<Outcome> {
  try {
    const selection = await server.readSelection();
    const cell = firstCell(selection.range);
    const named = rangeText({ tab: selection.tab, a1: cell });
    const problem = objectionTo(selection, formula, named);
    if (problem !== null) return { at: 'refused', failure: failureOf(problem) };
    if (!selection.isEmpty && agreed !== named) return { at: 'asked', cell: named };
    const { tab, isEmpty } = selection;
    const inserted = await server.insertFormula({ tab, cell, formula, replace: !isEmpty });
    return { at: 'inserted', cell: named, ...inserted };
  } catch (error) {
    return { at: 'refused', failure: failureOf(error) };
  }
}

function objectionTo({ tab, range, isOwn }: Selection, formula: string, cell: string) {
  if (isOwn) return formulaWords.ownTab(tab);
  const readsItself = rangesIn(formula).some(
    (read) => (read.tab ?? tab) === tab && holdsCell(read.a1, firstCell(range)),
  );
  return readsItself ? formulaWords.readsItself(cell) : null;
}

/** The cells that a formula reads; its texts name none. */
function rangesIn(formula: string) {
  const pieces = formula.match(/"[^"]*"|'(?:[^']|'')*'(?:![\w$:]+)?|(?:\w+!)?[\w$:]+/g) ?? [];
  return pieces.flatMap((piece) => parseRange(piece) ?? []);
}
