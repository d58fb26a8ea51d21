import { BELOW_NRR, GUARD_ROWS } from './guards-cells';
import { newTab } from './new-tab';
import { columnLetters, onTab, span } from './references';
import type { Block, Tab, TabName } from './tab';
import { type Column, tableFill, tableLetters, tableLook } from './table';

type GuardColumn = 'tab' | 'top' | 'left' | 'spoilt' | 'header' | 'blocker' | 'sentence';

const COLUMNS: readonly Column<GuardColumn>[] = [
  { id: 'tab', header: 'Tab', width: 110, note: 'Where columns stand that one formula fills.' },
  { id: 'top', header: 'First row', width: 80, number: '0', note: 'The row of their formulas.' },
  { id: 'left', header: 'First column', width: 90, number: '0', note: 'Counted from A.' },
  {
    id: 'spoilt',
    header: 'Spoilt',
    width: 80,
    number: '0',
    note: 'The first of the columns whose second row is blank, counted from the first column: its formula is blocked or gone. 0: none is.',
  },
  { id: 'header', header: 'Column', width: 150, note: 'What that column is called.' },
  {
    id: 'blocker',
    header: 'Blocked in row',
    width: 100,
    number: '0',
    note: 'The first row below the formula that holds something; 0: none does, so that the formula itself is gone.',
  },
  { id: 'sentence', header: 'What to do', width: 520, note: 'In words.' },
];
const C = tableLetters(COLUMNS);

/** Columns side by side that one formula each fills, from the row of the formulas on. */
interface Guarded {
  readonly tab: TabName;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** The row that names the columns. */
  readonly header: number;
  /** The last row of the tab's grid. */
  readonly last: number;
}

/** The most columns that a tab has. */
const LETTERS = 400;

/**
 * The hidden Guards tab: whether each column that one formula fills is whole. Where something stands in the way, a
 * spreadsheet shows an error in the first cell only and leaves the rest of the column blank, so that figures would be too
 * small without a word.
 */
export function guardsTab(tabs: readonly Tab[]): Tab {
  const isBelow = ({ tab }: Guarded) => BELOW_NRR.includes(tab);
  const found = tabs.flatMap(guardedOf);
  // What the figures of NRR rest on first: of several, the first is told.
  const below = found.filter(isBelow);
  const areas = [...below, ...found.filter((area) => !isBelow(area))];
  if (areas.length > GUARD_ROWS) throw new Error(`${areas.length} areas are to be guarded.`);
  const look = tableLook(COLUMNS, { row: 1, rows: areas.length });
  return newTab({
    name: 'Guards',
    isHidden: true,
    rows: LETTERS + 1,
    columns: COLUMNS.length + 4,
    widths: [...look.widths, 90, 90, 520, 80],
    blocks: [look.header, ...areaBlocks(areas), ...sentenceBlocks(areas.length, below.length)],
    formats: look.formats,
    notes: look.notes,
  });
}

/** The columns of a tab that one formula each fills, run by run. */
function guardedOf({ name, rows, blocks, frozenRows }: Tab): Guarded[] {
  return blocks.flatMap((block) => {
    // A formula that fills cells below it needs at least one.
    if (block.row >= rows) return [];
    const header = frozenRows > 0 ? frozenRows : block.row - 1;
    const { row } = block;
    return runsOf(block).map((run) => ({ ...run, row, tab: name, header, last: rows }));
  });
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
  const at = (id: GuardColumn, row: number) => `$${C[id]}${row}`;
  const formulas = areas.map((area, index) => {
    const { tab, row, column, columns, header, last } = area;
    const here = index + 2;
    const [from, to] = [column, column + columns - 1].map(columnLetters);
    const rows = (first: number, end: number) => onTab(tab, `$${from}$${first}:$${to}$${end}`);
    const spoilt = at('spoilt', here);
    const below = `INDEX(${rows(row + 1, last)};0;${spoilt})`;
    const ifSpoilt = (formula: string, otherwise: string) =>
      `=IF(${spoilt}=0;${otherwise};${formula})`;
    return [
      `=ARRAYFORMULA(IFERROR(MATCH(TRUE;ISBLANK(${rows(row + 1, row + 1)});0);0))`,
      ifSpoilt(`INDEX(${rows(header, header)};1;${spoilt})`, '""'),
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
    tableFill(
      [{ id: 'sentence' } as Column<GuardColumn>],
      { sentence: sentence() },
      {
        row: 2,
        column: COLUMNS.length,
        rows: areas.length,
      },
    ),
  ];
}

/** Names the column and what to do: clear the cell in its way, or let the tabs be built again. */
function sentence(): string {
  const letter = `INDEX(${span('K', 2, LETTERS + 1)};$${C.left}2+$${C.spoilt}2-1)`;
  const named = `$${C.tab}2&", "&$${C.header}2&", is blocked by what stands in "&${letter}&$${C.blocker}2&": clear that cell."`;
  const gone = `$${C.tab}2&", "&$${C.header}2&", has lost its formula in "&${letter}&$${C.top}2&": build the tabs again in the sidebar."`;
  return `IF($${C.spoilt}2=0;"";IF($${C.blocker}2=0;${gone};${named}))`;
}

/** How many areas are spoilt, the sentence of the first, and the letters of columns to name one by. */
function sentenceBlocks(rows: number, below: number): Block[] {
  const spoilt = span(C.spoilt, 2, rows + 1);
  const first = `MATCH(TRUE;${spoilt}>0;0)`;
  const column = COLUMNS.length + 1;
  return [
    { kind: 'values', row: 1, column, cells: [['Spoilt', 'Below NRR', 'The first', 'Letters']] },
    {
      kind: 'formulas',
      row: 2,
      column,
      cells: [
        [
          `=COUNTIFS(${spoilt};">0")`,
          `=COUNTIFS(${span(C.spoilt, 2, below + 1)};">0")`,
          `=IF($H$2=0;"";ARRAYFORMULA(INDEX(${span(C.sentence, 2, rows + 1)};${first})))`,
        ],
      ],
    },
    {
      kind: 'values',
      row: 2,
      column: column + 3,
      cells: Array.from({ length: LETTERS }, (_, index) => [columnLetters(index + 1)]),
    },
  ];
}
