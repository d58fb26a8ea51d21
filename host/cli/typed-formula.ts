// Texts and quoted names, decimal numbers, then single characters.
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\d*\.\d+|[\s\S]/g;

/**
 * A formula as people type it where the decimal sign is a point, in the form that every locale reads.
 * @example typedFormula('=CLTV(100, 0.8, 0.05)') //=> "=CLTV(100; (8/10); (5/100))"
 */
export function typedFormula(formula: string): string {
  const pieces = formula.match(PIECES) ?? [];
  return pieces.map((piece) => (piece === ',' ? ';' : fraction(piece))).join('');
}

function fraction(piece: string): string {
  const [whole = '', decimals] = /^\d*\.\d+$/.test(piece) ? piece.split('.') : [];
  if (decimals === undefined) return piece;
  return `(${Number(whole + decimals)}/${10 ** decimals.length})`;
}
