import type { Remote } from '../../src/import/server/server';
import { whole, writeAs } from '../../src/import/texts';
import type { Server } from '../../src/main';
import { type Actions, actionsAt } from '../../src/sidebar/actions/actions';
import { frontOver } from '../../src/sidebar/state/desk';
import type { State } from '../../src/sidebar/state/state';
import { fakeServer } from '../import/fake-server';
import { madeWorkbook } from '../import/made-files';

const CSV = `Record ID,Close Date,Deal Stage,Company name,Recurring revenue amount
1,2026-03-14,Closed Won,Acme,100
2,2026-04-14,Closed Won,Beta,200`;
const report = (text = CSV) => new File([text], 'all-deals-2026-11-01.csv');

/** Waits until it is so, however long that takes. */
async function settles(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 1));
}

/** A sidebar without a screen: its state, and a wait for a view. */
function sidebarOver(server: Remote<Server>) {
  const titles: string[] = [];
  const front = frontOver(server, ({ view }) => {
    if (view.at === 'working' && view.text !== titles.at(-1)) titles.push(view.text);
  });
  const actions: Actions = actionsAt(front);
  const arrives = async <At extends State['view']['at']>(at: At) => {
    for (let tries = 0; front.state().view.at !== at; tries += 1) {
      if (tries > 20_000)
        throw new Error(`waits for ${at}, but is at ${JSON.stringify(front.state().view)}`);
      await new Promise((done) => setTimeout(done, 1));
    }
    return front.state().view as Extract<State['view'], { at: At }>;
  };
  return { actions, arrives, titles, state: front.state };
}

test('numbers are written as the spreadsheet that was opened writes them', async () => {
  const { server } = fakeServer();
  const opened = async () => ({ ...(await server.readWorkbook()), locale: 'de_DE' });
  const { actions, state } = sidebarOver({ ...server, readWorkbook: opened });
  actions.open();
  await settles(() => state().workbook !== null);
  const written = whole(12345);
  writeAs('en_US');
  expect(written).toBe('12.345');
});

test('a tour that ends is remembered, and one that cannot be is no problem', async () => {
  const { server } = fakeServer();
  const told: string[] = [];
  const endTour = async () => {
    told.push('ended');
    throw new Error('Service error');
  };
  const { actions, arrives, state } = sidebarOver({ ...server, endTour });
  actions.takeTour();
  await arrives('tour');
  actions.endTour();
  await new Promise((done) => setTimeout(done, 5));
  expect([told, state().view.at]).toEqual([['ended'], 'start']);
});

test('a file is read, understood and imported', async () => {
  const { server, deals } = fakeServer();
  const { actions, arrives, titles, state } = sidebarOver(server);
  actions.open();
  actions.readFiles([report()]);
  const { draft } = await arrives('understood');
  actions.build(draft);
  const { headline } = await arrives('done');
  expect(headline.counted).toBe(2);
  expect(deals()).toHaveLength(2);
  expect(titles[0]).toBe('Reading all-deals-2026-11-01.csv');
  expect(titles.at(-1)).toBe('Switching to the new figures');
  expect(state().workbook?.isBuilt).toBe(true);
});

test('a file that is no report is refused and asks nothing of the server', async () => {
  const { server, calls } = fakeServer();
  const { actions, arrives } = sidebarOver(server);
  actions.readFiles([new File(['%PDF-1.7'], 'deals.pdf')]);
  expect((await arrives('problem')).problem).toMatch(/^deals\.pdf is a PDF/);
  expect(calls).toEqual([]);
});

test('a cancelled file never comes back', async () => {
  const { actions, arrives, state } = sidebarOver(fakeServer().server);
  actions.readFiles([report()]);
  actions.cancel();
  await arrives('start');
  await new Promise((done) => setTimeout(done, 30));
  expect(state().view.at).toBe('start');
});

test('the last of two files is the one that is read', async () => {
  const { actions, arrives } = sidebarOver(fakeServer().server);
  actions.readFiles([report(CSV.replace('Acme', 'Old'))]);
  actions.readFiles([report()]);
  const { draft } = await arrives('understood');
  expect(draft.understanding.deals.map(({ customer }) => customer)).toEqual(['Acme', 'Beta']);
});

test('comparing that is cancelled goes back to what was understood, and writes nothing', async () => {
  const { server, calls } = fakeServer();
  let answer = () => {};
  let isSlow = false;
  const readWorkbook = async () => {
    if (isSlow)
      await new Promise<void>((done) => {
        answer = done;
      });
    return server.readWorkbook();
  };
  const { actions, arrives, state } = sidebarOver({ ...server, readWorkbook });
  actions.open();
  actions.readFiles([report()]);
  const { draft } = await arrives('understood');
  isSlow = true;
  actions.build(draft);
  expect(state().view).toMatchObject({ at: 'working', canCancel: true });
  actions.cancel();
  expect(state().view).toEqual({ at: 'understood', draft });
  answer();
  await new Promise((done) => setTimeout(done, 10));
  expect(state().view).toEqual({ at: 'understood', draft });
  expect(calls).toEqual([]);
  isSlow = false;
  actions.build(draft);
  await arrives('done');
});

