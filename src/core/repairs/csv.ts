/** What a spreadsheet program takes for the beginning of a formula, full-width signs too, when it opens a CSV. */
const FORMULA = /^[=+\-@\s\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Whether a spreadsheet program would calculate a text that a CSV holds. */
export function opensAsFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A text as a file may hold it: nothing in the place of one that opens as a formula, but for a number. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? '' : text;
}

/** Rows as UTF-8 CSV, every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
