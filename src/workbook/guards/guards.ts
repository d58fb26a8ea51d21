import { dealColumn, headerOfColumn } from '../data/deals';
import { dealsWords } from '../data/deals-words';
import { lacksAsOf } from '../data/latest-report';
import type { Plan } from '../plan';
import { settingFormulas } from '../settings/formulas';
import { LEAST_FILLED } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import { columnLetters, columnNumber, onTab, span } from '../sheet/references';
import type { Block, Tab, TabName } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { BELOW_NRR, GUARD_ROWS, GUARDS_NAMES } from './cells';
import {
  ALPHABET,
  AREA,
  AREA_COLUMNS,
  type AreaColumn,
  BESIDE,
  BESIDE_COLUMNS,
  lettersText,
} from './columns';
import { BUILD_AGAIN, typedSentence, watchedBlocks, watchedCells, watchedNames } from './typed';

/** Columns side by side that one formula each fills, from the row of the formulas on. */
interface Guarded {
  readonly tab: TabName;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** The row that names the columns. */
  readonly header: number;
  /** The last row that they may fill. */
  readonly last: number;
}

type Deals = Pick<Plan, 'dealColumns'>;

/**
 * The hidden Guards tab: whether each column that one formula fills is whole, whether each cell that held a formula still
 * does, and whether the first row of Deals is that of its headers. Where something stands in the way, a spreadsheet shows an error in the first cell only and leaves the rest of
 * the column blank, so that figures would be too small without a word.
 */
export function guardsTab(tabs: readonly Tab[], plan: Plan): Tab {
  const found = tabs.flatMap(guardedOf);
  // Of several the first is told: what the figures of NRR rest on, and of that what others of it rest on.
  const below = BELOW_NRR.flatMap((name) => found.filter(({ tab }) => tab === name));
  const areas = [...below, ...found.filter((area) => !below.includes(area))];
  const cells = watchedCells(tabs, { name: 'Settings', blocks: settingFormulas(plan) });
  const watched = { ...cells, below: [...watchedNames(tabs), ...cells.below] };
  const size = {
    areas: areas.length,
    below: below.length,
    watched: watched.below.length + watched.others.length,
    watchedBelow: watched.below.length,
  };
  if (Math.max(size.areas, size.watched) > GUARD_ROWS)
    throw new Error(`${size.areas} areas and ${size.watched} lists of cells are to be guarded.`);
  const look = tableLook(AREA_COLUMNS, { row: 1, rows: areas.length });
  const first = AREA_COLUMNS.length + 1;
  const beside = tableLook(BESIDE_COLUMNS, { row: 1, first, rows: size.watched });
  return newTab({
    name: 'Guards',
    isHidden: true,
    rows: Math.max(size.areas, size.watched) + 1,
    columns: AREA_COLUMNS.length + BESIDE_COLUMNS.length,
    widths: [...look.widths, ...beside.widths],
    blocks: [
      look.header,
      beside.header,
      ...areaBlocks(areas),
      ...watchedBlocks([...watched.below, ...watched.others]),
      ...sentenceBlocks(size, plan),
    ],
    formats: [...look.formats, ...beside.formats],
    names: GUARDS_NAMES,
    notes: [...look.notes, ...beside.notes],
  });
}

/** The columns of a tab that one formula each fills, run by run. */
function guardedOf({ name, rows, blocks, frozenRows }: Tab): Guarded[] {
  return blocks.flatMap((block) => {
    // A formula that fills cells below it needs at least one.
    if (block.row >= rows) return [];
    const header = frozenRows > 0 ? frozenRows : block.row - 1;
    const { row } = block;
    return runsOf(block).map((run) => {
      const area = { ...run, row };
      return { ...area, tab: name, header, last: Math.min(rows, ...rowsAbove(blocks, area)) };
    });
  });
}

/** The rows above whatever else stands further down in some columns. */
function rowsAbove(
  blocks: readonly Block[],
  { row, column, columns }: Pick<Guarded, 'row' | 'column' | 'columns'>,
): readonly number[] {
  return blocks.flatMap((block) => {
    const width = widthOf(block);
    const isBeside = block.column >= column + columns || block.column + width <= column;
    return isBeside || block.row <= row ? [] : [block.row - 1];
  });
}

function widthOf(block: Block): number {
  if (block.kind === 'fill') return block.across ?? block.cells.length;
  return Math.max(0, ...block.cells.map((cells) => cells.length));
}

