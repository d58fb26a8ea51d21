import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { readKnown } from '../../src/import/known';
import { layoutOf } from '../../src/import/layout';
import type { Remote } from '../../src/import/server/server';
import type { Server, TabName } from '../../src/main';
import { addTab, removeTab } from '../../src/sidebar/actions/changing-tabs';
import { finish } from '../../src/sidebar/actions/importing';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver, refresh } from '../../src/sidebar/state/desk';
import type { View } from '../../src/sidebar/state/state';
import { tabsWords } from '../../src/sidebar/words/tabs-words';
import { OPTIONAL_TABS } from '../../src/workbook/formula-tabs';
import { long, some } from '../some';
import { workbookWith } from './built';
import { cellsOf } from './cells-of';
import { drop, EVERY_TAB, emptyHost, figures, fixture, serverOf, withTabs } from './dropped';
import { atTheGrid } from './hands';
import { dropCompanies } from './spoilt-workbook';

const asOf = parseMonth('2025-10') ?? 0;
const deals = fixture('small/recurring.csv');

const workbook = (...tabs: readonly TabName[]) =>
  workbookWith([[deals, { asOf, ...withTabs(...tabs) }]]);
const whole = () => workbookWith([[deals, { asOf, ...EVERY_TAB, spareRows: 60 }]]);

/** Adds or takes out a tab as the sidebar does; the screen that is then shown, and the calls of the server that wrote. */
async function changed(host: Host, change: typeof addTab, tab: TabName, server = serverOf(host)) {
  const written: string[] = [];
  const noting = new Proxy(server, {
    get:
      (_, name) =>
      (...args: readonly unknown[]) => {
        const [, content] = args as [unknown, { readonly name: string } | undefined];
        written.push(name === 'buildTab' ? `${name} ${content?.name}` : String(name));
        return Reflect.apply(Reflect.get(server, name), server, args);
      },
  });
  const front = frontOver(noting);
  await refresh(front);
  written.length = 0;
  await change(front, tab);
  return { view: front.state().view, written, tabs: front.state().workbook?.tabs ?? [] };
}

const sentence = (view: View) => (view.at === 'problem' ? view.problem : null);

function tabNames({ model: { getters } }: Host): readonly string[] {
  return getters.getSheetIds().map((id) => getters.getSheetName(id));
}

describe('the first report of a workbook', () => {
  test('builds the tabs that everybody needs', async () => {
    const known = { fields: [], rows: [] };
    const { tabs } = layoutOf({ model: 'recurring deals', segments: [] }, known);
    expect(tabs.filter((tab) => OPTIONAL_TABS.includes(tab))).toEqual([
      'Movers',
      'Renewals',
      'Board',
    ]);
    expect(tabs).toEqual(expect.arrayContaining(['NRR', 'Customers', 'Ledger', 'Audit', 'Guards']));
  });
  test('leaves the tabs to later ones, which neither bring nor take any', async () => {
    const host = await workbook('Cohorts');
    const before = tabNames(host);
    await drop(host, fixture('small/recurring.csv'), { asOf });
    expect(tabNames(host)).toEqual(before);
  });
});

describe('a tab that is added', () => {
  test('is written with its steps and what tells of it, and nothing else is', async () => {
    const host = await workbook();
    const { view, written, tabs } = await changed(host, addTab, 'Cohorts');
    expect(written).toEqual([
      ...['unbuiltTabs', 'changeTabs', 'prepareTabs', 'buildTab Joined'],
      ...['buildTab Starts', 'buildTab Cohorts', 'buildTab Guards', 'showTab', 'readWorkbook'],
    ]);
    expect(view).toMatchObject({ at: 'tabs', changed: 'Cohorts' });
    expect(tabs).toEqual(expect.arrayContaining(['Cohorts']));
    expect(tabNames(host).slice(0, 3)).toEqual(['NRR', 'Categories', 'Cohorts']);
  });

  long(
    'one after the other, in whatever order, they make the workbook that has them all from the start',
    async () => {
      const host = await workbook();
      for (const tab of [...OPTIONAL_TABS].reverse())
        expect(sentence((await changed(host, addTab, tab)).view)).toBeNull();
      expect(cellsOf(host)).toEqual(cellsOf(await whole()));
    },
  );

  long('is not added where there is nothing for it to show, which is said', async () => {
    const host = await workbook();
    for (const row of [2, 3, 4, 5, 6]) host.type('Settings', `Z${row}`, '');
    await rebuild(frontOver(serverOf(host)));
    const before = cellsOf(host);
    const { view } = await changed(host, addTab, 'Segments');
    expect(sentence(view)).toBe(tabsWords.nothingToShow('Segments'));
    expect(cellsOf(host)).toEqual(before);
  });

  test('is not added where the spreadsheet could not hold it, which is said before anything is written', async () => {
    const host = await workbook();
    const ticket = await serverOf(host).unbuiltTabs();
    const many = ticket && { ...ticket, plan: { ...ticket.plan, dealRows: 600_000 } };
    const other = withOther(host, { unbuiltTabs: async () => many });
    const { view, written } = await changed(host, addTab, 'Cohorts', other);
    expect(sentence(view)).toMatch(/^With Cohorts the tabs would have [\d,]+ cells/);
    expect(written).toEqual(['unbuiltTabs']);
  });

  test.each(some(['changeTabs', 'prepareTabs', 'buildTab'] as const, 1))(
    'is told as unfinished where it was interrupted at %s, and then finished',
    async (step) => {
      const host = await workbook();
      const server = serverOf(host);
      const dies = async (...args: readonly unknown[]) => {
        // What it has written is there, but its answer is lost.
        if (step === 'changeTabs') await Reflect.apply(server[step], server, args);
        throw new Error('gone');
      };
      await changed(host, addTab, 'Cohorts', withOther(host, { [step]: dies }));
      const front = frontOver(server);
      await refresh(front);
      const state = front.state().workbook;
      expect(state?.unfinished).toMatchObject({ number: 1, status: 'in' });
      expect(state?.unbuilt).toEqual(['Joined', 'Starts', 'Cohorts', 'Guards']);
      await finish(front, 1);
      expect(front.state().view.at).toBe('done');
      expect(cellsOf(host)).toEqual(cellsOf(await workbook('Cohorts')));
    },
  );
});

