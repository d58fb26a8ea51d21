import { atRest } from '../../host/page/at-rest';
import { callQueue } from '../../host/page/call-queue';
import { postedCalls } from '../../host/page/frame/posted-calls';
import { scriptRun } from '../../host/page/frame/script-run';
import { menuEntries } from '../../host/page/menu-entries';
import { type FromFrame, type Outcome, parseMessage } from '../../host/page/messages';
import { sampleLabel } from '../../host/page/samples';

interface Call {
  readonly name: string;
  readonly args: unknown[];
  settle(outcome: Outcome): void;
}

/** A runner whose calls wait here until the test ends them. */
function runner() {
  const calls: Call[] = [];
  const run = scriptRun((name, args, settle) => calls.push({ name, args, settle }));
  return { run, calls };
}

const heard = () => {
  const said: unknown[][] = [];
  return { said, hear: (...parts: unknown[]) => void said.push(parts) };
};

const called = (value: unknown) => {
  if (typeof value !== 'object' || value === null) throw new Error('no runner');
  return value as Record<string, (...args: unknown[]) => unknown>;
};

const chained = (run: unknown, name: string, value: unknown) => called(called(run)[name]?.(value));

test('Any name is a function of the server side, and calling it returns nothing', () => {
  const { run, calls } = runner();
  expect(run.startImport?.({ rows: 2 }, 'a')).toBeUndefined();
  expect(calls).toMatchObject([{ name: 'startImport', args: [{ rows: 2 }, 'a'] }]);
});

test('The success handler gets the result and the user object', () => {
  const { run, calls } = runner();
  const { said, hear } = heard();
  chained(chained(run, 'withUserObject', 'me'), 'withSuccessHandler', hear).read?.();
  calls[0]?.settle({ ok: true, value: [1, null] });
  expect(said).toEqual([[[1, null], 'me']]);
});

test('The failure handler gets an error in words and the user object', () => {
  const { run, calls } = runner();
  const { said, hear } = heard();
  chained(chained(run, 'withFailureHandler', hear), 'withUserObject', 7).read?.();
  calls[0]?.settle({ ok: false, message: 'The tab is gone.' });
  expect(said[0]?.[0]).toMatchObject({ name: 'ScriptError', message: 'The tab is gone.' });
  expect(said[0]?.[1]).toBe(7);
});

test('Handlers belong to one chain: a runner used again has none of them', () => {
  const { run, calls } = runner();
  const { said, hear } = heard();
  chained(run, 'withSuccessHandler', hear).first?.();
  run.second?.();
  calls[1]?.settle({ ok: true, value: 'of the second' });
  expect(said).toEqual([]);
  calls[0]?.settle({ ok: true, value: 'of the first' });
  expect(said).toEqual([['of the first', undefined]]);
});

test('A failure that nobody handles is told on the console', () => {
  const { run, calls } = runner();
  const told = jest.spyOn(console, 'error').mockReturnValue();
  run.read?.();
  calls[0]?.settle({ ok: false, message: 'Lost.' });
  expect(String(told.mock.calls[0]?.[1])).toBe('ScriptError: Lost.');
  told.mockRestore();
});

test('A runner is no promise, so waiting for it does not call the server', async () => {
  const { run, calls } = runner();
  chained(run, 'withUserObject', 1);
  expect(calls).toEqual([]);
});

test('Answers find who asked in any order, once', () => {
  const posted: FromFrame[] = [];
  const { send, answered } = postedCalls((message) => posted.push(message));
  const outcomes: string[] = [];
  send('a', [], ({ ok }) => outcomes.push(`a ${ok}`));
  send('b', [1], ({ ok }) => outcomes.push(`b ${ok}`));
  expect(posted).toEqual([
    { type: 'retained-host-call', id: 1, name: 'a', args: [] },
    { type: 'retained-host-call', id: 2, name: 'b', args: [1] },
  ]);
  answered(2, { ok: true, value: 0 });
  answered(1, { ok: false, message: '' });
  answered(2, { ok: true, value: 0 });
  expect(outcomes).toEqual(['b true', 'a false']);
});

test('What cannot be posted is refused at once, in the words of Google', () => {
  const { send } = postedCalls((message) => structuredClone(message));
  expect(() => send('a', [() => 1], () => {})).toThrow(
    'Failed due to illegal value in property: 0',
  );
});

test('Calls run one after the other, and a failed one stops none after it', async () => {
  const order: unknown[] = [];
  const call = callQueue((name, ...args) => {
    order.push([name, ...args]);
    if (name === 'fail') throw new Error('Not now.');
    return args.length;
  });
  const outcomes = await Promise.all([call('one', [5]), call('fail', []), call('two', [1, 2])]);
  expect(order).toEqual([['one', 5], ['fail'], ['two', 1, 2]]);
  expect(outcomes).toEqual([
    { ok: true, value: 1 },
    { ok: false, message: 'Not now.' },
    { ok: true, value: 2 },
  ]);
});

test('Messages of others are none of ours', () => {
  for (const data of [null, 'retained-host-ready', { type: 'resize' }, { type: 4 }, {}]) {
    expect(parseMessage(data)).toBeNull();
  }
  expect(parseMessage({ type: 'retained-host-ready' })).toEqual({ type: 'retained-host-ready' });
});

test('A sample is named by the day of its report', () => {
  expect(sampleLabel('hubspot-crm-exports-all-deals-2026-11-01.csv')).toBe('1 Nov 2026');
  expect(sampleLabel('hubspot-crm-exports-all-companies-2026-11-01.csv')).toBe(
    'Companies, 1 Nov 2026',
  );
  expect(sampleLabel('deals.csv')).toBe('deals');
});

test('A submenu becomes a heading over its items', () => {
  const items = [
    { caption: 'Open', functionName: 'open' },
    { caption: '' },
    { caption: 'Help', items: [{ caption: 'Guide', functionName: 'guide' }] },
  ];
  const chosen: string[] = [];
  const entries = menuEntries(items, (caption) => chosen.push(caption));
  expect(entries.map((entry) => (entry.kind === 'separator' ? '-' : entry.caption))).toEqual([
    'Open',
    '-',
    'Help',
    'Guide',
  ]);
  for (const entry of entries) if (entry.kind === 'item') entry.choose();
  expect(chosen).toEqual(['Open', 'Guide']);
});

describe('what is put off until the script rests', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('is done once, the latest of it', () => {
    const done: string[] = [];
    const { soon } = atRest(150);
    soon(() => done.push('first'));
    jest.advanceTimersByTime(149);
    soon(() => done.push('second'));
    jest.advanceTimersByTime(149);
    expect(done).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(done).toEqual(['second']);
  });

  test('is done at once where somebody cannot wait, and not again', () => {
    const done: string[] = [];
    const { soon, now } = atRest(150);
    soon(() => done.push('it'));
    now();
    expect(done).toEqual(['it']);
    now();
    jest.advanceTimersByTime(1000);
    expect(done).toEqual(['it']);
  });
});
