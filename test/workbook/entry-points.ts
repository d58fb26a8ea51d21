import { readFileSync } from 'node:fs';
import type { Host } from '../../host/host';
import { dataTabsFor } from '../../src/import/data-tabs';
import { readKnown } from '../../src/import/known';
import { layoutOf } from '../../src/import/layout';
import { updateOf } from '../../src/import/update';
import type { ImportTicket, ReadCell, TabChange } from '../../src/main';
import { removeTab } from '../../src/sidebar/actions/changing-tabs';
import { frontOver } from '../../src/sidebar/state/desk';
import { aheadOf, changedTabs, formulaTab, tabsAfter } from '../../src/workbook/formula-tabs';
import { meetingPage } from '../../src/workbook/repairs/meeting';
import { columnLetters } from '../../src/workbook/sheet/references';
import { settingsAgain } from '../../src/workbook/tabs-again';
import { CHOICES, FIRST, SECOND } from './brings-settings';
import { drop, lastIn, serverOf, understoodBy, undoLast } from './dropped';
import { asOf } from './few-deals';
import { finished } from './hands';

/** How a function of the server is called when everything goes well. */
export interface EntryPoint {
  /** Makes the workbook ready for the call; answers its arguments. */
  readonly prepare?: (host: Host) => Promise<readonly unknown[]>;
  readonly args?: readonly unknown[];
  /** Carries on as the sidebar does after a call that failed; the same call again unless given. */
  readonly retry?: (host: Host, args: readonly unknown[]) => Promise<void>;
  /** Takes back what the call did. */
  readonly reset?: (host: Host) => Promise<void>;
  /** Whether it changes what the tabs show. */
  readonly moves?: true;
  /** Whether it empties a tab before it writes formulas there: broken off in between, NRR says so in place of figures. */
  readonly empties?: true;
}

const ALL = { by: 'open', name: '' } as const;
const MEETING_PAGE = meetingPage([], { today: 46356, open: 0, moneyAs: 'MRR', choice: ALL });

async function updateFor(host: Host) {
  const update = await updateOf(
    serverOf(host),
    await understoodBy(host, SECOND, CHOICES),
    'report.csv',
  );
  if ('problem' in update) throw new Error(update.problem);
  return update;
}

/** An import whose rows have come; nothing of it counts yet. */
async function begun(host: Host) {
  const server = serverOf(host);
  const { request, changes } = await updateFor(host);
  const ticket = await server.startImport(request, dataTabsFor(request));
  await server.addRows(ticket.importNumber, 0, changes.write.rows);
  return { ...ticket, rows: changes.write.rows };
}

/** What the tabs are laid out for. */
async function ticketOf(host: Host): Promise<ImportTicket> {
  const ticket = await serverOf(host).unbuiltTabs();
  if (!ticket) throw new Error('nothing was imported');
  return ticket;
}

async function discarded(host: Host): Promise<void> {
  const { unfinished } = await serverOf(host).readWorkbook();
  if (!unfinished) return;
  await serverOf(host).discardImport(unfinished.number);
  await finished(host, unfinished.number);
}

/** The last import of a workbook with two is taken out, however far an undo before came. */
async function undone(host: Host): Promise<void> {
  const { imports, unfinished } = await serverOf(host).readWorkbook();
  if (unfinished) await finished(host, unfinished.number);
  else if (imports.filter(({ status }) => status === 'in').length > 1) await undoLast(host);
}

/** A day that somebody pasted as text into a row that says nothing else, and so counts for nothing. */
const PASTED = { row: 9, text: '13.03.2025', day: 45729 };

/** Puts it there; answers what reads it. */
function dayPasted(host: Host): readonly unknown[] {
  const { row, text, day } = PASTED;
  const column = (host.values('Deals', 'A1:AP1')[0] ?? []).indexOf('Contract start date') + 1;
  host.type('Deals', `${columnLetters(column)}${row}`, text);
  return [[row, column, text, day]];
}

async function pastedGone(host: Host): Promise<void> {
  const [[, column]] = dayPasted(host) as [[number, number]];
  host.type('Deals', `${columnLetters(column)}${PASTED.row}`, '');
}

const TYPED_LINES = {
  ...{ tab: 'Repairs', headers: ['Include', 'Record ID', 'Link', 'Customer'], keys: [[2, 4]] },
  ...{ typed: [4], lines: [{ key: '1', cells: ['Acme'] }] },
};
const CHOSEN = { asOf: '', period: 'quarter', moneyAs: 'ARR', nrrTarget: 1.1, grrTarget: 0.9 };
const AS_BEFORE = { ...CHOSEN, period: 'month', moneyAs: 'MRR', nrrTarget: 1 } as const;
const choseAsBefore = async (host: Host) => void (await serverOf(host).changeSettings(AS_BEFORE));
const SELECTED = { tab: 'Sheet1', cell: 'H1', formula: '=ARPA(H2:H3)', replace: true };

