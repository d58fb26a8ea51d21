import type { Plan } from '../plan';
import { newTab } from '../sheet/new-tab';
import type { Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { NAMED, NAMED_COLUMNS, namedBlocks } from './largest';
import { DRAWN_HEADER, NAMED_AT } from './places';
import { MOST_RATES, RATE_COLUMNS, rateBlocks } from './rates';
import { AFTER_BRIDGE, BAR_COUNT, WATERFALL_COLUMNS, waterfallBlocks } from './waterfall';

/** The hidden Drawn tab: what the charts of Board draw and whom its lists name, apart from the page so that a print does not show it. */
export function drawnTab(plan: Plan): Tab {
  const looks = [
    tableLook(WATERFALL_COLUMNS, { row: DRAWN_HEADER, rows: BAR_COUNT }),
    tableLook(RATE_COLUMNS, { row: DRAWN_HEADER, first: AFTER_BRIDGE, rows: MOST_RATES }),
    tableLook(NAMED_COLUMNS, { row: DRAWN_HEADER, first: NAMED_AT, rows: NAMED }),
  ];
  const [ofBridge = [], ofRates = [], ofNamed = []] = looks.map(({ widths }) => widths);
  return newTab({
    name: 'Drawn',
    isHidden: true,
    rows: DRAWN_HEADER + MOST_RATES,
    columns: NAMED_AT + NAMED_COLUMNS.length - 1,
    widths: [...ofBridge, 24, ...ofRates, 24, ...ofNamed],
    blocks: [
      ...looks.map(({ header }) => header),
      ...waterfallBlocks(plan),
      ...rateBlocks(plan),
      ...namedBlocks(plan),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}
