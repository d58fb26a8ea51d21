import { int } from '../kinds';
import { formsOf } from '../strict';
import { a1Of } from './a1';
import { areaAt, heightOf, type RangeSelf, widthOf } from './scope';

const form = formsOf<RangeSelf>();

function moved(
  range: RangeSelf,
  rows: number,
  columns: number,
  height: number,
  width: number,
): object {
  const { scope, sheetId, zone } = range;
  return scope.objects.range(
    areaAt(scope, sheetId, [zone.top + rows + 1, zone.left + columns + 1, height, width]),
  );
}

/** Rows of a range as a group, or that group folded. */
function grouped(range: RangeSelf, command: 'GROUP_HEADERS' | 'FOLD_HEADER_GROUP'): object {
  const { scope, sheetId, zone } = range;
  const place = { dimension: 'ROW', start: zone.top, end: zone.bottom };
  scope.book.engine.send(command, { sheetId, ...place });
  return scope.objects.range(range);
}

/** Takes rows of a range out of the groups that they are in; without one nothing changes. */
function ungrouped(range: RangeSelf): object {
  const { scope, sheetId, zone } = range;
  const { engine } = scope.book;
  for (const { start, end } of engine.model.getters.getHeaderGroups(sheetId, 'ROW')) {
    const place = { start: Math.max(start, zone.top), end: Math.min(end, zone.bottom) };
    if (place.start <= place.end)
      engine.send('UNGROUP_HEADERS', { sheetId, dimension: 'ROW', ...place });
  }
  return scope.objects.range(range);
}

/** The methods of Range about where it is. */
export const rangeGeometry = {
  getRow: [form([], ({ zone }) => zone.top + 1)],
  getColumn: [form([], ({ zone }) => zone.left + 1)],
  getLastRow: [form([], ({ zone }) => zone.bottom + 1)],
  getLastColumn: [form([], ({ zone }) => zone.right + 1)],
  getNumRows: [form([], ({ zone }) => heightOf(zone))],
  getNumColumns: [form([], ({ zone }) => widthOf(zone))],
  getHeight: [form([], ({ zone }) => heightOf(zone))],
  getWidth: [form([], ({ zone }) => widthOf(zone))],
  getA1Notation: [form([], (range) => a1Of(range))],
  getSheet: [form([], ({ scope, sheetId }) => scope.objects.sheet(sheetId))],
  getGridId: [form([], ({ scope, sheetId }) => scope.book.tabs.of(sheetId).number)],
  getCell: [
    form([int, int], (range, row, column) => {
      if (row < 1 || column < 1 || row > heightOf(range.zone) || column > widthOf(range.zone))
        throw new Error('Cell reference out of range');
      return moved(range, row - 1, column - 1, 1, 1);
    }),
  ],
  shiftRowGroupDepth: [
    form([int], (range, delta) => {
      if (delta === -1) return ungrouped(range);
      if (delta !== 1) throw new Error('The host groups rows by one level only.');
      return grouped(range, 'GROUP_HEADERS');
    }),
  ],
  collapseGroups: [form([], (range) => grouped(range, 'FOLD_HEADER_GROUP'))],
  offset: [
    form([int, int], (range, rows, columns) =>
      moved(range, rows, columns, heightOf(range.zone), widthOf(range.zone)),
    ),
    form([int, int, int], (range, rows, columns, height) =>
      moved(range, rows, columns, height, widthOf(range.zone)),
    ),
    form([int, int, int, int], moved),
  ],
  activate: [
    form([], (range) => {
      const { scope, sheetId, zone } = range;
      scope.book.tabs.activate(sheetId);
      scope.book.tabs.select(zone);
      return scope.objects.range(range);
    }),
  ],
};
