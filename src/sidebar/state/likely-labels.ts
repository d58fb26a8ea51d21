import type { Cell } from '../../core/report/cell';
import { headerOf } from '../../core/report/headers';

const SEARCHED_ROWS = 30;

/**
 * What look like the labels of a table whose columns are not known: the row that names a field or two, else the first of
 * the rows with most different texts that are no numbers.
 */
export function likelyLabels(cells: readonly (readonly Cell[])[]): readonly string[] {
  const known = headerOf(cells)?.labels;
  if (known) return known.filter((label) => label.trim() !== '');
  let best: readonly string[] = [];
  for (const row of cells.slice(0, SEARCHED_ROWS)) {
    const texts = new Set(row.map((cell) => String(cell ?? '').trim()).filter(isName));
    if (texts.size > best.length) best = [...texts];
  }
  return best;
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && text.length < 100;
}
