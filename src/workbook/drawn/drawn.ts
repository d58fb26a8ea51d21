import { NAMED, NAMED_COLUMNS, namedBlocks } from '../board/largest';
import { MOST_RATES, RATE_COLUMNS, rateBlocks } from '../board/rates';
import { AFTER_BRIDGE, BAR_COUNT, WATERFALL_COLUMNS, waterfallBlocks } from '../board/waterfall';
import { LAST_OF_NRR, nrrDrawnBlocks, nrrDrawnFormats } from '../nrr/charts';
import type { Plan } from '../plan';
import { newTab } from '../sheet/new-tab';
import type { Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { DRAWN_HEADER, NAMED_AT } from './places';

type Parts = Pick<Tab, 'blocks' | 'formats' | 'notes'>;

/** The hidden Drawn tab: what charts draw and whom Board's lists name, apart from the pages so that a print does not show it. */
export function drawnTab(plan: Plan): Tab {
  const { blocks, formats, notes } = plan.tabs.includes('Board') ? ofBoard(plan) : NOTHING;
  return newTab({
    name: 'Drawn',
    isHidden: true,
    rows: DRAWN_HEADER + MOST_RATES,
    columns: LAST_OF_NRR,
    widths: new Array<number>(LAST_OF_NRR).fill(96),
    blocks: [...blocks, ...nrrDrawnBlocks(plan)],
    formats: [...formats, ...nrrDrawnFormats(plan)],
    notes,
  });
}

const NOTHING: Parts = { blocks: [], formats: [], notes: [] };

function ofBoard(plan: Plan): Parts {
  const looks = [
    tableLook(WATERFALL_COLUMNS, { row: DRAWN_HEADER, rows: BAR_COUNT }),
    tableLook(RATE_COLUMNS, { row: DRAWN_HEADER, first: AFTER_BRIDGE, rows: MOST_RATES }),
    tableLook(NAMED_COLUMNS, { row: DRAWN_HEADER, first: NAMED_AT, rows: NAMED }),
  ];
  return {
    blocks: [
      ...looks.map(({ header }) => header),
      ...waterfallBlocks(plan),
      ...rateBlocks(plan),
      ...namedBlocks(plan),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  };
}
