import type { Cell, EvaluatedCell, StoredCell, Zone } from '../engine/types';
import { boolean, constantOf, constants, record } from '../kinds';
import { formsOf, objectNamed } from '../strict';
import {
  evaluatedCells,
  literal,
  sharedStyle,
  storedCells,
  withContent,
  withFormula,
} from '../workbook';
import { errorName } from './range-values';
import { areaAt, heightOf, type RangeSelf, widthOf } from './scope';
import { validated } from './validated';

const form = formsOf<RangeSelf>();
const aRange = objectNamed<RangeSelf>('SpreadsheetApp.Range');

/** What of the cells a copy carries. */
export const copyPasteTypes = constants([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_VALUES',
]);
const aPasteType = constantOf('CopyPasteType', copyPasteTypes);

type Paste = keyof typeof copyPasteTypes;

interface Copy {
  readonly from: RangeSelf;
  readonly to: RangeSelf;
  readonly paste: Paste;
  readonly transposed: boolean;
}

/** Copies into a range: repeated when it is a multiple of the source, else once from its first cell. */
function copy({ from, to, paste, transposed }: Copy): void {
  const { book } = from.scope;
  const stored = storedCells(book, from.sheetId, from.zone);
  const computed = paste === 'PASTE_VALUES' ? evaluatedCells(book, from.sheetId, from.zone) : [];
  const [height, width] = transposed
    ? [widthOf(from.zone), heightOf(from.zone)]
    : [heightOf(from.zone), widthOf(from.zone)];
  const zone = pastedZone(to, height, width);
  const write = () =>
    book.engine.write(to.sheetId, zone, (row, col, before) => {
      const [i, j] = [(row - zone.top) % height, (col - zone.left) % width];
      const [r, c] = transposed ? [j, i] : [i, j];
      const source = stored[r]?.[c];
      if (paste === 'PASTE_VALUES') return withContent(before, valueCell(computed[r]?.[c]));
      const by = { rows: row - from.zone.top - r, columns: col - from.zone.left - c };
      return pasted(to, source, before, { paste, ...by });
    });
  // A copy of looks alone changes no value.
  if (paste === 'PASTE_FORMAT') write();
  else validated(to.scope, { sheetId: to.sheetId, zone }, write);
}

function pastedZone({ scope, sheetId, zone }: RangeSelf, height: number, width: number): Zone {
  const fits = heightOf(zone) % height === 0 && widthOf(zone) % width === 0;
  if (fits) return zone;
  return areaAt(scope, sheetId, [zone.top + 1, zone.left + 1, height, width]).zone;
}

function valueCell(cell: EvaluatedCell | undefined): Cell | undefined {
  if (!cell || cell.value === null) return undefined;
  if (cell.type !== 'error') return literal(cell.value);
  const name = errorName(cell.value);
  return { isFormula: false, content: name, parsedValue: name };
}

interface Shift {
  readonly paste: Paste;
  readonly rows: number;
  readonly columns: number;
}

function pasted(
  { scope, sheetId }: RangeSelf,
  source: StoredCell | undefined,
  before: StoredCell | undefined,
  { paste, rows, columns }: Shift,
): Cell | undefined {
  if (paste === 'PASTE_FORMAT') return looksOf(source, before);
  const { book } = scope;
  const looks = paste === 'PASTE_FORMULA' ? before : source;
  if (source?.isFormula) {
    const moved = book.compiler.moved(source.compiledFormula, columns, rows, sheetId);
    return withFormula(book, looks, moved);
  }
  const isBlank = !source || source.content === '';
  return withContent(looks, isBlank ? undefined : { ...source, format: undefined });
}

function looksOf(
  source: StoredCell | undefined,
  content: StoredCell | undefined,
): Cell | undefined {
  const blank: Cell = { isFormula: false, content: '', parsedValue: null };
  const { format, style } = source ?? {};
  if (!content && format === undefined && style === undefined) return undefined;
  return { ...(content ?? blank), format, style: style && sharedStyle(style) };
}

const pasteOf = (options: Record<string, unknown>): Paste => {
  if (options.contentsOnly === true) return 'PASTE_VALUES';
  return options.formatOnly === true ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
};

/** The methods of Range that copy it elsewhere. */
export const rangeCopy = {
  copyTo: [
    form([aRange], (from, to) => copy({ from, to, paste: 'PASTE_NORMAL', transposed: false })),
    form([aRange, aPasteType, boolean], (from, to, { constant }, transposed) =>
      copy({ from, to, paste: constant, transposed }),
    ),
    form([aRange, record], (from, to, options) =>
      copy({ from, to, paste: pasteOf(options), transposed: false }),
    ),
  ],
};