/** Functions of the server that take arguments, or that change what the tabs show; the others are just called. */
export const ENTRY_POINTS: Readonly<Record<string, EntryPoint>> = {
  onOpen: { args: [{}] },
  onInstall: { args: [{}] },
  readTab: { args: ['Deals', { from: 1, runs: [] }] },
  readFrontTab: { args: [1, 'Sheet1'] },
  showTab: { args: ['NRR'] },
  insertFormula: { args: [SELECTED] },
  acceptFindings: { args: [[{ recordId: '1', check: 'never ended', reason: 'agreed' }]] },
  typeLines: { args: [TYPED_LINES] },
  switchCheck: { args: ['never ended', false] },
  addPage: { args: ['Meeting 2026-11-30', MEETING_PAGE] },
  changeSettings: { args: [CHOSEN], reset: choseAsBefore, moves: true },
  noteTwice: { args: [1, { result: 'Agree', about: 'in all 2 months', sum: 1 }] },
  startImport: {
    async prepare(host) {
      const { request } = await updateFor(host);
      return [request, dataTabsFor(request)];
    },
    reset: discarded,
  },
  addRows: {
    async prepare(host) {
      const { importNumber, rows } = await begun(host);
      return [importNumber, 0, rows];
    },
    reset: discarded,
  },
  prepareTabs: {
    async prepare(host) {
      const { importNumber, plan, tabs } = await begun(host);
      return [importNumber, aheadOf(tabs, plan)];
    },
    reset: discarded,
  },
  buildTab: {
    async prepare(host) {
      const { importNumber, plan } = await begun(host);
      return [importNumber, formulaTab('Ledger', plan)];
    },
    empties: true,
    // A tab that broke off is built again with the rest.
    retry: (host, args) =>
      serverOf(host).buildTab(...(args as [number, ReturnType<typeof formulaTab>])),
    reset: discarded,
  },
  drawCharts: {
    async prepare(host) {
      const { importNumber, plan } = await begun(host);
      const { name, charts } = formulaTab('NRR', plan);
      return [importNumber, { name, charts }];
    },
    reset: discarded,
  },
  commitImport: {
    async prepare(host) {
      const { importNumber, plan, tabs } = await begun(host);
      await serverOf(host).prepareTabs(importNumber, aheadOf(tabs, plan));
      for (const tab of tabs) await serverOf(host).buildTab(importNumber, formulaTab(tab, plan));
      return [importNumber];
    },
    reset: undone,
    moves: true,
  },
  discardImport: {
    prepare: async (host) => [(await begun(host)).importNumber],
    reset: discarded,
  },
  undoImport: {
    async prepare(host) {
      await drop(host, SECOND, CHOICES);
      return [await lastIn(host)];
    },
    retry: undone,
    reset: undone,
    moves: true,
  },
  typePasted: {
    prepare: async (host) => [dayPasted(host)],
    reset: pastedGone,
  },
  untypePasted: {
    async prepare(host) {
      await serverOf(host).typePasted(dayPasted(host) as readonly ReadCell[]);
      return [];
    },
    // Broken off after its last step, it has nothing left to undo.
    async retry(host) {
      const { pastedAfter } = await serverOf(host).readWorkbook();
      if (pastedAfter !== null) await serverOf(host).untypePasted();
    },
    reset: pastedGone,
  },
  rebuildTabs: {
    async prepare(host) {
      const server = serverOf(host);
      const workbook = await server.readWorkbook();
      if (!workbook.settings) throw new Error('the workbook has no settings');
      const known = await readKnown(server, workbook, workbook.settings.model);
      return [layoutOf(workbook.settings, known)];
    },
    reset: (host) => finished(host, 1),
  },
  changeTabs: {
    async prepare(host) {
      const { plan } = await ticketOf(host);
      const tabs = tabsAfter(plan, 'Cohorts', true);
      const toBuild = changedTabs(plan, { ...plan, tabs });
      return [{ seen: plan.tabs, tabs, toBuild, written: [] }];
    },
    // Broken off after its last step, it has left the tab to be built.
    async retry(host, args) {
      const { plan } = await ticketOf(host);
      if (!plan.tabs.includes('Cohorts')) await serverOf(host).changeTabs(...(args as [TabChange]));
    },
    async reset(host) {
      await finished(host, 1);
      await removeTab(frontOver(serverOf(host)), 'Cohorts');
    },
  },
  putBack: {
    async prepare(host) {
      const { settings } = await serverOf(host).readWorkbook();
      if (!settings) throw new Error('the workbook has no settings');
      return [settingsAgain(settings)];
    },
    reset: (host) => finished(host, 1),
  },
};

/** They need Board, which this small workbook does not have: board-kept.test.ts breaks them off. */
const OF_BOARD: readonly string[] = ['onEdit', 'freezeBoard', 'showPage'];

/** Every name that Sheets may call but the functions for cells. */
export function entryPointNames(): readonly string[] {
  const source = readFileSync('src/globals.ts', 'utf8');
  const all = [...source.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
  return all.filter((name) => !OF_BOARD.includes(name));
}

/** A workbook with one report, and something of the user's own on another tab. */
export async function oneReportIn(host: Host): Promise<void> {
  await drop(host, FIRST, { asOf });
  host.paste('Sheet1', 'H2', [
    ['Customer', 'MRR'],
    ['Ann', '5'],
  ]);
}
