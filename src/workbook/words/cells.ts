import { setting } from '../settings/list';
import { area } from '../sheet/look';
import { columnName, type NamedArea } from '../sheet/names';
import { onTab } from '../sheet/references';
import type { TabName } from '../sheet/tab';

/** The parts of sentences on tabs, in the order in which they stand on the hidden Words tab. */
export const PARTS = {
  Board: [
    'year',
    'points',
    'lost',
    'reason',
    'because',
    'largest',
    'contract',
    'floor',
    'grown',
    'rated',
    'restated',
    'restatedMonth',
    'closedAt',
    'closesAt',
    'reportOf',
  ],
  NRR: [
    'failing',
    'assumed',
    'answered',
    'open',
    'status',
    'churn',
    'contraction',
    'expansion',
    'reactivation',
    'new',
    'rate',
    'moved',
    'ends',
    'unrated',
    'none',
    'withoutRate',
    'inGrace',
    'withoutGrace',
    'grace',
    'nrrTarget',
    'nrrTargetOfPeriod',
    'grrTarget',
    'grrTargetOfPeriod',
    'grown',
    'gained',
    'lost',
    'rated',
  ],
  Audit: [
    'found',
    'records',
    'accuracy',
    'stake',
    'stale',
    'current',
    'noted',
    'now',
    'nowToo',
    'result',
    'months',
    'when',
    'since',
    'controls',
  ],
  Movers: [
    'count',
    'largest',
    'byMovement',
    'ofSum',
    'expansion',
    'contraction',
    'churn',
    'reactivation',
    'new',
    'most',
  ],
  Definitions: ['chosen', 'lowest', 'highest'],
  Renewals: ['soon', 'late', 'untold', 'renewed'],
  Benchmarks: ['whose'],
  KPIs: ['reports', 'weights', 'churned', 'arpa'],
} as const;
export type Speaker = keyof typeof PARTS;
export type Part<S extends Speaker> = (typeof PARTS)[S][number];

/** A part of a sentence: what it speaks of, its number, and how the sentence says it. */
export interface Phrase {
  readonly about: string;
  /** A formula. */
  readonly number?: string;
  /** A formula, given the cell of the number; without it the number alone is used. */
  readonly words?: (number: string) => string;
}

/** What a tab says; a part that a model does not speak of is left out. */
export type Phrases<S extends Speaker> = Partial<Readonly<Record<Part<S>, Phrase>>>;

const LINES: readonly string[] = Object.entries(PARTS).flatMap(([speaker, parts]) =>
  parts.map((part) => `${speaker} ${part}`),
);

/** The row of a part on the Words tab. */
export function lineOf(speaker: Speaker, part: string): number {
  return LINES.indexOf(`${speaker} ${part}`) + 2;
}

/** Tabs to whose cells others lead, each with a line below all words. */
export const LINKED = ['Movers', 'Ledger', 'Deals', 'Audit'] as const satisfies readonly TabName[];
type Linked = (typeof LINKED)[number];

/** The first of these lines. */
export const FIRST_LINK = LINES.length + 2;

/** The last row of all. */
export const LAST_LINE = LINES.length + 1 + LINKED.length;

/** Parts whose numbers decide what tabs show: formulas call them by names. */
const NAMED = [
  'ends',
  'nrrTarget',
  'nrrTargetOfPeriod',
  'grrTarget',
  'grrTargetOfPeriod',
] as const satisfies readonly Part<'NRR'>[];

/** The cells of their numbers, and where links to other tabs begin. */
export const WORDS_NAMES: readonly NamedArea[] = [
  ...NAMED.map((part) => ({ name: columnName('Words', part), area: area(lineOf('NRR', part), 3) })),
  ...LINKED.map((tab, at) => ({ name: linkName(tab), area: area(FIRST_LINK + at, 4) })),
];

function linkName(tab: Linked): string {
  return columnName('Words', `to${tab}`);
}

/** A text that leads to a cell of another tab; both are formulas. @example linkTo('Deals', '"A"&$A2', '$E2') */
export function linkTo(tab: Linked, cell: string, text: string): string {
  return `HYPERLINK(${linkName(tab)}&${cell};${text})`;
}

/** A text that leads to a record in HubSpot, where Settings says what addresses of records begin with. */
export function linkToRecord(id: string): string {
  const address = setting('recordAddress');
  return `IF(LEN(${address})*LEN(${id})=0;${id};HYPERLINK(${address}&${id};${id}))`;
}

/** The number of a part, and its words, as formulas name them. */
export function numberAt<S extends Speaker>(speaker: S, part: Part<S>): string {
  const named = NAMED.find((one) => one === part);
  return named ? columnName('Words', named) : onTab('Words', `$C$${lineOf(speaker, part)}`);
}
export function wordsAt<S extends Speaker>(speaker: S, part: Part<S>): string {
  return onTab('Words', `$D$${lineOf(speaker, part)}`);
}
