import type { Host } from '../host';

/** What the engine says of a cell that was changed. */
interface Updated {
  readonly type?: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly content?: string;
}

/** Tells the script of what a person types at the grid, once the engine is done with it; what scripts write is no edit. */
export function tellOfEdits(host: Host, tell: (error: unknown) => void): void {
  const hear = ({ type, sheetId, col, row, content }: Updated) => {
    const isTyped = type === 'UPDATE_CELL' && content !== undefined && !host.isRunning;
    if (!isTyped || sheetId === undefined || col === undefined || row === undefined) return;
    const zone = { left: col, right: col, top: row, bottom: row };
    setTimeout(() => {
      try {
        host.edited({ sheetId, zone });
      } catch (error) {
        tell(error);
      }
    });
  };
  host.model.on('command-dispatched', host, hear);
}
