import type { Host } from '../../host/host';
import { failureOf } from '../../src/import/server/failure';
import { some } from '../some';
import { behind, seen } from './brings-settings';
import { emptyHost, serverOf } from './dropped';
import { ENTRY_POINTS, type EntryPoint, entryPointNames, oneReportIn } from './entry-points';
import { tried } from './tried';

/** How a run goes wrong from one of its service calls on. */
const FAULTS = ['fails', 'dies', 'slows down'] as const;
type Fault = (typeof FAULTS)[number];

/** A spreadsheet whose service calls go wrong when told so. */
function brittleHost() {
  const state = { calls: 0, failAt: Number.POSITIVE_INFINITY, fault: FAULTS[0] as Fault };
  const isDue = () => state.calls >= state.failAt;
  const host = emptyHost({
    html: { sidebar: '<!doctype html><html><body></body></html>' },
    latency: () => (isDue() && state.fault === 'slows down' ? 100_000 : 0),
    fault: (call) => {
      state.calls += 1;
      if (isDue() && state.fault === 'dies') throw new Error('Exceeded maximum execution time');
      if (state.calls === state.failAt && state.fault === 'fails')
        throw new Error(`Service error: ${call}`);
    },
  });
  return { host, state };
}

let host: Host;
let state: ReturnType<typeof brittleHost>['state'];
/** What somebody sees before each function is called, and what then stands behind the settings. */
let before: ReturnType<typeof seen>;
let behindBefore: ReturnType<typeof behind>;

beforeAll(async () => {
  ({ host, state } = brittleHost());
  await oneReportIn(host);
  before = seen(host);
  behindBefore = behind(host);
});

/** What a person reads where the call goes wrong at one of its service calls; null where it comes through. */
function outcomeOf(name: string, args: readonly unknown[]): string | null {
  state.calls = 0;
  try {
    host.run(name, ...args);
    return null;
  } catch (error) {
    return failureOf(error).sentence;
  } finally {
    state.failAt = Number.POSITIVE_INFINITY;
  }
}

const PLAIN = /^[A-Z][^\n]*[a-z0-9][.]$/;
const RAW = /Service error|Exceeded|TypeError|undefined|SpreadsheetApp|\bat \w+ \(/;

interface Attempt extends EntryPoint {
  readonly name: string;
  readonly at: number;
  readonly fault: Fault;
  /** What somebody sees after it went well. */
  readonly after: ReturnType<typeof seen>;
}

/** One call that goes wrong: all that is seen old or new, the lock free, the sentence plain, and the next call works. */
async function goesWrong(attempt: Attempt) {
  const { name, at, fault, after, prepare, args, retry, reset, moves, empties } = attempt;
  const given = (await prepare?.(host)) ?? args ?? [];
  Object.assign(state, { failAt: at, fault });
  const said = outcomeOf(name, given);
  const where = `${name} ${fault} at call ${at}`;
  if (said !== null) expect([where, said]).toEqual([where, expect.stringMatching(PLAIN)]);
  expect([where, said ?? '']).toEqual([where, expect.not.stringMatching(RAW)]);
  expect([where, host.locks.held]).toEqual([where, false]);
  const isNew = JSON.stringify(seen(host)) === JSON.stringify(after);
  const isTold = empties && (await isToldLacking());
  if (!isTold && (!isNew || !moves)) expect([where, seen(host)]).toEqual([where, before]);
  if (said !== null && retry) await retry(host, given);
  else if (said !== null) expect([where, outcomeOf(name, given)]).toEqual([where, null]);
  await reset?.(host);
  expect([where, seen(host), behind(host)]).toEqual([where, before, behindBefore]);
}

/** Whether NRR shows a sentence in place of its figures, and the sidebar an import to be finished or discarded. */
async function isToldLacking(): Promise<boolean> {
  const [sentence] = host.values('NRR', 'C2:C2').flat();
  const cards = ['B5:J5', 'B11:J11'].flatMap((row) => host.values('NRR', row).flat());
  const { unfinished } = await serverOf(host).readWorkbook();
  const isBlank = cards.every((cell) => cell === '');
  return isBlank && unfinished !== null && /^Ledger, .* in the sidebar\.$/.test(String(sentence));
}

/** How many service calls a function makes when all goes well, and what is seen then. */
async function wentWell(name: string, { prepare, args, reset }: EntryPoint) {
  const given = (await prepare?.(host)) ?? args ?? [];
  expect(outcomeOf(name, given)).toBeNull();
  const { calls } = state;
  const after = seen(host);
  await reset?.(host);
  return { calls, after };
}

const names = entryPointNames();
const entryOf = (name: string): EntryPoint => ENTRY_POINTS[name] ?? {};

test.each(
  some(
    names.map((name, index) => [name, index] as const),
    9,
  ),
)('%s goes wrong at any service call and leaves nothing behind', async (name, index) => {
  const entry = entryOf(name);
  const { calls, after } = await wentWell(name, entry);
  const fault = FAULTS[index % FAULTS.length] ?? 'fails';
  const sample = [{ at: Math.ceil(calls * 0.6), fault }];
  const all = FAULTS.flatMap((each) =>
    Array.from({ length: calls }, (_, place) => ({ at: place + 1, fault: each })),
  );
  for (const one of tried(all, sample)) await goesWrong({ name, after, ...one, ...entry });
});

test('every function that is described is one of the server’s', () =>
  expect(Object.keys(ENTRY_POINTS).filter((name) => !names.includes(name))).toEqual([]));

test('a function in a cell says in a sentence that a service failed, and answers the next time', () => {
  const table = [
    ['Associated Company', 'Contract start date', 'Contract end date', 'Amount', 'Deal Stage'],
    ['Ann', '2025-01-01', '2025-12-31', '1200', 'Closed Won'],
  ];
  host.paste('Sheet1', 'A1', table);
  Object.assign(state, { calls: 0, failAt: 1, fault: 'dies' });
  host.type('Sheet1', 'A10', '=ARPA(A1:E2;"2025-10")');
  expect(host.cell('Sheet1', 'A10').error).toMatch(
    /^ARPA met something unforeseen \(\w+ at \d+:\d+\)\. [^\n]*\.$/,
  );
  state.failAt = Number.POSITIVE_INFINITY;
  host.type('Sheet1', 'A11', '=ARPA(A1:E2;"2025-10")');
  expect(host.cell('Sheet1', 'A11').value).toBeCloseTo(1200 / 12, 9);
});

test('somebody who opens the workbook meanwhile sees it whole', async () => {
  const { headline } = await serverOf(host).readWorkbook();
  expect(headline?.checks.every(({ ok }) => ok)).toBe(true);
});
