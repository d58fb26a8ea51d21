import type { Inserted, Selection, Server } from '../main';
import { firstCell, holdsCell, parseRange, rangeText } from './cell-range';
import { formulaWords } from './formula-words';
import { type Remote, sentenceOf } from './server';
import { words } from './words';

/** What the formula helper asks of the server. */
export type FormulaServer = Pick<Remote<Server>, 'readSelection' | 'insertFormula'>;

/** What became of a formula on its way into the chosen cell. */
export type Outcome =
  | ({ readonly at: 'inserted'; readonly cell: string } & Inserted)
  | { readonly at: 'asked'; readonly cell: string }
  | { readonly at: 'refused'; readonly problem: string };

/** The selected cells as a formula names them. @throws what the server says */
export async function selectedRange(server: FormulaServer): Promise<string> {
  const { tab, range } = await server.readSelection();
  return rangeText({ tab, a1: range });
}

/**
 * Puts a formula into the cell that is chosen now. Where that holds something it asks first; `agreed` is the cell whose
 * content may go, so that an agreement is not taken for another cell chosen meanwhile.
 */
export async function putFormula(
  server: FormulaServer,
  formula: string,
  agreed: string | null,
): Promise<Outcome> {
  try {
    const selection = await server.readSelection();
    const cell = firstCell(selection.range);
    const named = rangeText({ tab: selection.tab, a1: cell });
    const problem = objectionTo(selection, formula, named);
    if (problem !== null) return { at: 'refused', problem };
    if (!selection.isEmpty && agreed !== named) return { at: 'asked', cell: named };
    const { tab, isEmpty } = selection;
    const inserted = await server.insertFormula({ tab, cell, formula, replace: !isEmpty });
    return { at: 'inserted', cell: named, ...inserted };
  } catch (error) {
    return { at: 'refused', problem: sentenceOf(error) || words.noReason };
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
