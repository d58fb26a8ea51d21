import { auditPhrases } from '../audit/words';
import { benchmarkPhrases } from '../benchmarks/benchmarks';
import { boardPhrases } from '../board/words';
import { definitionPhrases } from '../definitions/words';
import { kpiPhrases } from '../kpis/words';
import { moverPhrases } from '../movers/words';
import { nrrPhrases } from '../nrr/words';
import type { Plan } from '../plan';
import { renewalPhrases } from '../renewals/words';
import { newTab } from '../sheet/new-tab';
import { type Block, type Tab, tabsWith } from '../sheet/tab';
import { type Column, tableLook } from '../sheet/table';
import {
  FIRST_LINK,
  LAST_LINE,
  LINKED,
  lineOf,
  PARTS,
  type Phrases,
  type Speaker,
  WORDS_NAMES,
} from './cells';

const COLUMNS: readonly Column<'tab' | 'about' | 'number' | 'words'>[] = [
  { id: 'tab', header: 'Tab', width: 90, note: 'The tab whose sentence has these words.' },
  { id: 'about', header: 'About', width: 220, note: 'What they speak of.' },
  { id: 'number', header: 'Number', width: 110, note: 'The number that they say.' },
  { id: 'words', header: 'In words', width: 420, note: 'As the sentence says it.' },
];

const PHRASES: { readonly [S in Speaker]: (plan: Plan) => Phrases<S> } = {
  Board: boardPhrases,
  NRR: nrrPhrases,
  Audit: auditPhrases,
  Movers: moverPhrases,
  Definitions: definitionPhrases,
  Renewals: renewalPhrases,
  Benchmarks: benchmarkPhrases,
  KPIs: kpiPhrases,
};

/** The hidden Words tab: what the sentences at the top of tabs are put together from, a cell for each part. */
export function wordsTab(plan: Plan): Tab {
  const look = tableLook(COLUMNS, { row: 1, rows: LAST_LINE - 1 });
  const speakers = (Object.keys(PHRASES) as Speaker[]).filter((name) => plan.tabs.includes(name));
  return newTab({
    name: 'Words',
    isHidden: true,
    rows: LAST_LINE,
    columns: COLUMNS.length,
    widths: look.widths,
    blocks: [
      look.header,
      ...speakers.flatMap((name) => lines(name, PHRASES[name](plan))),
      {
        kind: 'values',
        row: FIRST_LINK,
        column: 1,
        cells: LINKED.map((tab) => [tab, 'What a link to a cell of it begins with.']),
      },
    ],
    links: {
      row: FIRST_LINK,
      column: 4,
      to: LINKED.map((tab) => (tabsWith(plan.tabs).includes(tab) ? tab : null)),
    },
    formats: look.formats,
    notes: look.notes,
    names: WORDS_NAMES,
  });
}

function lines(speaker: Speaker, phrases: Phrases<Speaker>): Block[] {
  return PARTS[speaker].flatMap((part): Block[] => {
    const phrase = phrases[part];
    if (!phrase) return [];
    const { about, number, words } = phrase;
    const row = lineOf(speaker, part);
    const cells = [
      number === undefined ? '' : `=${number}`,
      words === undefined ? '' : `=${words(`$C$${row}`)}`,
    ];
    return [
      { kind: 'values', row, column: 1, cells: [[speaker, about]] },
      { kind: 'formulas', row, column: 3, cells: [cells] },
    ];
  });
}
