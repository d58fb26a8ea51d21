import { inUnit, isInUnit, saysUnit } from '../settings/money';
import { HEADER_FILL } from './look';
import type { Area, Block, Formulas, Tab } from './tab';
import { tabColor } from './tab-color';

type Needed = Pick<Tab, 'name' | 'rows' | 'columns' | 'widths' | 'blocks' | 'formats'>;

/**
 * A tab with what it says of itself; for the rest it is shown, has a header row, gridlines and protected formulas. Where its
 * money is shown as Settings says, its texts name it so. Columns are as wide as the longest word of their headers at least, so
 * that none breaks within; what is merged has room of its own.
 */
export function newTab(parts: Needed & Partial<Tab>): Tab {
  return {
    isHidden: false,
    frozenRows: 1,
    frozenColumns: 0,
    hasGridlines: true,
    isProtected: true,
    notes: [],
    choices: [],
    highlights: [],
    charts: [],
    merges: [],
    color: parts.isHidden ? null : tabColor(parts.name),
    ...parts,
    blocks: isInUnit(parts.name) ? [...parts.blocks, ...wordsInUnit(parts.blocks)] : parts.blocks,
    widths: widthsForHeaders(parts),
  };
}

/** Over each text that says MRR the same with the unit in which money is shown. */
function wordsInUnit(blocks: readonly Block[]): readonly Formulas[] {
  return blocks.flatMap((block) =>
    block.kind !== 'values'
      ? []
      : block.cells.flatMap((line, down) =>
          line.flatMap((cell, right): readonly Formulas[] => {
            if (typeof cell !== 'string' || isNamed(cell) || !saysUnit(cell)) return [];
            const [row, column] = [block.row + down, block.column + right];
            return [
              { kind: 'formulas', row, column, cells: [[`=${inUnit(cell)}`]], isWords: true },
            ];
          }),
        ),
  );
}

/** Whether a text is what somebody else called something: it stands as it is. */
const isNamed = (cell: string): boolean => cell.startsWith("'");

function widthsForHeaders({
  widths,
  blocks,
  formats,
  merges = [],
}: Needed & Partial<Tab>): readonly number[] {
  const headers = formats.flatMap(({ area, background }) =>
    background === HEADER_FILL ? [area] : [],
  );
  const needed = widths.map(() => 0);
  for (const block of blocks)
    if (block.kind === 'values')
      block.cells.forEach((line, down) => {
        line.forEach((cell, right) => {
          const [row, column] = [block.row + down, block.column + right];
          const isSpread = merges.some((area) => isIn(area, row, column));
          if (!isSpread && headers.some((area) => isIn(area, row, column)))
            needed[column - 1] = Math.max(needed[column - 1] ?? 0, widthOfWords(String(cell)));
        });
      });
  return widths.map((width, index) => Math.max(width, needed[index] ?? 0));
}

function isIn({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** Bold letters of ten points in the widest of the usual fonts, and the space beside them. */
const NARROW = 6;
const LETTER = 9.2;
const WIDE = 13;
const BESIDE = 8;
/** Widths come in steps, since each that is different costs a call. */
const STEP = 4;

function widthOfWords(header: string): number {
  const words = header.split(/[\s/-]+/).map(widthOfWord);
  const widest = words.reduce((most, width) => Math.max(most, width), 0);
  return Math.ceil((widest + BESIDE) / STEP) * STEP;
}

function widthOfWord(word: string): number {
  const letters = [...word].map((letter) => {
    if (/[fijlrtI.,'()]/.test(letter)) return NARROW;
    return /[mwMW%]/.test(letter) ? WIDE : LETTER;
  });
  return letters.reduce((sum, width) => sum + width, 0);
}