const FILLS = /^=(?:ARRAYFORMULA|SORT|SORTN|IFERROR\(FILTER)\(/;

function runsOf(block: Block): Pick<Guarded, 'column' | 'columns'>[] {
  const { column } = block;
  const places = formulasOf(block).flatMap((formula, index) =>
    FILLS.test(formula) ? [column + index] : [],
  );
  const firsts = places.filter((place) => !places.includes(place - 1));
  return firsts.map((first) => {
    const last = places.find((place) => place >= first && !places.includes(place + 1)) ?? first;
    return { column: first, columns: last - first + 1 };
  });
}

/** The formulas of a block's first row. */
function formulasOf(block: Block): readonly string[] {
  if (block.kind === 'formulas') return block.cells[0] ?? [];
  if (block.kind === 'values') return [];
  const [formula = ''] = block.cells;
  return block.across === undefined ? block.cells : new Array<string>(block.across).fill(formula);
}

function areaBlocks(areas: readonly Guarded[]): Block[] {
  const at = (id: AreaColumn, row: number) => `$${AREA[id]}${row}`;
  const formulas = areas.map((area, index) => {
    const { tab, row, column, columns, header, last } = area;
    const here = index + 2;
    const [from, to] = [column, column + columns - 1].map(columnLetters);
    const rows = (first: number, end: number) => onTab(tab, `$${from}$${first}:$${to}$${end}`);
    // What stands in the way may be in the first row below.
    const gaps = [row + 1, Math.min(row + LEAST_FILLED - 1, last)].map(
      (one) => `ISBLANK(${rows(one, one)})`,
    );
    const hasGap = `${gaps.join('+')}>0`;
    const spoilt = at('spoilt', here);
    const below = `INDEX(${rows(row + 1, last)};0;${spoilt})`;
    const ifSpoilt = (formula: string, otherwise: string) =>
      `=IF(${spoilt}=0;${otherwise};${formula})`;
    return [
      `=ARRAYFORMULA(IFERROR(MATCH(TRUE;${hasGap};0);0))`,
      ifSpoilt(nameOf(area, `INDEX(${rows(header, header)};1;${spoilt})`), '""'),
      ifSpoilt(`ARRAYFORMULA(IFERROR(MATCH(FALSE;ISBLANK(${below});0)+${at('top', here)};0))`, '0'),
    ];
  });
  return [
    {
      kind: 'values',
      row: 2,
      column: 1,
      cells: areas.map(({ tab, row, column }) => [tab, row, column]),
    },
    { kind: 'formulas', row: 2, column: 4, cells: formulas },
    { kind: 'formulas', row: 2, column: AREA_COLUMNS.length, cells: [[sentence(areas.length)]] },
  ];
}

/** The header of a spoilt column; where the formula that is spoilt gives that, too, the column's letter. */
function nameOf({ row, header, column }: Guarded, shown: string): string {
  return header < row ? shown : `IFERROR(${shown};"column ${columnLetters(column)}")`;
}

/** Names the first column that is spoilt and what to do: clear the cell in its way, or let the tabs be built again. */
function sentence(areas: number): string {
  const first = `$${BESIDE.areaAt}$2`;
  const at = (id: AreaColumn) => `INDEX(${span(AREA[id], 2, areas + 1)};${first})`;
  const choose = (gone: string, blocked: string) => `IF(${at('blocker')}=0;${gone};${blocked})`;
  const parts = [
    `${at('tab')}&", "&${at('header')}`,
    choose('", has lost its formula in "', '", is blocked by what stands in "'),
    lettersText(`(${at('left')}+${at('spoilt')}-1)`),
    choose(at('top'), at('blocker')),
    choose(`"${BUILD_AGAIN}"`, '": clear that cell."'),
  ];
  return `=IF(${first}=0;"";${parts.join('&')})`;
}

interface Size {
  readonly areas: number;
  readonly below: number;
  readonly watched: number;
  readonly watchedBelow: number;
}

/** How many areas and lists are spoilt, the sentence of the first, and of what columns are named. */
function sentenceBlocks({ areas, below, watched, watchedBelow }: Size, deals: Deals): Block[] {
  const counted = (letter: string, rows: number) => `COUNTIFS(${span(letter, 2, rows + 1)};">0")`;
  const [ofAreas, ofBelow] = [counted(AREA.spoilt, areas), counted(AREA.spoilt, below)];
  const [areaAt, typedAt] = [`$${BESIDE.areaAt}$2`, `$${BESIDE.typedAt}$2`];
  const at = (id: 'headers' | 'asOf' | 'ofData') => `$${BESIDE[id]}$2`;
  const [headers, asOf, ofData] = [at('headers'), at('asOf'), at('ofData')];
  const placeOf = (letter: string, rows: number) =>
    `=ARRAYFORMULA(IFERROR(MATCH(TRUE;${span(letter, 2, rows + 1)}>0;0);0))`;
  const area = (letter: string) => `INDEX(${span(letter, 2, areas + 1)};${areaAt})`;
  // Both tables have the tabs in one order; on one tab what fills a column is told before.
  const before = `MATCH(${area(AREA.tab)};${span(BESIDE.watched, 2, watched + 1)};0)`;
  const isTyped = `IF(${areaAt}=0;TRUE;IF(${typedAt}=0;FALSE;${typedAt}<${before}))`;
  return [
    {
      kind: 'formulas',
      row: 2,
      column: columnNumber(BESIDE.spoilt),
      cells: [
        [
          `=${ofAreas}+${counted(BESIDE.typed, watched)}+${headers}+${asOf}`,
          `=${ofBelow}+${counted(BESIDE.typed, watchedBelow)}+${headers}+${asOf}`,
          `=IF($${BESIDE.spoilt}$2=0;"";IF(LEN(${ofData})>0;${ofData};IF(${isTyped};${typedSentence(watched)};$${AREA.sentence}$2)))`,
        ],
      ],
    },
    {
      kind: 'formulas',
      row: 2,
      column: columnNumber(BESIDE.areaAt),
      cells: [
        [
          placeOf(AREA.spoilt, areas),
          placeOf(BESIDE.typed, watched),
          `=${lacksHeaders(deals)}`,
          `=${lacksAsOf()}`,
          `=IF(${headers}>0;"${dealsWords.noHeaders}";IF(${asOf}>0;"${dealsWords.noAsOf}";""))`,
        ],
      ],
    },
    { kind: 'values', row: 2, column: columnNumber(BESIDE.letters), cells: [[ALPHABET]] },
  ];
}

/** Columns of which one header tells the row: another may have been renamed, or its column deleted. */
const TELLING = ['recordId', 'type', 'amount', 'import'] as const;

/** 1 where rows above its headers, or without them, have moved what is read as the first row of deals. */
function lacksHeaders(deals: Deals): string {
  const shown = TELLING.map((id) => {
    const header = `TRIM(INDEX(${dealColumn(deals, id)};1)&"")`;
    return `IFERROR(IF(${header}="${headerOfColumn(id)}";1;0);0)`;
  });
  return `IF(${shown.join('+')}=0;1;0)`;
}
