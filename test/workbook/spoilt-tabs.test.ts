import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { putBack } from '../../src/sidebar/actions/putting-back';
import { canPutBack } from '../../src/sidebar/actions/spoilt';
import { some } from '../some';
import { drop, emptyHost, undoLast } from './dropped';
import { asOf, SECOND } from './few-deals';
import { refusal } from './hands';
import { HOWS, isPossible, type Spoil, standing } from './spoilt';
import {
  buildAgain,
  dropCompanies,
  MARKS,
  ownedWorkbook,
  pressed,
  problemsOf,
  sentencesOf,
  spoiltBy,
} from './spoilt-workbook';
import { isSampled, tried } from './tried';

/** A workbook with the tabs that every one has, and one with all there are; the first again where a sample is tried. */
let small: Saved;
let large: Saved;
let tabs: readonly string[];

beforeAll(async () => {
  small = await ownedWorkbook();
  large = isSampled ? small : await ownedWorkbook(true);
  const { getters } = emptyHost({ saved: large }).model;
  tabs = getters.getSheetIds().map((id) => getters.getSheetName(id));
});

/** The next report of the kind that a tab holds. */
const importAndUndo = async (host: Host, tab: string) => [
  await refusal(
    tab === 'Companies' ? dropCompanies(host, '2025-11-20') : drop(host, SECOND, { asOf }),
  ),
  await refusal(undoLast(host)),
];

/** What somebody does next; answers the sentences of refusals. */
const NEXT: Readonly<Record<string, (host: Host, tab: string) => Promise<readonly string[]>>> = {
  'imports the next report and undoes it': importAndUndo,
  'undoes the import': async (host) => [await refusal(undoLast(host))],
  'puts the tabs back, then imports and undoes': async (host, tab) => [
    (await problemsOf(host)).some(canPutBack) ? await pressed(host, putBack) : '',
    ...(await importAndUndo(host, tab)),
  ],
  'builds the tabs again': async (host) => [await buildAgain(host)],
};

const PLAIN = /^[A-Z][^\n]*[.]$/;
const RAW = /undefined|TypeError|NaN|\bnull\b|Range|[Uu]nforeseen/;

async function nothingIsLost(deed: Spoil, next: string): Promise<void> {
  const host = spoiltBy(isOfData(deed.tab) ? small : large, deed);
  const before = standing(host, MARKS);
  const told = [
    ...(await sentencesOf(host)),
    ...((await NEXT[next]?.(host, deed.tab)) ?? []),
    ...(await sentencesOf(host)),
  ].filter((sentence) => sentence !== '');
  const after = standing(host, MARKS);
  const seen = {
    lost: [...before.keys()].filter((mark) => !after.has(mark)),
    raw: told.filter((sentence) => !PLAIN.test(sentence) || RAW.test(sentence)),
  };
  expect({ deed, next, ...seen }).toEqual({ deed, next, lost: [], raw: [] });
}

const range = (length: number) => Array.from({ length }, (_, place) => place);

const isOfData = (tab: string) => ['Deals', 'Companies', 'Settings', 'Imports'].includes(tab);

/** Every row and column of the tabs that hold data, and of the others those in which most stands. */
function deedsOn(tab: string): readonly Spoil[] {
  const [rows, columns] = isOfData(tab) ? [36, 47] : [5, 5];
  return HOWS.flatMap((how) => [
    ...range(rows).map((row) => ({ tab, what: 'row' as const, how, row, column: 0 })),
    ...range(columns).map((column) => ({ tab, what: 'column' as const, how, row: 1, column })),
    ...range(rows).map((row) => ({ tab, what: 'cell' as const, how, row, column: row % 3 })),
  ]).filter(isPossible);
}

/** A deed, and what somebody does next. */
type Trial = readonly [deed: Spoil, next: string];

const nexts = Object.keys(NEXT);

/** On tabs of data every deed with all that may come next, on the others with one of them. */
function everyTrial(): readonly Trial[] {
  return tabs.flatMap((tab, at) =>
    deedsOn(tab).flatMap((deed, place) =>
      (isOfData(tab) ? nexts : [nextFor(at + place)]).map((next): Trial => [deed, next]),
    ),
  );
}

/** Some deeds on each tab of data and on a few others, other ones on each. */
function someTrials(): readonly Trial[] {
  return tabs.flatMap((tab, at) => {
    const all = deedsOn(tab);
    const places = range(isOfData(tab) ? 2 : at % 4 === 0 ? 1 : 0);
    const deeds = places.flatMap((one) => all[(at * 31 + one * 67) % all.length] ?? []);
    return deeds.map((deed, place): Trial => [deed, nextFor(at + place)]);
  });
}

const nextFor = (place: number) => nexts[place % nexts.length] ?? '';

test('whatever somebody does to a row, column or cell, nothing of theirs is lost and the sidebar opens', async () => {
  for (const [deed, next] of tried(everyTrial(), some(someTrials(), 3)))
    await nothingIsLost(deed, next);
});
