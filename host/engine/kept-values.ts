import type { Evaluator } from './evaluator';
import type { EvaluatedCell, Position, StoredCell, Zone } from './types';

/** What the cells of a workbook show, apart from the engine that computed it. */
export interface KeptValues {
  /** Of each tab, by column and row. */
  readonly cells: ValueMap;
  /** The formulas that fill cells beside them, and what they fill. */
  readonly fills: readonly (readonly [Position, Zone])[];
  /** The locale that numbers and dates are written in. */
  readonly locale: string;
}

type ValueMap = Record<string, Record<number, Record<number, EvaluatedCell>>>;

interface Getters {
  getLocale(): { readonly code: string };
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly StoredCell[];
}

/** The engine's own map of what cells show. */
interface PositionMap {
  map: ValueMap;
}

// The engine does not type its map; this is its one field.
const mapOf = ({ evaluatedCells }: Evaluator): PositionMap =>
  evaluatedCells as unknown as PositionMap;

/** What the cells show, all of it computed; undefined where some of it holds for the moment only. */
export function keptValues(evaluator: Evaluator): KeptValues | undefined {
  const getters = evaluator.getters as Getters;
  const { arrayFormulasToResults } = evaluator.spreadingRelations;
  const fills = arrayFormulasToResults
    .keys()
    .map((position) => [position, arrayFormulasToResults.get(position)] as const);
  const isBlocked = fills.some(([position]) => evaluator.isArrayFormulaSpillBlocked(position));
  if (isBlocked || isMomentary(getters)) return undefined;
  const { code: locale } = getters.getLocale();
  return { cells: copyOf(mapOf(evaluator).map), fills, locale };
}

/** Has an evaluator whose cells were just filled show what it showed, without computing it. */
export function showKept(evaluator: Evaluator, { cells, fills }: KeptValues): void {
  evaluator.buildDependencyGraph();
  mapOf(evaluator).map = copyOf(cells);
  for (const [arrayFormulaPosition, resultZone] of fills)
    evaluator.spreadingRelations.addRelation({ arrayFormulaPosition, resultZone });
}

/** What a cell shows never changes in place: it is replaced, as the rows that it stands in are not. */
function copyOf(map: ValueMap): ValueMap {
  const copied = (columns: ValueMap[string]) =>
    Object.fromEntries(Object.entries(columns).map(([col, rows]) => [col, { ...rows }]));
  return Object.fromEntries(
    Object.entries(map).map(([sheetId, columns]) => [sheetId, copied(columns)]),
  );
}

/** The dialect's function whose value is another at each moment. */
const MOMENTARY = 'TODAY';

function isMomentary(getters: Getters): boolean {
  const seen = new Set<object>();
  const isOne = (cell: StoredCell) => {
    if (!cell.isFormula) return false;
    const { execute, symbols } = cell.compiledFormula;
    // Copies share their code, and with it its names.
    if (seen.has(execute)) return false;
    seen.add(execute);
    return symbols.some((name) => name.toUpperCase() === MOMENTARY);
  };
  return getters.getSheetIds().some((sheetId) => getters.getCells(sheetId).some(isOne));
}
