import type { MenuItem } from '../services/ui';
import type { MenuEntry } from './addon-menu';

/** The add-on's menu as entries to choose from; a submenu becomes a heading over its items. */
export function menuEntries(
  items: readonly MenuItem[],
  choose: (caption: string) => void,
  isInner = false,
): MenuEntry[] {
  return items.flatMap((item): MenuEntry[] => {
    if (item.items) {
      return [{ kind: 'heading', caption: item.caption }, ...menuEntries(item.items, choose, true)];
    }
    if (item.caption === '') return [{ kind: 'separator' }];
    return [{ kind: 'item', caption: item.caption, isInner, choose: () => choose(item.caption) }];
  });
}
