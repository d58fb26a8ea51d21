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

/** Marks of direction and spaces without a width: nobody sees them. Joiners stay, since scripts and emoji need them. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const OTHER_BLANKS = /\p{Cc}|[^\S ]/gu;
const ORDINARY = /^[ -~]*$/;

/**
 * The text of a cell as it looks, so that two names that look the same are the same: composed characters, every blank a
 * plain one, and nothing that has no width.
 */
export function seenText(cell: Cell): string {
  const text = textOf(cell);
  if (ORDINARY.test(text)) return text;
  return text.normalize('NFC').replace(UNSEEN, '').replace(OTHER_BLANKS, ' ').trim();
}
