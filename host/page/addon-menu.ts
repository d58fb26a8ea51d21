/** An entry of the menu: something to choose, a heading over what follows, or a line between. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly isInner: boolean; choose(): void }
  | { readonly kind: 'heading'; readonly caption: string }
  | { readonly kind: 'separator' };

/** Makes a button open a list of entries, by mouse or with the arrow keys, Home, End and Escape. */
export function addonMenu(
  button: HTMLElement,
  list: HTMLElement,
  entries: readonly MenuEntry[],
): void {
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const choose = (entry: MenuEntry) => {
    open(false);
    button.focus();
    if (entry.kind === 'item') entry.choose();
  };
  list.replaceChildren(...entries.map((entry) => entryElement(entry, () => choose(entry))));
  const items = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];

  button.addEventListener('click', () => {
    const isOpening = list.hidden === true;
    open(isOpening);
    if (isOpening) items[0]?.focus();
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open(true);
    items[0]?.focus();
  });
  const leave = () => {
    open(false);
    button.focus();
  };
  list.addEventListener('keydown', (event) => {
    const act = actions(items, leave)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  list.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node) || !(list.contains(next) || button.contains(next))) open(false);
  });
}

/** What each key does in the open menu. */
function actions(
  items: readonly HTMLElement[],
  leave: () => void,
): Readonly<Record<string, () => void>> {
  const at = items.findIndex((item) => item.matches(':focus'));
  const focus = (place: number) => items.at(place % items.length)?.focus();
  const choose = () => items[at]?.click();
  return {
    ArrowDown: () => focus(at + 1),
    ArrowUp: () => focus(at - 1),
    Home: () => focus(0),
    End: () => focus(-1),
    Escape: leave,
    Enter: choose,
    ' ': choose,
  };
}

function entryElement(entry: MenuEntry, choose: () => void): HTMLElement {
  const element = document.createElement('div');
  if (entry.kind === 'separator') {
    element.setAttribute('role', 'separator');
    element.className = 'menu-separator';
    return element;
  }
  element.textContent = entry.caption;
  if (entry.kind === 'heading') {
    element.setAttribute('role', 'presentation');
    element.className = 'menu-heading';
    return element;
  }
  element.setAttribute('role', 'menuitem');
  element.className = entry.isInner ? 'menu-item menu-item-inner' : 'menu-item';
  element.tabIndex = -1;
  element.addEventListener('click', choose);
  return element;
}
