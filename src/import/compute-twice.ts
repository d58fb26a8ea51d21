import { parseMonth } from '../core/days';
import type { Cell } from '../core/report/cell';
import { liveRows } from '../core/report/live-rows';
import type { ShownMover } from '../core/retention/movers';
import type { RevenueModel } from '../core/settings';
import { type Comparison, comparison } from '../core/twice/comparison';
import {
  computedFigures,
  type NumberedRows,
  type SettledSettings,
} from '../core/twice/computed-figures';
import { COMPARED_TABS, type ComparedTab } from '../core/twice/tab-figures';
import type { Server, WorkbookState } from '../main';
import { comparedCells, shownFigures } from '../workbook/compared/cells';
import { sumOfMonths } from '../workbook/compared/months-sum';
import { SHOWN_MOVERS, shownMovers } from '../workbook/compared/movers';
import { lastAgreement } from '../workbook/data/imports-note';
import type { PlainSettings } from '../workbook/plan';
import { importsIn, readDealRows } from './deal-rows';
import type { Remote } from './server/server';
import { readTab } from './server/tab-cells';
import { twiceWords } from './twice-words';
import { workbookSettings } from './workbook-settings';

/** What came of computing the months of a workbook twice. */
export interface ComputedTwice extends Comparison {
  readonly model: RevenueModel;
  /** When it was, and where, by the clock of the spreadsheet; empty where nothing could be noted in it. */
  readonly when: string;
  /** When they last agreed before, where they differ now; blank where they never did. */
  readonly lastAgreed: string;
  readonly timeZone: string;
  readonly locale: string;
  /** The largest movers of the as-of month, as the tabs show them. */
  readonly movers: readonly ShownMover[];
}

type TwiceServer = Pick<Remote<Server>, 'readWorkbook' | 'readTab' | 'noteTwice'>;

/** Waits between two steps; rejects where nobody waits for the result any more. */
export type Pause = () => Promise<void>;

/**
 * Computes the months of the workbook by the core, from the rows of Deals and Settings, holds them against what the tabs
 * show, and notes on Imports what came of it; null where nothing was imported. Whatever differs is looked at once more:
 * somebody may have typed in between.
 * @throws where the workbook cannot be computed now, with the reason in words
 */
export async function computeTwice(
  server: TwiceServer,
  pause: Pause = async () => {},
): Promise<ComputedTwice | null> {
  const first = await lookedAt(server, pause);
  const isCertain = first === null || first.found.departures.length === 0;
  const look = isCertain ? first : await lookedAt(server, pause);
  if (look === null) return null;
  await pause();
  const { workbook, settings, found, sum, movers } = look;
  const importNumber = Math.max(...importsIn(workbook.imports));
  const { model } = settings;
  const result = found.departures.length === 0 ? 'Agree' : 'Differ';
  // The note of now takes the place of the one before.
  const lastAgreed = result === 'Agree' ? '' : lastAgreement(await readTab(server, 'Imports', ALL));
  const about = twiceWords.noted({ ...found, lastAgreed }, model);
  const noted = await server
    .noteTwice(importNumber, { result, about, sum })
    // Whoever may only look at the spreadsheet is told all the same.
    .catch(() => ({ when: '', timeZone: '' }));
  return { ...found, ...noted, lastAgreed, model, locale: workbook.locale, movers };
}

const ALL = { from: 1, runs: [] } as const;

interface Look {
  readonly workbook: WorkbookState;
  readonly settings: SettledSettings;
  readonly found: Comparison;
  /** What the months shown add up to. */
  readonly sum: number;
  readonly movers: readonly ShownMover[];
}

async function lookedAt(server: TwiceServer, pause: Pause): Promise<Look | null> {
  const workbook = await server.readWorkbook();
  if (workbook.settings === null) return null;
  const settings = settledSettings(workbook.settings, workbook);
  const { model } = settings;
  const table = await standingRows(server, workbook, model);
  const steps = computedFigures(table, settings);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  const cells = await readCompared(server, model, pause);
  const found = comparison(shownFigures(cells, { model }), step.value);
  const movers = shownMovers(cells.Customers, SHOWN_MOVERS);
  return { workbook, settings, found, sum: sumOfMonths(cells.NRR, { model }), movers };
}

function settledSettings(
  plain: PlainSettings,
  { unfinished }: Pick<WorkbookState, 'unfinished'>,
): SettledSettings {
  if (unfinished) throw new Error(twiceWords.unfinished);
  const asOf = parseMonth(plain.asOf);
  if (asOf === null) throw new Error(twiceWords.noAsOf);
  return { ...workbookSettings(plain), asOf };
}

/** The rows of Deals that stand for their records, in the order in which they stand there. */
async function standingRows(
  server: TwiceServer,
  { imports }: WorkbookState,
  model: RevenueModel,
): Promise<NumberedRows> {
  const { fields, rows, numbers, brought } = await readDealRows(server, importsIn(imports));
  const live = new Set(liveRows({ fields, rows }, brought, model).rows);
  const stands = (_: unknown, place: number) => live.has(rows[place] ?? []);
  return { fields, rows: rows.filter(stands), numbers: numbers.filter(stands) };
}

async function readCompared(
  server: TwiceServer,
  model: RevenueModel,
  pause: Pause,
): Promise<Readonly<Record<ComparedTab, readonly (readonly Cell[])[]>>> {
  const cells: Record<ComparedTab, readonly (readonly Cell[])[]> = {
    ...{ Reading: [], Ledger: [], Customers: [], NRR: [] },
  };
  for (const tab of COMPARED_TABS) {
    await pause();
    cells[tab] = await readTab(server, tab, comparedCells({ model })[tab]);
    if (cells[tab].length === 0) throw new Error(twiceWords.tabMissing(tab));
  }
  return cells;
}
