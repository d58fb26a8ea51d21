import type { Cell } from '../../src/core/report/cell';
import type { Remote } from '../../src/import/server/server';
import type { Headline, ImportRequest, Server, WorkbookState } from '../../src/main';
import type { Plan } from '../../src/workbook/plan';

type Rows = readonly (readonly Cell[])[];

/** A workbook in memory that keeps the server's word: rows count once their import is committed, and only whole. */
export interface FakeServer {
  readonly server: Remote<Server>;
  /** The names of the calls, with what they were about, in order. */
  readonly calls: string[];
  /** The deals that count. */
  readonly deals: () => Rows;
  readonly unfinished: () => number | null;
}

/** What a workbook answers in which nothing was imported yet. */
const EMPTY_WORKBOOK = {
  readTab: async () => ({ rows: [], next: null }),
  noteTwice: async () => ({ when: '2026-11-29 10:34', timeZone: 'Etc/UTC' }),
  frozenPages: async () => [],
  freezeBoard: async () => {},
  addPage: async () => {},
  showPage: async () => {},
  readFrontTab: async () => ({ name: 'Sheet1', rows: [], next: null }),
  undoImport: async () => {
    throw new Error('nothing to undo');
  },
  typePasted: async () => 0,
  untypePasted: async () => 0,
  showTab: async () => {},
  endTour: async () => {},
  putBack: async () => {},
  acceptFindings: async () => {},
  typeLines: async () => 0,
  switchCheck: async () => {},
  readChosen: async () => {
    throw new Error('not asked for');
  },
  changeSettings: async () => {
    throw new Error('not asked for');
  },
  readSelection: async () => ({ tab: 'Sheet1', range: 'A1', isOwn: false, isEmpty: true }),
  insertFormula: async () => ({ text: '1', isError: false }),
};

const TABS = ['Reading', 'Ledger', 'NRR', 'Repairs', 'Findings'];
const PLAN: Plan = {
  model: 'recurring deals',
  dealColumns: ['recordId', 'import'],
  dealRows: 9,
  customerRows: 9,
  months: 9,
  segments: [],
  tabs: [],
};

const ticket = (tabs: readonly string[]) => ({ importNumber: 7, plan: PLAN, tabs });

/** @param failAt the place of the call that fails, from 0 */
export function fakeServer(failAt = -1, problem = 'Service timed out.'): FakeServer {
  const calls: string[] = [];
  let counted: Rows = [];
  let open: { request: ImportRequest; rows: Rows; tabs: string[] } | null = null;
  const called = (name: string) => {
    if (calls.push(name) - 1 === failAt) throw new Error(problem);
  };
  const current = () => {
    if (!open) throw new Error('no import is open');
    return open;
  };
  const server: Remote<Server> = {
    readWorkbook: async () => state(counted.length),
    startImport: async (request) => {
      called('start');
      if (open) throw new Error('another import is not finished');
      open = { request, rows: [], tabs: [] };
      return ticket(TABS);
    },
    ...EMPTY_WORKBOOK,
    rebuildTabs: async () => ticket(TABS),
    changeTabs: async () => ticket(TABS),
    unbuiltTabs: async () => ticket(TABS.filter((tab) => open && !open.tabs.includes(tab))),
    addRows: async (_, from, rows) => {
      called(`add ${rows.length}`);
      current().rows = [...current().rows.slice(0, from), ...rows];
      return current().rows.length;
    },
    prepareTabs: async () => undefined,
    drawCharts: async () => undefined,
    buildTab: async (_, { name }) => {
      called(`build ${name}`);
      current().tabs.push(name);
    },
    commitImport: async () => {
      called('commit');
      const { request, rows, tabs } = current();
      if (rows.length !== request.rowCount) throw new Error('rows are missing');
      if (tabs.join() !== TABS.join()) throw new Error('tabs are missing');
      counted = rows;
      open = null;
      return headline(counted.length, request.settings.asOf);
    },
    discardImport: async () => {
      open = null;
    },
    readHeadline: async () => headline(counted.length, '2026-10'),
  };
  return { server, calls, deals: () => counted, unfinished: () => (open ? 7 : null) };
}

function state(rows: number): WorkbookState {
  const isBuilt = rows > 0;
  const known = { locale: 'en_US', isTourSeen: true, settings: null, headline: null };
  return { ...known, isBuilt, imports: [], unfinished: null };
}

/** A headline that says little more than how many deals count. */
export function headline(counted: number, asOf: string): Headline {
  return {
    asOf,
    status: '',
    isReliable: false,
    sentence: '',
    cards: [],
    counted,
    leftOut: [],
    checks: [],
    findings: 0,
    tabs: TABS,
  };
}
