import type { Evaluator } from './evaluator';
import type { EvaluatedCell, Position } from './types';

// The engine recurses from a cell to what it refers to; a running total of thousands of rows would
// run out of stack. Past this depth the chain is cut and continued from its far end.
const DEEPEST = 120;

class TooDeep {
  // The engine passes on what carries the value of an error, and reports anything else.
  readonly value = '#ERROR!';
  readonly message = 'the chain of formulas is computed in pieces';
  constructor(readonly position: Position) {}
}

/** Makes an evaluator compute chains of any length, piece by piece. */
export function followLongChains(evaluator: Evaluator): void {
  const compute = evaluator.computeCell.bind(evaluator);
  let depth = 0;
  let cut: TooDeep | undefined;
  const inner = (position: Position): EvaluatedCell => {
    if (depth > DEEPEST && !evaluator.evaluatedCells.get(position)) {
      cut = new TooDeep(position);
      throw cut;
    }
    depth++;
    try {
      const cell = compute(position);
      if (cut) throw cut;
      return cell;
    } finally {
      depth--;
    }
  };
  evaluator.computeCell = unlessKnown(evaluator, (position) => {
    if (depth > 0) return inner(position);
    const found = attempt(position);
    return found instanceof TooDeep ? inPieces(position, found.position) : found;
  });
  function inPieces(position: Position, deep: Position): EvaluatedCell {
    const pending = [position, deep];
    for (;;) {
      const next = pending.at(-1) ?? position;
      const found = attempt(next);
      if (found instanceof TooDeep) {
        if (pending.some((other) => samePosition(other, found.position))) return circular(next);
        pending.push(found.position);
      } else if (pending.length === 1) return found;
      else {
        evaluator.evaluatedCells.set(next, found);
        pending.pop();
      }
    }
  }
  function attempt(position: Position): EvaluatedCell | TooDeep {
    cut = undefined;
    try {
      return inner(position);
    } catch (error) {
      if (error instanceof TooDeep) return error;
      throw error;
    } finally {
      cut = undefined;
    }
  }
}

type ComputeCell = Evaluator['computeCell'];

function unlessKnown(evaluator: Evaluator, compute: ComputeCell): ComputeCell {
  return (position) => evaluator.evaluatedCells.get(position) ?? compute(position);
}

const samePosition = (a: Position, b: Position): boolean =>
  a.row === b.row && a.col === b.col && a.sheetId === b.sheetId;

function circular(position: Position): EvaluatedCell {
  return {
    value: '#REF!',
    message: 'Circular dependency detected.',
    type: 'error',
    formattedValue: '#REF!',
    position,
  };
}
