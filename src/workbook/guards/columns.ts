import { columnLetters } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';

export type AreaColumn = 'tab' | 'top' | 'left' | 'spoilt' | 'header' | 'blocker' | 'sentence';

/** A line for each run of columns that one formula each fills. */
export const AREA_COLUMNS: readonly Column<AreaColumn>[] = [
  { id: 'tab', header: 'Tab', width: 90, note: 'Where columns stand that one formula fills.' },
  { id: 'top', header: 'First row', width: 90, number: '0', note: 'The row of their formulas.' },
  { id: 'left', header: 'First column', width: 90, number: '0', note: 'Counted from A.' },
  {
    id: 'spoilt',
    header: 'Spoilt',
    width: 90,
    number: '0',
    note: 'The first of the columns whose second or third row is blank, counted from the first column: its formula is blocked or gone. 0: none is.',
  },
  { id: 'header', header: 'Column', width: 150, note: 'What that column is called.' },
  {
    id: 'blocker',
    header: 'Blocked in row',
    width: 90,
    number: '0',
    note: 'The first row below the formula that holds something; 0: none does, so that the formula itself is gone.',
  },
  { id: 'sentence', header: 'What to do', width: 520, note: 'Of the first that is, in words.' },
];
export const AREA = tableLetters(AREA_COLUMNS);

type BesideColumn =
  | 'spoilt'
  | 'belowNrr'
  | 'first'
  | 'letters'
  | 'watched'
  | 'typed'
  | 'areaAt'
  | 'typedAt'
  | 'headers'
  | 'asOf'
  | 'ofData';

/** What both tables come to, the letters of columns, and a line for some cells of a tab with a formula each. */
export const BESIDE_COLUMNS: readonly Column<BesideColumn>[] = [
  { id: 'spoilt', header: 'Spoilt', width: 90, note: 'Lines that tell of something.' },
  { id: 'belowNrr', header: 'Below NRR', width: 90, note: 'Those of what NRR shows.' },
  { id: 'first', header: 'The first', width: 520, note: 'What the first of them says.' },
  { id: 'letters', header: 'Letters', width: 90, note: 'Of which names of columns are made.' },
  { id: 'watched', header: 'Cells of', width: 90, note: 'Cells that hold a formula each.' },
  {
    id: 'typed',
    header: 'Typed over',
    width: 90,
    note: 'The last that holds something else: row x 1,000 + column; 0: none does.',
  },
  {
    id: 'areaAt',
    header: 'First spoilt',
    width: 90,
    note: 'Of the columns. 0: none.',
  },
  { id: 'typedAt', header: 'First typed', width: 90, note: 'Of the cells. 0: none.' },
  {
    id: 'headers',
    header: 'Headers',
    width: 90,
    note: '1: row 1 of Deals does not hold the headers of its columns. 0: it does.',
  },
  {
    id: 'asOf',
    header: 'As-of month',
    width: 90,
    note: '1: Imports does not say the as-of month of the latest report. 0: it does.',
  },
  { id: 'ofData', header: 'Of data', width: 520, note: 'What to do about either, in words.' },
];

/** The letters of these columns. */
export const BESIDE = Object.fromEntries(
  BESIDE_COLUMNS.map(({ id }, index) => [id, columnLetters(AREA_COLUMNS.length + 1 + index)]),
) as Readonly<Record<BesideColumn, string>>;

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters of a column that a formula counts from A; no tab has more than 702. */
export function lettersText(column: string): string {
  const letter = (place: string) => `MID($${BESIDE.letters}$2;${place};1)`;
  return `IF(${column}>26;${letter(`INT((${column}-1)/26)`)};"")&${letter(`MOD(${column}-1;26)+1`)}`;
}
