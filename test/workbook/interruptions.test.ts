import type { Host } from '../../host/host';
import type { Remote } from '../../src/import/server/server';
import type { Server } from '../../src/main';
import { some } from '../some';
import { behind, CHOICES, FIRST, SECOND, seen } from './brings-settings';
import { type Dropped, workbookWith } from './built';
import { drop, serverOf } from './dropped';
import { asOf } from './few-deals';
import { finished, interruptedBefore } from './hands';
import { tried } from './tried';

/** A spreadsheet, with reports in it, whose service calls fail when told so. */
async function brittleHost(...reports: readonly Dropped[]) {
  const state = { calls: 0, failAt: Number.POSITIVE_INFINITY, dies: false };
  const host = await workbookWith(reports, {
    fault: (call) => {
      state.calls += 1;
      const isDue = state.dies ? state.calls >= state.failAt : state.calls === state.failAt;
      if (isDue) throw new Error(`Service error: ${call}`);
    },
  });
  return { host, state };
}

interface Undisturbed {
  readonly seen: ReturnType<typeof seen>;
  readonly behind: ReturnType<typeof behind>;
  /** How many service calls the import takes, and its last step. */
  readonly calls: number;
  readonly lastCalls: number;
}

const stateOf = (host: Host) => ({ seen: seen(host), behind: behind(host) });

async function undisturbed(
  before: readonly Dropped[],
  [cells, choices]: Dropped,
): Promise<Undisturbed> {
  const { host, state } = await brittleHost(...before);
  state.calls = 0;
  let before_ = 0;
  const server = interruptedBefore(host, 'commitImport', () => {
    before_ = state.calls;
  });
  await drop(host, cells, choices, server);
  return { ...stateOf(host), calls: state.calls, lastCalls: state.calls - before_ };
}

/** Old or new; a tab that was being built may lack its formulas while the sidebar says that an import is unfinished. */
async function expectOldOrNew(host: Host): Promise<void> {
  const { unfinished } = await serverOf(host).readWorkbook();
  const told = (one: Undisturbed['seen']) =>
    JSON.stringify(one).replace(unfinished ? WHOLE : '', '');
  expect([first, update].map((one) => told(one.seen))).toContain(told(seen(host)));
}

const WHOLE = /\{"name":"Every formula column is whole"[^}]*\}/;

/** Some calls, spread over all of them, or every one. */
function places(calls: number, sample: number): readonly number[] {
  const spread = (wanted: number) =>
    Array.from({ length: wanted }, (_, index) =>
      Math.max(1, Math.ceil(((index + 0.6) * calls) / wanted)),
    );
  return tried(spread(calls), some(spread(Math.min(sample, calls)), 2));
}

let first: Undisturbed;
let update: Undisturbed;

beforeAll(async () => {
  first = await undisturbed([], [FIRST, { asOf }]);
  update = await undisturbed([[FIRST, { asOf }]], [SECOND, CHOICES]);
});

test('the update of these tests changes settings of every kind', () => {
  const [before, after] = [first.seen.settings, update.seen.settings];
  const changed = after.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell === before[at]?.[column] ? [] : [column])),
  );
  // A choice, a deal type with its category, a currency with its rate.
  expect([1, 4, 5, 17, 18].filter((column) => !changed.includes(column))).toEqual([]);
});

describe.each([
  ['fails', false],
  ['kills the run', true],
])('a service call that %s', (_, dies) => {
  test('leaves figures and settings of an update old or new, and it can be dropped again or finished', async () => {
    for (const place of places(update.calls, 3)) {
      const { host, state } = await brittleHost([FIRST, { asOf }]);
      Object.assign(state, { calls: 0, failAt: place, dies });
      const outcome = await drop(host, SECOND, CHOICES).then(
        () => 'came through',
        (error: Error) => error.message,
      );
      Object.assign(state, { failAt: Number.POSITIVE_INFINITY });
      expect(host.locks.held).toBe(false);
      await expectOldOrNew(host);
      if (outcome !== 'came through') expect(outcome).not.toMatch(/undefined|TypeError|\bat \w+/);
      const isIn = seen(host).imports.length === update.seen.imports.length;
      if (isIn) await finished(host, 2);
      else await drop(host, SECOND, CHOICES);
      expect([place, stateOf(host)]).toEqual([place, settled(update)]);
    }
  });

  test('leaves a first import unfinished or in, and it can be dropped again', async () => {
    for (const place of places(first.calls, 2)) {
      const { host, state } = await brittleHost();
      Object.assign(state, { failAt: place, dies });
      await drop(host, FIRST, { asOf }).catch(() => undefined);
      Object.assign(state, { failAt: Number.POSITIVE_INFINITY });
      expect(host.locks.held).toBe(false);
      const { isBuilt, unfinished } = await serverOf(host).readWorkbook();
      // Once it is in, its figures are there, and what is left is to settle its settings and to build further tabs.
      if (isBuilt) await expectOldOrNew(host);
      if (isBuilt && unfinished) await finished(host, 1);
      else await drop(host, FIRST, { asOf });
      expect([place, stateOf(host)]).toEqual([place, settled(first)]);
    }
  });
});

const settled = ({ seen: shown, behind: hidden }: Undisturbed) => ({ seen: shown, behind: hidden });

/** An update whose last step is killed at one of its service calls. */
async function killedAtTheEnd(place: number): Promise<Host> {
  const { host, state } = await brittleHost([FIRST, { asOf }]);
  const server: Remote<Server> = interruptedBefore(host, 'commitImport', () => {
    Object.assign(state, { calls: 0, failAt: place, dies: true });
  });
  await drop(host, SECOND, CHOICES, server).catch(() => undefined);
  Object.assign(state, { failAt: Number.POSITIVE_INFINITY });
  expect([first.seen, update.seen]).toContainEqual(seen(host));
  return host;
}

describe('an update whose last step is killed at any service call', () => {
  test('is finished with all that it brings', async () => {
    for (const place of places(update.lastCalls, 6)) {
      const host = await killedAtTheEnd(place);
      await finished(host, 2);
      expect([place, stateOf(host)]).toEqual([place, settled(update)]);
    }
  });

  test('is discarded without a trace where it is not in', async () => {
    for (const place of places(update.lastCalls, 4)) {
      const host = await killedAtTheEnd(place);
      const { imports } = await serverOf(host).readWorkbook();
      if (imports.some(({ number, status }) => number === 2 && status === 'in')) continue;
      await serverOf(host).discardImport(2);
      await finished(host, 2);
      expect([place, seen(host)]).toEqual([place, first.seen]);
      expect([place, behind(host).choices]).toEqual([place, first.behind.choices]);
    }
  });
});
