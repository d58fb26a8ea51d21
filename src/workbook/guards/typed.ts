import { PERIOD_HEADER_ROW } from '../nrr/places';
import { settingNames } from '../settings/names';
import { formulaAreas } from '../sheet/formula-areas';
import { columnLetters, columnNumber, onTab, span } from '../sheet/references';
import type { Area, Block, Formulas, Tab, TabName } from '../sheet/tab';
import { BELOW_NRR, GUARDS_NAMES } from './cells';
import { BESIDE, lettersText } from './columns';

/** Some of a tab's cells with formulas, and which of them no longer holds one. */
interface Watched {
  readonly tab: TabName | 'Names';
  /** The last of them without a formula, as its row times 1,000 and its column; 0 where each has one. */
  readonly formula: string;
}

/** What to do where a formula is gone. */
export const BUILD_AGAIN = ': build the tabs again in the sidebar.';

/** A formula with more characters cannot be read. */
const LONGEST = 300;

/** Whether names by which formulas call cells stand for cells, so many a formula as can be read; 1 where one does not. */
export function watchedNames(tabs: readonly Tab[]): readonly Watched[] {
  const names = [...settingNames(), ...tabs.flatMap((tab) => tab.names ?? [])];
  const formulas: Watched[] = [];
  for (let from = 0; from < names.length; from += NAMES_A_FORMULA) {
    const some = names.slice(from, from + NAMES_A_FORMULA).map(({ name }) => `ROWS(${name})`);
    formulas.push({ tab: 'Names', formula: `=IFERROR(0*(${some.join('+')});1)` });
  }
  return formulas;
}

const NAMES_A_FORMULA = 6;

type Formulated = Pick<Tab, 'name' | 'blocks'>;

/**
 * Cells of all tabs that hold a formula each, those that NRR shows or rests on first. All take values from Settings; of its
 * tables a line may lack its formula while nobody has filled it.
 */
export function watchedCells(
  tabs: readonly Formulated[],
  settings: Formulated,
): {
  readonly below: readonly Watched[];
  readonly others: readonly Watched[];
} {
  const ofSettings = (kind: Block['kind']): Formulated => ({
    name: settings.name,
    blocks: settings.blocks.filter((block) => block.kind === kind),
  });
  const isBelow = ({ name }: Formulated) => name === 'NRR' || BELOW_NRR.includes(name);
  return {
    below: [ofSettings('formulas'), ...tabs.filter(isBelow)].flatMap(watchedOf),
    others: [...tabs.filter((tab) => !isBelow(tab)), ofSettings('fill')].flatMap(watchedOf),
  };
}

function watchedOf(tab: Formulated): readonly Watched[] {
  const formulas: Watched[] = [];
  let parts: string[] = [];
  const areas = formulaAreas(tab, restOnGuards(tab));
  for (const part of areas.map((area) => lastTyped(tab.name, area))) {
    if (parts.length > 0 && formulaOf([...parts, part]).length > LONGEST) {
      formulas.push({ tab: tab.name, formula: formulaOf(parts) });
      parts = [];
    }
    parts.push(part);
  }
  return parts.length > 0 ? [...formulas, { tab: tab.name, formula: formulaOf(parts) }] : formulas;
}

/** So many rows may somebody have deleted above, when a tab is built anew while Guards looks where it looked before. */
const BESIDE_THEM = 5;

/**
 * Rows that say whether all is whole, with some beside them: they cannot be looked at themselves, since each would wait for
 * the other.
 */
function restOnGuards({ name, blocks }: Formulated): readonly number[] {
  if (name === 'NRR') return Array.from({ length: PERIOD_HEADER_ROW - 1 }, (_, above) => above + 1);
  const rows = blocks.flatMap((block) => (block.kind === 'formulas' ? rowsWithGuards(block) : []));
  const beside = Array.from({ length: 2 * BESIDE_THEM + 1 }, (_, place) => place - BESIDE_THEM);
  return [...new Set(rows.flatMap((row) => beside.map((away) => row + away)))].sort(
    (a, b) => a - b,
  );
}

function rowsWithGuards({ row, cells }: Formulas): readonly number[] {
  return cells.flatMap((formulas, down) =>
    formulas.some((formula) => GUARDS_NAMES.some(({ name }) => formula.includes(name)))
      ? [row + down]
      : [],
  );
}

function formulaOf(parts: readonly string[]): string {
  return `=ARRAYFORMULA(IFERROR(MAX(${parts.join(';')});0))`;
}

/**
 * Of a range Google says only that ISFORMULA tells about its first cell; if that is so inside of ARRAYFORMULA, too, less is
 * found, and nothing is told that is not so.
 */
function lastTyped(tab: TabName, { row, column, rows, columns }: Area): string {
  const [from, to] = [column, column + columns - 1].map(columnLetters);
  const cells = onTab(tab, `$${from}$${row}:$${to}$${row + rows - 1}`);
  return `IF(ISFORMULA(${cells});0;ROW(${cells})*1000+COLUMN(${cells}))`;
}

/** Cells that held a formula each: those lists in which one no longer does. */
export function watchedBlocks(watched: readonly Watched[]): Block[] {
  const tabs = watched.map(({ tab }) => [tab]);
  const formulas = watched.map(({ formula }) => [formula]);
  const place = { row: 2, column: columnNumber(BESIDE.watched) };
  return [
    { kind: 'values', ...place, cells: tabs },
    { kind: 'formulas', ...place, column: place.column + 1, cells: formulas },
  ];
}

/** Names the first cell that holds no formula any more, and says what to do. */
export function typedSentence(watched: number): string {
  const at = (letter: string) => `INDEX(${span(letter, 2, watched + 1)};$${BESIDE.typedAt}$2)`;
  const cell = `${lettersText(`MOD(${at(BESIDE.typed)};1000)`)}&INT(${at(BESIDE.typed)}/1000)`;
  return `IF(${at(BESIDE.typed)}<1000;"A named range that formulas call is gone${BUILD_AGAIN}";${at(BESIDE.watched)}&" has lost its formula in "&${cell}&"${BUILD_AGAIN}")`;
}
