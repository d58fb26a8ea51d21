import { helpers, registries } from '@odoo/o-spreadsheet';
import { Component, xml } from '@odoo/owl';

/** A note as the host keeps it. */
export interface SheetNote {
  readonly sheetName: string;
  readonly a1: string;
  readonly text: string;
}

/** Shows the note of the cell under the pointer, as Sheets does; the engine has no notes of its own. */
export function showNotes(notes: () => readonly SheetNote[]): void {
  registries.cellPopoverRegistry.add('HostNote', {
    onHover: ({ sheetId, col, row }, getters) => {
      const sheetName = getters.getSheetName(sheetId);
      const a1 = helpers.toXC(col, row);
      const note = notes().find((each) => each.sheetName === sheetName && each.a1 === a1);
      if (note === undefined) return { isOpen: false };
      const props = { text: note.text };
      return { isOpen: true, Component: NotePopover, props, cellCorner: 'top-right' };
    },
  });
}

class NotePopover extends Component {
  static override template = xml`<div class="note" t-out="props.text"/>`;
  static override props = { text: String, onClosed: { type: Function, optional: true } };
  static maxSize = { maxWidth: 280, maxHeight: 240 };
}
