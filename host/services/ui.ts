import { constantOf, constants, text } from '../kinds';
import { formsOf, objectNamed, strict, type Table } from '../strict';
import { aPage, type PageSelf } from './html';
import type { Scope } from './scope';

/** An entry of the menu; a separator has no caption, a submenu has items. */
export interface MenuItem {
  readonly caption: string;
  readonly functionName?: string;
  readonly items?: readonly MenuItem[];
}

/** What the script put around the grid. */
export interface UiState {
  menu: readonly MenuItem[];
  sidebar: { readonly title: string; readonly html: string } | null;
  dialog: { readonly title: string; readonly html: string } | null;
  readonly alerts: string[];
  readonly toasts: string[];
}

interface MenuSelf {
  readonly scope: Scope;
  /** Undefined for the add-on's own menu, which has no caption. */
  readonly caption: string | undefined;
  readonly items: MenuItem[];
}

const menuForm = formsOf<MenuSelf>();
const SEPARATOR: MenuItem = { caption: '' };

function added(self: MenuSelf, item: MenuItem): object {
  self.items.push(item);
  return strict(menuTable, self, self.scope.watch);
}

const aMenu = objectNamed<MenuSelf>('Menu');

const menuTable: Table<MenuSelf> = {
  name: 'Menu',
  methods: {
    addItem: [
      menuForm([text, text], (self, caption, functionName) =>
        added(self, { caption, functionName }),
      ),
    ],
    addSeparator: [menuForm([], (self) => added(self, SEPARATOR))],
    addSubMenu: [
      menuForm([aMenu], (self, { caption = '', items }) => added(self, { caption, items })),
    ],
    addToUi: [
      menuForm([], ({ scope, caption, items }) => {
        const { ui } = scope;
        ui.menu = caption === undefined ? [...items] : [...ui.menu, { caption, items }];
      }),
    ],
  },
};

const buttons = constants(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
const answers = constants(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const aButtonSet = constantOf('ButtonSet', buttons);
const form = formsOf<Scope>();

const shown = ({ title, content }: PageSelf, over?: string) => ({
  title: over ?? title,
  html: content,
});

function alert({ ui }: Scope, ...parts: readonly string[]): unknown {
  ui.alerts.push(parts.join(': '));
  return answers.OK;
}

/** Ui, what `SpreadsheetApp.getUi()` gives. */
export const uiTable: Table<Scope> = {
  name: 'Ui',
  constants: { ButtonSet: buttons, Button: answers },
  methods: {
    createMenu: [form([text], (scope, caption) => newMenu(scope, caption))],
    createAddonMenu: [form([], (scope) => newMenu(scope, undefined))],
    showSidebar: [
      form([aPage], ({ ui }, page) => {
        ui.sidebar = shown(page);
      }),
    ],
    showModalDialog: [
      form([aPage, text], ({ ui }, page, title) => {
        ui.dialog = shown(page, title);
      }),
    ],
    showModelessDialog: [
      form([aPage, text], ({ ui }, page, title) => {
        ui.dialog = shown(page, title);
      }),
    ],
    alert: [
      form([text], (scope, prompt) => alert(scope, prompt)),
      form([text, aButtonSet], (scope, prompt) => alert(scope, prompt)),
      form([text, text, aButtonSet], (scope, title, prompt) => alert(scope, title, prompt)),
    ],
  },
};

function newMenu(scope: Scope, caption: string | undefined): object {
  return strict(menuTable, { scope, caption, items: [] }, scope.watch);
}

/** The item of a menu, or of one inside it, that bears a caption and runs something. */
export function itemWith(items: readonly MenuItem[], caption: string): MenuItem | undefined {
  for (const item of items) {
    const found = item.items ? itemWith(item.items, caption) : item;
    if (found?.functionName && found.caption === caption) return found;
  }
  return undefined;
}