describe('a tab that is taken out', () => {
  long('goes with its steps in one call, and every figure stays', async () => {
    const host = await whole();
    const before = figures(host);
    const { written, view } = await changed(host, removeTab, 'Definitions');
    expect(written).toEqual(['unbuiltTabs', 'changeTabs', 'readWorkbook']);
    expect(view).toMatchObject({ at: 'tabs', changed: 'Definitions' });
    expect(tabNames(host)).not.toEqual(expect.arrayContaining(['Definitions']));
    expect(tabNames(host)).not.toEqual(expect.arrayContaining(['Year']));
    expect(figures(host)).toEqual(before);
    const { headline } = await serverOf(host).readWorkbook();
    expect(headline?.tabs).not.toContain('Definitions');
  });

  long('one after the other, they leave the workbook that never had any', async () => {
    const host = await whole();
    for (const tab of OPTIONAL_TABS)
      expect(sentence((await changed(host, removeTab, tab)).view)).toBeNull();
    expect(cellsOf(host)).toEqual(cellsOf(await workbook()));
  });

  long('stays out, whatever is imported next', async () => {
    const host = await whole();
    await changed(host, removeTab, 'Movers');
    await drop(host, deals, { asOf });
    expect(tabNames(host)).not.toEqual(expect.arrayContaining(['Movers']));
    expect(tabNames(host)).toEqual(expect.arrayContaining(['Cohorts', 'Segments']));
  });

  long('goes once the rest is finished, where it was interrupted', async () => {
    const host = await whole();
    const { plan } = (await serverOf(host).unbuiltTabs()) ?? {};
    const tabs = plan?.tabs.filter((tab) => !['Cohorts', 'Joined', 'Starts'].includes(tab)) ?? [];
    await serverOf(host).changeTabs({
      ...{ seen: plan?.tabs ?? [], tabs, toBuild: ['Guards'], written: [] },
    });
    expect(tabNames(host)).toEqual(expect.arrayContaining(['Cohorts']));
    await finish(frontOver(serverOf(host)), 1);
    expect(tabNames(host)).not.toEqual(expect.arrayContaining(['Cohorts']));
  });
});

describe('a change of tabs', () => {
  long('is refused where somebody else has changed them meanwhile', async () => {
    const host = await workbook();
    const server = serverOf(host);
    const ticket = await server.unbuiltTabs();
    await changed(host, addTab, 'Cohorts');
    const stale = async () => ticket;
    const { view } = await changed(host, addTab, 'Movers', withOther(host, { unbuiltTabs: stale }));
    expect(sentence(view)).toMatch(/^The tabs of this workbook have changed meanwhile/);
  });

  long('takes along what an interrupted one has left', async () => {
    const host = await workbook();
    const dies = () => Promise.reject(new Error('gone'));
    await changed(host, addTab, 'Cohorts', withOther(host, { buildTab: dies }));
    const { view } = await changed(host, addTab, 'Movers');
    expect(sentence(view)).toBeNull();
    expect(cellsOf(host)).toEqual(cellsOf(await workbook('Movers', 'Cohorts')));
  });

  long(
    'writes all tabs where a column of Deals was moved since, and shows what it showed',
    async () => {
      const host = await workbook();
      const before = figures(host);
      atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
        ...{ dimension: 'COL', base: 0, position: 'before', quantity: 1 },
      });
      const { written, view } = await changed(host, addTab, 'Cohorts');
      expect(sentence(view)).toBeNull();
      expect(written).toEqual(expect.arrayContaining(['buildTab Ledger', 'buildTab Cohorts']));
      expect(figures(host)).toEqual(before);
    },
  );

  long('leaves what stands there because of its data, and the data', async () => {
    const host = await workbook();
    await dropCompanies(host, '2025-10-20');
    const companies = host.values('Companies', 'A1:D4');
    const before = tabNames(host);
    expect(before).toEqual(expect.arrayContaining(['Health', 'Companies', 'KPIs']));
    await changed(host, addTab, 'Cohorts');
    await changed(host, removeTab, 'Cohorts');
    await changed(host, removeTab, 'KPIs');
    expect(tabNames(host)).toEqual(before.filter((name) => name !== 'KPIs'));
    expect(host.values('Companies', 'A1:D4')).toEqual(companies);
    await dropCompanies(host, '2025-10-21');
    expect(tabNames(host)).not.toEqual(expect.arrayContaining(['KPIs']));
  });

  long('is not needed for the tabs that an undone import leaves', async () => {
    const host = emptyHost();
    await drop(host, deals, { asOf, ...withTabs('Cohorts') });
    await serverOf(host).undoImport(1, true);
    const server = serverOf(host);
    const known = await readKnown(server, await server.readWorkbook(), 'recurring deals');
    expect(known.tabs).toContain('Cohorts');
  });
});

/** A server in which one of the functions is another. */
function withOther(host: Host, other: Partial<Remote<Server>>): Remote<Server> {
  return new Proxy(serverOf(host), {
    get: (target, name) => Reflect.get(other, name) ?? Reflect.get(target, name),
  });
}
