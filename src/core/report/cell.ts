/**
 * What a cell of a report can hold once it has entered the program: text as written, a number, a flag, or nothing.
 * Dates come in as day numbers; whoever reads a Date turns it into one at the edge, in the spreadsheet's time zone.
 */
export type Cell = string | number | boolean | null;

/** Whether a cell holds nothing a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The text of a cell as a person reads it, without blanks around it. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
