import { lettersOf } from './letters';

const TEXT_OR_NAME = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const PART = String.raw`(?:\[(-?\d+)\]|(\d+))`;
// A cell, or whole columns, or whole rows; a bare C3 is a column, as Sheets reads it.
const REFERENCE = new RegExp(
  String.raw`(?<![\w.$\]])(?:R${PART}?C${PART}?|C${PART}(?::C${PART})?|R${PART}(?::R${PART})?)(?![\w.(\[])`,
  'gi',
);

type Part = readonly [relative: string | undefined, absolute: string | undefined];

/** A formula in R1C1 notation as A1 notation for the cell in this row and column, both from 0. */
export function a1Formula(formula: string, row: number, column: number): string {
  // Texts and quoted tab names are every other piece; nothing in them is a reference.
  const pieces = formula.split(TEXT_OR_NAME);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : inA1(piece, row, column)))
    .join('');
}

function inA1(piece: string, row: number, column: number): string {
  return piece.replace(REFERENCE, (whole, ...found: (string | undefined)[]) => {
    const part = (index: number): Part => [found[index], found[index + 1]];
    if (/^R[^C]*C/i.test(whole)) return cell(columnText(part(2), column), rowText(part(0), row));
    const [text, from] = /^C/i.test(whole)
      ? [(at: Part) => columnText(at, column), 4]
      : [(at: Part) => rowText(at, row), 8];
    const isPair = whole.includes(':');
    return `${text(part(from))}:${text(part(isPair ? from + 2 : from))}`;
  });
}

function cell(column: string, row: string): string {
  return column === '#REF!' || row === '#REF!' ? '#REF!' : column + row;
}

function columnText([relative, absolute]: Part, column: number): string {
  if (absolute !== undefined) return `$${lettersOf(Number(absolute) - 1)}`;
  const index = column + Number(relative ?? 0);
  return index < 0 ? '#REF!' : lettersOf(index);
}

function rowText([relative, absolute]: Part, row: number): string {
  if (absolute !== undefined) return `$${absolute}`;
  const index = row + Number(relative ?? 0);
  return index < 0 ? '#REF!' : String(index + 1);
}
