import { openInnerLinks } from '../engine/inner-links';
import type { Host } from '../host';

/** Follows links to cells of the spreadsheet, as Sheets does. */
export function followLinks({ linked }: Pick<Host, 'linked'>): void {
  openInnerLinks({
    urlRepresentation: (url, getters) => getters.tryGetSheetName(linked(url)?.sheetId ?? '') ?? '',
    open: (url, { model }) => {
      const found = linked(url);
      if (!found) return;
      const { sheetId, zone } = found;
      const sheetIdFrom = model.getters.getActiveSheetId();
      if (sheetIdFrom !== sheetId)
        model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
      model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    },
  });
}