test('a failed import is tried again from the start', async () => {
  const fake = fakeServer(3);
  const { actions, arrives } = sidebarOver(fake.server);
  actions.readFiles([report()]);
  actions.build((await arrives('understood')).draft);
  const problem = await arrives('problem');
  expect(problem).toMatchObject({ during: 'importing', importNumber: 7 });
  expect(fake.unfinished()).toBe(7);
  actions.retry(problem);
  await arrives('done');
  expect(fake.deals()).toHaveLength(2);
});

test('a failed import can be discarded', async () => {
  const fake = fakeServer(3);
  const { actions, arrives } = sidebarOver(fake.server);
  actions.readFiles([report()]);
  actions.build((await arrives('understood')).draft);
  await arrives('problem');
  actions.discard(7);
  await arrives('start');
  expect(fake.unfinished()).toBeNull();
  expect(fake.deals()).toEqual([]);
});

test('a workbook that cannot be opened is a problem, and can be opened again', async () => {
  const { server } = fakeServer();
  const answers = [Promise.reject(new Error('No access.')), server.readWorkbook()];
  const readWorkbook = () => answers.shift() ?? server.readWorkbook();
  const { actions, arrives, state } = sidebarOver({ ...server, readWorkbook });
  actions.open();
  expect(await arrives('problem')).toMatchObject({ problem: 'No access.', during: 'opening' });
  actions.leaveProblem();
  await arrives('start');
  await settles(() => state().workbook !== null);
  expect(state()).toMatchObject({ view: { at: 'start' } });
});

test('several files are imported in the order of the dates in their names', async () => {
  const { actions, arrives, state } = sidebarOver(fakeServer().server);
  const named = (name: string) => new File([CSV], name);
  actions.readFiles([named('deals-2026-12-01.csv'), named('deals-2026-11-01.csv')]);
  const { draft } = await arrives('understood');
  expect(draft.fileName).toBe('deals-2026-11-01.csv');
  expect(state().waiting.map(({ name }) => name)).toEqual(['deals-2026-12-01.csv']);
  actions.build(draft);
  await arrives('done');
  actions.readNext();
  expect((await arrives('understood')).draft.fileName).toBe('deals-2026-12-01.csv');
  expect(state().waiting).toEqual([]);
});

test('deals and line items dropped at once are one report, and what was joined is said', async () => {
  const { actions, arrives, state } = sidebarOver(fakeServer().server);
  const DEALS =
    'Record ID,Associated Company,Close Date,Deal Stage,Amount\n1,Oak,2026-01-31,Won,60';
  const LINES =
    'Record ID,Name,Net price,Billing frequency,Term,Associated Deal IDs\n11,Base,5,Monthly,12,1';
  actions.readFiles([
    new File([LINES], 'line-items-2026-11-01.csv'),
    new File([DEALS], 'all-deals-2026-11-01.csv'),
    new File([DEALS], 'all-deals-2026-12-01.csv'),
  ]);
  const { draft } = await arrives('understood');
  expect(draft.fileName).toBe('all-deals-2026-11-01.csv + line-items-2026-11-01.csv');
  expect(draft.understanding.notes[0]).toBe('1 deal joined with 1 line item.');
  expect(state().waiting.map(({ name }) => name)).toEqual(['all-deals-2026-12-01.csv']);
});

test('of a workbook with several sheets that could be meant, the one that somebody chooses is read', async () => {
  const { actions, arrives, state } = sidebarOver(fakeServer().server);
  const rows = CSV.split('\n').map((line) => line.split(','));
  const made = madeWorkbook([rows.slice(0, 2), rows], 'all-deals-2026-11-01.xlsx');
  actions.readFiles([made, new File([CSV], 'all-deals-2026-12-01.csv')]);
  const { pick, problem } = await arrives('problem');
  expect(problem).toMatch(/"Sheet 1" \(1 row, .*\) and "Sheet 2" \(2 rows, .*\)/);
  expect(pick?.sheets.map(({ name }) => name)).toEqual(['Sheet 1', 'Sheet 2']);
  actions.readSheet(pick?.files ?? [], 'Sheet 2');
  const { draft } = await arrives('understood');
  expect([draft.fileName, draft.cells.length]).toEqual(['all-deals-2026-11-01.xlsx', 3]);
  expect(state().waiting).toHaveLength(1);
});

test('the tab in front is read page after page', async () => {
  const { server } = fakeServer();
  const [header = [], ...rows] = CSV.split('\n').map((line) => line.split(','));
  const pages = [
    { name: 'Pasted', rows: [header, ...rows.slice(0, 1)], next: 3 },
    { name: 'Pasted', rows: rows.slice(1), next: null },
  ];
  const asked: [number, string][] = [];
  const readFrontTab: (typeof server)['readFrontTab'] = async (from, name) => {
    asked.push([from, name]);
    return pages[asked.length - 1] ?? { name, rows: [], next: null };
  };
  const { actions, arrives } = sidebarOver({ ...server, readFrontTab });
  actions.readTab();
  const { draft } = await arrives('understood');
  expect(draft.fileName).toBe('Pasted');
  expect(draft.understanding.deals).toHaveLength(2);
  expect(asked).toEqual([
    [1, ''],
    [3, 'Pasted'],
  ]);
});
