/**
 * A column of a tab that people change, row by row and without errors, as far as `rows` of it below its header: rows may be
 * inserted, deleted and sorted there. Texts come without spaces around them; what is no text comes as it is.
 */
export function mirrored(column: string, rows: number, kind: 'text' | 'as it is'): string {
  const shown = kind === 'text' ? `TRIM(${column}&"")` : `IF(LEN(${column})=0;"";${column})`;
  const isThere = `(ROW(${column})>1)*(ROW(${column})<=${rows + 1})`;
  return `IFERROR(FILTER(IFERROR(${shown};"");${isThere});"")`;
}
