import { firstDay, parseMonth } from '../core/days';
import type { Cell } from '../core/report/cell';
import { LINE_HEADERS } from './data/import-columns';
import { importsTab } from './data/imports-tab';
import type { PlainSettings, Plan } from './plan';
import { settingsTab } from './settings/tab';
import { headerRow, placesOf } from './sheet/places';
import type { Tab } from './sheet/tab';

/** Formulas of Settings reach as far as the tabs do once those are built, too. */
const NOT_BUILT: Omit<Plan, 'model'> = {
  dealColumns: [],
  dealRows: 1,
  customerRows: 1,
  months: 1,
  segments: [],
  tabs: [],
};

/** Settings laid out anew with these choices, the as-of month typed or following the imports. */
export function settingsAgain(settings: PlainSettings, isAsOfTyped = false): Tab {
  const tab = settingsTab({ ...NOT_BUILT, model: settings.model, settings });
  const asOf = parseMonth(settings.asOf);
  if (!isAsOfTyped || asOf === null) return tab;
  const typed = { kind: 'values', row: 2, column: 2, cells: [[firstDay(asOf)]] } as const;
  return { ...tab, blocks: [...tab.blocks, typed] };
}

/** Imports laid out anew with the lines that its cells hold, wherever their columns stand. */
export function importsAgain(shown: readonly (readonly Cell[])[]): Tab {
  const top = headerRow(shown, LINE_HEADERS);
  const { of } = placesOf(shown[top] ?? [], LINE_HEADERS);
  const lines = shown
    .filter((line, row) => row !== top && line.some((cell) => cell !== null))
    .map((line) => of.map((place) => line[place] ?? ''));
  const tab = importsTab(lines.length);
  const block = { kind: 'values', row: 2, column: 1, cells: lines } as const;
  return lines.length === 0 ? tab : { ...tab, blocks: [...tab.blocks, block] };
}
