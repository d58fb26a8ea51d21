import { withoutCells } from './cells';
import type { Engine } from './engine';
import type { KeptValues } from './kept-values';
import type { Cell, StoredCell, Zone } from './types';

/** What an engine holds, apart from it. */
export interface SavedEngine {
  /** Tabs, sizes, names, rules and charts, as the engine's own data. */
  readonly data: string;
  readonly tabs: readonly SavedCells[];
  /** What the cells show; undefined where it is computed again when it is wanted. */
  readonly values: KeptValues | undefined;
}

interface SavedCells {
  readonly sheetId: string;
  /** Cells by column, of each row. */
  readonly rows: readonly (readonly (readonly [col: number, cell: Cell])[])[];
}

/**
 * What the engine holds at the moment. Its own export writes the text of every formula; parsed formulas never change,
 * so a copy of the workbook can go on with the same.
 */
export function savedEngine({ model, recalculation }: Engine): SavedEngine {
  const { getters } = model;
  const tabs = getters.getSheetIds().map((sheetId) => ({
    sheetId,
    rows: getters.getSheet(sheetId).rows.map(({ cells }) =>
      Object.entries(cells).flatMap(([col, id]) => {
        const cell = id === undefined ? undefined : storedCell(getters.getCellById(id));
        return cell ? [[Number(col), { ...cell }] as const] : [];
      }),
    ),
  }));
  const data = JSON.stringify(withoutCells(() => model._exportData(false)));
  return { data, tabs, values: recalculation.kept() };
}

// The engine's own type of a cell has the same fields.
const storedCell = (cell: unknown): StoredCell | undefined => cell as StoredCell | undefined;

/** Puts saved cells into an engine that was made from the data saved with them. */
export function fillEngine(
  { model, write, recalculation }: Engine,
  { tabs, values }: SavedEngine,
): void {
  recalculation.changedEntirely();
  for (const { sheetId, rows } of tabs) {
    const cells = rows.map((row) => new Map(row));
    write(sheetId, zoneOf(rows), (row, col, before) => cells[row]?.get(col) ?? before);
  }
  if (values?.locale === model.getters.getLocale().code) recalculation.show(values);
  // They reached the spreadsheet before they were saved.
  recalculation.deliver();
}

function zoneOf(rows: SavedCells['rows']): Zone {
  const right = rows.reduce(
    (most, row) => row.reduce((last, [col]) => Math.max(last, col), most),
    0,
  );
  return { left: 0, top: 0, right, bottom: rows.length - 1 };
}
