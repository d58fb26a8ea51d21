import { lastDay, parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import type { ComputedTwice } from '../../src/import/compute-twice';
import type { Remote } from '../../src/import/server/server';
import { twiceWords } from '../../src/import/twice-words';
import type { Server } from '../../src/main';
import { computeShown, type Twice } from '../../src/sidebar/actions/twice';
import { twiceReport } from '../../src/sidebar/actions/twice-report';
import { type Front, frontOver } from '../../src/sidebar/state/desk';
import type { Event } from '../../src/sidebar/state/state';
import { matrixColumn } from '../../src/workbook/customers/customers';
import { cardsOf } from '../../src/workbook/nrr/cards';
import { nrrColumns } from '../../src/workbook/nrr/columns';
import { cardAt } from '../../src/workbook/nrr/headline-places';
import { periodColumns } from '../../src/workbook/nrr/period-columns';
import { NRR_HEADER_ROW, PERIOD_HEADER_ROW } from '../../src/workbook/nrr/places';
import { fakeServer, headline } from '../import/fake-server';
import { plainSettingsOf } from '../import/plain-settings';

const MODEL = { model: 'recurring deals' } as const;
const SEPTEMBER = lastDay(parseMonth('2026-09') ?? 0);
const RATES = ['nrr', 'grr', 'nrr12', 'grr12', 'logoChurn', 'quickRatio', 'arpa'];

/** The tabs of a workbook in which no deal counts: its as-of month, with nothing in it but this closing MRR. */
function tabs(closing: number): Readonly<Record<string, readonly (readonly Cell[])[]>> {
  const figure = (id: string, paid: number): Cell => {
    if (id === 'place') return 1;
    if (id === 'month') return SEPTEMBER;
    return RATES.includes(id) ? null : id === 'closing' ? paid : 0;
  };
  const period = PERIOD_HEADER_ROW;
  const place = cardsOf(MODEL).findIndex(({ id }) => id === 'closing');
  const card = cardAt(place, 'value');
  const above = Array.from({ length: NRR_HEADER_ROW }, (_, row): readonly Cell[] => {
    if (row === card.row - 1) return [...new Array<Cell>(card.column - 1).fill(null), 0];
    if (row !== period) return [];
    return periodColumns(MODEL).map(({ id }) => (id === 'months' ? 1 : figure(id, 0)));
  });
  return {
    Deals: [['Record ID', 'Amount', 'Import']],
    Imports: [
      ['Computed twice', 'In which months', 'Computed at'],
      ['Agree', 'in the one month', '2026-11-20 08:00'],
    ],
    Reading: [[2, null, null, null, null, 99]],
    Ledger: [[2, 1000000000, null, null, 0, 0, 1000000000]],
    Customers: [[...new Array<Cell>(matrixColumn(0) - 1).fill('x'), SEPTEMBER, SEPTEMBER - 30]],
    NRR: [...above, nrrColumns(MODEL).map(({ id }) => figure(id, closing))],
  };
}

interface Sidebar extends Pick<Front, 'state' | 'tell'> {
  readonly compute: () => void;
  /** What is told once nothing is computed any more. */
  readonly told: () => Promise<Twice | null>;
  readonly notes: readonly unknown[];
}

function sidebarOver(said: Partial<Remote<Server>> = {}, closing = 0): Sidebar {
  const notes: unknown[] = [];
  const line = {
    number: 4,
    status: 'in',
    file: 'a.csv',
    holds: 'deals',
    rows: 0,
    when: '',
  } as const;
  const imports = [{ ...line, counts: { added: 0, changed: 0, unchanged: 0, gone: 0 } }];
  const { server } = fakeServer();
  const all: Remote<Server> = {
    ...server,
    readWorkbook: async () => ({
      ...(await server.readWorkbook()),
      ...{ isBuilt: true, imports, settings: plainSettingsOf({ asOf: '2026-09' }) },
    }),
    readTab: async (tab, { from }) => ({
      rows: from > 100 ? [] : (tabs(closing)[tab] ?? []),
      next: null,
    }),
    noteTwice: async (...note) => {
      notes.push(note);
      return { when: '2026-11-29 10:34', timeZone: 'Asia/Tokyo' };
    },
    ...said,
  };
  const front = frontOver(all);
  const { state, tell } = front;
  const compute = () => void computeShown(front);
  const told = async () => {
    while (state().twice?.at === 'computing') await new Promise((done) => setTimeout(done, 1));
    return state().twice;
  };
  return { state, tell, compute, told, notes };
}

const RESULT: Event = { type: 'imported', headline: headline(0, '2026-09'), result: null };
const WORKS: Event = {
  type: 'works',
  work: { title: '', text: '', ratio: null, canCancel: false },
};

/** Shows a result, as every import, rebuild and undo does. */
function show({ tell, compute }: Sidebar): void {
  tell(RESULT);
  compute();
}

async function foundBy(sidebar: Sidebar): Promise<ComputedTwice> {
  const twice = await sidebar.told();
  if (twice?.at !== 'computed') throw new Error(`nothing was computed: ${JSON.stringify(twice)}`);
  return twice.found;
}

test('after a result the months are computed a second time, and what came of it is noted', async () => {
  const sidebar = sidebarOver();
  show(sidebar);
  expect(sidebar.state().twice).toEqual({ at: 'computing' });
  const found = await foundBy(sidebar);
  expect(twiceWords.agree(found)).toBe(
    'Computed twice: formulas and add-on agree in the one month',
  );
  expect(found.when).toBe('2026-11-29 10:34');
  expect(sidebar.notes).toEqual([[4, { result: 'Agree', about: 'in the one month', sum: 0 }]]);
});

test('what differs is told by month, by how much, by the tab that departs first and by when they last agreed', async () => {
  const sidebar = sidebarOver({}, 250.5);
  show(sidebar);
  const found = await foundBy(sidebar);
  const [month] = found.differ;
  const [departure] = found.departures;
  if (!month || !departure) throw new Error('nothing differs');
  expect(twiceWords.differ(found)).toBe(
    'Computed twice: formulas and add-on differ in 1 of 1 month',
  );
  expect(twiceWords.month(month, found.model)).toBe(
    'Sep 2026, Closing MRR: the tab shows 250.5 more',
  );
  expect(twiceWords.departs(departure, found.model)).toBe(
    'NRR departs first, in 1 cell of its column Closing MRR.',
  );
  expect(twiceWords.lastAgreed(found.lastAgreed)).toBe(
    'Formulas and add-on last agreed 2026-11-20 08:00.',
  );
  const about = 'in 0 of 1 month; NRR departs first, in Closing MRR (last agreed 2026-11-20 08:00)';
  expect(sidebar.notes).toEqual([[4, { result: 'Differ', about, sum: 1503 }]]);
});

test('a call that is lost is told, and tried again when somebody asks', async () => {
  let isLost = true;
  const noted = { when: '', timeZone: '' };
  const readTab: Remote<Server>['readTab'] = async (tab) => {
    if (isLost) throw new Error('Service timed out.');
    return { rows: tabs(0)[tab] ?? [], next: null };
  };
  const sidebar = sidebarOver({ readTab, noteTwice: async () => noted });
  show(sidebar);
  const twice = await sidebar.told();
  expect(twice?.at === 'failed' && twiceWords.failed(twice.why)).toMatch(
    /^The months could not be computed twice: /,
  );
  isLost = false;
  sidebar.compute();
  expect((await foundBy(sidebar)).agree).toBe(1);
});

test('whoever may only look at the spreadsheet is told all the same', async () => {
  const noteTwice = async () => {
    throw new Error('You do not have permission to edit.');
  };
  const sidebar = sidebarOver({ noteTwice });
  show(sidebar);
  expect(await foundBy(sidebar)).toMatchObject({ agree: 1, when: '' });
});

test('while something is written it waits, and begins anew', async () => {
  const sidebar = sidebarOver();
  show(sidebar);
  sidebar.tell(WORKS);
  await new Promise((done) => setTimeout(done, 40));
  expect([sidebar.state().twice, sidebar.notes]).toEqual([{ at: 'computing' }, []]);
  sidebar.tell({ type: 'cancelled' });
  expect((await foundBy(sidebar)).agree).toBe(1);
  expect(sidebar.notes).toHaveLength(1);
});

test('of two results only what came of the later one is told', async () => {
  const sidebar = sidebarOver();
  show(sidebar);
  await new Promise((done) => setTimeout(done, 2));
  show(sidebar);
  expect((await foundBy(sidebar)).agree).toBe(1);
  await new Promise((done) => setTimeout(done, 40));
  expect(sidebar.notes).toHaveLength(1);
});

test('where no result is shown nothing is computed', () => {
  const sidebar = sidebarOver();
  sidebar.compute();
  expect(sidebar.state().twice).toBeNull();
});

test('the page has its turn between any two steps', async () => {
  const sidebar = sidebarOver();
  let turns = 0;
  const timer = setInterval(() => {
    turns++;
  }, 0);
  show(sidebar);
  await sidebar.told();
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

test('the report for the maintainers names months, columns, versions and places, and nobody', async () => {
  const sidebar = sidebarOver({}, 250.5);
  show(sidebar);
  const found = await foundBy(sidebar);
  expect(JSON.parse(twiceReport(found, '0.1.0'))).toEqual({
    retained: '0.1.0',
    model: 'recurring deals',
    locale: 'en_US',
    timeZone: 'Asia/Tokyo',
    when: '2026-11-29 10:34',
    months: 1,
    agree: 0,
    departures: [{ tab: 'NRR', column: 'Closing MRR', cells: 1 }],
    latest: [],
    differ: [{ month: '2026-09', figure: 'Closing MRR', difference: 250.5 }],
  });
});
