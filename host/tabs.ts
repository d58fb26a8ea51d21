import type { Engine } from './engine/engine';
import type { Zone } from './engine/types';

/** What Sheets keeps about a tab and the engine does not. */
export interface Tab {
  readonly number: number;
  /** Notes by the cell's name. */
  readonly notes: Map<string, string>;
}

/** The tabs of one spreadsheet, those that a person adds at the grid included. */
export interface Tabs {
  /** @throws when there is no such tab any more */
  of(sheetId: string): Tab;
  /** The tab that Sheets knows by a number. */
  numbered(number: number): string | undefined;
  /** Names a tab that is about to be made. */
  newId(): string;
  /** The tab in front. */
  active(): string;
  activate(sheetId: string): void;
  /** The cells that are selected on it. */
  selected(): Zone;
  select(zone: Zone): void;
  saved(): SavedTabs;
  /** Goes on with what was kept about the same tabs of another model. */
  restore(saved: SavedTabs): void;
}

/** What was kept about tabs, apart from them. */
export interface SavedTabs {
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly next: number;
  readonly active: string;
  readonly selected: Zone;
}

const copyOf = (tabs: ReadonlyMap<string, Tab>): Map<string, Tab> =>
  new Map([...tabs].map(([id, tab]) => [id, { ...tab, notes: new Map(tab.notes) }]));

// Sheets numbers its tabs at random; steps keep the host's numbers apart from positions.
const STEP = 7919;

/** The tabs of the engine's model. */
export function tabsOf({ model, send }: Engine): Tabs {
  const { getters } = model;
  const [first = ''] = getters.getSheetIds();
  let tabs = new Map<string, Tab>([[first, { number: 0, notes: new Map() }]]);
  let next = STEP;
  const own: Tabs = {
    of(sheetId) {
      if (!getters.tryGetSheet(sheetId))
        throw new Error('The sheet no longer exists: it was deleted.');
      const known = tabs.get(sheetId);
      if (known) return known;
      const tab = { number: next, notes: new Map<string, string>() };
      next += STEP;
      tabs.set(sheetId, tab);
      return tab;
    },
    numbered: (number) => getters.getSheetIds().find((id) => own.of(id).number === number),
    newId: () => model.uuidGenerator.smallUuid(),
    active: () => getters.getActiveSheetId(),
    activate(sheetId) {
      if (!getters.isSheetVisible(sheetId)) send('SHOW_SHEET', { sheetId });
      const sheetIdFrom = getters.getActiveSheetId();
      if (sheetIdFrom !== sheetId) send('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
    },
    selected: () => getters.getSelectedZone(),
    select: (zone) =>
      void model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }),
    saved: () => ({ tabs: copyOf(tabs), next, active: own.active(), selected: own.selected() }),
    restore(saved) {
      tabs = copyOf(saved.tabs);
      next = saved.next;
      own.activate(saved.active);
      own.select(saved.selected);
    },
  };
  return own;
}
