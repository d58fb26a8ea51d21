/** The functions of formulas that calculate alike in Sheets and in the host. */
const ALLOWED = new Set(
  `SUM SUMIF SUMIFS COUNTIFS AVERAGEIFS SUMPRODUCT IF IFERROR AND OR NOT ISNUMBER ISBLANK INDEX MATCH OFFSET
  VLOOKUP EDATE EOMONTH DATE YEAR MONTH DAY TODAY MIN MAX MAXIFS MINIFS ROUND ABS TEXT TRIM LOWER LEN LEFT
  COUNTA COUNTBLANK ROWS COLUMN ROW SEQUENCE SORT SORTN FILTER UNIQUE LARGE SMALL RANK HYPERLINK
  INT MOD MID FIND TRUE FALSE ARRAYFORMULA LOOKUP XLOOKUP SUMIF COUNTIF ISFORMULA`.split(/\s+/),
);

/** Whether formulas may call a function: of the others it is not known that they calculate alike. */
export const isAllowed = (name: string): boolean => ALLOWED.has(name);

const LONGEST = 50_000;

// Texts, quoted tab names, names and numbers, then single characters.
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM)[!?]?|[A-Za-z_$\\][\w.$]*|\d*\.\d+|\d+|\s+|<>|[<>]=|[\s\S]/g;

/** Why a formula is refused: it fails somewhere, in another locale or in another engine. */
export class FormulaRefused extends Error {
  override readonly name = 'FormulaRefused';
}

/**
 * The formula as the engine reads it, which separates arguments by commas.
 * @param custom names of the script's own functions
 * @throws FormulaRefused with a sentence
 */
export function engineFormula(formula: string, custom: ReadonlySet<string>): string {
  if (formula.length > LONGEST) refuse(formula, 'it has more than 50,000 characters');
  const pieces = formula.match(PIECES) ?? [];
  return pieces
    .map((piece, index) => enginePiece(piece, formula, calls(pieces, index), custom))
    .join('');
}

function enginePiece(
  piece: string,
  formula: string,
  isCall: boolean,
  custom: ReadonlySet<string>,
): string {
  if (piece === ';') return ',';
  if (piece === ',')
    refuse(
      formula,
      'arguments are separated by ";", since "," is no separator in half of the locales',
    );
  if (piece === '{' || piece === '}') refuse(formula, 'array literals change with the locale');
  if (/^\d*\.\d+$/.test(piece))
    refuse(
      formula,
      `${piece} is a decimal literal, which does not parse where the comma is the decimal sign`,
    );
  if (piece.startsWith('"') && /"|\\/.test(piece.slice(1, -1)))
    refuse(formula, 'the engine reads no quotation mark or backslash inside a text');
  if (piece === '"') refuse(formula, 'a text has no closing quotation mark');
  if (piece.startsWith("'") && piece.slice(1, -1).includes("'"))
    refuse(formula, 'the engine reads no apostrophe in the name of a tab');
  if (isCall && !isAllowed(piece.toUpperCase()) && !custom.has(piece.toUpperCase()))
    refuse(formula, `${piece} is not among the functions that calculate alike everywhere`);
  return piece;
}

function calls(pieces: readonly string[], index: number): boolean {
  return pieces[index + 1] === '(' && /^[A-Za-z_]/.test(pieces[index] ?? '');
}

/** The formula as Sheets shows it in a locale whose decimal sign is the comma. */
export function sheetsFormula(formula: string): string {
  const pieces = formula.match(PIECES) ?? [];
  return pieces.map((piece) => (piece === ',' ? ';' : piece)).join('');
}

function refuse(formula: string, why: string): never {
  const shown = formula.length > 200 ? `${formula.slice(0, 200)}…` : formula;
  throw new FormulaRefused(`The formula ${shown} is refused: ${why}.`);
}
