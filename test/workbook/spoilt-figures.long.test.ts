import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { putBack } from '../../src/sidebar/actions/putting-back';
import { canPutBack } from '../../src/sidebar/actions/spoilt';
import { columnLetters } from '../../src/workbook/sheet/references';
import { workbookWith } from './built';
import { drop, emptyHost, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { refusal, settingCell } from './hands';
import { HOWS, isPossible, type Spoil } from './spoilt';
import { pressed, problemsOf, sentencesOf, spoiltBy } from './spoilt-workbook';
import { type Bridge, shownBridge, standingBridge } from './standing-figures';
import { tried } from './tried';

/** The report of the month after the second: a deal is changed, another is new. */
const THIRD = [
  ...SECOND.slice(0, 4),
  ['4', 'Cy', '2025-02-01', '2026-01-31', '1800', 'New Business', 'Closed Won'],
  ['5', 'Di', '2025-11-05', '2026-11-04', '2400', 'New Business', 'Closed Won'],
];

/** A row that somebody has pasted below those of the first report, and what they have typed on Settings. */
const OWN = ['7701', 'Mine', '2025-03-01', '2026-02-28', '1190', 'New Business', 'Closed Won'];
const GRACE_DAYS = 37;

interface Step {
  /** The month up to which figures go afterwards. */
  readonly asOf: number;
  /** Takes it; answers the sentences of refusals. */
  readonly take: (host: Host) => Promise<readonly string[]>;
}

const third = (host: Host) => refusal(drop(host, THIRD, { asOf: asOf + 1 }));

const STEPS: Readonly<Record<string, Step>> = {
  'goes on': { asOf, take: async () => [] },
  'undoes the last import': {
    asOf: asOf - 1,
    take: async (host) => [await refusal(undoLast(host))],
  },
  'imports the next report': { asOf: asOf + 1, take: async (host) => [await third(host)] },
  'puts the tabs back and imports the next report': {
    asOf: asOf + 1,
    take: async (host) => [
      (await problemsOf(host)).some(canPutBack) ? await pressed(host, putBack) : '',
      await third(host),
    ],
  },
  'undoes both imports and imports the second again': {
    asOf,
    take: async (host) => [
      await refusal(undoLast(host)),
      await refusal(undoLast(host)),
      await refusal(drop(host, SECOND, { asOf })),
    ],
  },
};

let saved: Saved;
/** The last month after each step in a workbook to which nobody did anything. */
const right = new Map<string, Bridge>();

beforeAll(async () => {
  const host = await workbookWith([[FIRST, { asOf: asOf - 1 }]]);
  host.type('Settings', settingCell(host, 'Grace days'), String(GRACE_DAYS));
  const labels = host.values('Deals', '1:1').flat();
  for (const [place, label] of (FIRST[0] ?? []).entries())
    host.type('Deals', `${columnLetters(labels.indexOf(label) + 1)}5`, OWN[place] ?? '');
  await drop(host, SECOND, { asOf });
  saved = host.saved();
  for (const [name, { take }] of Object.entries(STEPS)) {
    const clean = emptyHost({ saved });
    const refused = await take(clean);
    expect([name, refused.join('')]).toEqual([name, '']);
    right.set(name, shownBridge(clean));
    expect([name, await standing(clean, name)]).toEqual([name, right.get(name)]);
  }
});

/** What core makes of what stands on Deals then, under what Settings says. */
async function standing(host: Host, step: string): Promise<Bridge | null> {
  const { settings } = await serverOf(host).readWorkbook();
  return settings && standingBridge(host, settings, STEPS[step]?.asOf ?? 0);
}

/** What somebody is told: by a refusal, by the sidebar when it opens, or by a proof that is not ok. */
async function told(host: Host, refused: readonly string[]): Promise<readonly string[]> {
  const { checks } = await serverOf(host).readHeadline();
  const failing = checks.flatMap(({ ok, name }) => (ok ? [] : [name]));
  return [...refused.filter((one) => one !== ''), ...(await sentencesOf(host)), ...failing];
}

/** Deeds that change nothing of what a deal or a setting says. */
function keepsData({ tab, what, how, row }: Spoil): boolean {
  if (tab !== 'Deals' && tab !== 'Settings') return true;
  return ['inserted', 'filtered', 'sorted'].includes(how) || (what === 'cell' && row === 0);
}

/** Rows of Deals with the ID of the user's own row, and what they have typed on Settings. */
function ownThere(host: Host) {
  const isOwn = (row: readonly unknown[]) => row.map(String).includes('Mine');
  return {
    rows: host.values('Deals', '1:60').filter(isOwn).length,
    settings: host.values('Settings', '1:60').flat().includes(GRACE_DAYS),
  };
}

/** What is wrong in silence after a deed and a step: other figures than core computes, a row of the user's lost or there twice. */
async function wrongAfter(deed: Spoil, step: string): Promise<readonly object[]> {
  const host = spoiltBy(saved, deed);
  const before = ownThere(host);
  const refused = (await STEPS[step]?.take(host)) ?? [];
  const own = ownThere(host);
  const isOwnKept = own.rows === before.rows && (own.settings || !before.settings);
  const shown = shownBridge(host);
  const expected = keepsData(deed) ? right.get(step) : await standing(host, step);
  const isRight = JSON.stringify(paid(shown)) === JSON.stringify(paid(expected));
  const sentences = await told(host, refused);
  if (isOwnKept && (isRight || sentences.some((one) => isAbout(one, deed)))) return [];
  return [{ deed, step, own, before, shown, expected, sentences }];
}

/** Tabs that people type into; all others hold formulas. */
const TYPED = ['Deals', 'Imports', 'Settings'];

/** Whether a sentence names the tab of a deed, or, of one that did away with formulas, says that. */
function isAbout(sentence: string, { tab }: Spoil): boolean {
  const isOfFormulas =
    !TYPED.includes(tab) && sentence.includes('changed cells that hold formulas');
  return isOfFormulas || new RegExp(`\\b${tab}\\b`).test(sentence);
}

/** A month with its figures; null for one of nothing: without a deal that counts core knows no month, and the tab shows zeros. */
const paid = (bridge: Bridge | null | undefined) => {
  const { month: _, ...amounts } = bridge ?? {};
  return Object.values(amounts).some((amount) => amount !== 0) ? bridge : null;
};

const range = (length: number) => Array.from({ length }, (_, place) => place);

/** How many rows and columns of a tab something stands in. */
const SIZES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  Deals: [9, 41],
  Imports: [4, 18],
  Settings: [36, 47],
  ...{ Rows: [3, 6], Reading: [3, 8], Ledger: [3, 12], Customers: [3, 8], NRR: [5, 16] },
};

