import type { Evaluator } from './evaluator';
import { isOneCell, widthOf } from './spill';
import type { Compiled, EvaluatedCell, Position, StoredCell, Zone } from './types';

interface Getters {
  getCells(sheetId: string): readonly StoredCell[];
  getCellPosition(id: number): Position;
}

interface Region {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** Columns of a tab, from the left one to the right one. */
type Columns = Pick<Zone, 'left' | 'right'>;

// A zone that needs more formulas than this is read as everything else: all that is pending is computed first. Settings
// need some ten for each deal.
const MOST_FORMULAS = 400_000;
const ANYWHERE = ['OFFSET', 'INDIRECT'];

/**
 * The computed cells of a zone while other cells wait to be computed: only what the zone itself needs is computed, and
 * forgotten again. Undefined where formulas that fill cells beside them, or OFFSET, have a part in it.
 */
export function lookAhead(evaluator: Evaluator, region: Region): EvaluatedCell[][] | undefined {
  const { evaluatedCells, spreadingRelations, computeCell, computeFormulaCell } = evaluator;
  const fresh = <T extends object>(one: T): T => new (one.constructor as new () => T)();
  const mayBeFilled = filledCells(evaluator.getters as Getters);
  let count = 0;
  let isFit = true;
  evaluator.evaluatedCells = fresh(evaluatedCells);
  evaluator.spreadingRelations = fresh(spreadingRelations);
  evaluator.computeCell = (position) => {
    isFit &&= !mayBeFilled(position);
    return isFit ? computeCell(position) : nothing(position);
  };
  evaluator.computeFormulaCell = (position, cell) => {
    isFit &&= ++count < MOST_FORMULAS && isPlain(cell.compiledFormula);
    return isFit ? computeFormulaCell(position, cell) : nothing(position);
  };
  evaluator.updateCompilationParameters();
  try {
    const cells = computed(evaluator, region);
    return isFit ? cells : undefined;
  } finally {
    Object.assign(evaluator, {
      evaluatedCells,
      spreadingRelations,
      computeCell,
      computeFormulaCell,
    });
    evaluator.updateCompilationParameters();
  }
}

const nothing = (position: Position): EvaluatedCell => ({
  value: null,
  type: 'empty',
  formattedValue: '',
  position,
});

function computed(evaluator: Evaluator, { sheetId, zone }: Region): EvaluatedCell[][] {
  const rows: EvaluatedCell[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const cells: EvaluatedCell[] = [];
    for (let col = zone.left; col <= zone.right; col++)
      cells.push(evaluator.computeCell({ sheetId, col, row }));
    rows.push(cells);
  }
  return rows;
}

/** Whether a formula needs only cells that it names. */
function isPlain({ symbols, isBadExpression }: Compiled): boolean {
  return !isBadExpression && !symbols.some((name) => ANYWHERE.includes(name.toUpperCase()));
}

/** Tells cells that formulas beside them may fill. */
function filledCells(getters: Getters): (position: Position) => boolean {
  const tabs = new Map<string, readonly Columns[]>();
  return ({ sheetId, col }) => {
    const known = tabs.get(sheetId);
    const columns = known ?? filledColumns(getters, sheetId);
    if (!known) tabs.set(sheetId, columns);
    return columns.some(({ left, right }) => left <= col && col <= right);
  };
}

const ALL: Columns = { left: 0, right: Number.POSITIVE_INFINITY };

/** The columns that formulas of a tab may fill: all where that cannot be told from their texts. */
function filledColumns(getters: Getters, sheetId: string): readonly Columns[] {
  return getters.getCells(sheetId).flatMap((cell): Columns[] => {
    if (!cell.isFormula) return [];
    const { compiledFormula } = cell;
    const width = widthOf(compiledFormula, getters);
    if (width === 0 && isOneCell(compiledFormula, getters)) return [];
    const { col } = getters.getCellPosition(cell.id);
    return width === 0 ? [ALL] : [{ left: col, right: col + width - 1 }];
  });
}
