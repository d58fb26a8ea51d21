import type { Host } from '../host';

/** What the engine says of a cell that was changed. */
interface Updated {
  readonly type?: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly content?: string;
}

type Area = Parameters<Host['edited']>[0];

/**
 * Tells the script of what a person types or pastes at the grid, once the engine is done with it: all cells that change at
 * once are one edit, as in Sheets. What scripts write is none.
 */
export function tellOfEdits(host: Host, tell: (error: unknown) => void): void {
  let edit: Area | null = null;
  const end = () => {
    const area = edit;
    edit = null;
    try {
      if (area) host.edited(area);
    } catch (error) {
      tell(error);
    }
  };
  const hear = ({ type, sheetId, col, row, content }: Updated) => {
    const isTyped = type === 'UPDATE_CELL' && content !== undefined && !host.isRunning;
    if (!isTyped || sheetId === undefined || col === undefined || row === undefined) return;
    if (edit === null) setTimeout(end);
    edit = grown(edit, { sheetId, zone: { left: col, right: col, top: row, bottom: row } });
  };
  host.model.on('command-dispatched', host, hear);
}

/** The area that holds both; of two sheets the later one counts. */
function grown(edit: Area | null, { sheetId, zone }: Area): Area {
  if (edit?.sheetId !== sheetId) return { sheetId, zone };
  const { left, right, top, bottom } = edit.zone;
  return {
    sheetId,
    zone: {
      left: Math.min(left, zone.left),
      right: Math.max(right, zone.right),
      top: Math.min(top, zone.top),
      bottom: Math.max(bottom, zone.bottom),
    },
  };
}
