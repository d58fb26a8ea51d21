import type { Host } from '../../host/host';
import type { Cell } from '../../src/core/report/cell';
import { companiesDraft, importCompanies } from '../../src/import/companies-import';
import type { Remote } from '../../src/import/server/server';
import type { Server } from '../../src/main';
import { buildRest } from '../../src/sidebar/actions/importing';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { LEDGER } from '../../src/workbook/ledger/columns';
import { LEDGER_COLUMNS } from '../../src/workbook/ledger/table';
import { NRR_COLUMNS } from '../../src/workbook/nrr/columns';
import { NRR } from '../../src/workbook/nrr/places';
import { READING } from '../../src/workbook/reading/columns';
import { READING_COLUMNS } from '../../src/workbook/reading/table';
import { long, some } from '../some';
import { workbookWith } from './built';
import { drop, EVERY_TAB, emptyHost, fixture, serverOf, withTabs } from './dropped';
import { asOf, FIRST } from './few-deals';

/** One call of the server and how often it asked a service for something, however little. */
interface Cost {
  readonly name: string;
  readonly calls: number;
}

/** A server that notes what each of its calls costs. */
function counting(host: Host): { readonly server: Remote<Server>; readonly costs: Cost[] } {
  const costs: Cost[] = [];
  const plain = serverOf(host);
  const server = new Proxy(plain, {
    get:
      (_, called) =>
      async (...args: unknown[]) => {
        host.calls.reset();
        const answer = await Reflect.apply(Reflect.get(plain, called), plain, args);
        const [, tab] = args as [unknown, { readonly name: string }];
        const name = called === 'buildTab' ? `buildTab ${tab.name}` : String(called);
        costs.push({ name, calls: host.calls.total });
        return answer;
      },
  });
  return { server, costs };
}

const monthly = (file: string): readonly (readonly Cell[])[] =>
  fixture(`sample/hubspot-crm-exports-all-deals-${file}.csv`);

/** The most that a call of the server may ask of services: each takes tens of milliseconds in Google. */
const MOST: Readonly<Record<string, number>> = {
  readWorkbook: 40,
  readHeadline: 40,
  readTab: 120,
  startImport: 310,
  prepareTabs: 150,
  addRows: 40,
  commitImport: 250,
  undoImport: 120,
  unbuiltTabs: 40,
  // With every tab there is the most to guard.
  'buildTab Guards': 140,
};
const MOST_A_TAB = 130;

const tooDear = (costs: readonly Cost[]) =>
  costs.filter(({ name, calls }) => calls > (MOST[name] ?? MOST_A_TAB));

const sum = (costs: readonly Cost[]) => costs.reduce((total, { calls }) => total + calls, 0);

test('a report of three hundred deals is imported, updated and undone within the calls that each step may make', async () => {
  const host = emptyHost();
  const { server, costs } = counting(host);
  await drop(host, monthly('2026-11-01'), EVERY_TAB, server);
  expect(costs.filter(({ name }) => name.startsWith('buildTab')).length).toBeGreaterThan(20);
  expect(tooDear(costs)).toEqual([]);
  expect(sum(costs)).toBeLessThan(3700);
  costs.length = 0;
  await drop(host, monthly('2026-12-01'), EVERY_TAB, server);
  await server.readWorkbook();
  await server.undoImport(2);
  await buildRest({ server, dispatch: () => undefined });
  await server.readHeadline();
  expect(tooDear(costs)).toEqual([]);
  expect(sum(costs)).toBeLessThan(1320);
});

const small = (file: string) => fixture(`small/${file}.csv`);

describe.each(some(['recurring', 'contracts', 'movements', 'snapshots', 'invoices'], 1))(
  'a report of %s',
  (file) => {
    const costs: Cost[] = [];

    beforeAll(async () => {
      const host = emptyHost();
      const counted = counting(host);
      await drop(host, small(file), EVERY_TAB, counted.server);
      await rebuild(frontOver(counted.server));
      await counted.server.readWorkbook();
      costs.push(...counted.costs);
    });

    test('builds every tab, and builds it again', () => {
      const built = costs.filter(({ name }) => name.startsWith('buildTab'));
      const once = new Set(built.map(({ name }) => name)).size;
      expect(once).toBeGreaterThan(25);
      expect(built).toHaveLength(2 * once);
    });
    test('takes no more calls than each step may make', () => expect(tooDear(costs)).toEqual([]));
  },
);

long('a report of companies and the opening after it stay within them too', async () => {
  const name = 'hubspot-crm-exports-all-companies-2025-05-01.csv';
  const draft = companiesDraft(fixture(`small/${name}`), name);
  if (draft?.reported == null) throw new Error(`${name} is no report of companies`);
  const host = await workbookWith([[small('recurring'), withTabs('KPIs')]]);
  const { server, costs } = counting(host);
  const { reported, report } = draft;
  await importCompanies(server, { ...draft, reported, numbers: report.numbers });
  const state = await server.readWorkbook();
  expect(state.hasCompanies).toBe(true);
  expect(tooDear(costs)).toEqual([]);
});

long(
  'a hundred times as many rows take no more calls, but for grids that grow and looks that become too many cells',
  async () => {
    const [header = [], ...deals] = FIRST;
    const many = Array.from({ length: 100 }, (_, copy) =>
      deals.map(([id, company, ...rest]) => [`${copy}-${id}`, `${company} ${copy}`, ...rest]),
    );
    const costsOf = async (report: readonly (readonly Cell[])[]) => {
      const host = emptyHost();
      const { server, costs } = counting(host);
      await drop(host, report, { asOf }, server);
      return costs;
    };
    const few = await costsOf(FIRST);
    const found = await costsOf([header, ...many.flat()]);
    expect(tooDear(found)).toEqual([]);
    expect(found.map(({ name }) => name)).toEqual(few.map(({ name }) => name));
    const grown = found.map(({ name, calls }, place) => ({
      name,
      calls: calls - (few[place]?.calls ?? 0),
    }));
    expect(grown.filter(({ calls }) => calls > 15)).toEqual([]);
  },
);

test('columns whose texts stand apart from their places are in the same order', () => {
  expect(Object.keys(LEDGER)).toEqual(LEDGER_COLUMNS.map(({ id }) => id));
  expect(Object.keys(NRR)).toEqual(NRR_COLUMNS.map(({ id }) => id));
  expect(Object.keys(READING)).toEqual(READING_COLUMNS.map(({ id }) => id));
});
