import { sheetsFormula } from './formulas/dialect';
import { areaOfA1 } from './services/a1';
import { errorName, shownText } from './services/range-values';
import type { Area, Scope } from './services/scope';
import { validated } from './services/validated';
import { evaluatedCells, interpreted, storedCells, withContent } from './workbook';

/** A cell as a viewer sees it. */
export interface SeenCell {
  /** The value, a date as its serial number, blank as "". */
  readonly value: unknown;
  readonly text: string;
  readonly formula: string;
  /** What Sheets says when one points at an error. */
  readonly error?: string;
  /** Where it leads. */
  readonly link?: string;
}

/** A cell, or cells, of a tab. */
export interface LinkedCells {
  readonly sheetId: string;
  readonly zone: Area['zone'];
}

/** What a person at the grid sees and does. */
export interface Viewer {
  cell(sheetName: string, a1: string): SeenCell;
  values(sheetName: string, a1: string): unknown[][];
  /** The cells to which a link leads within the spreadsheet; undefined where it leads to no tab that is there. */
  linked(link: string): LinkedCells | undefined;
  /** Types a text into a cell. */
  type(sheetName: string, a1: string, text: string): void;
  /** Pastes rows at a cell: the grid grows, plain-text cells stay so. */
  paste(sheetName: string, a1: string, rows: readonly (readonly string[])[]): void;
}

/** A link within the spreadsheet goes by the number of the tab. */
const INNER_LINK = /^#gid=(\d+)&range=(.*)$/;

/** The viewer of one spreadsheet; `edited` is told of what the person changes. */
export function viewer(scope: Scope, edited: (area: Area) => void): Viewer {
  const { book } = scope;
  const areaOn = (sheetName: string, a1: string) => {
    const sheetId = book.engine.model.getters.getSheetIdByName(sheetName);
    if (sheetId === undefined) throw new Error(`there is no tab ${sheetName}`);
    return areaOfA1(scope, sheetId, a1);
  };
  const write = ({ sheetId, zone }: Area, textAt: (row: number, col: number) => string) => {
    validated(scope, { sheetId, zone }, () =>
      book.engine.write(sheetId, zone, (row, col, before) =>
        withContent(before, interpreted(book, sheetId, textAt(row, col), before)),
      ),
    );
    edited({ sheetId, zone });
  };
  return {
    cell: (sheetName, a1) => seenCell(scope, areaOn(sheetName, a1)),
    values(sheetName, a1) {
      const { sheetId, zone } = areaOn(sheetName, a1);
      return evaluatedCells(book, sheetId, zone).map((row) =>
        row.map((cell) => (cell.type === 'error' ? errorName(cell.value) : (cell.value ?? ''))),
      );
    },
    linked(link) {
      const [, number, a1] = INNER_LINK.exec(link) ?? [];
      const sheetId = number === undefined ? undefined : book.tabs.numbered(Number(number));
      return sheetId === undefined || !a1 ? undefined : areaOfA1(scope, sheetId, a1);
    },
    type: (sheetName, a1, text) => write(areaOn(sheetName, a1), () => text),
    paste(sheetName, a1, rows) {
      const { sheetId, zone } = areaOn(sheetName, a1);
      const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
      const pasted = { ...zone, bottom: zone.top + rows.length - 1, right: zone.left + width - 1 };
      grow(scope, { sheetId, zone: pasted });
      write({ sheetId, zone: pasted }, (row, col) => rows[row - zone.top]?.[col - zone.left] ?? '');
    },
  };
}

function seenCell({ book }: Scope, { sheetId, zone }: Area): SeenCell {
  const [[found] = []] = evaluatedCells(book, sheetId, zone);
  const [[stored] = []] = storedCells(book, sheetId, zone);
  const formula = stored?.isFormula
    ? sheetsFormula(stored.compiledFormula.toFormulaString(book.engine.model.getters))
    : '';
  if (!found) return { value: '', text: '', formula };
  if (found.type !== 'error') {
    const link = found.link && { link: found.link.url };
    return { value: found.value ?? '', text: found.formattedValue, formula, ...link };
  }
  const text = shownText(found);
  return { value: text, text, formula, error: String(found.message ?? '') };
}

function grow({ book }: Scope, { sheetId, zone }: Area): void {
  const { getters } = book.engine.model;
  const sheetName = getters.getSheetName(sheetId);
  const add = (dimension: 'ROW' | 'COL', has: number, wants: number) => {
    const added = { sheetId, sheetName, dimension, base: has - 1, quantity: wants - has };
    if (wants > has) book.engine.send('ADD_COLUMNS_ROWS', { ...added, position: 'after' });
  };
  add('ROW', getters.getNumberRows(sheetId), zone.bottom + 1);
  add('COL', getters.getNumberCols(sheetId), zone.right + 1);
}
