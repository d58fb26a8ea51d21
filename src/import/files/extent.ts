import { columnNumber } from '../../workbook/sheet/references';

/** Cells that the sheets of a workbook may reach over together; the reader makes one for each, filled or not. */
export const MOST_CELLS = 60_000_000;

/** Sizes of the largest sheet of a spreadsheet program. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const PLACED = /<(?:\w+:)?(?:row|c)\s[^<>]*?\br=["']([A-Za-z]*)(\d*)["']/g;
const SLICE = 4 * 1024 * 1024;

/**
 * How many cells a sheet's rows and cells reach over by the places that they claim; infinite where one stands beyond
 * any sheet. A file of a few hundred bytes can claim billions.
 */
export async function extentOf(sheet: Blob): Promise<number> {
  let [rows, columns] = [0, 0];
  let rest = '';
  for (let from = 0; from < sheet.size; from += SLICE) {
    // One character a byte is enough: places are plain.
    const bytes = await sheet.slice(from, from + SLICE).arrayBuffer();
    const text = rest + new TextDecoder('latin1').decode(bytes);
    for (const [, letters = '', number = ''] of text.matchAll(PLACED)) {
      rows = Math.max(rows, Number(number));
      columns = Math.max(columns, columnNumber(letters));
    }
    const cut = text.lastIndexOf('<');
    rest = cut < 0 ? '' : text.slice(cut, cut + SLICE);
  }
  return rows > MOST_ROWS || columns > MOST_COLUMNS ? Number.POSITIVE_INFINITY : rows * columns;
}
