import type { RangeListSelf } from './services/range-list';
import type { Area, SheetSelf } from './services/scope';
import { selfOf } from './strict';

/** Who works in the spreadsheet at the moment, and what they may not change. */
export interface Access {
  /** Somebody who may only look. */
  isViewer: boolean;
  /** Cells that the owner has protected from everybody else. */
  protected: readonly Area[];
}

const WRITES =
  /^SpreadsheetApp\.(Spreadsheet\.(insert|delete|set|remove|move|rename|add)|(Sheet|Range|RangeList)\.(set(?!Active)|clear|insert|delete|hide|show|copyTo|merge|break|protect|add|remove|append|move))/;

/** Calls of a tab that change cells wherever they stand. */
const OF_ALL_CELLS = /^SpreadsheetApp\.Sheet\.(clear|delete)/;

/** @throws in Apps Script's words when a call changes what this user may not change */
export function checkAccess(
  access: Access,
  call: string,
  args: readonly unknown[],
  self: unknown,
): void {
  if (!WRITES.test(call)) return;
  if (access.isViewer) throw new Error('You do not have permission to perform that action.');
  const changed = call === 'SpreadsheetApp.Range.copyTo' ? selfOf(args[0]) : self;
  if (access.protected.some((area) => isChanged(area, call, changed)))
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}

function isChanged({ sheetId, zone }: Area, call: string, self: unknown): boolean {
  // What a call is made on was stored by the host itself: a tab, or cells of one.
  const on = self as Partial<Area> & Partial<SheetSelf> & Partial<RangeListSelf>;
  if (on.ranges) return on.ranges.some((range) => isChanged({ sheetId, zone }, call, range));
  if (on.sheetId !== sheetId) return false;
  if (!on.zone) return OF_ALL_CELLS.test(call);
  const { left, right, top, bottom } = on.zone;
  return left <= zone.right && right >= zone.left && top <= zone.bottom && bottom >= zone.top;
}