function deedsOn(tab: string): readonly Spoil[] {
  const [rows, columns] = SIZES[tab] ?? [0, 0];
  const cell = (how: Spoil['how'], row: number, column: number): Spoil => {
    return { tab, what: 'cell', how, row, column };
  };
  return HOWS.flatMap((how): readonly Spoil[] => [
    ...range(rows).map((row): Spoil => ({ tab, what: 'row', how, row, column: 0 })),
    ...range(columns).map((column): Spoil => ({ tab, what: 'column', how, row: 1, column })),
    ...range(columns).map((column) => cell(how, 0, column)),
    ...range(rows).map((row) => cell(how, row, row % 3)),
    ...(tab === 'Imports' ? range(12).map((column) => cell(how, 2, column)) : []),
  ]).filter(isPossible);
}

type Trial = readonly [deed: Spoil, step: string];

const everyTrial = (): readonly Trial[] =>
  Object.keys(SIZES).flatMap((tab) =>
    deedsOn(tab).flatMap((deed) => Object.keys(STEPS).map((step): Trial => [deed, step])),
  );

/** Places of headers on Deals. */
const [ID, AMOUNT, START, IMPORT] = [0, 3, 6, 40];

const NEXT = 'imports the next report';
const BACK = 'puts the tabs back and imports the next report';
const UNDO = 'undoes the last import';
const BOTH = 'undoes both imports and imports the second again';
const ON = 'goes on';

/** The place of the as-of month on Imports, whose last line stands in the third row. */
const AS_OF = 6;

/** What bites most: headers, the lines of Imports, and rows that come and go. */
const SOME: readonly (readonly [
  tab: string,
  what: string,
  how: string,
  place: number,
  step: string,
])[] = [
  ['Deals', 'header', 'cleared', ID, NEXT],
  ['Deals', 'header', 'cleared', AMOUNT, UNDO],
  ['Deals', 'header', 'typed over with a text', START, NEXT],
  ['Deals', 'header', 'typed over with a text', IMPORT, NEXT],
  ['Deals', 'header', 'cleared', IMPORT, UNDO],
  ['Deals', 'column', 'deleted', ID, ON],
  ['Deals', 'column', 'deleted', ID, NEXT],
  ['Deals', 'column', 'deleted', ID, BACK],
  ['Deals', 'column', 'cleared', AMOUNT, NEXT],
  ['Deals', 'column', 'typed over with a number', IMPORT, UNDO],
  ['Deals', 'column', 'sorted', START, UNDO],
  ['Deals', 'column', 'inserted', START, NEXT],
  ['Deals', 'row', 'deleted', 2, NEXT],
  ['Deals', 'row', 'inserted', 0, BACK],
  ['Deals', 'row', 'cleared', 5, UNDO],
  ['Imports', 'last line', 'cleared', AS_OF, ON],
  ['Imports', 'last line', 'cleared', AS_OF, NEXT],
  ['Imports', 'row', 'deleted', 2, NEXT],
  ['Imports', 'row', 'deleted', 0, BACK],
  ['Imports', 'row', 'cleared', 1, UNDO],
  ['Imports', 'column', 'sorted', 0, UNDO],
  ['Imports', 'column', 'cleared', 0, NEXT],
  ['Settings', 'row', 'deleted', 1, BACK],
  ['Settings', 'column', 'cleared', 1, ON],
  ['Reading', 'column', 'typed over with a number', 3, ON],
  ['NRR', 'row', 'deleted', 2, NEXT],
  ['NRR', 'row', 'deleted', 2, BOTH],
];

const CELLS_OF: Readonly<Record<string, number>> = { header: 0, 'last line': 2 };

const someTrials = (): readonly Trial[] =>
  SOME.flatMap(([tab, what, how, place, step]) => {
    // Of single cells, those of one row.
    const ofRow = CELLS_OF[what];
    return deedsOn(tab)
      .filter((deed) => deed.how === how && deed.what === (ofRow === undefined ? what : 'cell'))
      .filter(({ row }) => ofRow === undefined || row === ofRow)
      .filter(({ row, column }) => (what === 'row' ? row : column) === place)
      .slice(-1)
      .map((deed): Trial => [deed, step]);
  });

test('the sample holds every deed that it names', () =>
  expect(someTrials()).toHaveLength(SOME.length));

test('after a deed and a step the figures are those of what stands on Deals, or it is told, and nothing of the user is lost or there twice', async () => {
  const wrong: object[] = [];
  for (const [deed, step] of tried(everyTrial(), someTrials()))
    wrong.push(...(await wrongAfter(deed, step)));
  expect(wrong).toEqual([]);
});
