import { type Dropped, workbookWith } from './built';
import { drop, figures, serverOf } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';

/** How many of an import's service calls are interrupted, unless all are asked for. */
const SAMPLE = process.env.FAULTS === 'all' ? Number.POSITIVE_INFINITY : 2;

/** Without grace days Ann's late renewal is churn. */
const NO_GRACE = { asOf, graceDays: 0 };

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

/** The figures after each report, and how many service calls its import takes. */
interface Undisturbed {
  readonly first: { readonly figures: ReturnType<typeof figures>; readonly calls: number };
  readonly update: { readonly figures: ReturnType<typeof figures>; readonly calls: number };
}

async function undisturbed(): Promise<Undisturbed> {
  const { host, state } = await brittleHost();
  await drop(host, FIRST, { asOf });
  const first = { figures: figures(host), calls: state.calls };
  state.calls = 0;
  await drop(host, SECOND, NO_GRACE);
  return { first, update: { figures: figures(host), calls: state.calls } };
}

/** Calls spread over all of an import. */
function places(calls: number): readonly number[] {
  const wanted = Math.min(SAMPLE, calls);
  return Array.from({ length: wanted }, (_, index) => Math.ceil(((index + 0.6) * calls) / wanted));
}

let clean: Undisturbed;

beforeAll(async () => {
  clean = await undisturbed();
});

describe.each([
  ['fails', false],
  ['kills the run', true],
])('a service call that %s', (_, dies) => {
  test('leaves the figures of an update old or new, and the update can be dropped again', async () => {
    const [old, fresh] = [clean.first.figures, clean.update.figures];
    for (const place of places(clean.update.calls)) {
      const { host, state } = await brittleHost([FIRST, { asOf }]);
      Object.assign(state, { calls: 0, failAt: place, dies });
      const outcome = await drop(host, SECOND, NO_GRACE).then(
        () => 'came through',
        (error: Error) => error.message,
      );
      Object.assign(state, { failAt: Number.POSITIVE_INFINITY });
      expect(host.locks.held).toBe(false);
      const seen = figures(host);
      expect([old, fresh]).toContainEqual(seen);
      if (outcome !== 'came through') expect(outcome).not.toMatch(/undefined|TypeError|\bat \w+/);
      await drop(host, SECOND, NO_GRACE);
      expect(figures(host)).toEqual(fresh);
    }
  });

  test('leaves a first import unfinished or in, and it can be dropped again', async () => {
    const fresh = clean.first.figures;
    for (const place of places(clean.first.calls)) {
      const { host, state } = await brittleHost();
      Object.assign(state, { failAt: place, dies });
      await drop(host, FIRST, { asOf }).catch(() => undefined);
      Object.assign(state, { failAt: Number.POSITIVE_INFINITY });
      expect(host.locks.held).toBe(false);
      const { isBuilt, unfinished } = await serverOf(host).readWorkbook();
      expect([isBuilt, unfinished === null]).not.toEqual([true, false]);
      await drop(host, FIRST, { asOf });
      expect(figures(host)).toEqual(fresh);
    }
  });
});
